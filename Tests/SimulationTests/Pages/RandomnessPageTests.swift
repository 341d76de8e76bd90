import OptionKit
import Testing

@testable import Simulation

@Suite("The page on random numbers")
struct RandomnessPageTests {
  let page: Page

  init() throws { page = try Page("Randomness") }

  private func hex(_ text: String) -> UInt64? { UInt64(text.dropFirst(2), radix: 16) }

  @Test("its known answers are those of the keys and streams")
  func answers() throws {
    let alpha = StableKey("alpha")
    let referrals = RandomStream(seed: 1, name: "referrals")
    let draw = referrals.block(future: 7, entity: alpha, month: 24)
    #expect(hex(try page.row("key of `alpha`")[1]) == alpha.bits)
    #expect(hex(try page.row("key of `alpha`, `beta` together")[1]) == StableKey(["alpha", "beta"]).bits)
    #expect(hex(try page.row("key of the number 0")[1]) == StableKey(0).bits)
    #expect(hex(try page.row("key of `alpha` with key of `beta`")[1]) == alpha.with(StableKey("beta")).bits)
    #expect(hex(try page.row("key of stream `referrals`, seed 1")[1]) == referrals.key)
    let first = try page.row("first of `referrals`, seed 1, future 7, `alpha`, month 24")[1]
    #expect(Double(first) == draw.first)
    #expect(Double(try page.row("second of the same")[1]) == draw.second)
    let view = RandomStream(seed: 1, name: "views").block(
      future: 7, entity: alpha.with(StableKey(["case", "1"])), month: 2, part: 1)
    let last = try page.row("first of `views`, seed 1, future 7, `alpha` with (`case`, `1`), month 2, part 1")[1]
    #expect(Double(last) == view.first)
  }

  @Test("every draw of a world is the one that its row says")
  func world() throws {
    var trial = Trial(seed: 9, councils: 1, places: 2, years: 2, agenda: 3)
    trial.fixed = [.spendingShockChance: 0.5, .spendingShockSize: 0.03]
    let ready = try trial.ready()
    let (prepared, scenario) = (ready.prepared, ready.prepared.scenario)
    let world = ready.world(3)
    let draw = { (stream: String, entity: StableKey, month: Int, part: UInt32) in
      RandomStream(seed: 5, name: stream).block(future: 3, entity: entity, month: month, part: part)
    }
    let id = { (commissioner: Int) in StableKey(scenario.service.ids[commissioner]) }
    page.says("| `referrals` | id of the place | m, even | 0 | noise of month m | noise of month m + 1 |")
    let outside = try Page("OutsideWorld")
    outside.says(
      "R_p,m = max(0, referral-rate / 1000 x residents_p / 12 x D_y x (1 + shock-size where a surge comes) x (1 + referral-noise z))"
    )
    for (place, commissioner) in prepared.places.enumerated() {
      for month in 0..<24 {
        let block = draw("referrals", id(commissioner), month - month % 2, 0)
        let z = StandardNormal.quantile(month % 2 == 0 ? block.first : block.second)
        let surge = draw("surges", id(commissioner), month / 12, 0).first < world[.shockChance]
        let level = world[.referralRate] / 1000 * prepared.residents[place] / 12 * world.demandIndex[month / 12]
        let expected = max(0, level * (surge ? 1 + world[.shockSize] : 1) * (1 + world[.referralNoise] * z))
        #expect(abs(world.referrals[month * prepared.places.count + place] - expected) <= 1e-12 * expected)
      }
    }
    outside.says("`need-spread (sqrt(need-alike) z_council + sqrt(1 - need-alike) z_place)`")
    for (place, commissioner) in prepared.places.enumerated() {
      let council = scenario.service.council(of: commissioner).map(id) ?? StableKey("nowhere")
      let z = StandardNormal.quantile(draw("local need", council, 0, 0).first)
      let own = StandardNormal.quantile(draw("local need", id(commissioner), 0, 0).first)
      let alike = world[.needAlike]
      let need = world[.needSpread] * (alike.squareRoot() * z + (1 - alike).squareRoot() * own)
      #expect(abs(world.need[place] - need) <= 1e-12)
    }
    page.says(
      "| `ballots` | commissioner with matter | y | ballot k, 0 to 11 | how its view has moved | held against attendance |"
    )
    let matters = [
      StableKey(["case", "1"]), StableKey(["case", "2"]), StableKey(["variation", "1"]), StableKey("re-procurement"),
    ]
    for year in 0..<2 {
      for (place, matter) in matters.enumerated() {
        let at = year * matters.count + place
        #expect(world.delegation[at] == draw("matters", matter, year, 0).first)
        let paper = draw("worth", matter, year, 0)
        let isApproval = place == matters.count - 1
        for member in 0..<prepared.count {
          let key = id(member).with(matter)
          let view = draw("views", key, year, 0)
          let error =
            world[.sharedError].squareRoot() * StandardNormal.quantile(paper.second)
            + (1 - world[.sharedError]).squareRoot() * StandardNormal.quantile(view.first)
          #expect(world.views[at * prepared.count + member] == error)
          let own = draw("worth", key, year, 0)
          let isMixed = paper.first >= world[.goodShare] && paper.first < world[.goodShare] + world[.mixedShare]
          let isGood =
            isApproval || paper.first < world[.goodShare] || (isMixed && own.first >= world[.mixedAgainst])
          #expect((world.worth[at * prepared.count + member] > 0) == isGood)
          #expect(world.mandates[at * prepared.count + member] == view.second)
          #expect(world.persuasion[at * prepared.count + member] == draw("views", key, year, 1).first)
          for ballot in 0..<World.ballots {
            let block = draw("ballots", key, year, UInt32(ballot))
            let row = (at * World.ballots + ballot) * prepared.count + member
            #expect(world.wavering[row] == StandardNormal.quantile(block.first))
            #expect(world.attendance[row] == block.second)
          }
        }
      }
      for member in 0..<prepared.count {
        let z = StandardNormal.quantile(draw("spending outside the plan", id(member), year, 0).first)
        let shock = draw("shocks to spending", id(member), year, 0).first < world[.spendingShockChance]
        let share = z * world[.costNoise] + (shock ? world[.spendingShockSize] : 0)
        #expect(world.spending[year * prepared.count + member] == share)
      }
      #expect(world.outcomes[year] == StandardNormal.quantile(draw("indicators", StableKey(0), year, 0).first))
    }
  }
}
