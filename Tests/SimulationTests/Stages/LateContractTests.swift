import Commissioning
import OptionKit
import Testing

@testable import Simulation

@Suite("A contract without a right to extend: what serves when its successor is late or refused")
struct LateContractTests {
  /// One unit whose contract ends after June of the first year, 18 months of work, so that it is 15 months late.
  static func trial(_ fixed: [ModelParameter: Double] = [:]) -> Trial {
    var trial = Trial(seed: 12, places: 4, units: 1, years: 4, contractEnds: 2, termYears: 5)
    trial.fixed = .still
    trial.fixed.merge([
      .procurementMonths: 12, .mobilisationMonths: 6, .incumbentWins: 1, .bidders: 50, .bidderSize: 0, .competition: 0,
      .fixedCostPerContract: 0, .procurementCost: 0,
    ]) { $1 }
    trial.fixed.merge(fixed) { $1 }
    return trial
  }

  static func ready(_ trial: Trial, canExtend: Bool = false) throws -> Ready {
    try trial.ready {
      $0.stages = [.funding, .procurement, .demand, .cost]
      $0.service.contract?.canExtend = canExtend
    }
  }

  @Test("a modification carries the old contract on as long as it may, then a bridging contract serves, at its price")
  func served() throws {
    let story = try Self.ready(
      Self.trial([
        .modificationChance: 1, .modificationMonths: 6, .challengeChance: 0, .bridgingChance: 1,
        .extensionPremium: 0.25, .bridgingPremium: 0.6,
      ])
    ).replay()
    let measures = story.measures
    #expect(measures.total(.lateMonths) == 15 && measures.total(.modifiedMonths) == 6)
    #expect(measures.total(.bridgedMonths) == 9 && measures.total(.gapMonths) == 0)
    #expect(measures[.onTime, 0] == 0 && measures.total(.monthsToStart) == 18)
    #expect(measures.total(.contractsDue) == 1 && measures.total(.monthsLate) == 15)
    // Approved at once, awarded after twelve months, started after eighteen; all told in the last year.
    let approved = measures[.monthApproved, 3]
    #expect(measures[.monthAwarded, 3] == approved + 12 && measures[.monthStarted, 3] == approved + 18)
    #expect(measures[.monthStarted, 3] == 3 + 15 && measures[.monthStarted, 2] == 0)
    let capacity = story.queues.filter { $0.quantity == "capacity" }.map(\.value)
    #expect(abs(capacity[3] - capacity[0] / 1.25) < 1e-9 && abs(capacity[9] - capacity[0] / 1.6) < 1e-9)
    #expect(abs(capacity[18] - capacity[0]) < 1e-9)
  }

  @Test("without modification and bridging contract there is a gap, and people wait who would be seen under a contract")
  func gap() throws {
    let gap = Self.trial([.modificationChance: 0, .bridgingChance: 0, .gapService: 0.4])
    let story = try Self.ready(gap).replay()
    #expect(story.measures.total(.gapMonths) == 15 && story.measures.total(.bridgedMonths) == 0)
    let capacity = story.queues.filter { $0.quantity == "capacity" }.map(\.value)
    #expect(abs(capacity[3] - 0.4 * capacity[2]) < 1e-9)
    let extended = try Self.ready(Self.trial([.extensionPremium: 0]), canExtend: true).replay()
    #expect(extended.measures.total(.lateMonths) == 15 && extended.measures.total(.gapMonths) == 0)
    #expect(story.measures.total(.seen) < extended.measures.total(.seen))
    #expect(story.measures[.waiting, 1] > extended.measures[.waiting, 1])
  }

  @Test("a challenge costs its sum once, and the modification falls")
  func challenged() throws {
    let story = try Self.ready(
      Self.trial([.modificationChance: 1, .challengeChance: 1, .challengeCost: 70_000, .bridgingChance: 1])
    ).replay()
    #expect(story.measures.total(.modifiedMonths) == 0 && story.measures.total(.bridgedMonths) == 15)
    #expect(story.measures.total(.transactionCost) == 70_000)
    #expect(story.events.contains { $0.month == 3 && $0.what == .challenged })
  }

  @Test("what members refuse does not happen: no new contract, no change of formula, in any year")
  func refused() throws {
    var trial = Self.trial([.support: 0, .supportOfPoor: 0, .bridgingChance: 0, .modificationChance: 0])
    (trial.agenda, trial.years, trial.formula, trial.contractEnds) = (3, 6, "equal-split", 25)
    let ready = try trial.ready {
      $0.stages.remove(.standing)
      $0.options = [.footprint: [TrialOptions.named(DrawnMap(groups: [$0.service.places]))]]
      $0.options[.funding] = (try? [TrialOptions.named(.funding, "historic-block")]) ?? []
      $0.businessAsUsual = [.footprint: "drawn-map", .funding: "historic-block"]
    }
    for future in 0..<8 {
      let story = try ready.replay(future)
      #expect(!story.events.contains { $0.kind == "contractStarts" })
      #expect(story.events.contains { $0.what == .marketRefused })
      // From month 26 to the end of six years there is no contract, and all pay as today. It is asked for from month 2 on,
      // then from 26 and from 50, the last time until month 74: 72 months without an approval.
      #expect(abs(story.measures.total(.gapMonths) - 46) < 1e-9, "\(story.measures.total(.gapMonths))")
      #expect(story.measures.total(.monthsToApprove) == 72, "\(story.measures.total(.monthsToApprove))")
      // One contract was due and never came: late to the end of the run.
      #expect(story.measures.total(.contractsDue) == 1 && story.measures.total(.monthsLate) == 46)
      for year in 0..<6 { for row in 0..<4 { #expect(story.measures[.gain, year, row] == 0) } }
    }
  }

  @Test("a run that begins after the scenario's date asks for approval in the months before")
  func early() throws {
    let ready = try Self.trial().ready {
      $0.stages = [.funding, .procurement]
      $0.service.asOf = CalendarDate(year: 2016, month: 4, day: 11) ?? $0.service.asOf
    }
    let story = try ready.replay()
    // Due in month 3 and 21 months before that: nothing is late.
    #expect(story.measures[.onTime, 0] == 1 && story.measures.total(.lateMonths) == 0)
    #expect(story.events.contains { $0.kind == "contractStarts" && $0.month == 3 })
  }

  @Test("lateness of one unit counts by its share of the money, and the chance of being on time is that of all")
  func shares() throws {
    var trial = Self.trial([.bidders: 1.5, .bridgingChance: 1, .modificationChance: 0])
    trial.units = 3
    let ready = try trial.ready {
      $0.stages = [.funding, .procurement]
      $0.service.asOf = CalendarDate(year: 2016, month: 4, day: 11) ?? $0.service.asOf
    }
    var (early, late) = (0, 0)
    for future in 0..<40 {
      let measures = try ready.replay(future).measures
      let (months, chance) = (measures.total(.lateMonths), measures[.onTime, 0])
      #expect((chance == 1) == (months == 0))
      #expect(abs(months - measures.total(.bridgedMonths)) < 1e-12)
      if chance == 1 { early += 1 } else { late += 1 }
    }
    #expect(early > 0 && late > 0)
  }

  @Test("more months allowed for the decision never make a first contract later, and make some start in time")
  func allowed() throws {
    var chances: [Double] = []
    for lead in [0.0, 4, 12] {
      var trial = Self.trial([.approvalLead: lead, .support: 0.8, .bidders: 50, .bridgingChance: 1])
      (trial.agenda, trial.contractEnds, trial.rule) = (3, 40, "unanimity")
      let ready = try trial.ready { $0.stages = [.funding, .procurement, .decisions] }
      var onTime = 0.0
      for future in 0..<32 { onTime += try ready.replay(future).measures.total(.onTime) }
      chances.append(onTime / 32)
    }
    // Nobody decides in no time, so that without months for it no contract can start when the old one ends.
    #expect(chances[0] == 0 && chances[1] < chances[2] && chances[2] > 0.5, "\(chances)")
  }

  @Test("a faster rule is in time where a slower one is not, in the same futures with the same months allowed")
  func faster() throws {
    var chances: [String: Double] = [:]
    for rule in ["unanimity", "simple-majority"] {
      var trial = Self.trial([.approvalLead: 4, .support: 0.8, .bidders: 50])
      (trial.agenda, trial.contractEnds, trial.rule) = (3, 40, rule)
      let ready = try trial.ready { $0.stages = [.funding, .procurement, .decisions] }
      for future in 0..<32 { chances[rule, default: 0] += try ready.replay(future).measures.total(.onTime) / 32 }
    }
    #expect((chances["simple-majority"] ?? 0) > (chances["unanimity"] ?? 1) + 0.1, "\(chances)")
  }

  @Test("three contracts late one after the other are late by the mean of the three, not by their sum")
  func perContract() throws {
    // Eighteen months of work and a year allowed for less: asked for when the one before starts, so each is late.
    var trial = Self.trial([.bidders: 50, .approvalLead: 0])
    (trial.years, trial.termYears) = (7, 1)
    let ready = try trial.ready { $0.stages = [.funding, .procurement] }
    let measures = try ready.replay().measures
    // Due in 3, started in 18; due in 30, started in 36; due in 48, in 54; due in 66, in 72: the next, due in 84, is not.
    #expect(measures.total(.contractsDue) == 4 && measures.total(.monthsLate) == (15 + 6 + 6 + 6) / 4.0)
    // Those asked for before the one before has started take no month off its lateness.
    #expect(measures.total(.lateMonths) == 33)
  }

  @Test(
    "a later contract is asked for in its own month, not in the next April, so that a second and a third are in time")
  func successors() throws {
    var trial = Self.trial([.bidders: 50])
    (trial.years, trial.termYears) = (9, 3)
    let ready = try trial.ready {
      $0.stages = [.funding, .procurement]
      $0.service.asOf = CalendarDate(year: 2016, month: 4, day: 11) ?? $0.service.asOf
    }
    let story = try ready.replay()
    #expect(story.measures.total(.lateMonths) == 0)
    // The fourth is let within the nine years and starts after them.
    #expect(story.events.filter { $0.kind == "contractStarts" }.map(\.month) == [3, 39, 75, 111])
    #expect(story.measures.total(.contractsDue) == 3 && story.measures.total(.monthsLate) == 0)
  }
}
