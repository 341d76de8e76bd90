import OptionKit
import Testing

@testable import Simulation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Procurement: a market that fills, lots that fail, and what both cost")
struct ProcurementTests {
  /// Four places whose one contract ends after June of the first year (so month 3 is due), nothing else going on.
  static func trial(_ fixed: [ModelParameter: Double] = [:], lots: Bool = false, units: Int = 1) -> Trial {
    var trial = Trial(seed: 12, places: 4, units: units, years: 4, contractEnds: 2, termYears: 5)
    trial.arrangement = lots ? "lots-delegated-lead" : "single-contract-delegated-lead"
    trial.fixed = .still
    trial.fixed.merge([
      .procurementMonths: 12, .mobilisationMonths: 6, .rerunMonths: 4, .incumbentWins: 1, .challengeChance: 0,
      .variationEffort: 0,
    ]) { $1 }
    trial.fixed.merge(fixed) { $1 }
    return trial
  }

  static func ready(_ trial: Trial) throws -> Ready {
    try trial.ready { $0.stages = [.funding, .procurement] }
  }

  @Test("without a market every lot fails three times, is awarded at twice a lone bid's price, and starts late")
  func noMarket() throws {
    let trial = Self.trial(
      [.bidders: 0, .competition: 0.05, .procurementCost: 100_000, .splitCost: 0, .transferCost: 0.5], lots: true)
    let ready = try trial.ready {
      $0.stages = [.funding, .procurement]
      $0.service.contract?.canExtend = true
    }
    let story = try ready.replay()
    // Two lots, each put out three times; the third failure costs three times four months.
    #expect(story.measures.total(.failedLots) == 6)
    #expect(story.measures[.transactionCost, 0] == 800_000)
    let late = try #require(story.events.first { $0.kind == "late" })
    // Asked for at month 0 and approved at once; 18 months of work and 12 lost: month 30, where 3 was due.
    #expect(late.month == 3)
    guard case .late(months: 27, _, _, isOfferedAgain: true) = late.what else {
      Issue.record("\(late)")
      return
    }
    #expect(story.events.contains { $0.month == 3 && $0.what == .extended })
    #expect(story.measures.total(.lateMonths) == 27 && story.measures.total(.modifiedMonths) == 0)
    #expect(story.measures.total(.monthsToStart) == 30 && story.measures.total(.monthsToApprove) == 0)
    #expect(story.events.contains { $0.kind == "contractStarts" && $0.month == 30 })
    #expect(story.events.filter { $0.kind == "lotFailed" }.count == 6)
    // The premium shows once the contract runs in March: from the third year on.
    for (year, premium) in [0, 0, 0.1, 0.1].enumerated() {
      #expect(abs(story.measures[.pricePremium, year] - premium) < 1e-15)
    }
  }

  @Test("with bidders enough no lot fails; the contract starts when the work is done, at competition over bidders")
  func market() throws {
    let trial = Self.trial([.bidders: 50, .bidderSize: 0, .competition: 0.06, .procurementCost: 7, .splitCost: 0.1])
    let ready = try Self.ready(trial)
    for future in 0..<20 {
      let story = try ready.replay(future)
      #expect(story.measures.total(.failedLots) == 0)
      // One lot on one map splits nothing and changes no hands: the tender alone is paid.
      #expect(story.measures.total(.transactionCost) == 7)
      #expect(story.events.contains { $0.kind == "contractStarts" && $0.month == 18 })
      let premium = story.measures[.pricePremium, 2]
      let bidders = (0.06 / premium).rounded()
      #expect((15...100).contains(bidders) && abs(premium - 0.06 / bidders) < 1e-15)
    }
  }

  @Test("splitting and staff that move cost shares of the money, once, in the year of the tender")
  func moving() throws {
    let trial = Self.trial(
      [.bidders: 50, .bidderSize: 0, .procurementCost: 0, .splitCost: 0.02, .transferCost: 0.03, .incumbentWins: 0],
      lots: true, units: 2)
    let ready = try Self.ready(trial)
    let measures = try ready.replay().measures
    // Two units on the map: each splits off, however many lots it has, and all of it changes hands.
    #expect(abs(measures[.transactionCost, 0] - 0.05 * measures[.contribution, 0]) < 0.02)
    #expect((1..<4).allSatisfy { measures[.transactionCost, $0] == 0 })
  }

  @Test("lots without a bidder are as many as a Poisson count of nothing makes them: 2,000 futures, 4 deviations")
  func failures() throws {
    for (units, crowding) in [(1, 0.25), (3, 0.25), (3, 0)] {
      let trial = Self.trial([.bidders: 1.2, .bidderSize: 0.35, .bidderCrowding: crowding], units: units)
      var ready = try Self.ready(trial)
      ready = try Ready(ready.prepared, ready.bundle, futures: 2000)
      var failed = 0.0
      for future in 0..<2000 { failed += try ready.replay(future).measures.total(.failedLots) }
      // Failures of a lot: one with chance q, two with q^2, three with q^3 (independent rounds).
      var (mean, variance) = (0.0, 0.0)
      for unit in ready.bundle.units {
        let expected = 1.2 * pow(unit.size, 0.35) / (1 + crowding * Double(units - 1))
        let q = exp(-expected)
        let first = q + q * q + q * q * q
        mean += first
        variance += q + 3 * q * q + 5 * q * q * q - first * first
      }
      let bound = 4 * (variance / 2000).squareRoot()
      #expect(abs(failed / 2000 - mean) < bound, "\(units) units: \(failed / 2000) against \(mean)")
    }
  }

  @Test("more tenders at once never find more bidders, in any future: the same draws under a lower expectation")
  func crowding() throws {
    let base = Self.trial([.bidders: 2.5, .bidderCrowding: 0], units: 3)
    var crowded = base
    crowded.fixed[.bidderCrowding] = 0.6
    let (alone, together) = (try Self.ready(base), try Self.ready(crowded))
    var worse = 0
    for future in 0..<64 {
      let (a, b) = (try alone.replay(future).measures, try together.replay(future).measures)
      #expect(a.total(.failedLots) <= b.total(.failedLots))
      if a.total(.failedLots) < b.total(.failedLots) { worse += 1 }
    }
    #expect(worse > 5)
  }

  @Test(
    "a contract of one month, or one that is over when the run begins, is put to the market at once",
    arguments: [-1, 0])
  func short(end: Int) throws {
    var trial = Self.trial([.bidders: 50, .bidderSize: 0, .procurementMonths: 0, .mobilisationMonths: 0])
    trial.contractEnds = end
    let story = try Self.ready(trial).replay()
    // Nothing has to be waited for: the new contract follows the old one the month after it ends.
    #expect(story.events.contains { $0.kind == "contractStarts" && $0.month == end + 1 })
    #expect(!story.events.contains { $0.kind == "late" })
    #expect(story.measures[.onTime, 0] == 1 && story.measures.total(.lateMonths) == 0)
  }
}
