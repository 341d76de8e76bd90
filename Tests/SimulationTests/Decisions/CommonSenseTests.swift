import Coalitions
import Commissioning
import OptionKit
import StandardOptions
import Testing

@testable import Simulation

/// What any model of decisions must do when its inputs change, whatever its numbers.
@Suite("Decisions move as common sense demands")
struct CommonSenseTests {
  /// One ballot on ten matters of equal value by members that all come, judge apart and lose nothing by time.
  static func jury(
    _ rule: String, members: Int = 10, good: Double, competence: Double = 0.7, gain: Double = 1, loss: Double = 1
  ) throws -> Ready {
    var trial = DegenerateTests.ballot(rule, members: members, support: competence)
    trial.fixed[.supportOfPoor] = 1 - competence
    (trial.fixed[.goodShare], trial.fixed[.worthOfGood], trial.fixed[.lossOfPoor]) = (good, gain, loss)
    trial.fixed[.meetingRoom] = 1000
    return try trial.ready { scenario in
      scenario.agenda = [
        AgendaItem(
          id: "price", title: "Price", kind: .price, perYear: 10, valueShare: 0.01, matter: .ordinary, deadlineMonths: 1
        )
      ]
      scenario.stances = scenario.stances.map { _ in Stance(attendance: 1, governanceDays: 0) }
    }
  }

  /// Mean worth of a matter for each pound of its value, over futures.
  static func worth(_ ready: Ready, futures: Int = 64) throws -> (mean: Double, matters: Double) {
    var (sum, value, matters) = (0.0, 0.0, 0.0)
    for future in 0..<futures {
      let measures = try ready.replay(future).measures
      sum += measures.total(.decisionValue)
      matters += measures.total(.matters)
      value = 0.01 * ready.prepared.basePrice.pounds
    }
    return (sum / value / matters, matters)
  }

  static func tail(_ p: Double, of members: Int) -> Double {
    func choose(_ n: Int, _ k: Int) -> Double { (0..<k).reduce(1) { $0 * Double(n - $1) / Double($1 + 1) } }
    return (0...members).filter { $0 * 2 > members }.reduce(0) {
      $0 + choose(members, $1) * power(p, $1) * power(1 - p, members - $1)
    }
  }

  @Test(
    "a majority of ten is worth what Condorcet's closed form says, for any share of good matters, gain and loss",
    arguments: [(0.9, 1.0, 1.0), (0.5, 1, 1), (0.1, 1, 1), (0.3, 2, 0.5), (0.7, 0.5, 3)])
  func closedForm(good: Double, gain: Double, loss: Double) throws {
    let (a, b) = (Self.tail(0.7, of: 10), Self.tail(0.3, of: 10))
    let exact = Judgement(passesGood: a, passesPoor: b).value(good: good, gain: gain, loss: loss)
    let (found, matters) = try Self.worth(
      Self.jury("simple-majority", good: good, gain: gain, loss: loss))
    let square = good * a * gain * gain + (1 - good) * b * loss * loss - exact * exact
    #expect(abs(found - exact) <= 4 * (square / matters).squareRoot(), "\(found) for \(exact)")
  }

  @Test("the share of good matters from 0.9 to 0.1 turns the order of passing everything and a majority")
  func turns() throws {
    for (good, wins) in [(0.9, false), (0.1, true)] {
      let majority = try Self.worth(Self.jury("simple-majority", good: good)).mean
      let everything = Judgement.everything.value(good: good, gain: 1, loss: 1)
      #expect((majority > everything) == wins, "\(majority) beside \(everything)")
    }
    // Half and half, gain as large as loss: whatever tells the two apart at all beats passing everything.
    for rule in ["unanimity", "simple-majority", "two-thirds-majority"] {
      #expect(try Self.worth(Self.jury(rule, members: 3, good: 0.5)).mean > 0, "\(rule)")
    }
  }

  @Test("less support passes less under every rule, in every future")
  func support() throws {
    for rule in TrialOptions.ids(.rule) {
      var before: [Double]?
      for support in [0.95, 0.8, 0.6, 0.4] {
        var trial = Trial(seed: 4, councils: 1, places: 5, agenda: 3)
        trial.rule = rule
        trial.fixed = [.support: support, .supportOfPoor: 0.1]
        guard let ready = try? trial.ready() else { continue }
        let carried = try (0..<12).map { try ready.replay($0).measures.total(.carried) }
        if let before { for (more, less) in zip(before, carried) { #expect(less <= more, "\(rule)") } }
        before = carried
      }
    }
  }

  @Test(
    "where every matter is good for everybody, a rule that passes all that another passes, no later, is worth no less")
  func faster() throws {
    var judged = 0
    for seed in 0..<40 {
      var values: [[Double]] = []
      for rule in ["simple-majority", "unanimity"] {
        var trial = Trial(seed: seed, councils: seed % 3, places: 2 + seed % 6, years: 2, agenda: 2)
        trial.rule = rule
        trial.fixed = [
          .goodShare: 1, .mixedShare: 0, .modification: 0, .holdOut: 0, .meetingRoom: 1000, .wavering: 0.5,
          .support: 0.5 + Double(seed % 5) / 10,
        ]
        guard
          let ready = try? trial.ready({ scenario in
            for place in scenario.agenda.indices {
              (scenario.agenda[place].kind, scenario.agenda[place].valueShare) = (.price, 0.01)
            }
          })
        else { continue }
        values.append(try (0..<6).map { try ready.replay($0).measures.total(.decisionValue) })
      }
      guard values.count == 2 else { continue }
      for (majority, all) in zip(values[0], values[1]) {
        #expect(majority >= all - 1e-6 * abs(all), "seed \(seed): \(majority) beside \(all)")
        judged += 1
      }
    }
    #expect(judged > 100)
  }

  @Test("in a vote nobody present passes nothing, and silence authorises in a written round only")
  func nobody() throws {
    for rule in TrialOptions.ids(.rule) {
      var trial = Trial(seed: 9, councils: 1, places: 4, agenda: 2)
      trial.rule = rule
      trial.arrangement = "single-contract-coordinating-lead"
      guard
        let ready = try? trial.ready({ scenario in
          scenario.stances = scenario.stances.map { _ in Stance(attendance: 0, governanceDays: 0) }
          for place in scenario.agenda.indices {
            (scenario.agenda[place].deadlineMonths, scenario.agenda[place].matter) = (2, .reserved)
          }
        })
      else { continue }
      for future in 0..<4 { #expect(try ready.replay(future).measures.total(.carried) == 0, "\(rule)") }
    }
    for (silence, carries) in [("authorises", true), ("says-nothing", false)] {
      let option = try Catalogue.standard.make(
        .rule, "lead-commissioner-action", settings: Setting(.mapping([.init("silence", Setting(silence))])))
      let rule = try #require(option as? any VotingRule)
      let ready = try Self.jury("unanimity", good: 1)
      let unit = ready.bundle.view.map.units[0]
      let electorate = Electorate(of: unit, in: ready.prepared.scenario.service)
      let procedure = try rule.procedure(for: electorate, matter: .ordinary)
      let everybody = try SimpleGame(memberCount: electorate.count, rule: .unanimity(of: electorate.count))
      let none = [Double](repeating: 0, count: electorate.count)
      let round = try Sitting(everybody, silenceAuthorises: procedure.silenceAuthorises)
      #expect(try round.forecast(present: none, yes: none).pass == (carries ? 1 : 0))
    }
  }

  @Test("with a quorum met before and after, an absence turned into a no never turns a fail into a pass")
  func absence() throws {
    var judged = 0
    for seed in 0..<30 {
      let service = try Trial(seed: seed, councils: 2, places: 2 + seed % 6).scenario().service
      let electorate = Electorate(
        of: .init(id: "all", title: "All", members: service.commissioners.indices.map { .init($0) }), in: service)
      var draw = TrialDraw(seed, "absence")
      for id in TrialOptions.ids(.rule) {
        guard let rule = try TrialOptions.named(.rule, id).option as? any VotingRule,
          let game = try? rule.game(for: electorate, matter: .ordinary)
        else { continue }
        let compiled = CompiledGame(game)
        for _ in 0..<20 {
          let present = (0..<electorate.count).map { _ in draw.below(3) > 0 }
          let yes = present.map { $0 && draw.below(2) == 0 }
          guard let away = present.firstIndex(of: false), !compiled.carries(yes, present: present) else { continue }
          var more = present
          more[away] = true
          #expect(!compiled.carries(yes, present: more), "\(id)")
          judged += 1
        }
      }
    }
    #expect(judged > 2000)
  }

  @Test("when the only one against leaves, what it alone stopped is carried by the rest")
  func vetoer() throws {
    for count in 3...8 {
      let service = try Trial(seed: count, places: count).scenario().service
      let all = service.commissioners.indices.map { CommissioningMap.Membership($0) }
      for id in ["unanimity", "consensus"] {
        guard let rule = try TrialOptions.named(.rule, id).option as? any VotingRule else { continue }
        let before = try CompiledGame(
          rule.game(for: Electorate(of: .init(id: "a", title: "A", members: all), in: service), matter: .ordinary))
        let after = try CompiledGame(
          rule.game(
            for: Electorate(of: .init(id: "a", title: "A", members: Array(all.dropLast())), in: service),
            matter: .ordinary))
        let yes = (0..<count).map { $0 < count - 1 }
        #expect(!before.carries(yes, present: yes.map { _ in true }), "\(id)")
        let rest = [Bool](repeating: true, count: count - 1)
        #expect(after.carries(rest, present: rest), "\(id)")
      }
    }
  }

  @Test("a lead alone settles routine management and no price, variation or case, whatever share is delegated")
  func delegation() throws {
    for kind in AgendaItem.Kind.allCases where kind != .reprocurement {
      var trial = Trial(seed: 6, places: 4)
      trial.arrangement = "delegated-commissioning"
      let ready = try trial.ready { scenario in
        scenario.agenda = [
          AgendaItem(
            id: "matter", title: "Matter", kind: kind, perYear: 20, valueShare: 0.01, matter: .ordinary,
            deadlineMonths: 9)
        ]
      }
      let settled = try (0..<4).flatMap { try ready.replay($0).events }.contains {
        if case .matter(_, .settled(byLead: true, _)) = $0.what { true } else { false }
      }
      #expect(settled == (kind == .routine), "\(kind)")
    }
  }
}
