import Foundation
import Testing

@testable import QuorateCommand

@Suite("Reorganisation from the command line")
struct ReorganiseCommandTests {
  static let surrey = MoneyCommandTests.scenarios + "/surrey"
  static let cambridgeshire = MoneyCommandTests.scenarios + "/cambridgeshire-peterborough"

  static func rows(_ words: [String]) throws -> [[String: String]] {
    let folder = try NewOptionTests.Folder()
    let printed = try NewCaseTests.printed(["reorganise"] + words + ["--format", "csv"], in: folder)
    #expect(printed.status == 0, "\(printed.text)")
    let lines = printed.text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let head = (lines.first ?? []).map(String.init)
    return lines.dropFirst().map { line in
      Dictionary(zip(head, line.map(String.init))) { first, _ in first }
    }
  }

  static func surrey(_ part: String, _ more: [String] = []) throws -> [[String: String]] {
    try rows(
      [surrey + "/bodies.csv", "--maps", surrey + "/maps.csv", "--costs", surrey + "/costs.csv", "--part", part] + more)
  }

  /// Business case of nine districts (2025): the totals of both cost tables, and what is saved from the fourth year.
  @Test("Surrey's cost rows add up to 55.6 and 59.5 million, and its flows are those that npsv reads")
  func surreyMoney() throws {
    // The county council reads the cost of splitting its services otherwise; its rows stand beside these.
    let both = try Self.surrey("paybacks")
    let once = both.filter { $0["option"]?.hasSuffix(" (nine districts)") == true }
    #expect(both.count == 4 && both.contains { $0["option"] == "three-unitaries (county council)" })
    #expect(once.map { $0["once"] } == ["55600000.00", "59500000.00"])
    #expect(once.map { $0["saved_a_year"] } == ["86100000.00", "62300000.00"])
    let years = once.compactMap { Double($0["payback_years"] ?? "") }
    #expect(years.count == 2 && abs(years[0] - 1.529) < 0.001 && years[1] > years[0], "\(years)")
    // The same flows as stand beside the scenario, row by row.
    let kept = try String(contentsOfFile: Self.surrey + "/flows.csv", encoding: .utf8).split(separator: "\n")
      .dropFirst()
    let made = try Self.surrey("money").filter { $0["option"]?.hasSuffix(" (nine districts)") == true }.map { row in
      ["option", "year", "cost", "benefit"].map {
        (row[$0] ?? "").replacing(/\.00$/, with: "").replacing(" (nine districts)", with: "")
      }.joined(separator: ",")
    }
    #expect(made == kept.map(String.init))
  }

  @Test("sizes by map: two councils pass the guide of half a million, three do not; the floor's strictness shows")
  func sizes() throws {
    let rows = try Self.surrey("sizes", ["--floor", "500000"])
    let below = Dictionary(uniqueKeysWithValues: rows.map { ($0["map"] ?? "", $0["below_floor"] ?? "") })
    #expect(below["two-unitaries"] == "" && below["three-unitaries"] == "north-surrey+west-surrey+east-surrey")
    let share = Dictionary(uniqueKeysWithValues: rows.map { ($0["map"] ?? "", $0["share_above_floor"] ?? "") })
    #expect(share == ["apart": "0", "two-unitaries": "1", "three-unitaries": "0"])
    let lenient = try Self.surrey("sizes", ["--floor", "500000", "--tolerance", "5%"])
    #expect(lenient.first { $0["map"] == "three-unitaries" }?["below_floor"] == "north-surrey+east-surrey")
  }

  /// Registered lists of 2025/26 added up, as the board papers print them for models A, B and C.
  @Test("the boards of the three models for the East of England have the sizes printed, none below a million")
  func boards() throws {
    let folder = MoneyCommandTests.scenarios + "/east-of-england-icbs"
    let rows = try Self.rows(
      [folder + "/bodies.csv", "--maps", folder + "/maps.csv", "--part", "sizes", "--floor", "1000000"])
    let sizes = Dictionary(uniqueKeysWithValues: rows.map { ($0["map"] ?? "", $0["sizes"] ?? "") })
    for (map, printed) in [
      ("model-a", [2_864_175, 2_000_715, 2_481_953]), ("model-b", [1_807_303, 2_198_928, 3_340_612]),
      ("model-c", [1_807_303, 3_538_825, 2_000_715]),
    ] {
      #expect(sizes[map]?.matches(of: #/ (\d+)/#).compactMap { Int($0.1) } == printed, "\(map) \(sizes[map] ?? "")")
    }
    #expect(
      rows.filter { $0["map"] != "apart" }.allSatisfy { $0["below_floor"] == "" && $0["share_above_floor"] == "1" })
  }

  @Test("read as a bar, half a million rules three councils for Surrey out and leaves two and today")
  func bar() async throws {
    let folder = try NewOptionTests.Folder()
    let words = [
      "appraise", Self.surrey, "--set", "law.half-a-million-guide.strictness=bar", "--futures", "2", "--report",
      folder.path + "/report",
    ]
    #expect(await Quorate.run(words) == 0)
    let (left, out) = (try folder.text("report/ranking.csv"), try folder.text("report/ruled_out.csv"))
    #expect(left.contains("two-unitaries+") && left.contains("today+") && !left.contains("three-unitaries+"))
    #expect(out.contains("three-unitaries+") && out.contains("fewer than 500000"))
  }

  @Test("three of seven councils back option B: a plurality and no majority")
  func plurality() throws {
    let folder = try NewOptionTests.Folder()
    let printed = try NewCaseTests.printed(
      ["score", Self.cambridgeshire + "/preferences.csv", "--group", "--format", "csv"], in: folder)
    let row = try #require(printed.text.split(separator: "\n").first { $0.hasPrefix("option-b,") })
    #expect(row.hasSuffix(",true"), "\(row)")
    let first = try String(contentsOfFile: Self.cambridgeshire + "/preferences.csv", encoding: .utf8)
      .split(separator: "\n").first { $0.hasPrefix("option-b,") }
    #expect(first?.filter { $0 == "1" }.count == 3)
  }

  /// The proposals print £216 under option A and £31.52 under option D for Peterborough, without precepts. With precepts the
  /// mean and the highest charge hold the first between them; the second lies below the mean.
  @Test("Peterborough's published rise under option A lies between the mean and the highest charge")
  func harmonised() throws {
    let change = { (map: String, to: String) throws -> Double in
      let rows = try Self.rows([
        Self.cambridgeshire + "/bodies.csv", "--maps", Self.cambridgeshire + "/maps.csv", "--part", "council-tax",
        "--to",
        to,
      ])
      let row = rows.first { $0["map"] == map && $0["id"] == "peterborough" }
      return row.flatMap { Double($0["change"] ?? "") } ?? .nan
    }
    let (mean, highest) = (try change("option-a", "mean"), try change("option-a", "highest"))
    #expect(mean < 216 && 216 < highest, "\(mean) \(highest)")
    #expect(abs(mean - 156.52) < 0.005 && abs(highest - 262.93) < 0.005)
    #expect(try change("option-a", "lowest") == 0)
    #expect(try change("option-d", "mean") > 31.52)
  }

  @Test("scores by size and council tax are those that criteria of the map give each map of Surrey")
  func scores() async throws {
    let made = try Self.surrey("scores", ["--floor", "500000"])
    let words = ["--units", "2..2", "--contiguous", "--runs", "--top", "1", "--weightings", "1"]
    let found = try await FootprintsCommand.parse([Self.surrey] + words).report().finding
    for (criterion, named) in [
      ("half-a-million", "above-floor"), ("like-sizes", "like-sizes"), ("council-tax-step", "council-tax-step"),
    ] {
      let place = try #require(found.criteria.used.firstIndex { $0.id == criterion })
      for (map, own) in [
        ("today", "apart"), ("two-unitaries", "two-unitaries"), ("three-unitaries", "three-unitaries"),
      ] {
        let row = try #require(found.rows.first { $0.names.contains(map) })
        let told = made.first { $0["option"] == own && $0["criterion"] == named }?["score"]
        let score = try #require(told.flatMap(Double.init))
        // Told to one decimal.
        #expect(abs(row.values[place] - score) <= 0.05 + 1e-9, "\(map) \(criterion)")
      }
    }
  }

  @Test("every part in every format; a part without its figures, and figures that are none, are wrong input")
  func parts() async throws {
    let words = ["reorganise", Self.surrey + "/bodies.csv", "--maps", Self.surrey + "/maps.csv"]
    #expect(await Quorate.run(words) == 0)
    #expect(await Quorate.run(words + ["--costs", Self.surrey + "/costs.csv"]) == 0)
    for part in ["sizes", "council-tax", "yields"] {
      for format in ["csv", "json", "markdown"] {
        #expect(await Quorate.run(words + ["--part", part, "--format", format]) == 0)
      }
    }
    for part in ["money", "paybacks", "debt"] { #expect(await Quorate.run(words + ["--part", part]) == 2) }
    for wrong in [["--years", "0"], ["--floor", "0"], ["--horizon", "99"], ["--tolerance", "2"]] {
      #expect(await Quorate.run(words + wrong) == 2)
    }
    let folder = try NewOptionTests.Folder()
    try Data("map,item,kind,amount,phasing\ntwo-unitaries,IT,once,5,50/60\nmoon,,saving,-1,\n".utf8).write(
      to: URL(filePath: folder.path + "/costs.csv"))
    let printed = try NewCaseTests.printed(words + ["--costs", "costs.csv"], in: folder)
    #expect(printed.status == 2)
    for place in ["costs.csv:2:18:", "costs.csv:2:25:", "costs.csv:3:1:", "costs.csv:3:6:", "costs.csv:3:14:"] {
      #expect(printed.text.contains(place), "\(place) \(printed.text)")
    }
  }

  @Test("debt is told a head and against what a unit raises; sizes of two years may turn the order of maps")
  func debt() throws {
    let folder = try NewOptionTests.Folder()
    let put = { (name: String, text: String) in try Data(text.utf8).write(to: URL(filePath: folder.path + "/" + name)) }
    try put(
      "b.csv",
      "id,population,population-2041,band-d,tax-base,debt\na,100,140,10,10,900\nb,100,100,10,10,0\nc,100,60,20,5,0\n")
    try put("m.csv", "map,unit,id\nab,x,a\nab,x,b\nab,c,c\nac,x,a\nac,x,c\nac,b,b\n")
    let printed = try NewCaseTests.printed(
      ["reorganise", "b.csv", "--maps", "m.csv", "--part", "debt", "--format", "csv"], in: folder)
    #expect(printed.text.contains("ab,x,900.00,4.50,4.5") && printed.text.contains("apart,a,900.00,9.00,9"))
    let all = try NewCaseTests.printed(["reorganise", "b.csv", "--maps", "m.csv"], in: folder)
    #expect(all.text.contains("In population ") && all.text.contains("the other way round"), "\(all.text)")
  }
}
