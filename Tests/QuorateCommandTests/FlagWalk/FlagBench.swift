import Foundation
import Testing

/// What commands are tried on: a small case, tables, two kept runs and a sweep in two shards; all taken away with the value.
final class FlagBench: Sendable {
  let path = NSTemporaryDirectory() + "quorate-flags-\(UUID().uuidString)"
  private let places: [String: String]

  init() throws {
    let scenarios = MoneyCommandTests.scenarios
    let places = [
      "case": path + "/case", "tables": path + "/tables", "shards": path + "/shards", "kept": path + "/kept.sqlite",
      "clone": NewOptionTests.clone, "surrey": scenarios + "/surrey", "plan": scenarios + "/bexley-plan",
      "matrix": scenarios + "/north-east-contracts/matrix.csv",
      "maturity": scenarios + "/mid-nottinghamshire-alliance/maturity.csv",
    ]
    self.places = places
    for (name, text) in FlagFiles.all { try write(name, text) }
    for (seed, years) in [("1", "2"), ("4", "1")] {
      _ = try run(
        [
          "appraise", "{case}", "--futures", "4", "--no-office", "--report", "{out}/r", "--archive",
          places["kept"] ?? "",
        ]
          + ["--seed", seed, "--years", years], in: "making")
    }
    for index in ["0", "1"] {
      _ = try run(
        ["shard", "{case}", "--futures", "16", "--index", index, "--of", "2", "--into", "{shards}"], in: "making")
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private func write(_ name: String, _ text: String) throws {
    let file = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// What a call came to.
  struct Came: Equatable {
    var status: Int32
    var output, errors: String
    /// By name, what was written, its own place left out; of an archive the list of its runs.
    var files: [String: Data]

    /// Whether anything but what is said on standard error differs.
    func differs(from other: Came) -> Bool {
      status != other.status || output != other.output || files != other.files
    }
  }

  /// Runs a command in an empty folder of its own, which `{out}` names; `{archive}` is a copy of the kept runs.
  func run(_ words: [String], in name: String = UUID().uuidString) throws -> Came {
    let out = path + "/" + name
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    defer { if name != "making" { try? FileManager.default.removeItem(atPath: out) } }
    var known = places
    (known["out"], known["archive"]) = (out, out + "/archive.sqlite")
    if words.contains(where: { $0.contains("{archive}") }) {
      try FileManager.default.copyItem(atPath: places["kept"] ?? "", toPath: known["archive"] ?? "")
    }
    if words.contains("{first}") {
      let list = try start(["runs", "list", "--archive", known["archive"] ?? "", "--format", "csv"], in: out).out
      known["first"] = list.split(separator: "\n").last?.split(separator: ",").first.map(String.init)
    }
    let filled = words.map { word in known.reduce(word) { $0.replacing("{\($1.key)}", with: $1.value) } }
    let started = try start(filled, in: out)
    var files: [String: Data] = [:]
    let found = FileManager.default.enumerator(atPath: out)?.compactMap { $0 as? String } ?? []
    for file in found where !["out.txt", "err.txt"].contains(file) && !file.contains(".sqlite-") {
      let whole = out + "/" + file
      if file.hasSuffix(".sqlite") {
        files[file] = Data(
          try start(["runs", "show", "last", "--archive", whole, "--format", "csv"], in: out).out.utf8)
      } else if let data = FileManager.default.contents(atPath: whole) {
        files[file] = data.replacing(Data(out.utf8), with: Data("{out}".utf8))
      }
    }
    return Came(
      status: started.status, output: started.out.replacing(out, with: "{out}"),
      errors: started.err.replacing(out, with: "{out}"), files: files)
  }

  private func start(_ words: [String], in folder: String) throws -> (status: Int32, out: String, err: String) {
    let process = Process()
    process.executableURL = URL(filePath: try #require(NewOptionTests.product("quorate")))
    process.arguments = words
    process.currentDirectoryURL = URL(
      filePath: words.starts(with: ["options", "pages"]) ? NewOptionTests.clone : folder)
    let names = ["out.txt", "err.txt"].map { folder + "/" + $0 }
    let streams = try names.map { name in
      try Data().write(to: URL(filePath: name))
      return try FileHandle(forWritingTo: URL(filePath: name))
    }
    (process.standardOutput, process.standardError) = (streams[0], streams[1])
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, try String(contentsOfFile: names[0], encoding: .utf8),
      try String(contentsOfFile: names[1], encoding: .utf8)
    )
  }

  /// What the program says of its own commands.
  func catalogue() throws -> FlagCatalogue {
    try FlagCatalogue(Data(try run(["--experimental-dump-help"]).output.utf8))
  }
}
