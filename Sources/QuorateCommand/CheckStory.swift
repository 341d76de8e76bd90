import Commissioning
import OptionKit
import ReportWriter
import ScenarioFiles

/// What `check` tells a person: every comparison in a line, those that do not agree in full.
struct CheckStory {
  let file: ScenarioFile
  let figures: [ReconciliationCheck]
  let published: [ReconciliationCheck]
  let gaps: GapStory

  var text: String {
    let scenario = file.scenario
    let counts = scenario.dimensions.map { "\(scenario.options[$0]?.count ?? 0) \($0.rawValue)" }
    let assumed = scenario.figures.count { $0.provenance.kind == "assumption" }
    return """
      \(scenario.title)
      \(scenario.service.count) commissioners; options: \(counts.joined(separator: ", "))
      \(file.plan.criteria.count) criteria; \(scenario.inputs.count) parameters; \(scenario.figures.count) figures, \
      \(assumed) of them assumed
      \(contracts)digest \(scenario.digest)

      Figures beside one another
      \(lines(figures))
      Published figures beside what the options give
      \(lines(published))
      \(gaps.text)
      \(summary)

      """
  }

  /// How many contracts there are, and for how many the money is given; nothing where there is one.
  private var contracts: String {
    let all = file.scenario.contracts
    if all.isEmpty { return "" }
    let paid = all.count { $0.total != nil }
    let ends = all.count { $0.end != nil }
    return "\(all.count) contracts, \(paid) with every member's payment given, \(ends) with an end\n"
  }

  private func lines(_ checks: [ReconciliationCheck]) -> String {
    checks.isEmpty ? "  none declared\n" : checks.map(paragraph).joined()
  }

  private func paragraph(_ check: ReconciliationCheck) -> String {
    var text = "  \(check.outcome.rawValue): \(check.title)\n"
    guard check.outcome != .agrees else {
      let source = check.statements.first.map { " (\($0.source))" } ?? ""
      return "  \(check.outcome.rawValue): \(check.title)\(source)\n"
    }
    for statement in check.statements {
      text += "    \(statement.label): \(Self.figure(statement.value)) (\(statement.source))\n"
    }
    if let adopted = check.adopted {
      text += "    adopted: \(adopted.reading)\n    because: \(adopted.reason)\n"
    } else {
      text += "    no reading is adopted\n"
    }
    return text
  }

  private var summary: String {
    let all = figures + published
    let counts = ReconciliationCheck.Outcome.allCases.map { outcome in
      let verb = outcome == .agrees ? "agree" : outcome == .differs ? "differ" : "cannot both hold"
      return "\(all.count { $0.outcome == outcome }) \(verb)"
    }
    return
      "\(all.count) comparisons: \(counts.joined(separator: ", ")); \(all.count(where: \.isOpen)) without a reading"
  }

  /// A figure as a person reads it: whole pounds and people with commas.
  static func figure(_ value: Double) -> String {
    guard let whole = Int(exactly: value), abs(whole) >= 1000, abs(whole) < 1_000_000_000_000 else {
      return NumberText.short(value)
    }
    let text = NumberText.pounds(whole * 100, grouped: true)
    return String(text.dropLast(3))
  }
}
