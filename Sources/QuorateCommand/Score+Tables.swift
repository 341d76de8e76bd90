import Appraisal
import MultiCriteria
import OptionKit
import ReportWriter
import ScenarioFiles

extension Score {
  /// `--cross-check`: the reference first, then every other method.
  func agreement(_ table: ScoreTable, _ result: MethodResult) -> DataTable {
    let others = MethodAgreement.usual.filter { $0 != (result.method, result.scaling) }
    let rows = MethodAgreement(table, methods: [(result.method, result.scaling)] + others).rows
    let leader = rows.first?.leaders.first ?? 0
    return DataTable(
      columns: ["method", "scale", "winners", "tau", "refusal", "leader_rank", "why"],
      rows: rows.map { row in
        [
          .text(row.method.rawValue), .text(row.scaling.rawValue),
          .text(row.leaders.map { table.options[$0] }.joined(separator: "+")),
          row.tau.isFinite ? .number(row.tau) : .empty, row.refusal.map { .text($0) } ?? .empty,
          row.ranks.indices.contains(leader) ? .integer(row.ranks[leader]) : .empty, .text(row.verdict?.words ?? ""),
        ]
      })
  }

  /// `--smaa`: acceptabilities of every rank, then confidence factor and central weights.
  func acceptabilities(_ input: ScoreInput, scaling: Scaling, draws: Int) throws -> DataTable {
    let table = input.table
    if input.space != nil { Console.error("note: weights are drawn within the ranges that #least and #most state") }
    let smaa = try SMAA(
      samples: [try table.scaled(scaling)], criteria: table.criteria.count, space: input.space ?? .simplex,
      draws: draws, seed: seed ?? 1)
    let options = table.options.indices
    Console.error("note: " + Self.sentence(smaa, table.options))
    let order = output.format.isForReading ? Ranking.order(Ranking.ranks(smaa.firstRank)) : Array(options)
    return DataTable(
      columns: ["option"] + options.map { "b\($0 + 1)" } + ["confidence"]
        + table.criteria.map { "central_\($0.name)" },
      rows: order.map { option in
        [.text(table.options[option])] + options.map { .number(smaa.acceptability(option, rank: $0 + 1)) }
          + [smaa.confidence[option].map { .number($0) } ?? .empty]
          + (smaa.centralWeights[option]?.map { .number($0) } ?? table.criteria.map { _ in .empty })
      })
  }

  /// Whether the drawn weights separate the options, in words.
  static func sentence(_ smaa: SMAA, _ options: [String]) -> String {
    let order = Ranking.order(Ranking.ranks(smaa.firstRank))
    guard let first = order.first, order.count > 1 else { return "there is only one option" }
    let share = { (option: Int) in NumberText.short(100 * smaa.firstRank[option], digits: 3) + "%" }
    let lead = "\(options[first]) comes first under \(share(first)) of the weightings, \(options[order[1]]) under "
    return smaa.firstRank[first] < 0.5
      ? "the weights drawn do not separate the options: " + lead + share(order[1]) : lead + share(order[1])
  }

  /// `--show stability`: exact weight intervals of the additive leader.
  func stability(_ table: ScoreTable, _ result: MethodResult) throws -> DataTable {
    let firmness = try WeightRobustness(table, scaling: result.scaling)
    let name = { (option: Int?) -> DataTable.Cell in option.map { .text(table.options[$0]) } ?? .empty }
    return DataTable(
      columns: ["criterion", "weight", "lower", "upper", "rival_below", "rival_above", "smallest_joint_change"],
      rows: firmness.intervals.map { interval in
        let moved = firmness.weightShift.map { $0.weights[interval.criterion] - interval.weight }
        return [
          .text(table.criteria[interval.criterion].name), .number(interval.weight), .number(interval.lower),
          .number(interval.upper), name(interval.rivalBelow), name(interval.rivalAbove),
          moved.map { .number($0) } ?? .empty,
        ]
      })
  }

  /// `--show dominance`: the front, and who dominates the others.
  func dominance(_ table: ScoreTable, _ result: MethodResult) throws -> DataTable {
    let found = Dominance(values: try table.scaled(result.scaling), criteria: table.criteria.count)
    return DataTable(
      columns: ["option", "front", "dominated_by"],
      rows: table.options.indices.map { option in
        let by = found.dominators[option].map { table.options[$0] }.joined(separator: "+")
        return [.text(table.options[option]), .flag(found.dominators[option].isEmpty), .text(by)]
      })
  }

  /// `--show relations`: the partial order of PROMETHEE I or ELECTRE III.
  func relations(_ table: ScoreTable, _ result: MethodResult) -> DataTable {
    let order = PartialOrder(result)
    let named = { (relation: PROMETHEE.Relation, option: Int) -> DataTable.Cell in
      .text((order?.others(relation, of: option) ?? []).map { table.options[$0] }.joined(separator: "+"))
    }
    return DataTable(
      columns: ["option", "preferred_to", "indifferent_to", "incomparable_with"],
      rows: table.options.indices.map { option in
        [
          .text(table.options[option]), named(.preferred, option), named(.indifferent, option),
          named(.incomparable, option),
        ]
      })
  }

  /// `--show branches`: each option's weighted mean in each branch of the criteria.
  func branches(_ input: ScoreInput, _ result: MethodResult) throws -> DataTable {
    guard let tree = input.tree else {
      throw Problem("the criteria have no branches", remedy: "add a #branch row", at: .init(matrix))
    }
    let table = input.table
    let values = try table.scaled(result.scaling)
    let width = table.criteria.count
    let rows = try table.options.indices.map { option in
      let own = Dictionary(
        uniqueKeysWithValues: table.criteria.enumerated().map { ($1.name, values[option * width + $0]) })
      return try tree.branchScores(own)
    }
    return DataTable(
      columns: ["option"] + (rows.first?.map(\.path) ?? []),
      rows: zip(table.options, rows).map { name, scores in
        [.text(name)] + scores.map { $0.score.isFinite ? .number($0.score) : .empty }
      })
  }

  /// `--show findings`.
  static func written(_ findings: [MatrixFinding]) -> DataTable {
    DataTable(columns: ["kind", "finding"], rows: findings.map { [.text($0.kind.rawValue), .text($0.message)] })
  }
}
