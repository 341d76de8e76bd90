import Foundation
import OptionKit
import Testing

@testable import ScenarioFiles

@Suite("Files that are broken or meant to break")
struct HostileFileTests {
  static func problems(_ text: String) throws -> [String] { try SmallScenario.folder(yaml: text).problems() }

  @Test(
    "a file that is not UTF-8 is said so at the first bad byte in the main file; a table is read as spreadsheets save it"
  )
  func encoding() throws {
    let folder = try SmallScenario.folder()
    try folder.write("scenario.yaml", Data("title: caf".utf8) + Data([0xE9]) + Data("\n".utf8))
    #expect(folder.problems() == ["scenario.yaml:1:11: the file is not in UTF-8; save it as UTF-8."])
    let other = try SmallScenario.folder()
    let plain = SmallScenario.money
    try other.write("money.csv", Data([0xFF, 0xFE]) + Data(plain.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }))
    #expect(other.problems() == [])
    try other.write("money.csv", Data(plain.utf8) + Data("caf".utf8) + Data([0xE9]) + Data(",1,1\n".utf8))
    #expect(
      other.problems().first?.hasPrefix("money.csv:5:1: there is no commissioner café") == true, "\(other.problems())")
  }

  @Test("a NUL byte and other control characters are located")
  func control() throws {
    let folder = try SmallScenario.folder(yaml: "title: x\nsummary: a\0b\n")
    #expect(folder.problems().first?.hasPrefix("scenario.yaml:2:11: the file holds a NUL byte") == true)
    #expect(
      try Self.problems("title: x\nsummary: a\u{7}b\n").first?.hasPrefix("scenario.yaml:2:11: this is not text") == true
    )
    let table = try SmallScenario.folder(money: "commissioner,service,extra\n\0")
    #expect(table.problems().contains { $0.hasPrefix("money.csv:2:1: the file holds a NUL byte") })
  }

  @Test(
    "an empty file, one of comments only, one that is a list or a word",
    arguments: ["", "\n\n", "# nothing\n", "[]", "word", "--- \n"])
  func empty(_ text: String) throws {
    let found = try Self.problems(text)
    #expect(found.first?.hasPrefix("scenario.yaml:") == true, "\(found)")
  }

  @Test("an empty table is located")
  func emptyTable() throws {
    #expect(
      try SmallScenario.folder(money: "").problems().contains { $0.hasPrefix("money.csv:1:1: the file is empty") })
    #expect(
      try SmallScenario.folder(people: "\n").problems().contains { $0.hasPrefix("people.csv:1:1: the file is empty") })
  }

  @Test("a file of 100 MB is refused by its size, at once", .timeLimit(.minutes(1)))
  func huge() throws {
    for name in ["scenario.yaml", "money.csv"] {
      let folder = try SmallScenario.folder()
      let handle = try #require(FileHandle(forWritingAtPath: folder.path + "/" + name))
      try handle.truncate(atOffset: 100_000_000)
      try handle.close()
      let clock = ContinuousClock()
      let took = clock.measure {
        #expect(folder.problems().contains { $0.hasPrefix("\(name): the file has 100000000 bytes") })
      }
      #expect(took < .seconds(10))
    }
  }

  @Test(
    "200,000 levels of nesting, in brackets, braces, dashes or a long flow of keys, are a problem and not a crash",
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "[", count: 200_000), String(repeating: "{a: ", count: 200_000),
      "title: " + String(repeating: "[", count: 200_000) + String(repeating: "]", count: 200_000),
      String(repeating: "- ", count: 200_000), String(repeating: "? ", count: 200_000),
      String(repeating: "[{a: ", count: 100_000),
    ])
  func deep(_ text: String) throws {
    let found = try Self.problems(text)
    #expect(found.count >= 1 && found.allSatisfy { $0.hasPrefix("scenario.yaml:1:") }, "\(found.prefix(2))")
    #expect(found.first?.contains("nested too deeply") == true, "\(found.prefix(2))")
  }

  @Test("nesting by indentation, 900 and 1,500 levels, is a problem and not a crash", arguments: [70, 900, 1500])
  func indented(_ levels: Int) throws {
    let text = (0..<levels).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    let found = try Self.problems(text + String(repeating: " ", count: levels) + "a: 1\n")
    #expect(found.contains { $0.contains("nested too deeply") }, "\(found.prefix(2))")
  }

  @Test("an alias bomb is refused at its first anchor, in any of the places where an anchor may stand")
  func aliases() throws {
    var bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (before, name) in zip("abcdefghijklm", "bcdefghijklmn") {
      bomb += "\(name): &\(name) [" + (0..<9).map { _ in "*\(before)" }.joined(separator: ", ") + "]\n"
    }
    #expect(try Self.problems(bomb).first?.hasPrefix("scenario.yaml:1:4: &a… is an anchor") == true)
    for text in ["&a x: 1", "[&a 1]", "{&a x: 1}", "x: !!str &a y", "- &a 1", "x:\n  &a\n  y: 1", "{x: 1,&a y: 2}"] {
      #expect(try Self.problems(text).first?.contains("is an anchor") == true, "\(text)")
    }
    #expect(try Self.problems("title: *x\n").first?.hasPrefix("scenario.yaml:1:8: aliases are not used") == true)
    #expect(try SmallScenario.changed("A small case", "Kent & Medway, R&D").problems().isEmpty)
  }

  @Test("a whole file pasted twice is told at every key that comes again")
  func pastedTwice() throws {
    let lines = SmallScenario.yaml.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    let found = try Self.problems(SmallScenario.yaml + SmallScenario.yaml)
    #expect(found.first == "scenario.yaml:\(lines + 1):1: title is written twice; keep one; the first is on line 1.")
    #expect(
      found.contains("scenario.yaml:\(lines + 8):1: commissioners is written twice; keep one; the first is on line 8."))
    #expect(found.count == 18)
  }

  @Test(
    "large files made of separators, rows, keys, duplicates or list items are told off in seconds",
    .timeLimit(.minutes(2)))
  func wide() throws {
    let texts: [(name: String, text: String)] = [
      ("money.csv", String(repeating: ",", count: 400_000)),
      ("money.csv", "commissioner,service,extra\n" + (0..<60_000).map { "\($0)\n" }.joined()),
      ("scenario.yaml", "documents:\n" + (0..<40_000).map { "  k\($0): x\n" }.joined()),
      ("scenario.yaml", (0..<15_000).map { "k\($0): x\nk\($0): x\n" }.joined()),
      ("scenario.yaml", "criteria: [" + String(repeating: "a,", count: 210_000) + "a]\n"),
      ("scenario.yaml", String(repeating: "\n", count: 400_000)),
      ("scenario.yaml", "title: " + String(repeating: "\"", count: 400_000)),
      ("scenario.yaml", "title: " + String(repeating: "x", count: 400_000)),
    ]
    for (place, (name, text)) in texts.enumerated() {
      let folder = try SmallScenario.folder()
      try folder.write(name, Data(text.utf8))
      let clock = ContinuousClock()
      let took = clock.measure { #expect(!folder.problems().isEmpty, "\(place)") }
      #expect(took < .seconds(20), "\(place) took \(took)")
    }
  }

  @Test("a key written twice inside a list's item or a nested mapping is told where it comes again")
  func duplicates() throws {
    #expect(
      try SmallScenario.changed("    branch: Care", "    branch: Care\n    anchors: again").problems()
        == ["scenario.yaml:52:5: anchors is written twice; keep one; the first is on line 50."])
    #expect(
      try SmallScenario.changed("  risk: no-risk-sharing", "  risk: no-risk-sharing\n  rule: unanimity").problems()
        == ["scenario.yaml:39:3: rule is written twice; keep one; the first is on line 36."])
    #expect(try Self.problems("a: {b: 1, b: 2}").first?.contains("b is written twice") == true)
  }

  @Test(
    "a second document, tabs and unclosed quotes are located",
    arguments: [
      ("a: 1\n---\nb: 2\n", "scenario.yaml:2:1: a second document begins here"),
      ("a:\n\tb: 1\n", "scenario.yaml:2:1: this is not YAML"),
      ("a: \"x\nb: 1\n", "scenario.yaml:3:1: this is not YAML"),
      ("a: [1, 2\nb: 3\n", "scenario.yaml:2:"),
    ])
  func syntax(text: String, expected: String) throws {
    let found = try Self.problems(text)
    #expect(found.first?.hasPrefix(expected) == true, "\(found)")
  }

  @Test("random bytes and cut-off files never crash", arguments: 0..<60)
  func noise(seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
    var bytes = Array(SmallScenario.yaml.utf8)
    for _ in 0..<Int(next() % 12 + 1) {
      let place = Int(next() % UInt64(bytes.count))
      switch next() % 3 {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: next())
      case 1: bytes.remove(at: place)
      default: bytes.insert([0x3A, 0x2D, 0x5B, 0x7D, 0x22, 0x0A, 0x09, 0x2A][Int(next() % 8)], at: place)
      }
    }
    if seed % 4 == 0 { bytes = Array(bytes.prefix(Int(next() % UInt64(bytes.count)))) }
    let folder = try SmallScenario.folder()
    try folder.write("scenario.yaml", Data(bytes))
    for problem in folder.problems() { #expect(problem.contains(":"), "\(problem)") }
  }
}
