import Commissioning

extension Report {
  /// The same quantity stated twice, totals beside parts, shares beside sums: what agrees and what was made of the rest.
  var reconciliation: HTMLText {
    if scenario.checks.isEmpty { return paragraph("The scenario declares no reconciliation checks.") }
    let counts = ReconciliationCheck.Outcome.allCases.map { outcome in
      "\(scenario.checks.filter { $0.outcome == outcome }.count) \(label(outcome))"
    }
    var text = paragraph(
      "Figures of the documents that can be checked against one another: \(counts.joined(separator: ", ")). Where they do "
        + "not agree, one reading had to be adopted; everything after rests on it.")
    let order: [ReconciliationCheck.Outcome] = [.cannotBothHold, .differs, .agrees]
    for outcome in order {
      for check in scenario.checks where check.outcome == outcome { text += card(check) }
    }
    return text
  }

  private func label(_ outcome: ReconciliationCheck.Outcome) -> String {
    switch outcome {
    case .agrees: "agree"
    case .differs: "differ"
    case .cannotBothHold: "cannot both hold"
    }
  }

  private func card(_ check: ReconciliationCheck) -> HTMLText {
    let (mark, style): (String, String) =
      switch check.outcome {
      case .agrees: ("✓ agrees", "good")
      case .differs: ("≠ differs", "plain")
      case .cannotBothHold: ("✕ cannot both hold", "bad")
      }
    var table = HTMLTable("What is stated", [.prose("Statement"), .numbers("Figure"), .words("Where")])
    for statement in check.statements.prefix(30) {
      table.add(["\(statement.label)", "\(number(statement.value))", "\(statement.source.description)"])
    }
    var adopted = HTMLText.none
    if let reading = check.adopted {
      adopted =
        "<p><strong>Reading adopted:</strong> \(reading.reading). <strong>Why:</strong> \(reading.reason).</p>\n"
    } else if check.isOpen {
      adopted = "<p><strong>No reading has been adopted.</strong></p>\n"
    }
    let head: HTMLText = "<span class=\"tag \(style)\">\(mark)</span> \(check.title)"
    let body = "<p>\(difference(check))</p>\n" + adopted + table.html
    return check.outcome == .agrees
      ? folded(head, body) : "<div class=\"card\"><h3>\(head)</h3>\n\(body)</div>\n"
  }

  private func difference(_ check: ReconciliationCheck) -> String {
    let value = number(check.difference)
    switch check.form {
    case .restated:
      return "Largest less smallest statement: \(value); up to \(number(check.tolerance)) counts as agreement."
    case .total:
      return "Total less the sum of its parts: \(value); up to \(number(check.tolerance)) counts as agreement."
    case .share:
      return "Share stated less share worked out: \(value); up to \(number(check.tolerance)) counts as agreement."
    case .alike(_, let within): return "Largest ratio over smallest: \(value); up to \(number(within)) counts as alike."
    }
  }

  private func number(_ value: Double) -> String {
    guard value.isFinite else { return ReportFigure.notAssessed }
    return abs(value) >= 1000 ? ReportFigure.number(value, places: 0) : NumberText.short(value, digits: 5)
  }
}
