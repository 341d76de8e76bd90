import ArgumentParser
import Foundation
import OptionKit

/// `quorate options pages`: renews the reference pages of the documentation catalogue.
struct OptionsPages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages",
    abstract: "Renew the reference pages of every option from the code, in a clone of this repository.",
    discussion: "Exit status 1 with --check where a page is out of date, and nothing is written.")

  @Flag(help: "Only say which are out of date.")
  var check = false

  func run() throws {
    guard FileManager.default.fileExists(atPath: "Plugins/Catalogue+Standard.swift") else {
      throw Problem("there is no Plugins/Catalogue+Standard.swift here", remedy: "go to a clone of Quorate")
    }
    var stale: [String] = []
    for (path, text) in try ReferencePage.files(in: ".")
    where (try? String(contentsOfFile: path, encoding: .utf8)) != text {
      stale.append(path)
      guard !check else { continue }
      do {
        let file = URL(fileURLWithPath: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      } catch {
        throw WorkFailed(description: "\(path) could not be written: \(error.localizedDescription)")
      }
      Console.output("Wrote \(path)\n")
    }
    if check, !stale.isEmpty {
      throw WorkFailed(
        description: stale.map { "\($0) is out of date: run quorate options pages" }.joined(separator: "\n"))
    }
    if stale.isEmpty { Console.output("All pages are up to date.\n") }
  }
}
