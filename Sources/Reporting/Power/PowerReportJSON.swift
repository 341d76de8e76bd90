import Coalitions
import ReportWriter

/// The power report as one JSON object.
///
/// `quota` is the declared number of votes (with `passes` saying `at_least` or `above`), null for composed rules;
/// `denominator` what a share would be of (the votes that exist unless a nominal total is declared; then
/// `denominator_audit` says what the choice changes); `decisiveness` Coleman's power of the collectivity to act. Coalitions are lists
/// of names, at most 1,000, with their full number beside them. A scenario adds whether and when a matter passes (see ``PowerSettingJSON``).
package struct PowerReportJSON {
  package let text: String

  /// Writes a report, without a newline at its end.
  package init(_ report: PowerReport) throws {
    let game = report.named.game
    var fields: [(String, String)] = []
    let test = game.weightedQuota
    fields.append(("quota", test.map { Self.number(Self.declaredQuota($0)) } ?? "null"))
    let isAbove = test.map { $0.declared.strictly && Self.isAbsolute($0) } ?? false
    fields.append(("passes", JSONText.quoted(test == nil ? "composed" : isAbove ? "above" : "at_least")))
    let total = report.named.weights.reduce(0.0) { $0 + $1.value }
    fields.append(("denominator", Self.number(test.map(Self.denominator) ?? total)))
    fields.append(("denominator_is", JSONText.quoted(test?.declared.denominator.description ?? "votes that exist")))
    fields.append(("votes_that_exist", Self.number(test?.printedTotal.value ?? total)))
    if let audit = report.audit { fields.append(("denominator_audit", audit.json(report.named.names))) }
    if test == nil { fields.append(("tests", Self.tests(game))) }
    if let rounding = report.rounding {
      let example = rounding.example.map { Self.list($0.map { report.named.names[$0] }) } ?? "null"
      let words = rounding.sentence(report.named.names).dropLast()
      fields.append(
        (
          "rounding_audit",
          "{\"undecided_yes_sides\": \(rounding.undecided), \"example\": \(example), "
            + "\"says\": \(JSONText.quoted(String(words)))}"
        ))
    }
    fields.append(("decisiveness", Self.number(report.profile.decisiveness.value)))
    if let exact = report.profile.decisiveness.exact {
      fields.append(("decisiveness_exact", JSONText.quoted("\(exact)")))
    }
    var extras = CoalitionExtras()
    if game.memberCount <= PowerReport.mostNamed { extras = try CoalitionExtras(report) }
    fields.append(("members", Self.members(report, extras)))
    fields += extras.fields
    if game.memberCount > PowerReport.mostNamed {
      fields.append(("coalitions_left_out", JSONText.quoted("more than \(PowerReport.mostNamed) members")))
    }
    if let setting = report.setting { fields += PowerSettingJSON(setting, report.named.names).fields }
    if let vote = report.vote { fields.append(("vote", vote.json(report.named.names))) }
    if let change = report.change { fields.append(("change", change.json(report))) }
    if let aim = report.aim { fields.append(("weights_for_target", aim.json)) }
    text = "{\n" + fields.map { "  \(JSONText.quoted($0.0)): \($0.1)" }.joined(separator: ",\n") + "\n}"
  }

  /// Names as a JSON list.
  package static func list(_ names: [String]) -> String {
    "[" + names.map { JSONText.quoted($0) }.joined(separator: ", ") + "]"
  }

  /// The weighted tests of a composed rule, in its order; null where the rule is a program.
  private static func tests(_ game: SimpleGame) -> String {
    guard let tests = game.rule.tests else { return "null" }
    return "["
      + tests.map { test in
        let weights = test.weights.indices.map { "\(test.printedWeight($0))" }.joined(separator: ", ")
        return "{\"passes_at\": \(test.printedNeeded), \"votes_that_exist\": \(test.printedTotal), "
          + "\"denominator_is\": \(JSONText.quoted(test.declared.denominator.description)), \"weights\": [\(weights)]}"
      }.joined(separator: ", ") + "]"
  }

  private static func denominator(_ test: WeightedQuota) -> Double {
    if case .nominal(let nominal) = test.declared.denominator { return nominal.value }
    return test.printedTotal.value
  }

  private static func isAbsolute(_ test: WeightedQuota) -> Bool {
    if case .votes = test.declared.amount { return true }
    return false
  }

  private static func declaredQuota(_ test: WeightedQuota) -> Double {
    if case .votes(let votes) = test.declared.amount { return votes.value }
    return test.printedNeeded.value
  }

  private static func members(_ report: PowerReport, _ extras: CoalitionExtras) -> String {
    var plain = report
    plain.showsIndices = false
    let base = plain.table
    let rows = base.rows.indices.map { index -> String in
      let member = report.profile.members[index]
      var cells = zip(base.columns, base.rows[index]).map { "\(JSONText.quoted($0)): \(json($1))" }
      cells.append("\"dictator\": \(member.isDictator)")
      if let swings = member.swings(among: base.rows.count) { cells.append("\"swings\": \(swings)") }
      let further: [(String, PowerValue)] =
        [("prevent", member.prevent), ("initiate", member.initiate)] + extras.indices.map { ($0.0, $0.1[index]) }
      for (name, value) in further { cells.append("\(JSONText.quoted(name)): \(number(value.value))") }
      let exact: [(String, PowerValue)] =
        [
          ("banzhaf", member.banzhaf), ("banzhaf_normalised", member.banzhafNormalised),
          ("shapley_shubik", member.shapleyShubik),
        ] + further
      for (name, value) in exact {
        guard let fraction = value.exact else { continue }
        cells.append("\(JSONText.quoted(name + "_exact")): \(JSONText.quoted("\(fraction)"))")
      }
      return "    {" + cells.joined(separator: ", ") + "}"
    }
    return "[\n" + rows.joined(separator: ",\n") + "\n  ]"
  }

  private static func json(_ cell: DataTable.Cell) -> String {
    switch cell {
    case .text(let text): JSONText.quoted(text)
    case .number(let value): number(value)
    case .flag(let value): value ? "true" : "false"
    case .integer(let value): "\(value)"
    case .money(let pence): NumberText.pounds(pence)
    case .empty: "null"
    }
  }

  package static func number(_ value: Double) -> String { value.isFinite ? NumberText.exact(value) : "null" }
}
