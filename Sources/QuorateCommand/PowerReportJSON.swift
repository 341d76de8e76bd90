import Coalitions
import ReportWriter

/// The power report as one JSON object.
///
/// `quota` is the declared number of votes (with `passes` saying `at_least` or `above`), null for composed rules;
/// `denominator` the votes that exist; `decisiveness` Coleman's power of the collectivity to act. Coalitions are lists
/// of names, at most 1,000, with their full number beside them.
struct PowerReportJSON {
  let text: String

  /// Writes a report.
  init(_ report: PowerReport) throws {
    let game = report.named.game
    var fields: [(String, String)] = []
    let test = game.weightedQuota
    fields.append(("quota", test.map { Self.number(Self.declaredQuota($0)) } ?? "null"))
    let isAbove = test.map { $0.declared.strictly && Self.isAbsolute($0) } ?? false
    fields.append(("passes", JSONText.quoted(test == nil ? "composed" : isAbove ? "above" : "at_least")))
    let total = report.named.weights.reduce(0.0) { $0 + $1.value }
    fields.append(("denominator", test.map { Self.number($0.printedTotal.value) } ?? Self.number(total)))
    fields.append(("denominator_is", JSONText.quoted(test?.declared.denominator.description ?? "votes that exist")))
    fields.append(("decisiveness", Self.number(report.profile.decisiveness.value)))
    var extras = CoalitionExtras()
    if game.memberCount <= 30 { extras = try CoalitionExtras(report) }
    fields.append(("members", Self.members(report, extras)))
    fields += extras.fields
    text = "{\n" + fields.map { "  \(JSONText.quoted($0.0)): \($0.1)" }.joined(separator: ",\n") + "\n}\n"
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
    let base = report.table
    let rows = base.rows.indices.map { index -> String in
      let member = report.profile.members[index]
      var cells = zip(base.columns, base.rows[index]).map { "\(JSONText.quoted($0)): \(json($1))" }
      cells.append("\"prevent\": \(number(member.prevent.value))")
      cells.append("\"initiate\": \(number(member.initiate.value))")
      cells.append("\"dictator\": \(member.isDictator)")
      for (name, values) in extras.indices { cells.append("\(JSONText.quoted(name)): \(number(values[index].value))") }
      if let exact = member.banzhaf.exact { cells.append("\"banzhaf_exact\": \(JSONText.quoted("\(exact)"))") }
      if let exact = member.shapleyShubik.exact {
        cells.append("\"shapley_shubik_exact\": \(JSONText.quoted("\(exact)"))")
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

  private static func number(_ value: Double) -> String { value.isFinite ? NumberText.exact(value) : "null" }
}

/// What is shown of games of up to 30 members: coalitions by name and the indices built on them.
struct CoalitionExtras {
  /// Name and values of each further index.
  var indices: [(String, [PowerValue])] = []
  /// Name and JSON of each further field.
  var fields: [(String, String)] = []

  /// Nothing.
  init() {}

  /// Everything that can be computed; what would be too large is left out.
  init(_ report: PowerReport) throws {
    let diagram: GameDiagram
    let winning: MinimalCoalitions
    let blocking: MinimalCoalitions
    do {
      diagram = try GameDiagram(report.named.game)
      winning = try MinimalCoalitions(winning: diagram)
      blocking = try MinimalCoalitions(blocking: diagram)
    } catch VotingError.tooLarge {
      return
    }
    indices.append(("deegan_packel", winning.deeganPackel))
    indices.append(("holler", winning.holler))
    if let johnston = try? diagram.johnston() { indices.append(("johnston", johnston)) }
    let listed = { (coalitions: MinimalCoalitions) -> String in
      let rows = coalitions.first(PowerReport.mostListed).map { coalition in
        "    [" + coalition.map { JSONText.quoted(report.named.names[$0]) }.joined(separator: ", ") + "]"
      }
      return rows.isEmpty ? "[]" : "[\n" + rows.joined(separator: ",\n") + "\n  ]"
    }
    fields.append(("minimal_winning_count", "\(winning.count)"))
    fields.append(("minimal_winning", listed(winning)))
    fields.append(("minimal_blocking_count", "\(blocking.count)"))
    fields.append(("minimal_blocking", listed(blocking)))
  }
}
