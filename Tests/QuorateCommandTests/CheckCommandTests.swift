import Foundation
import QuorateCommand
import Testing

@Suite("check from the command line")
struct CheckCommandTests {
  static let essex = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Scenarios/essex-ewmhs").path

  /// Runs `check` on a copy of the Essex scenario after `change` has had its way with it.
  static func run(
    _ arguments: [String] = [], _ change: (_ folder: String) throws -> Void
  ) async throws -> (status: Int32, unchanged: Bool) {
    let files = FileManager.default
    let folder = NSTemporaryDirectory() + "quorate-\(UUID().uuidString)"
    try files.copyItem(atPath: essex, toPath: folder)
    defer { try? files.removeItem(atPath: folder) }
    try change(folder)
    let before = try files.contentsOfDirectory(atPath: folder).sorted()
    let status = await Quorate.run(["check", folder] + arguments)
    return (status, try files.contentsOfDirectory(atPath: folder).sorted() == before)
  }

  /// Exchanges text in a file.
  static func exchange(_ old: String, _ new: String, in name: String) -> (String) throws -> Void {
    { folder in
      let path = folder + "/" + name
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let changed = text.replacingOccurrences(of: old, with: new)
      #expect(changed != text)
      try changed.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }

  static func write(_ bytes: [UInt8], to name: String) -> (String) throws -> Void {
    { try Data(bytes).write(to: URL(fileURLWithPath: $0 + "/" + name)) }
  }

  @Test(
    "the scenario that comes with the project is sound in every format",
    arguments: ["table", "csv", "json", "markdown"])
  func sound(format: String) async throws {
    #expect(await Quorate.run(["check", Self.essex, "--format", format]) == 0)
    #expect(await Quorate.run(["check", Self.essex + "/scenario.yaml", "--set", "parameters.deflator=0.03"]) == 0)
  }

  @Test("a disagreement without a reading exits 2, and so does one that a changed figure makes")
  func open() async throws {
    let reading = "    adopted: 6%\n    because: the contract binds and the agreement only aspires\n"
    #expect(try await Self.run([], Self.exchange(reading, "", in: "scenario.yaml")).status == 2)
    let figure = Self.exchange("essex-cc,1811119,1844918", "essex-cc,1811119,1844919", in: "rebased.csv")
    #expect(try await Self.run([], figure).status == 2)
    let published = Self.exchange("essex-cc,1811119,", "essex-cc,1811123,", in: "rebased.csv")
    #expect(try await Self.run([], published).status == 2)
    let priced = Self.exchange("outcome-share: 6%", "outcome-share: 7%", in: "scenario.yaml")
    #expect(try await Self.run([], priced).status == 2)
  }

  @Test("every kind of bad input exits 2 and writes nothing")
  func bad() async throws {
    let changes: [(String, (String) throws -> Void)] = [
      ("unknown key", Self.exchange("lead-team:", "leadteam:", in: "scenario.yaml")),
      ("misspelt option", Self.exchange("- county-wide\n", "- county-wde\n", in: "scenario.yaml")),
      ("missing file", { try FileManager.default.removeItem(atPath: $0 + "/contributions.csv") }),
      ("commissioner twice", Self.exchange("thurrock-ccg,Thurrock", "southend-ccg,Thurrock", in: "commissioners.csv")),
      ("negative population", Self.exchange("1468177", "-1468177", in: "commissioners.csv")),
      ("shares that do not sum", Self.exchange("1468177", "1468178", in: "commissioners.csv")),
      ("not UTF-8", Self.write([0x74, 0xE9, 0x0A], to: "scenario.yaml")),
      ("NUL bytes", Self.write([0x61, 0x3A, 0x20, 0x00], to: "scenario.yaml")),
      ("empty file", Self.write([], to: "scenario.yaml")),
      ("empty table", Self.write([], to: "commissioners.csv")),
      ("truncated table", Self.exchange("west-essex-ccg,2575056,923714,\n", "west-ess", in: "contributions.csv")),
      ("nesting", Self.write([UInt8](repeating: 0x5B, count: 200_000), to: "scenario.yaml")),
      ("alias bomb", Self.write(Array("a: &a [x]\nb: [*a, *a]\n".utf8), to: "scenario.yaml")),
      (
        "pasted twice",
        { folder in
          let path = URL(fileURLWithPath: folder + "/scenario.yaml")
          let data = try Data(contentsOf: path)
          try (data + data).write(to: path)
        }
      ),
      (
        "100 MB",
        { folder in
          let handle = try #require(FileHandle(forWritingAtPath: folder + "/scenario.yaml"))
          try handle.truncate(atOffset: 100_000_000)
          try handle.close()
        }
      ),
    ]
    for (name, change) in changes {
      let outcome = try await Self.run([], change)
      #expect(outcome.status == 2 && outcome.unchanged, "\(name)")
    }
  }

  @Test("a scenario that does not exist, and an override that leads nowhere, are wrong input")
  func missing() async throws {
    #expect(await Quorate.run(["check", "/no/such/scenario"]) == 2)
    #expect(await Quorate.run(["check", Self.essex, "--set", "rule.unanimty.noticeDays=3"]) == 2)
    #expect(await Quorate.run(["check", Self.essex, "--set", "nonsense"]) == 2)
    #expect(await Quorate.run(["check"]) == 64)
  }
}
