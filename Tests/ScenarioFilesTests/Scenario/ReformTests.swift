import OptionKit
import Simulation
import Testing

/// Essex review (December 2018), 3.1, 4 and 6, recommendations 1 to 5 and 8.
@Suite("The reform package of the Essex review")
struct ReformTests {
  @Test(
    "a strategic forum each quarter decides, routine matters go to the meetings between, members know early and may bind up to a recorded limit, and who disagrees may stand aside"
  )
  func package() throws {
    let essex = try Collaboration("essex-ewmhs")
    let electorate = try essex.electorate()
    let reform = try essex.rule("strategic-and-operational-forums").procedure(for: electorate, matter: .ordinary)
    let today = try essex.rule("unanimity").procedure(for: electorate, matter: .ordinary)
    #expect(reform.monthsBetweenMeetings == 3 && today.monthsBetweenMeetings == 1)
    #expect(reform.settlesRoutineElsewhere && !today.settlesRoutineElsewhere)
    #expect(reform.forwardDays > 0 && today.forwardDays == 0)
    #expect(reform.limits.count == electorate.count && reform.limits.allSatisfy { $0 > .zero })
    #expect(reform.agreesToDisagree && !today.agreesToDisagree)
    // It changes what happens: somebody stands aside, and fewer matters lapse than under unanimity.
    var (stoodAside, lapsed) = (false, (reform: 0.0, today: 0.0))
    for future in 0..<2 {
      let run = try essex.replay([.rule: "strategic-and-operational-forums"], future: future)
      lapsed.reform += run.measures.total(.lapsed)
      lapsed.today += try essex.replay([.rule: "unanimity"], future: future).measures.total(.lapsed)
      stoodAside =
        stoodAside || run.events.contains { if case .matter(_, .apart) = $0.what { true } else { false } }
    }
    #expect(stoodAside && lapsed.reform < lapsed.today)
  }
}
