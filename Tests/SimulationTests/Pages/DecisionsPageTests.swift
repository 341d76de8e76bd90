import OptionKit
import Testing

@testable import Simulation

@Suite("The page on decisions is the model")
struct DecisionsPageTests {
  /// One unit of everybody, one year, three kinds of matter of which one is reserved, members that come late.
  static func ready(_ seed: Int, _ rule: String, arrangement: String? = nil) throws -> Ready {
    var trial = Trial(seed: seed, councils: seed % 3, places: 1 + seed % 7, agenda: 3)
    trial.rule = rule
    trial.arrangement = seed % 2 == 0 ? "single-contract-delegated-lead" : "single-contract-coordinating-lead"
    if let arrangement { trial.arrangement = arrangement }
    trial.reorganises = seed % 4 == 3
    trial.fixed = [
      .support: [0.5, 0.75, 0.9][seed % 3], .wavering: 0.4, .modification: [0, 0.3, 0.8][seed / 3 % 3],
      .unmandated: 0.6, .meetingRoom: [0.3, 8][seed % 2], .matrixClarity: 0.4,
    ]
    return try trial.ready { scenario in
      scenario.stages = [.funding, .decisions]
      if scenario.reorganisation != nil { scenario.reorganisation?.date = scenario.service.asOf }
      for place in scenario.stances.indices {
        scenario.stances[place].governanceDays = Double(place % 4) * 12
        scenario.stances[place].attendance = [1, 0.9, 0.6][(seed + place) % 3]
      }
      let kinds: [AgendaItem.Kind] = [.investment, .routine, .variation, .suspension, .price]
      for place in scenario.agenda.indices where scenario.agenda[place].kind != .reprocurement {
        scenario.agenda[place].kind = kinds[(seed + place * 2) % 5]
        scenario.agenda[place].isSeparable = (seed + place) % 2 == 0
        scenario.agenda[place].valueShare = 0.01
      }
      for place in scenario.agenda.indices { scenario.agenda[place].deadlineMonths = [2, 6, 14][(seed + place) % 3] }
    }
  }

  @Test(
    "every matter of a year comes out as the page alone has it, under every rule there is",
    arguments: TrialOptions.ids(.rule))
  func secondTime(rule: String) throws {
    let page = try Page("DecisionsStage")
    page.says("U = t_c + g^k (z_c' - d_c - h_c) + wavering x e_k > 0")
    page.says("The first meeting comes `notice / 30.4 + i / 2` months after the paper")
    page.says("`present >= quorum share x n - 1e-9`")
    page.says("one against comes round where its persuasion number is at least the doubtful share")
    page.says("`V min(12, τ) / 12` pounds for a matter carried, `V` for one that is not")
    page.says("W_c = V s_c x_c max(0, 1 - worth-lost τ)")
    page.says("The round carries where nobody rejects and, unless silence authorises, nobody is silent")
    let (judged, ended) = try Self.compare(rule, futures: 3)
    #expect(judged >= 24 && ended == ["carried", "lapsed"], "\(rule): \(judged) runs, \(ended.sorted())")
  }

  @Test(
    "what each decides for itself comes out as the page has it, in its own specification and on its own contract",
    arguments: ["coordinated-commissioning", "partnering-commissioning"],
    ["unanimity", "recommend-then-ratify", "dispute-ladder", "collaborative-practice"])
  func forThemselves(arrangement: String, rule: String) throws {
    let page = try Page("DecisionsStage")
    page.says("U = t_c + z_c' + wavering x e_0 > 0")
    page.says("the mean over the members of governance days / 30.4")
    page.says("the share of members that went ahead counts as carried, the rest as not carried")
    let (judged, ended) = try Self.compare(rule, arrangement: arrangement, futures: 2)
    #expect(judged >= 12 && ended == ["carried", "lapsed"], "\(arrangement), \(rule): \(judged), \(ended.sorted())")
  }

  /// Runs beside the page; how many, and what became of their matters.
  static func compare(
    _ rule: String, arrangement: String? = nil, futures: Int
  ) throws -> (judged: Int, ended: Set<String>) {
    var (judged, ended) = (0, Set<String>())
    for seed in 0..<16 {
      // A council in whose area nobody lives stands apart; the page is worked out for one unit.
      guard let ready = try? Self.ready(seed, rule, arrangement: arrangement), ready.bundle.view.map.units.count == 1
      else { continue }
      let unit = ready.bundle.view.map.units[0]
      for future in 0..<futures {
        let measures = try ready.replay(future).measures
        let page = try PageDecisions(
          prepared: ready.prepared, world: ready.world(future), unit: unit, rule: ready.bundle.rule,
          delegatedShare: ready.bundle.view.terms.delegatedShare, maker: ready.maker,
          own: ready.bundle.view.terms.ownDecisions
        ).year()
        let words = "\(rule), seed \(seed), future \(future)"
        #expect(measures[.matters, 0] == page.matters && abs(measures[.carried, 0] - page.carried) < 1e-9, "\(words)")
        #expect(abs(measures[.lapsed, 0] - (page.matters - page.carried)) < 1e-9, "\(words)")
        let months = page.carried > 0 ? page.months / page.carried : 0
        #expect(
          abs(measures[.decisionMonths, 0] - months) < 1e-9, "\(words): \(measures[.decisionMonths, 0]), \(months)")
        #expect(abs(measures[.delayCost, 0] - page.delay) <= 1e-9 * max(1, page.delay), "\(words)")
        #expect((0..<ready.prepared.count).map { measures[.outvoted, 0, $0] } == page.outvoted, "\(words)")
        let room = 1e-9 * max(1, page.goodLost, page.poorPassed, abs(page.worth))
        #expect(abs(measures[.decisionValue, 0] - page.worth) <= room, "\(words)")
        #expect(abs(measures[.goodLost, 0] - page.goodLost) <= room, "\(words)")
        #expect(abs(measures[.poorPassed, 0] - page.poorPassed) <= room, "\(words)")
        for member in 0..<ready.prepared.count {
          #expect(abs(measures[.outvotedBurden, 0, member] - page.burden[member]) <= room, "\(words)")
        }
        judged += 1
        if page.carried > 0 { ended.insert("carried") }
        if page.carried < page.matters { ended.insert("lapsed") }
      }
    }
    return (judged, ended)
  }
}
