import OptionKit
import Testing

@testable import Simulation

@Suite("Invariants of people")
struct PeopleTests {
  @Test("waiting next is waiting now plus referrals less seen less left, for every commissioner; nothing is negative")
  func conserved() {
    Property.holds(over: 120) { trial in
      let ready = try trial.ready()
      let prepared = ready.prepared
      guard prepared.runs(.demand) else { return }
      for future in 0..<2 {
        let (world, measures) = (ready.world(future), try ready.replay(future).measures)
        for row in 0..<prepared.count {
          // Those waiting when the run begins are seen and leave within the opening wait.
          var waiting = prepared.homes[row].reduce(0) {
            $0 + world[.referralRate] / 1000 * prepared.residents[$1.place] / 12 * world[.openingWait] * 12 / 52
          }
          for year in 0..<prepared.years {
            let flows: [Measure] = [.referrals, .seen, .unmet, .waiting]
            for flow in flows { try demand(measures[flow, year, row] >= 0, "\(flow) is \(measures[flow, year, row])") }
            waiting += measures[.referrals, year, row] - measures[.seen, year, row] - measures[.unmet, year, row]
            try demand(measures[.waiting, year, row], equals: waiting, "waiting of \(row) at the end of year \(year)")
          }
        }
        for year in 0..<prepared.years {
          let places = prepared.places.reduce(0) { $0 + measures[.seen, year, $1] }
          try demand(measures[.seen, year], equals: places, "people seen in all and over places")
        }
      }
    }
  }

  @Test("what is seen never exceeds what the money buys under a block")
  func withinCapacity() {
    Property.holds(over: 60, least: 10) { trial in
      var trial = trial
      trial.fixed = [.capacityRatio: 0]
      let ready = try trial.ready()
      let measures = try ready.replay().measures
      // A price that pays for nobody sees nobody.
      try demand(measures.total(.seen) == 0, "\(measures.total(.seen)) people seen without capacity")
    }
  }
}
