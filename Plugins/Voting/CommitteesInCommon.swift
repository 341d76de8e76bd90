import Coalitions
import Commissioning
import OptionKit

/// Each organisation has a committee of its own; the committees meet at one table with one agenda and each decides.
///
/// A common decision stands when every committee takes it: `yes = n`.
///
/// Source: Collaboration mechanisms (November 2018), section 2.1 and annex A.4: CCGs with CCGs, or NHS providers with
/// NHS providers; the decisions are aligned and cannot be made one. Essex review (December 2018), section 4, for South
/// East London's, which decides in public after each governing body has considered the matter.
///
/// Not claimed: that councils could take part; a unit with members who are not CCGs is ruled out.
struct CommitteesInCommon: VotingRule {
  static let about = About(
    id: "committees-in-common", title: "Committees in common",
    summary: "Each body decides in its own committee, meeting at one table; no joint decision.",
    source: Source("Collaboration mechanisms (November 2018)", section: "2.1 and annex A.4"))

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "Each committee votes in its own way.",
    majority: "Every one of them must agree for a common decision.",
    binds: "Each binds its own body only.",
    consensus: "Alignment is the aim.",
    disagreement: "It is not bound and the others may go on without it.",
    leaving: "From any matter.")

  @ParameterGroup var meetings = MeetingSettings(noticeDays: 20, meetingsEvery: 2)

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame { try electorate.unanimity() }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    var procedure = meetings.procedure
    procedure.basis = .committeesInCommon
    return procedure
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    bundle.map.units.filter { unit in
      let kinds = Set(unit.members.map { bundle.service.commissioners[$0.commissioner].kind })
      return unit.members.count > 1 && kinds != [.ccg] && kinds != [.integratedCareBoard]
    }.map { unit in
      Objection(
        "committees in common are for CCGs among themselves, and \(unit.title) has other members",
        ground: "committees in common are for CCGs among themselves",
        source: Self.about.source)
    }
  }
}
