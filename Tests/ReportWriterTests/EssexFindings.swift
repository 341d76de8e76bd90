import Appraisal
import Commissioning
import MultiCriteria
import OptionKit
import Simulation

/// Findings made up from a fixed sequence of numbers.
struct EssexFindings {
  var scenario: Scenario
  var bundles: [BundleResult]
  var ruledOut: [RuledOut]

  static let criteria: [(String, String, PlainCriterion.Kind, Double)] = [
    ("Money", "Whole-life cost", .pounds, 10), ("Money", "Cost of moving", .pounds, 5),
    ("Money", "Value for money", .pounds, 4), ("Access", "Mean wait", .weeks, 8),
    ("Access", "Seen within the standard", .share, 6), ("Access", "Inequality of waits", .number, 5),
    ("Outcomes", "Outcome-linked money earned", .share, 8), ("Outcomes", "Fit with local need", .share, 9),
    ("Governance", "Months to decide", .months, 9), ("Governance", "Matters carried", .share, 5),
    ("Governance", "Power in line with payment", .share, 3), ("Standing", "Members that stay", .share, 7),
    ("Standing", "Largest loss", .pounds, 6), ("Standing", "Stated support", .share, 8),
    ("Market", "Lots that find a bidder", .share, 4), ("Market", "Engagement of service users", .number, 4),
  ]

  static func plan() -> AppraisalDesign {
    var plan = AppraisalDesign(
      criteria: criteria.enumerated().map { place, row in
        let scale: ValueScale =
          row.2 == .pounds
          ? .linear(zero: 24_000_000, hundred: 16_000_000)
          : row.2 == .share ? .linear(zero: 0, hundred: 1) : .linear(zero: 30, hundred: 2)
        return .init(
          option: NamedOption(
            id: "criterion-\(place + 1)", title: row.1, about: PlainCriterion.about, option: PlainCriterion(row.2)),
          criterion: PlainCriterion(row.2), branch: row.0, scale: scale,
          anchorReason: "the range of plausible results, fixed before any package was run", weight: row.3,
          weightProvenance: .derived(
            from: Source("Essex review (December 2018)", section: "2.1"),
            how: "frequency with which interviews raised it"))
      })
    plan.weightings = 200
    return plan
  }

  /// A number between 0 and 1 that depends on nothing but its key.
  static func draw(_ key: Int) -> Double {
    var state = UInt64(truncatingIfNeeded: key) &* 0x9E37_79B9_7F4A_7C15
    state = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    state = (state ^ (state >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((state ^ (state >> 31)) >> 11) / Double(1 << 53)
  }

  static func bundles(criteria count: Int, assessed: Int) -> ([BundleResult], [RuledOut]) {
    var choices: [[String]] = [[]]
    for dimension in DecisionDimension.ofBundles {
      choices = choices.flatMap { head in (EssexOptions.titles[dimension] ?? []).map { head + [$0.0] } }
    }
    var lawful: [BundleResult] = []
    var ruledOut: [RuledOut] = []
    for (key, names) in choices.enumerated() {
      let chosen = Choices(names)
      let id = chosen.id
      let objections = EssexOptions.objections(chosen)
      guard objections.isEmpty else {
        ruledOut.append(RuledOut(id: id, choices: chosen, objections: objections))
        continue
      }
      let lift =
        (chosen[.footprint] == "county-wide" ? 18.0 : 0)
        + (chosen[.rule] == "reserved-over-weighted" ? 8 : 0)
      let values = (0..<count).map { place -> Double in
        place < assessed ? max(-4, min(104, 20 + lift + 60 * draw(key * 31 + place))) : .nan
      }
      let measures = values.enumerated().map { place, value -> Double in
        switch Self.criteria[place].2 {
        case .pounds: 24_000_000 - 80_000 * value
        case .share: value / 100
        default: 30 - 0.28 * value
        }
      }
      let known = values.filter(\.isFinite)
      lawful.append(
        BundleResult(
          id: id, choices: chosen, measures: measures, values: values,
          score: known.isEmpty ? .nan : known.reduce(0, +) / Double(known.count), standardError: 0.3 + draw(key) / 2,
          probabilityBest: 0, expectedRank: 1 + 40 * draw(key + 7), expectedRegret: 3 + 9 * draw(key + 9),
          worstRegret: 8 + 20 * draw(key + 11), failures: 0))
    }
    let order = lawful.indices.sorted { (lawful[$1].score, $0) < (lawful[$0].score, $1) }
    for (place, position) in order.prefix(6).enumerated() {
      lawful[position].probabilityBest = [0.34, 0.25, 0.18, 0.12, 0.07, 0.04][place]
    }
    return (lawful, ruledOut)
  }

  func answers() -> [DimensionAnswer] {
    DecisionDimension.ofBundles.map { dimension in
      let rows = (scenario.options[dimension] ?? []).map { option -> DimensionAnswer.Row in
        let with = bundles.filter { $0.choices[dimension] == option.id }
        let reason = ruledOut.first { $0.choices[dimension] == option.id && $0.objections.count == 1 }?.objections[0]
          .reason
        let best = with.max { $0.score < $1.score }
        return DimensionAnswer.Row(
          id: option.id, title: option.title, best: best?.score,
          mean: with.isEmpty ? nil : with.reduce(0) { $0 + $1.score } / Double(with.count),
          probabilityBest: with.reduce(0) { $0 + $1.probabilityBest }, lawful: with.count,
          reason: with.isEmpty ? reason ?? "no lawful bundle" : "", bestBundle: best?.id)
      }
      let sorted = rows.sorted { ($1.best ?? -1, $0.id) < ($0.best ?? -1, $1.id) }
      let conclusion = scenario.conclusions.first { $0.dimension == dimension.rawValue }
      return DimensionAnswer(
        dimension: dimension,
        question: conclusion?.question ?? "Which \(dimension.title.lowercased()) does best?",
        rows: sorted, conclusion: conclusion)
    }
  }
}
