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
  /// - Throws: ``RunFailure`` where a run fails, a ``Problem`` where a hybrid cannot be made.
  public init(
    _ a: PreparedBundle, _ b: PreparedBundle, future: Int, prepared: PreparedScenario, futures maker: WorldSampler,
    seed: UInt64,
    discount: [Double] = [], healthDiscount: [Double] = []
  ) throws {
    let run = { (bundle: PreparedBundle) throws(RunFailure) in
      try Replay(
        bundle, future: future, prepared: prepared, futures: maker, seed: seed, discount: discount,
        healthDiscount: healthDiscount)
    }
    (first, second) = (try run(a), try run(b))
    parts = Self.parts(a, b)
    var alone: [Measures] = []
    for part in parts { alone.append(try run(Self.hybrid(a, b, [part], prepared)).measures) }
    self.alone = alone
  }

  /// The parts that two bundles may do differently.
  static func parts(_ a: PreparedBundle, _ b: PreparedBundle) -> [StagePart] {
    let differs = zip(a.choices, b.choices).map { $0 != $1 }
    guard differs.count == 5 else { return [] }
    return StagePart.allCases.filter { part in
      switch part {
      case .map: differs[0]
      case .funding: differs[1]
      case .decisions: differs[2] || differs[3]
      case .procurement, .cost: differs[3]
      case .demand: differs[1] && a.formula.payment != b.formula.payment
      case .risk: differs[4] || (differs[1] && a.formula.pooledVariance != b.formula.pooledVariance)
      }
    }
  }

  /// The first bundle with some parts of the second.
  static func hybrid(
    _ a: PreparedBundle, _ b: PreparedBundle, _ parts: Set<StagePart>, _ prepared: PreparedScenario
  ) throws -> PreparedBundle {
    let from = { (part: StagePart) in parts.contains(part) ? b : a }
    let scenario = prepared.scenario
    let map = from(.map).view.map
    let formula = SplicedFormula(
      dividing: from(.funding).formula, paying: from(.demand).formula, pooling: from(.risk).formula)
    let arrangement = SplicedArrangement(
      lots: try Self.arrangement(from(.procurement), scenario), teams: try Self.arrangement(from(.cost), scenario),
      delegation: try Self.arrangement(from(.decisions), scenario))
    let named = { (about: About, option: any CommissioningOption, id: String) in
      NamedOption(id: id, title: about.title, about: about, option: option)
    }
    let footprint = scenario.option(.footprint, from(.map).choices[0])
    guard let footprint else { throw Problem("the footprint \(from(.map).choices[0]) is not in the scenario") }
    let (rule, risk) = (from(.decisions), from(.risk))
    var known: [String: CompiledUnit] = [:]
    var bundle = try Longlist.prepare(
      [
        footprint, named(SplicedFormula.about, formula, from(.funding).choices[1]),
        named(SplicedFormula.about, rule.rule, rule.choices[2]),
        named(SplicedArrangement.about, arrangement, a.choices[3]),
        named(SplicedFormula.about, risk.risk, risk.choices[4]),
      ], map, PreparedBundle.boundaries(of: map, in: scenario), prepared, sharing: &known)
    if !a.powerGap.isEmpty { bundle.powerGap = try bundle.powerAgainstPayment(in: prepared) }
    return bundle
  }

  private static func arrangement(
    _ bundle: PreparedBundle, _ scenario: Scenario
  ) throws -> any CommissioningArrangement {
    let named = scenario.option(.arrangement, bundle.choices[3])
    guard let option = named?.option as? any CommissioningArrangement else {
      throw Problem("the arrangement \(bundle.choices[3]) is not in the scenario")
    }
    return option
  }
}
