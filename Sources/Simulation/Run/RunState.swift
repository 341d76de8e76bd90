import Commissioning
import OptionKit

/// Everything that changes in the course of one run, kept in room that the next run uses again.
struct RunState: Sendable {
  /// One unit as it stands now.
  struct Unit: Sendable {
    var compiled: CompiledUnit
    /// Its members as funding formulas see them, the year and last year's activity filled in.
    var funders: Members
    /// The month its own contract starts; before it, the old contract serves its places.
    var ownFrom: Int
    /// The month the contract in force ends, exclusive.
    var contractEnd: Int
    /// Price above full competition in its own contract, a share, and of the contract before.
    var premium: Double
    /// The month from which, and that until which, the old contract is extended at a premium.
    var extendedFrom = 0
    var extendedUntil = 0
    /// Whether going to the market has been started for the contract in force.
    var isTendering = false
    /// Money of the year for the service.
    var money = Money.zero
    /// People it pays for this month.
    var capacity = 0.0
    /// What a person costs in its own contract beside the whole county's.
    var costFactor = 1.0
    /// Recurrent investment already carried, £ a year at the base year's prices.
    var invested = 0.0
    /// Contributions of its members this year.
    var contributions: [Money]
    /// Years running with the provider's margin below the floor.
    var lossYears = 0
    /// People seen this year under payment by activity, and planned.
    var seen = 0.0
    var planned = 0.0
    /// The share of the outcome-linked money earned last year; nil before the first.
    var earned: Double?
    /// Each member's money held in common.
    var reserves: [Money]
    /// What the risk share notes for each member from year to year.
    var carried: [Money]
    /// Scratch for divisions among its members.
    var parts, room, overspends, support: [Money]
    /// Times each member was outvoted this year.
    var outvoted: [Double]
    /// Each member's distance from the unit's mean need, its fit, and what the distance takes from its support.
    var distance, fit, drag: [Double]

    init(_ compiled: CompiledUnit, ownFrom: Int, contractEnd: Int, premium: Double = 0, notes: Int = 0) {
      self.compiled = compiled
      self.ownFrom = ownFrom
      self.contractEnd = contractEnd
      self.premium = premium
      funders = compiled.funders
      let nothing = compiled.members.map { _ in Money.zero }
      (contributions, reserves, parts, room) = (nothing, nothing, nothing, nothing)
      (overspends, support) = (nothing, nothing)
      carried = [Money](repeating: .zero, count: notes * compiled.members.count)
      let zeros = compiled.members.map { _ in 0.0 }
      (outvoted, distance, fit, drag) = (zeros, zeros, zeros, zeros)
    }

    /// Makes this room into another unit at the start of a run, its lists kept where they are.
    mutating func begin(_ next: CompiledUnit, ownFrom start: Int, contractEnd end: Int, notes: Int) {
      if compiled !== next {
        compiled = next
        funders = next.funders
      }
      (ownFrom, contractEnd, premium, extendedFrom, extendedUntil) = (start, end, 0, 0, 0)
      (isTendering, money, capacity, costFactor) = (false, .zero, 0, 1)
      (invested, lossYears, seen, planned) = (0, 0, 0, 0)
      earned = nil
      let count = next.members.count
      Self.clear(&contributions, count)
      Self.clear(&reserves, count)
      Self.clear(&carried, notes * count)
      Self.clear(&parts, count)
      Self.clear(&room, count)
      Self.clear(&overspends, count)
      Self.clear(&support, count)
      Self.clear(&outvoted, count)
      Self.clear(&distance, count)
      Self.clear(&fit, count)
      Self.clear(&drag, count)
    }

    private static func clear<Value: AdditiveArithmetic>(_ list: inout [Value], _ count: Int) {
      if list.count > count { list.removeLast(list.count - count) }
      for place in list.indices { list[place] = .zero }
      while list.count < count { list.append(.zero) }
    }
  }

  var units: [Unit] = []
  /// The units' forums as plain numbers, their seats and the places they serve, unit after unit.
  var benches: [Bench] = []
  var seats: [Seat] = []
  var served: [Int] = []
  /// By place: people waiting.
  var waiting: [Double]
  /// By place, this year: seen, left unseen, referred, sum over months of weeks waited times people seen, seen within
  /// the standard.
  var seen, left, referred, waited, within: [Double]
  /// By place, this month: seen, left, and whether the old contract serves it.
  var seenNow, leftNow: [Double]
  /// By place: people seen last year.
  var seenBefore: [Double]
  var isOld: [Bool]
  /// Everybody's contributions when a formula divides the whole at once.
  var whole: [Money]
  /// By commissioner, this year: what it pays beside its contribution, and its variance.
  var leadTeam, transaction, overspend, support, aid: [Money]
  /// By commissioner: the year's contribution, today's arrangement in the same future.
  var contribution, resource: [Money]
  /// By commissioner: years running beyond its red line.
  var yearsOver: [Double]
  /// Everybody as a formula of county scope sees them, the year filled in.
  var everybody: Members
  /// Scratch for a ballot.
  var yes, present: [Bool]
  var scratch: [Money]
  /// Tallies of the year's decisions over units.
  var tally = DecisionTally()

  init(_ frame: Frame) {
    let zeros = [Double](repeating: 0, count: frame.places.count)
    (waiting, seen, left, referred) = (zeros, zeros, zeros, zeros)
    (waited, within, seenNow, leftNow, seenBefore) = (zeros, zeros, zeros, zeros, zeros)
    isOld = zeros.map { _ in false }
    let nothing = [Money](repeating: .zero, count: frame.count)
    (whole, leadTeam, transaction, overspend, support) = (nothing, nothing, nothing, nothing, nothing)
    aid = nothing
    (contribution, resource, scratch) = (nothing, nothing, nothing)
    everybody = Members(everybodyIn: frame.scenario.service)
    yearsOver = [Double](repeating: 0, count: frame.count)
    (yes, present) = ([Bool](repeating: false, count: frame.count), [Bool](repeating: false, count: frame.count))
  }
}

/// What a year's decisions came to, over all units.
struct DecisionTally: Sendable {
  var matters = 0.0
  var carried = 0.0
  var lapsed = 0.0
  var months = 0.0
  var decided = 0.0
  var delayCost = 0.0
  var lots = 0.0
  var failedLots = 0.0
}
