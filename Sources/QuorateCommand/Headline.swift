import Appraisal
import Documents
import ReportWriter
import Simulation

/// What a person at the terminal reads when an appraisal is done.
enum Headline {
  static func text(of result: AppraisalResult, _ document: Document) -> String {
    var text = ""
    for (place, bundle) in result.ranking.prefix(5).enumerated() {
      let row = result.bundles[bundle]
      text += "\(place + 1). \(row.choices.names.joined(separator: " + "))  \(NumberText.fixed(row.score, places: 1))\n"
    }
    for case .verdict(let verdict) in document.mainSections.first?.blocks ?? [] {
      text += ([verdict.headline] + verdict.paragraphs).map { $0.plain + "\n" }.joined()
    }
    for row in document.table(named: "answers")?.rows ?? [] {
      let cells = row.cells.map(\.shown.plain)
      guard case .quantity = row.cells[2].value else {
        text += "\(cells[0]): \(cells[1])\(cells[2] == "the only one" ? " (the only one)" : "")\n"
        continue
      }
      text += "\(cells[0]): \(cells[1]) (\(cells[2]) points ahead of the next; \(cells[3]) of futures)\n"
    }
    return text
  }
}
