import Commissioning
import OptionKit
import StandardOptions
import Testing

@testable import Simulation

@Suite("Unspent money is no saving: what is worth doing raises net present social value, and delay lowers it")
struct SocialValueTests {
  /// Two cases a year, all good or all poor, carried or not, where every pound buys care that somebody waits for.
  static func run(
    support: Double, good: Double = 1, ratification: Double = 2, rule: String = "simple-majority"
  ) throws -> Measures {
    var trial = Trial(seed: 3, places: 4, years: 5)
    trial.fixed = .still
    trial.fixed.merge([
      .capacityRatio: 0.9, .fixedCostPerContract: 0, .goodShare: good, .mixedShare: 0, .worthSpread: 0,
      .distanceDislike: 0, .holdOut: 0, .unmandated: 0, .careWorth: 1, .support: support, .supportOfPoor: support,
      .ratification: ratification, .variationCost: 0, .scaleElasticity: 0,
    ]) { $1 }
    (trial.agenda, trial.rule) = (1, rule)
    return try trial.ready { $0.stages = [.demand, .cost, .funding, .decisions] }.replay().measures
  }

  static func value(_ id: String, of run: Measures) throws -> Double {
    let criterion = try #require(try Catalogue.standard.make(.criterion, id) as? any Criterion)
    return criterion.value(of: run)
  }

  @Test("carrying good cases raises it by exactly their worth, carrying poor ones lowers it by theirs")
  func cases() throws {
    for (good, sign) in [(1.0, 1.0), (0, -1)] {
      let (yes, no) = (try Self.run(support: 0.999, good: good), try Self.run(support: 0.001, good: good))
      #expect(yes.total(.carried) > no.total(.carried) && yes.total(.totalCost) > no.total(.totalCost))
      let id = "net-present-social-value"
      let change = try Self.value(id, of: yes) - Self.value(id, of: no)
      let worth = yes.presentValue(.decisionValue) - no.presentValue(.decisionValue)
      #expect(change * sign > 0 && abs(change - worth) < 1, "\(change) against \(worth)")
    }
  }

  @Test("the same cases later are worth less")
  func delay() throws {
    let id = "net-present-social-value"
    let soon = try Self.value(id, of: Self.run(support: 0.999, ratification: 1, rule: "recommend-then-ratify"))
    let late = try Self.value(id, of: Self.run(support: 0.999, ratification: 9, rule: "recommend-then-ratify"))
    #expect(late < soon)
  }

  @Test("refusing everything lowers cost and people together: cost per person seen does not move")
  func perPerson() throws {
    let (yes, no) = (try Self.run(support: 0.999), try Self.run(support: 0.001))
    let id = "cost-per-person-seen"
    let (spent, saved) = (try Self.value(id, of: yes), try Self.value(id, of: no))
    #expect(abs(spent / saved - 1) < 1e-6, "\(spent) against \(saved)")
    #expect(try Self.value("whole-life-cost", of: no) < Self.value("whole-life-cost", of: yes))
  }
}
