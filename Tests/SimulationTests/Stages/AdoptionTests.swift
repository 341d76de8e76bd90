import Commissioning
import OptionKit
import Testing

@testable import Simulation

@Suite("Who is asked to sign is heard")
struct AdoptionTests {
  /// A map of one unit that everybody is asked to sign because its contract ends within the run.
  static func ready(
    _ seed: Int = 3, places: Int = 5, fixed: [ModelParameter: Double] = [:], contractEnds: Int? = 14,
    _ change: (inout Scenario) -> Void = { _ in }
  ) throws -> Ready {
    var trial = Trial(seed: seed, places: places, years: 4, contractEnds: contractEnds)
    trial.fixed = fixed
    var scenario = try trial.scenario()
    scenario.stances = scenario.stances.map { _ in Stance(redLine: 0.05) }
    let map = DrawnMap(groups: [scenario.service.places])
    let chosen = [
      TrialOptions.named(map), try TrialOptions.named(.funding, "historic-block"),
      try TrialOptions.named(.rule, "unanimity"),
      try TrialOptions.named(.arrangement, "single-contract-delegated-lead"),
      try TrialOptions.named(.risk, "no-risk-sharing"),
    ]
    for (dimension, named) in zip(DecisionDimension.ofBundles, chosen) {
      scenario.options[dimension] = [named]
      scenario.businessAsUsual[dimension] = named.id
    }
    change(&scenario)
    let prepared = try PreparedScenario(scenario)
    let longlist = try Longlist(prepared)
    return try Ready(prepared, longlist.lawful[0])
  }

  static func all(_ view: Stance.View, but others: [Int: Stance.View] = [:]) -> (inout Scenario) -> Void {
    { scenario in
      for place in scenario.stances.indices { scenario.stances[place].views["drawn-map"] = others[place] ?? view }
    }
  }

  static func chances(_ ready: Ready, futures: Int = 24) throws -> [Double] {
    try (0..<futures).map { try ready.replay($0).measures[.adoption, 0] }
  }

  @Test("where interest counts nothing the chance of adoption is the product of the views' chances, exactly")
  func product() throws {
    let ready = try Self.ready(
      fixed: [.interest: 0, .signSupports: 0.9, .signUndecided: 0.4],
      Self.all(
        .supports, but: [1: .undecided, 3: .undecided]))
    for chance in try Self.chances(ready) { #expect(abs(chance - 0.9 * 0.9 * 0.9 * 0.4 * 0.4) < 1e-12) }
    let none = try Self.ready(contractEnds: nil, Self.all(.undecided))
    // The same bundle with a contract that goes on needs nobody's signature.
    for chance in try Self.chances(none) { #expect(chance == 1) }
  }

  @Test("four refusals: adoption never rises and is gone, in every future")
  func refusals() throws {
    for seed in 0..<12 {
      let before = try Self.chances(Self.ready(seed, places: 8, Self.all(.supports)))
      let after = try Self.chances(
        Self.ready(seed, places: 8, Self.all(.supports, but: [0: .refuses, 2: .refuses, 4: .refuses, 6: .refuses])))
      for (was, now) in zip(before, after) {
        #expect(was > 0 && now == 0)
        #expect(now <= was)
      }
    }
  }

  @Test("a warmer view never lowers a member's chance, nor anybody else's")
  func monotone() throws {
    let order: [Stance.View] = [.refuses, .undecided, .considers, .supports, .prefers]
    var before: [[Double]]?
    for view in order {
      let ready = try Self.ready(3, Self.all(.supports, but: [2: view]))
      let chances = try (0..<12).map { future in
        let measures = try ready.replay(future).measures
        return (0..<5).map { measures[.adoption, 0, $0] }
      }
      if let before {
        for (colder, warmer) in zip(before, chances) {
          for member in 0..<5 {
            #expect(member == 2 ? warmer[member] >= colder[member] : warmer[member] == colder[member])
          }
        }
      }
      before = chances
    }
  }

  @Test("who does not sign is outside, and what is left is run: nobody is lost and nobody pays twice")
  func outside() throws {
    let ready = try Self.ready(3, Self.all(.prefers, but: [1: .refuses]))
    let whole = try Self.ready(3, Self.all(.prefers))
    var met = 0
    for future in 0..<16 {
      let (left, all) = (try ready.replay(future), try whole.replay(future))
      #expect(left.events.contains { $0.stage == .adoption && $0.kind == "outside" })
      // Today's shares: what everybody pays for the contract does not depend on who signs.
      for member in 0..<5 {
        #expect(abs(left.measures[.contribution, 0, member] - all.measures[.contribution, 0, member]) < 0.02)
      }
      if left.measures.total(.referrals) == all.measures.total(.referrals) { met += 1 }
    }
    #expect(met == 16)
  }

  @Test("views drawn hold the counts in every future, and what the document says of who may be among them")
  func positions() throws {
    let ready = try Self.ready(places: 9) { scenario in
      scenario.stances[4].views["drawn-map"] = .prefers
      scenario.positions = [
        Positions(
          "drawn-map",
          [.init(.prefers, 3, not: [0]), .init(.undecided, 2, among: [0, 1, 2]), .init(.refuses, 1, among: [7, 8])],
          .assumption(reason: "a test"))
      ]
    }
    var seen = Set<[Stance.View]>()
    for future in 0..<48 {
      let views = Array(ready.world(future).standpoints.prefix(9))
      #expect(views.count { $0 == .prefers } == 3 && views[4] == .prefers && views[0] != .prefers)
      #expect(views.count { $0 == .refuses } == 1 && (views[7] == .refuses || views[8] == .refuses))
      #expect((0...2).count { views[$0] == .undecided } == views.count { $0 == .undecided })
      seen.insert(views)
    }
    #expect(seen.count > 20)
  }

  @Test("a red line stops whatever the view: a loss beyond it, and money that must stay inside")
  func redLines() throws {
    let poor = try Self.ready(fixed: [.signPrefers: 0.99]) { scenario in
      Self.all(.prefers)(&scenario)
      for place in scenario.stances.indices { scenario.stances[place].redLine = -0.01 }
    }
    for chance in try Self.chances(poor, futures: 4) { #expect(chance == 0) }
  }

  @Test("a refuser's own standing worsens: it leaves where a supporter stays")
  func standing() throws {
    var left: [Stance.View: Double] = [:]
    for view in [Stance.View.prefers, .refuses] {
      let ready = try Self.ready(
        fixed: [.viewWeight: 1, .patience: 1, .misfitDislike: 0, .waitDislike: 0, .outvotedDislike: 0],
        contractEnds: nil, Self.all(.supports, but: [2: view]))
      left[view] = try (0..<8).reduce(0) { $0 + (try ready.replay($1).measures.total(.exits, of: 2)) }
    }
    #expect(left[.prefers] == 0 && (left[.refuses] ?? 0) > 0)
  }

  @Test("notice runs from the day it is given, and who is under it goes on the first 1 April after it")
  func notice() throws {
    var years: [Int: [Int]] = [:]
    for months in [0, 6, 12, 13] {
      let ready = try Self.ready(
        fixed: [.viewWeight: 1, .patience: 1, .misfitDislike: 0, .waitDislike: 0, .outvotedDislike: 0],
        contractEnds: nil
      ) { scenario in
        Self.all(.supports, but: [2: .refuses])(&scenario)
        scenario.options[.arrangement] = [TrialOptions.named(NoticeOf(months: months))]
        scenario.businessAsUsual[.arrangement] = NoticeOf.about.id
      }
      let measures = try ready.replay().measures
      years[months] = (0..<4).filter { measures[.exits, $0, 2] > 0 }
    }
    #expect(years[0] == [0] && years[6] == [1] && years[12] == [1] && years[13] == [2])
  }
}

/// One contract that is left with so much notice.
private struct NoticeOf: CommissioningArrangement {
  static let about = About(
    id: "notice-of", title: "Notice of", summary: "Leaving takes so much notice.",
    source: Source("test", section: "none"))
  var months = 6

  func terms(on map: CommissioningMap, in service: ServiceCase) throws -> ArrangementTerms {
    var terms = ArrangementTerms(
      leadership: .coordinatingLead, lots: map.units.map { _ in 1 }, leadTeams: map.units.map { _ in 1 })
    terms.noticeMonths = months
    return terms
  }

  @Test("one who refuses the map buys for itself, and how long it takes says nothing of the map")
  func buysAlone() throws {
    let fixed: [ModelParameter: Double] = [
      .signPrefers: 0.99, .interest: 0, .support: 0.99, .unmandated: 0, .wavering: 0, .holdOut: 0,
    ]
    let ready = try AdoptionTests.ready(3, fixed: fixed) { scenario in
      AdoptionTests.all(.prefers, but: [1: .refuses])(&scenario)
      scenario.agenda = [
        AgendaItem(
          id: "variation", title: "Variation", kind: .variation, perYear: 1, valueShare: 0, matter: .ordinary,
          deadlineMonths: 9),
        AgendaItem(
          id: "market", title: "Market", kind: .reprocurement, perYear: 1, valueShare: 0, matter: .reserved,
          deadlineMonths: 12),
      ]
    }
    let alone = ready.prepared.scenario.service.commissioners[1].id
    var started = 0
    for future in 0..<16 {
      let story = try ready.replay(future)
      started += story.events.contains { $0.unit == alone && $0.kind == "contractStarts" } ? 1 : 0
    }
    #expect(started > 12, "\(started) of 16")
  }
}
