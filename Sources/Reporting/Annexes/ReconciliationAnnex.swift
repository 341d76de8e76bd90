import Commissioning
import Documents

/// The same quantity stated twice, totals beside parts, shares beside sums: what agrees and what was made of the rest.
struct ReconciliationAnnex {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  var blocks: [Block] {
    let checks = facts.scenario.checks
    if checks.isEmpty { return [.paragraph("The scenario declares no checks between figures.")] }
    let counts = ReconciliationCheck.Outcome.allCases.map { outcome in
      "\(checks.count { $0.outcome == outcome }) \(Self.label(outcome))"
    }
    var blocks: [Block] = [
      .paragraph(
        """
        Figures of the documents that can be checked against one another: \(counts.joined(separator: ", ")). Where they do not \
        agree, we say which figure we used; everything after rests on it.
        """)
    ]
    var number = 0
    for outcome in [ReconciliationCheck.Outcome.cannotBothHold, .differs, .agrees] {
      for check in checks where check.outcome == outcome {
        number += 1
        blocks.append(card(check, number))
      }
    }
    return blocks
  }

  private static func label(_ outcome: ReconciliationCheck.Outcome) -> String {
    switch outcome {
    case .agrees: "agree"
    case .differs: "differ"
    case .cannotBothHold: "cannot both hold"
    }
  }

  private func card(_ check: ReconciliationCheck, _ number: Int) -> Block {
    let tag: RichText =
      switch check.outcome {
      case .agrees: .tag("✓ agrees", .good)
      case .differs: .tag("≠ differs", .plain)
      case .cannotBothHold: .tag("✕ cannot both hold", .bad)
      }
    var table = Table(
      "check-\(number)", caption: "What is stated", [.prose("Statement"), .numbers("Figure"), .words("Where")])
    for statement in check.statements.prefix(30) {
      table.add([.text(statement.label), .text(Self.number(statement.value)), .text(statement.source.description)])
    }
    var blocks: [Block] = [.paragraph(RichText(Self.difference(check)))]
    if let reading = check.adopted {
      blocks.append(.paragraph("\(.strong("Figure used:")) \(reading.reading). \(.strong("Why:")) \(reading.reason)."))
    } else if check.isOpen {
      blocks.append(.paragraph(.strong("No figure has been chosen.")))
    }
    blocks.append(.table(table))
    let head: RichText = "\(tag) \(check.title)"
    return check.outcome == .agrees ? .folded(head, blocks) : .card(Card(head, blocks))
  }

  private static func difference(_ check: ReconciliationCheck) -> String {
    let (value, limit) = (number(check.difference), number(check.tolerance))
    if check.outcome == .agrees {
      return check.difference == 0 || check.tolerance == 0
        ? "The figures agree." : "The figures agree to within \(limit)."
    }
    switch check.form {
    case .restated: return "The figures differ by \(value)."
    case .total: return "The total is \(value) more than its parts."
    case .share: return "The share stated is \(value) more than the share worked out."
    case .alike(_, let most):
      return "The largest is \(value) times the smallest; \(number(most)) times would count as alike."
    }
  }

  private static func number(_ value: Double) -> String {
    guard value.isFinite else { return NumberFormat.notAssessed }
    return abs(value) >= 1000
      ? NumberFormat.number(value, places: 0) : NumberFormat.short(value, digits: 5).replacing("-", with: "−")
  }
}
