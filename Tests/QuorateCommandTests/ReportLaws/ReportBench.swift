import Appraisal
import Foundation
import OptionKit
import ReportFiles
import ScenarioFiles
import StandardOptions

/// Whole reports of small cases, without their digest.
enum ReportBench {
  /// Two maps, three formulas and two rules for four commissioners over two years.
  static let content = SmallCase.Content(
    footprints: ["stp"], funding: ["capitation"], rules: ["simple-majority"], hasNorth: true, years: 2,
    parameters: """
        other-growth: {value: 2%, low: 0%, high: 5%, assumption: unknown}
        support: {value: 0.8, low: 0.5, high: 0.95, assumption: unknown}

      """,
    criteria: """
        - id: equity-of-funding
          branch: Shares
          scale: {zero: 0.4, hundred: 0}
          anchors: reasons
          weight: {value: 3, source: paper 6}
        - id: months-to-decide
          branch: Working together
          scale: {zero: 12, hundred: 1}
          anchors: reasons
          weight: {value: 1, source: paper 6}

      """,
    more: """
      appraisal: {futures: 6, weightings: 50, assumption: enough}

      """)

  /// Reads a case with some of its text otherwise.
  static func read(
    _ content: SmallCase.Content, settings: [String] = [], _ change: (_ name: String, _ text: String) -> String = { $1 }
  ) throws -> ScenarioFile {
    let files = content.files.map { (name: $0.name, bytes: Array(change($0.name, $0.text).utf8)) }
    var file = try ScenarioFile.read(files: files, id: "case", catalogue: .standard, settings: settings)
    file.scenario.digest = ""
    return file
  }

  static func result(_ file: ScenarioFile, threads: Int = 1) async throws -> AppraisalResult {
    try await Appraiser(file.scenario, plan: file.plan, program: "test").run(threads: threads) { _ in }
  }

  /// The files of a report by name, as text.
  static func report(_ file: ScenarioFile, threads: Int = 1) async throws -> [String: String] {
    var files = AppraisalFiles()
    (files.hasOffice, files.isFull) = (false, true)
    let made = try files.files(of: try await result(file, threads: threads))
    return Dictionary(made.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }) { first, _ in first }
  }

  /// A CSV file's rows as fields, where no field holds a comma or a line break.
  static func fields(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: ["\""]) }
    }
  }

  /// A number of each row by the row's words.
  static func numbers(_ text: String?, _ number: String, by keys: [String]) -> [String: Double] {
    let rows = fields(text ?? "")
    guard let heading = rows.first, let place = heading.firstIndex(of: number) else { return [:] }
    let places = keys.compactMap { heading.firstIndex(of: $0) }
    return Dictionary(
      rows.dropFirst().compactMap { row in
        guard row.count == heading.count, let value = Double(row[place]) else { return nil }
        return (places.map { row[$0] }.joined(separator: " "), value)
      }, uniquingKeysWith: { first, _ in first })
  }
}
