import Foundation
import Testing

@testable import QuorateCommand

/// What `new` begins: that it runs at once, takes nothing from another case, and leaves nothing half written.
@Suite("A case begun from a table of bodies")
struct NewCaseTests {
  static let bodies = """
    id,title,kind,population,dwellings
    north,"The North, and more",,420000,180000
    no,West,,310000,140000
    east,East,,250000,110000
    south,South,,120000,60000

    """

  /// A folder with a table of bodies in it.
  static func folder(_ bodies: String = bodies) throws -> NewOptionTests.Folder {
    let folder = try NewOptionTests.Folder()
    try Data(bodies.utf8).write(to: URL(filePath: folder.path + "/bodies.csv"))
    return folder
  }

  static func begin(_ kind: String, in folder: NewOptionTests.Folder, _ more: [String] = []) async -> Int32 {
    await Quorate.run(
      ["new", folder.path + "/case", "--kind", kind, "--bodies", folder.path + "/bodies.csv"] + more)
  }

  @Test("is checked and appraised as it stands", arguments: ["icb", "lgr", "shared-service", "ccg-2018"])
  func runs(kind: String) async throws {
    let folder = try Self.folder()
    #expect(await Self.begin(kind, in: folder) == 0)
    #expect(await Quorate.run(["check", folder.path + "/case"]) == 0)
    let report = folder.path + "/report"
    #expect(
      await Quorate.run(["appraise", folder.path + "/case", "--no-keep", "--futures", "2", "--report", report]) == 0)
    let ranking = try folder.text("report/ranking.csv")
    #expect(ranking.contains("together+") && ranking.contains("halves+") && ranking.contains("apart+"))
    // No number, reason or name of another case stands in what is assumed.
    let register = try folder.text("report/assumptions.csv").split(separator: "\n")
    for row in register where row.contains(",assumption,") {
      for word in ["Essex", "Bexley", "Portsmouth", "London", "of ten", "timetable", "one review"] {
        #expect(!row.contains(word), "\(row)")
      }
    }
  }

  @Test("every assumption of the model's live stages has a range of its own")
  func ranges() async throws {
    let folder = try Self.folder()
    #expect(await Self.begin("shared-service", in: folder) == 0)
    let text = try folder.text("case/scenario.yaml")
    for line in text.split(separator: "\n") where line.contains("assumption:") && line.contains("value:") {
      #expect(line.contains("low:") || line.contains("years:"), "\(line)")
    }
    let table = try folder.text("case/commissioners.csv")
    #expect(table.hasPrefix("id,title,kind,population,dwellings\nnorth,\"The North, and more\",integrated-care-board,"))
  }

  @Test("halves are dealt by order of size: 420 and 120 thousand against 310 and 250")
  func halves() async throws {
    let folder = try Self.folder()
    #expect(await Self.begin("lgr", in: folder) == 0)
    let text = try folder.text("case/scenario.yaml")
    #expect(text.contains("first-half: [north, south]") && text.contains("second-half: [\"no\", east]"))
    // 560 of 1,100 thousand people are in a half of half a million and more, as are the other 540.
    let panel = try folder.text("case/panel.csv")
    #expect(panel.contains("halves,half-a-million-people,100,") && panel.contains("apart,half-a-million-people,0,"))
    #expect(panel.contains("halves,like-sizes,96.4,") && panel.contains("apart,like-sizes,28.6,"))
  }

  @Test("maps of one's own stand beside today's; what each pays is taken where the table tells")
  func own() async throws {
    let folder = try Self.folder("id,population,pays\na,10,1000.50\nb,20,2000\nc,30,3000\n")
    try Data("map,unit,id\npair,ab,a\npair,ab,b\npair,c,c\n".utf8).write(
      to: URL(filePath: folder.path + "/maps.csv"))
    #expect(await Self.begin("icb", in: folder, ["--maps", folder.path + "/maps.csv", "--title", "Ours: \"x\""]) == 0)
    let text = try folder.text("case/scenario.yaml")
    #expect(text.contains("ab: [a, b]") && !text.contains("halves") && text.contains("total: 6000.50"))
    #expect(text.contains("title: \"Ours: \\\"x\\\"\""))
    #expect(await Quorate.run(["check", folder.path + "/case"]) == 0)
  }

  @Test("bad bodies are told with their place, all at once, and nothing is written")
  func bad() async throws {
    let folder = try Self.folder("id,kind,population\nNorth,ccgs,12\na,ccg,0\na,ccg,many\n,ccg,5\n")
    let printed = try Self.printed(["new", "case", "--kind", "ccg-2018", "--bodies", "bodies.csv"], in: folder)
    #expect(printed.status == 2)
    for part in [
      "bodies.csv:2:1: \"North\" is no id; write north.", "bodies.csv:2:7: ccgs is no kind",
      "bodies.csv:3:7: the population of a is \"0\"", "bodies.csv:4:1: a stands in line 3 too",
      "bodies.csv:4:7: the population of a is \"many\"", "bodies.csv:5:1: a body has no id",
    ] {
      #expect(printed.text.contains(part), "\(part)\n\(printed.text)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["bodies.csv"])
  }

  @Test("a folder that exists is left alone; kinds, days and maps that do not fit leave nothing behind")
  func refused() async throws {
    let folder = try Self.folder()
    try FileManager.default.createDirectory(atPath: folder.path + "/case", withIntermediateDirectories: false)
    #expect(await Self.begin("icb", in: folder) == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/case").isEmpty)
    try FileManager.default.removeItem(atPath: folder.path + "/case")
    #expect(await Self.begin("icb", in: folder, ["--as-of", "2026-13-01"]) == 2)
    // No board existed on that day.
    #expect(await Self.begin("icb", in: folder, ["--as-of", "2018-11-01"]) == 2)
    #expect(await Self.begin("towns", in: folder) == 64)
    try Data("map,unit,id\nm,u,north\nm,u,nowhere\n".utf8).write(to: URL(filePath: folder.path + "/maps.csv"))
    #expect(await Self.begin("lgr", in: folder, ["--maps", folder.path + "/maps.csv"]) == 2)
    try Data("id,kind,population\na,ccg,5\nb,ccg,6\n".utf8).write(to: URL(filePath: folder.path + "/bodies.csv"))
    #expect(await Self.begin("lgr", in: folder) == 2)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(left == ["bodies.csv", "maps.csv"])
  }

  @Test("what is missing is named with what stays untold, and the step to take first comes first")
  func steps() async throws {
    let folder = try Self.folder()
    let begun = try Self.printed(["new", "case", "--kind", "lgr", "--bodies", "bodies.csv"], in: folder)
    #expect(begun.status == 0 && begun.text.contains("1. lead-team: missing is what leading costs"))
    let table = try Self.printed(
      ["new", "more", "--kind", "icb", "--bodies", "bodies.csv", "--format", "csv"], in: folder)
    #expect(table.text.hasPrefix("step,kind,name,missing,untold,remedy\n1,section,lead-team,what leading costs,"))
    let checked = try Self.printed(["check", "case"], in: folder)
    #expect(checked.text.contains("agenda: missing is what comes to be decided; not told without: Months to decide"))
    #expect(checked.text.contains("Widest assumptions"))
    // A criterion of its own that falls away comes before everything else, with its weight.
    let path = folder.path + "/case/scenario.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let more = text.replacing(
      "  - id: left-as-it-is",
      with: """
          - id: months-to-decide
            branch: Deciding
            scale: {zero: 12, hundred: 1}
            anchors: a year and a month
            weight: {value: 4, low: 1, high: 5, assumption: ours}
          - id: left-as-it-is
        """)
    try Data(more.utf8).write(to: URL(filePath: path))
    let again = try Self.printed(["check", "case"], in: folder)
    #expect(again.text.contains("what comes to be decided; criteria with 50% of the weight are not assessed"))
  }

  /// What the program itself prints in a folder.
  static func printed(_ words: [String], in folder: NewOptionTests.Folder) throws -> (status: Int32, text: String) {
    let quorate = try #require(NewOptionTests.product("quorate"))
    return try NewOptionTests.run(["sh", "-c", "cd '\(folder.path)' && exec '\(quorate)' \"$@\"", "sh"] + words)
  }
}
