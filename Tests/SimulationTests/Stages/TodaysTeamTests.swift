import Commissioning
import Testing

@testable import Simulation

@Suite("Today's lead team serves until a new contract starts, and is paid for as today whatever the map")
struct TodaysTeamTests {
  /// A trial with a lead team whose contract ends in the third year, business as usual stated or not.
  static func ready(_ seed: Int, units: Int, councils: Int = 2, isStated: Bool = true) throws -> Ready {
    var trial = Trial(seed: seed, councils: councils, places: 6, units: units, years: 4, contractEnds: 30)
    (trial.hasLeadTeam, trial.formula) = (true, "equal-split")
    return try trial.ready { scenario in
      guard isStated else { return }
      let all = DrawnMap(groups: [scenario.service.places])
      scenario.options = [
        .footprint: [TrialOptions.named(all)],
        .funding: (try? [TrialOptions.named(.funding, "historic-block")]) ?? [],
      ]
      scenario.businessAsUsual = [.footprint: TrialOptions.named(all).id, .funding: "historic-block"]
    }
  }

  @Test("before its start no map moves what anybody pays for it, by a penny")
  func anyMap() throws {
    for seed in 0..<6 {
      let (one, several) = (try Self.ready(seed, units: 1), try Self.ready(seed, units: 4))
      let start = try #require(one.prepared.newContractMonth)
      for future in 0..<2 {
        let (a, b) = (try one.replay(future), try several.replay(future))
        for year in 0..<start / 12 {
          for row in 0..<one.prepared.count {
            #expect(a.measures[.leadTeamCost, year, row] == b.measures[.leadTeamCost, year, row])
          }
          // It is what each pays today, at the year's prices.
          let index = one.world(future).priceIndex[year]
          for (row, today) in one.prepared.leadTeamToday.enumerated() {
            #expect(abs(a.measures[.leadTeamCost, year, row] - today.pounds * index) < 0.03)
          }
        }
        // Afterwards several teams cost more than one.
        #expect(a.measures[.leadTeamCost, 3] < b.measures[.leadTeamCost, 3])
      }
    }
  }

  @Test("its parts add up to its cost in every year, and to those months of the year in which the new contract starts")
  func whole() throws {
    var tried = 0
    for isStated in [true, false] {
      for seed in 0..<4 {
        let ready = try Self.ready(seed, units: 3, isStated: isStated)
        let team = try #require(ready.prepared.leadTeam).annualCost.pounds
        let world = ready.world()
        let story = try ready.replay()
        let todays = story.ledger.filter { $0.purpose == .todaysLeadTeam }
        let own = Dictionary(grouping: story.queues.filter { $0.quantity == "own" }, by: \.month).mapValues {
          $0.map(\.value)
        }
        for year in 0..<4 {
          let paid = todays.filter { $0.month / 12 == year }.reduce(0) { $0 + $1.amount.pounds }
          let months = (year * 12..<year * 12 + 12).map { own[$0] ?? [] }
          // Units that are late go on paying their parts.
          if months.allSatisfy({ Set($0).count == 1 }) {
            let old = months.count { $0[0] == 0 }
            #expect(abs(paid - team * world.priceIndex[year] * Double(old) / 12) < 0.011, "\(seed) \(year)")
            tried += old % 12 == 0 ? 0 : 1
          }
          #expect(abs(story.measures[.gain, year]) < 0.2)
        }
      }
    }
    // Parts of years are among them.
    #expect(tried > 0)
  }
}
