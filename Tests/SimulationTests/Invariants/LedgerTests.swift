import Commissioning
import OptionKit
import Testing

@testable import Simulation

@Suite("Invariants of money")
struct LedgerTests {
  @Test("every month's postings balance, and what each has paid out by the ledger is what its measures say")
  func ledger() {
    Property.holds(over: 90) { trial in
      let ready = try trial.ready()
      guard ready.prepared.runs(.funding) else { return }
      for future in 0..<2 {
        let story = try ready.replay(future)
        try demand(story.balances.reduce(0) { $0 + $1.balance.pence } == 0, "the balances do not add up to zero")
        var paid: [String: Int] = [:]
        for posting in story.ledger {
          try demand(posting.amount.pence > 0, "a posting of \(posting.amount)")
          try demand((0..<ready.prepared.years * 12).contains(posting.month), "a posting in month \(posting.month)")
          paid["\(posting.from) \(posting.month / 12)", default: 0] += posting.amount.pence
          paid["\(posting.to) \(posting.month / 12)", default: 0] -= posting.amount.pence
        }
        for year in 0..<ready.prepared.years {
          for (place, id) in ready.prepared.scenario.service.ids.enumerated() {
            let ledger = Double(paid["\(id) \(year)"] ?? 0) / 100
            try demand(
              ledger, equals: story.measures[.totalCost, year, place], within: 1e-12,
              "\(id) in year \(year) by the ledger and by total-cost")
          }
        }
      }
    }
  }

  @Test("what members pay adds up to the units' cost, within a penny for each sum that is rounded")
  func contributions() {
    Property.holds(over: 90) { trial in
      var trial = trial
      trial.agenda = 0
      trial.fixed[.priceFollows] = 0
      let ready = try trial.ready()
      guard ready.prepared.runs(.funding) else { return }
      let (prepared, world) = (ready.prepared, ready.world())
      let measures = try ready.replay().measures
      for year in 0..<prepared.years {
        let limited = prepared.timeLimited.reduce(0) { $0 + $1.pounds } * world.timeLimitedIndex[year]
        let fixed = (prepared.redivided + prepared.kept).reduce(0) { $0 + $1.pounds }
        let cost = (fixed + limited) * world.priceIndex[year]
        let sums = ready.bundle.units.reduce(1) { $0 + 2 * $1.members.count }
        try demand(
          abs(measures[.contribution, year] - cost) <= 0.01 * Double(sums) * max(1, world.priceIndex[year]) + cost
            * 1e-12,
          "contributions of \(measures[.contribution, year]) to a cost of \(cost)")
      }
    }
  }

  @Test("figures hang together: balance, gains that others lose, sums over members, and nothing that is not a number")
  func figures() {
    Property.holds(over: 90) { trial in
      let ready = try trial.ready()
      let measures = try ready.replay(1).measures
      for year in 0..<ready.prepared.years {
        for measure in Measure.allCases {
          try demand(measures[measure, year].isFinite, "\(measure) is \(measures[measure, year])")
          var sum = 0.0
          for place in 0..<ready.prepared.count {
            let value = measures[measure, year, place]
            try demand(value.isFinite, "\(measure) of \(place) is \(value)")
            sum += value
          }
          let counted: [Measure] = [
            .contribution, .leadTeamCost, .transactionCost, .totalCost, .resource, .balance, .gain,
          ]
          if counted.contains(measure) {
            try demand(sum, equals: measures[measure, year], "\(measure) over members and in all")
          }
        }
        for place in 0..<ready.prepared.count {
          try demand(
            measures[.resource, year, place] - measures[.totalCost, year, place],
            equals: measures[.balance, year, place], "resource less cost, and balance")
        }
        try demand(abs(measures[.gain, year]) <= 1e-5 + 1e-12 * measures[.totalCost, year], "gains do not net out")
        let shares: [Measure] = [.withinStandard, .outcome, .fit]
        for share in shares {
          try demand((-1e-12...1 + 1e-12).contains(measures[share, year]), "\(share) is \(measures[share, year])")
        }
      }
    }
  }
}
