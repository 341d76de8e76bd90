import Commissioning
import OptionKit
import Simulation

extension Report {
  /// Every number used, assumptions first.
  var assumptions: HTMLText {
    let rows = register
    if rows.isEmpty { return paragraph("The scenario holds no figures.") }
    let kinds: [(String, String, String)] = [
      ("assumption", "Assumed", "Not known: taken for the reason given and varied over the range where there is one."),
      ("derived", "Worked out", "Worked out from figures that have a source."),
      ("source", "Read in a document", "Taken as printed."),
      ("setting", "Settings of the options", "How the options on the table are set."),
    ]
    var text = paragraph(
      "Every number that the appraisal used. The range is the middle 90% of what is believed, or the range given. "
        + "The same rows are in assumptions.csv.")
    for (kind, heading, meaning) in kinds {
      let chosen = rows.filter { $0.kind == kind }
      if chosen.isEmpty { continue }
      var table = HTMLTable(
        "\(heading): \(ReportFigure.count(chosen.count, "row"))",
        [.words("What"), .numbers("Value"), .numbers("Range"), .words("Unit"), .prose("Why it may be used")])
      for row in chosen {
        var range = ""
        if let low = row.low, let high = row.high { range = "\(shown(low)) to \(shown(high))" }
        let value = row.number.map(shown) ?? row.value
        let label: HTMLText = row.title.isEmpty ? "\(row.name)" : "\(row.title)<br/><small>\(broken(row.name))</small>"
        table.add([label, "\(value)", "\(range)", "\(row.unit)", "\(row.source)"])
      }
      text += "<h3>\(heading)</h3>\n" + paragraph(meaning)
      text +=
        chosen.count > 25 ? folded("\(heading): \(ReportFigure.count(chosen.count, "row"))", table.html) : table.html
    }
    return text
  }

  private func shown(_ value: Double) -> String {
    guard value.isFinite else { return ReportFigure.notAssessed }
    return abs(value) >= 1000 ? ReportFigure.number(value, places: 0) : NumberText.short(value, digits: 4)
  }
}
