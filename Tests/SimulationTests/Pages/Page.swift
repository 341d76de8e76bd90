import Foundation
import Testing

/// A page of the model's documentation, read as it is published.
struct Page {
  let name: String
  let text: String

  init(_ name: String) throws {
    self.name = name
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    text = try String(
      contentsOf: root.appending(path: "Sources/Simulation/Simulation.docc/\(name).md"), encoding: .utf8)
  }

  /// Everything published.
  static let names = [
    "Simulation", "BaseYear", "Randomness", "FuturesDesigns", "OutsideWorld", "StandardBundles", "FundingStage",
    "DecisionsStage", "ProcurementStage", "DemandStage", "CostStage", "RiskStage", "StandingStage",
    "AdoptionStage",
    "MeasuresOfARun", "WhoOwnsWhat",
  ]

  /// Demands that the page says this, in these words.
  func says(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(text.contains(words), "\(name).md does not say: \(words)", sourceLocation: sourceLocation)
  }

  /// The cells of the rows of every table on the page, headings and rules left out.
  var rows: [[String]] {
    text.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| ---") }.map { line in
      line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
  }

  /// A table's row by its first cell.
  func row(_ first: String) throws -> [String] { try #require(rows.first { $0.first == first }, "no row \(first)") }
}
