import Commissioning
import OptionKit
import Testing

@testable import Simulation

@Suite("Who has signed is bound: asked for the paper, and not again for the map")
struct SignedTests {
  /// Five members of one map whose contract ends in month 26; everybody is there with a mandate.
  static func ready(
    _ view: Stance.View, rule: String, support: Double = 0.85, wavering: Double = 0.3
  ) throws -> Ready {
    let fixed: [ModelParameter: Double] = [
      .interest: 0, .signUndecided: 0.5, .signPrefers: 0.97, .support: support, .wavering: wavering, .unmandated: 0,
    ]
    return try AdoptionTests.ready(3, fixed: fixed, contractEnds: 26) { scenario in
      AdoptionTests.all(view)(&scenario)
      scenario.stances = scenario.stances.map { stance in
        var stance = stance
        (stance.attendance, stance.governanceDays) = (1, 0)
        return stance
      }
      scenario.options[.rule] = (try? [TrialOptions.named(.rule, rule)]) ?? []
      scenario.businessAsUsual[.rule] = rule
      scenario.agenda = [
        AgendaItem(
          id: "variation", title: "Variation", kind: .variation, perYear: 1, valueShare: 0, matter: .ordinary,
          deadlineMonths: 9),
        AgendaItem(
          id: "market", title: "Market", kind: .reprocurement, perYear: 1, valueShare: 0, matter: .ordinary,
          deadlineMonths: 12),
      ]
    }
  }

  static func allSigned(_ story: Replay) -> Bool { !story.events.contains { $0.kind == "outside" } }

  @Test("all signed, of one mind and present: approval takes notice and half an interval, and no more, at any view")
  func closedForm() throws {
    for view in [Stance.View.prefers, .undecided] {
      let ready = try Self.ready(view, rule: "simple-majority", support: 0.99, wavering: 0)
      let forum = ready.bundle.units[0].forum(0)
      let declared = (forum.noticeDays / 30.4 + forum.interval / 2).rounded(.up)
      var met = 0
      for future in 0..<40 {
        let story = try ready.replay(future)
        guard Self.allSigned(story) else { continue }
        met += 1
        #expect(story.measures.total(.monthsToApprove) == declared, "\(view), future \(future)")
      }
      #expect(met > 0, "\(view)")
    }
  }

  @Test("in a future in which all sign either way, their view of the map moves no date of the contract")
  func once() throws {
    for rule in ["simple-majority", "unanimity"] {
      let (warm, cool) = (try Self.ready(.prefers, rule: rule), try Self.ready(.undecided, rule: rule))
      var met = 0
      for future in 0..<64 {
        let (one, other) = (try warm.replay(future), try cool.replay(future))
        guard Self.allSigned(one), Self.allSigned(other) else { continue }
        met += 1
        for measure in [Measure.monthsToApprove, .monthStarted, .onTime, .monthsLate, .contractsDue] {
          #expect(one.measures.total(measure) == other.measures.total(measure), "\(rule) \(future) \(measure.id)")
        }
      }
      #expect(met > 0, "\(rule)")
    }
  }
}
