import Foundation
import Testing

/// What the program printed when it was run with some words.
struct PrintedRun {
  var status: Int32
  var output, errors: String

  /// The rows of a CSV without quoted fields, by column.
  var rows: [[String: String]] {
    let lines = output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let head = lines.first else { return [] }
    return lines.dropFirst().map { line in
      Dictionary(zip(head, line), uniquingKeysWith: { first, _ in first })
    }
  }

  /// The names of the columns.
  var columns: [String] { output.prefix { $0 != "\n" }.split(separator: ",").map(String.init) }

  init(_ words: [String]) throws {
    let folder = try NewOptionTests.Folder()
    let process = Process()
    process.executableURL = URL(filePath: try #require(NewOptionTests.product("quorate")))
    process.arguments = words
    process.currentDirectoryURL = URL(filePath: folder.path)
    // Into files, since a full pipe would stop the program.
    let names = ["out", "err"].map { folder.path + "/" + $0 }
    let streams = try names.map { name in
      try Data().write(to: URL(filePath: name))
      return try FileHandle(forWritingTo: URL(filePath: name))
    }
    (process.standardOutput, process.standardError) = (streams[0], streams[1])
    try process.run()
    process.waitUntilExit()
    (status, output, errors) = (process.terminationStatus, try folder.text("out"), try folder.text("err"))
  }
}

extension [String: String] {
  /// A cell as a number; not a number where it is empty.
  func number(_ column: String) -> Double { self[column].flatMap(Double.init) ?? .nan }
}
