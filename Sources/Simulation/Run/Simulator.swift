import Commissioning
import OptionKit

/// Runs one bundle in one future: a pure function of scenario, bundle and world.
///
/// The stages follow one another as in a year: funding, decisions, procurement, demand month by month, risk and
/// balance, standing. Each is a file of its own under `Stages`.
public struct Simulator: Sendable {
  let frame: Frame
  var state: RunState
  let lotStream: RandomStream
  let formed: FormedUnits
  private let money, health: [Double]

  /// A simulator of a scenario; keeps room for one run at a time.
  ///
  /// - Parameters:
  ///   - discount: factors that discount real money of each year run to the base year; 1 where not given.
  ///   - healthDiscount: the same for effects on health.
  public init(_ frame: Frame, seed: UInt64, discount: [Double] = [], healthDiscount: [Double] = []) {
    self.init(frame, seed: seed, discount: discount, healthDiscount: healthDiscount, formed: FormedUnits())
  }

  init(_ frame: Frame, seed: UInt64, discount: [Double], healthDiscount: [Double], formed: FormedUnits) {
    self.frame = frame
    self.formed = formed
    let whole = [Double](repeating: 1, count: frame.years)
    money = discount.count == frame.years ? discount : whole
    health = healthDiscount.count == frame.years ? healthDiscount : whole
    state = RunState(frame)
    lotStream = RandomStream(seed: seed, name: "lots")
  }

  /// Runs a bundle through every year of a world and fills the measures.
  ///
  /// - Throws: ``RunFailure`` with the stage and cause where an option breaks its word or money overflows.
  public mutating func run(
    _ bundle: PreparedBundle, in world: borrowing World, into measures: inout Measures, recorder: inout Recorder
  ) throws(RunFailure) {
    measures.clear()
    for year in 0..<frame.years {
      measures.discount[year] = money[year] / world.deflator[year]
      measures.healthDiscount[year] = health[year]
    }
    var stage = Stage.funding
    do {
      begin(bundle, world)
      for year in 0..<frame.years {
        state.startYear(year)
        stage = .funding
        try fund(bundle, world, year, &recorder)
        postContributions(year, &recorder)
        stage = .decisions
        if frame.runs(.decisions) { try decide(bundle, world, year, &recorder) }
        stage = .procurement
        if frame.runs(.procurement) { try procure(bundle, world, year, &recorder) }
        stage = .demand
        if frame.runs(.demand) { serve(bundle, world, year, &recorder) }
        stage = .cost
        try charge(bundle, world, year, &recorder)
        stage = .risk
        try settle(bundle, world, year, &measures, &recorder)
        record(bundle, world, year, &measures)
        stage = .standing
        handBack(bundle, world, year, &recorder)
        if frame.runs(.standing) { try review(bundle, world, year, &measures, &recorder) }
      }
    } catch {
      let cause = (error as? Problem)?.message ?? "\(error)"
      throw RunFailure(bundle: bundle.id, future: world.future, stage: stage, cause: cause)
    }
  }

  private mutating func begin(_ bundle: PreparedBundle, _ world: borrowing World) {
    // Without a contract that must end first, the new arrangements begin with the run.
    let start = frame.newContractMonth ?? (frame.scenario.service.contract == nil ? 0 : Int.max)
    let end = frame.newContractMonth ?? Int.max
    if state.units.count > bundle.units.count { state.units.removeLast(state.units.count - bundle.units.count) }
    let notes = bundle.risk.carried
    for unit in bundle.units.indices {
      if unit < state.units.count {
        state.units[unit].begin(bundle.units[unit], ownFrom: start, contractEnd: end, notes: notes)
      } else {
        state.units.append(RunState.Unit(bundle.units[unit], ownFrom: start, contractEnd: end, notes: notes))
      }
    }
    // A formula that broke its word in the run before may have left another length.
    if state.whole.count != frame.count { state.whole = [Money](repeating: .zero, count: frame.count) }
    for unit in state.units.indices {
      measureFit(unit, world)
      // Contracts of their own from the start have their own size and variation from the start.
      if start <= 0 { state.units[unit].costFactor = costFactor(unit, world) }
    }
    state.layBenches()
    for place in state.waiting.indices {
      // A list at rest: what is seen and leaves in the opening wait.
      let monthly = world[.referralRate] / 1000 * frame.residents[place] / 12
      state.waiting[place] = frame.runs(.demand) ? monthly * world[.openingWait] * 12 / 52 : 0
    }
    for commissioner in 0..<frame.count { state.yearsOver[commissioner] = 0 }
  }
}

extension RunState {
  mutating func startYear(_ year: Int) {
    swap(&seen, &seenBefore)
    for place in waiting.indices {
      (seen[place], left[place], referred[place], waited[place], within[place]) = (0, 0, 0, 0, 0)
    }
    for commissioner in leadTeam.indices {
      (leadTeam[commissioner], transaction[commissioner]) = (.zero, .zero)
      (overspend[commissioner], support[commissioner], aid[commissioner]) = (.zero, .zero, .zero)
    }
    for unit in units.indices {
      (units[unit].seen, units[unit].planned) = (0, 0)
      for member in units[unit].outvoted.indices { units[unit].outvoted[member] = 0 }
    }
    tally = DecisionTally()
  }
}

extension Simulator {
  /// Room for the measures of a run.
  public func room() -> Measures {
    Measures(years: frame.years, people: frame.people, places: frame.places, discount: money, healthDiscount: health)
  }
}

/// A computed amount in pounds as money.
func asMoney(_ pounds: Double) throws -> Money {
  guard let amount = Money(rounding: pounds * 100) else {
    throw Problem("an amount of money came out as \(pounds), which is not finite or too large")
  }
  return amount
}

/// An amount times a factor.
func scaled(_ amount: Money, by factor: Double) throws -> Money {
  guard let result = amount.scaled(by: factor) else {
    throw Problem("an amount of money times \(factor) is not finite or too large")
  }
  return result
}
