import Commissioning
import OptionKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What anybody can know beforehand of what a bundle does to each member: exact, the same in every future.
struct Prospects: Sendable {
  /// The map's place among those on the table; -1 where it is none of them.
  var footprint = -1
  /// Whether the map is that of business as usual.
  var isTodaysMap = false
  /// Whether anything has to be signed: the bundle differs from business as usual, or its contract ends within the run;
  /// and nobody outside orders it.
  var needsSigning = false
  /// By commissioner: what it would pay less today's share of all that would be paid, over what it pays today.
  var loss: [Double] = []
  /// By commissioner: how many fewer people the money of its unit pays for behind each resident than in today's unit, a
  /// share, at the central values of the parameters; a run has it at its own.
  var fewer: [Double] = []
  /// By commissioner: voting power less share of payment, beyond today's.
  var say: [Double] = []
  /// By commissioner: whether any of its units takes in partners from outside.
  var hasOutside: [Bool] = []
  /// Outside partners of the map, a group each.
  var partners = 0
  /// What may vary locally.
  var scope = LocalScope.modulesOnly
  /// The units of today's map: members, the share of each, and places served.
  var todaysUnits: [CompiledUnit] = []

  init() {}

  /// Works out a bundle's prospects beside business as usual.
  init(of bundle: PreparedBundle, beside today: PreparedBundle, _ prepared: PreparedScenario) throws {
    let scenario = prepared.scenario
    footprint = scenario.footprintIDs.firstIndex(of: bundle.choices[.footprint] ?? "") ?? -1
    isTodaysMap = bundle.choices[.footprint] == today.choices[.footprint]
    needsSigning =
      !bundle.rule.isOrdered && (bundle.choices != today.choices || prepared.newContractMonth != nil)
    (todaysUnits, scope) = (today.units, bundle.scope)
    say = zip(bundle.powerGap, today.powerGap).map { $0 - $1 }
    loss = try Self.losses(bundle, prepared)
    let (now, then) = (Self.money(today.units, prepared), Self.money(bundle.units, prepared))
    fewer = zip(now, then).map { $0 > 0 && $1 > 0 ? max(-1, min(1, 1 - $1 / $0)) : 0 }
    hasOutside = [Bool](repeating: false, count: prepared.count)
    for unit in bundle.view.map.units where !unit.outsidePartners.isEmpty {
      partners += 1
      for member in unit.members { hasOutside[member.commissioner] = true }
    }
  }

  /// The sum of money by which a member's payment would have to fall for even odds of its signing.
  func moneyToWin(_ commissioner: Int, view: Stance.View?, in prepared: PreparedScenario) -> Double? {
    let mean = { (parameter: ModelParameter) in prepared.central[parameter.index] }
    let stance = prepared.scenario.stances[commissioner]
    guard let view, view != .refuses, loss.indices.contains(commissioner), mean(.interest) > 0 else { return nil }
    if stance.keepsMoneyInside, hasOutside[commissioner] { return nil }
    let hasScope = scope.share(modulesMakeUp: mean(.localVariation)) >= mean(.scopeAsked)
    let ready: Double =
      switch view {
      case .prefers: mean(.signPrefers)
      case .supports: mean(.signSupports)
      case .supportsIfLocal: hasScope ? mean(.signSupports) : mean(.signUndecided)
      case .considers: mean(.signConsiders)
      case .undecided: mean(.signUndecided)
      case .none: isTodaysMap ? mean(.signSupports) : mean(.signSilent)
      case .refuses: 0
      }
    let redLine = max(0.001, stance.redLine)
    let burden =
      loss[commissioner] + mean(.waitDislike) * fewer[commissioner] - mean(.sayDislike) * say[commissioner]
    let paid = prepared.scenario.service.current()[commissioner].pounds
    let short = burden - StandardNormal.quantile(ready) / mean(.interest) * redLine
    return max(0, short, loss[commissioner] - stance.redLine) * paid
  }

  private static func losses(_ bundle: PreparedBundle, _ prepared: PreparedScenario) throws -> [Double] {
    let paid = prepared.scenario.service.current().map(\.pounds)
    guard prepared.runs(.funding), prepared.scenario.service.components.contains(where: \.isRedivided) else {
      return paid.map { _ in 0 }
    }
    let table = try ContributionTable(in: prepared.scenario.service, on: bundle.view.map, by: bundle.formula)
    // What formulas do not divide stays with its payers, so only what they do can be gained or lost.
    return table.rows.indices.map { paid[$0] > 0 ? -table.rows[$0].gain.pounds / paid[$0] : 0 }
  }

  /// By commissioner: what money as paid today buys behind each resident of its units, their mean by its shares.
  private static func money(_ units: [CompiledUnit], _ prepared: PreparedScenario) -> [Double] {
    var money = [Double](repeating: 0, count: prepared.count)
    for unit in units {
      let residents = unit.places.reduce(0) { $0 + prepared.residents[$1] }
      guard residents > 0 else { continue }
      let bought = unit.today / residents / prepared.centralCost(of: unit)
      for (member, share) in zip(unit.members, unit.shares) { money[member] += share * bought }
    }
    return money
  }
}

extension PreparedScenario {
  /// What a person costs in a unit by its size and by what varies in it, beside the whole county's one contract, at the
  /// central values of the parameters.
  fileprivate func centralCost(of unit: CompiledUnit) -> Double {
    let mean = { (parameter: ModelParameter) in central[parameter.index] }
    let size = unit.size + (unit.outsidePartners.isEmpty ? 0 : mean(.partnerSize))
    let varies = unit.scope.share(modulesMakeUp: mean(.localVariation)) * (1 - 1 / Double(max(1, unit.places.count)))
    return pow(max(1e-6, size), -mean(.scaleElasticity)) * (1 + mean(.variationCost) * varies)
  }
}

extension PreparedBundle {
  /// Pounds a year by which a commissioner's payment would have to fall for even odds of its signing, at the central
  /// values of the parameters and its fit as today; 0 where it would sign rather than not, nil where no sum does it or its
  /// view is not known.
  package func moneyToWin(_ commissioner: Int, view: Stance.View?, in prepared: PreparedScenario) -> Double? {
    prospects.moneyToWin(commissioner, view: view, in: prepared)
  }
}
