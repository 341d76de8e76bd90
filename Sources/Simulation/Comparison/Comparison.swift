import Commissioning
import OptionKit

/// Two bundles in the same future, and which stages made the difference.
///
/// For a measure x, with A and B the two and A(s) the run of A in which the part s alone goes by B:
///
///     x(B) - x(A) = sum over s of (x(A(s)) - x(A)) + interaction
///
/// The interaction is what the parts do together beyond what each does alone; it is a remainder, named and never
/// spread over the stages. Two bundles that differ in one part have none, and a bundle compared with itself differs by
/// exactly 0 in everything. Hybrids need not be lawful: they are only a way of reading the difference.
///
/// Not claimed: that a stage's effect beside B would be the same as beside A; where it is not, the interaction is large.
public struct Comparison: Sendable {
  /// The run compared, and the one it is compared with.
  public let first, second: Replay
  /// What the two do differently, in the order of the stages.
  public let parts: [StagePart]
  /// For each of those, what a run of the first with that part of the second yields.
  public let alone: [Measures]

  /// Runs both, and every hybrid needed.
  ///
  /// - Parameter today: business as usual, beside which members judge what a bundle does to them when they sign.
  /// - Throws: ``RunFailure`` where a run fails, a ``Problem`` where a hybrid cannot be made.
  public init(
    _ a: PreparedBundle, _ b: PreparedBundle, future: Int, prepared: PreparedScenario, futures maker: WorldSampler,
    seed: UInt64, discount: Discounting = .none, beside today: PreparedBundle? = nil
  ) throws {
    let run = { (bundle: PreparedBundle) throws(RunFailure) in
      try Replay(
        bundle, future: future, prepared: prepared, futures: maker, seed: seed, discount: discount)
    }
    (first, second) = (try run(a), try run(b))
    parts = Self.parts(a, b)
    var alone: [Measures] = []
    for part in parts { alone.append(try run(Self.hybrid(a, b, [part], prepared, today)).measures) }
    self.alone = alone
  }

  /// What two bundles do differently, and for each part the first bundle with that part of the second, ready to run.
  ///
  /// - Parameter today: business as usual, beside which members judge what a bundle does to them.
  /// - Throws: a ``Problem`` where a hybrid cannot be made.
  package static func hybrids(
    _ a: PreparedBundle, _ b: PreparedBundle, beside today: PreparedBundle?, in prepared: PreparedScenario
  ) throws -> [(part: StagePart, bundle: PreparedBundle)] {
    try parts(a, b).map { ($0, try hybrid(a, b, [$0], prepared, today)) }
  }

  /// The parts that two bundles may do differently.
  static func parts(_ a: PreparedBundle, _ b: PreparedBundle) -> [StagePart] {
    let differences = a.choices.differences(from: b.choices)
    let differ = { (dimension: DecisionDimension) in differences.contains(dimension) }
    let pays = differ(.funding) && a.formula.payment != b.formula.payment
    let pools = differ(.funding) && a.formula.pooledVariance != b.formula.pooledVariance
    let parts: [(StagePart, Bool)] = [
      (.map, differ(.footprint)), (.funding, differ(.funding)), (.decisions, differ(.rule) || differ(.arrangement)),
      (.procurement, differ(.arrangement)), (.demand, pays), (.cost, differ(.arrangement)),
      (.risk, differ(.risk) || pools),
    ]
    let further = differences.filter { $0.role == .furtherChoice }.map(StagePart.option)
    return parts.filter(\.1).map(\.0) + further
  }

  /// The first bundle with some parts of the second.
  static func hybrid(
    _ a: PreparedBundle, _ b: PreparedBundle, _ parts: Set<StagePart>, _ prepared: PreparedScenario,
    _ today: PreparedBundle? = nil
  ) throws -> PreparedBundle {
    let from = { (part: StagePart) in parts.contains(part) ? b : a }
    let scenario = prepared.scenario
    let map = from(.map).view.map
    let formula = SplicedFormula(
      dividing: from(.funding).formula, paying: from(.demand).formula, pooling: from(.risk).formula)
    let arrangement = SplicedArrangement(
      lots: try Self.arrangement(from(.procurement), scenario), teams: try Self.arrangement(from(.cost), scenario),
      delegation: try Self.arrangement(from(.decisions), scenario))
    let options = try a.choices.dimensions.map { dimension -> NamedOption in
      switch dimension {
      case .funding: named(formula, from(.funding).choices[.funding])
      case .rule: named(from(.decisions).rule, from(.decisions).choices[.rule])
      case .arrangement: named(arrangement, a.choices[.arrangement])
      case .risk: named(from(.risk).risk, from(.risk).choices[.risk])
      default:
        try scenario.named(from(dimension == .footprint ? .map : .option(of: dimension)).choices[dimension], dimension)
      }
    }
    var known: [String: CompiledUnit] = [:]
    var bundle = try Longlist.prepare(
      ChosenOptions(options, of: a.choices.dimensions), map, PreparedBundle.boundaries(of: map, in: scenario), prepared,
      sharing: &known)
    if !a.powerGap.isEmpty { bundle.powerGap = try bundle.powerAgainstPayment(in: prepared) }
    if let today, prepared.runs(.adoption) { bundle.prospects = try Prospects(of: bundle, beside: today, prepared) }
    return bundle
  }

  private static func named(_ option: any CommissioningOption, _ id: String?) -> NamedOption {
    let about = type(of: option).about
    return NamedOption(id: id ?? "", title: about.title, about: about, option: option)
  }

  private static func arrangement(
    _ bundle: PreparedBundle, _ scenario: Scenario
  ) throws -> any CommissioningArrangement {
    let named = try scenario.named(bundle.choices[.arrangement], .arrangement)
    guard let option = named.option as? any CommissioningArrangement else {
      throw Problem("\(named.id) is no arrangement")
    }
    return option
  }
}

extension Scenario {
  /// The option that a name stands for.
  fileprivate func named(_ id: String?, _ dimension: DecisionDimension) throws(Problem) -> NamedOption {
    guard let named = id.flatMap({ option(dimension, $0) }) else {
      throw Problem("the \(dimension.id) \(id ?? "") is not in the scenario")
    }
    return named
  }
}
