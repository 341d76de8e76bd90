import Commissioning
import OptionKit

/// Who may bind whom under the NHS Act 2006, as of the scenario's date.
///
/// - Arrangements under section 14Z3 are between CCGs. A binding rule that rests on it in a unit with a council, or
///   with anyone else who is not a CCG, is ruled out.
/// - Before 1 October 2014, when the Legislative Reform (Clinical Commissioning Groups) Order 2014 took effect, a joint
///   committee of CCGs could not bind them: the framework of August 2012 says that each must ratify, or delegate to one
///   of its own beforehand. After it a joint committee binds without ratification.
/// - Arrangements under section 75 need at least one NHS body and at least one council, are to be consulted on jointly
///   and must be likely to improve how functions are exercised.
/// - Officers with individually delegated authority may sit together and each bind its own organisation; nothing joint
///   follows, and nothing is ruled out.
///
/// Sources: Collaborative commissioning framework (August 2012), annex 1 (the law as of 2012); Collaboration mechanisms
/// (November 2018), annexes A.6 and A.7 (the law as of 2018); SI 2014/2436.
///
/// Not claimed: legal advice. It does not test which services section 75 excludes, nor any law after 2018.
struct NHSAct2006: LegalTest {
  static let about = About(
    id: "nhs-act-2006", title: "NHS Act 2006",
    summary: "Whether the decision rule can bind these kinds of organisation: sections 14Z3 and 75, as of a date.",
    source: Source("NHS Act 2006", section: "14Z3 and 75"))

  private static let in2012 = Source("Collaborative commissioning framework (August 2012)", section: "annex 1")
  private static let groups = Source("Collaboration mechanisms (November 2018)", section: "annex A.6")
  private static let partnership = Source("Collaboration mechanisms (November 2018)", section: "annex A.7")

  func objections(to bundle: BundleView) throws -> [Objection] {
    CollaborationMechanisms.objections(toBodiesOf: bundle)
      + zip(bundle.map.units, bundle.procedures).flatMap { unit, procedure in
        guard procedure.effect == .binding, unit.members.count > 1 else { return [Objection]() }
        let kinds = unit.members.map { bundle.service.commissioners[$0.commissioner].kind }
        return switch procedure.basis {
        case .section14Z3: Self.objections(toGroups: kinds, in: unit, asOf: bundle.service.asOf)
        case .section75: Self.objections(toPartnership: kinds, in: unit)
        default: []
        }
      }
  }

  func approvals(for bundle: BundleView) throws -> [Approval] {
    guard zip(bundle.map.units, bundle.procedures).contains(where: { $0.members.count > 1 && $1.basis == .section75 })
    else { return [] }
    return [
      Approval(
        "Joint consultation of those affected by the section 75 arrangements", by: "All partners", months: 3,
        source: Self.partnership)
    ]
  }

  private static func objections(
    toGroups kinds: [OrganisationKind], in unit: CommissioningMap.Unit, asOf date: CalendarDate
  ) -> [Objection] {
    var objections: [Objection] = []
    let strangers = Set(kinds).subtracting([.ccg]).sorted()
    if !strangers.isEmpty {
      objections.append(
        Objection(
          "section 14Z3 is for CCGs only, and \(unit.title) has members of another kind: "
            + strangers.map { $0.words }.joined(separator: ", "),
          ground: "section 14Z3 is for CCGs only", source: groups))
    }
    if date < KnownLaw.reformed {
      objections.append(
        Objection(
          "as of \(date) a joint committee of CCGs could not bind them: each had to ratify or delegate beforehand",
          source: in2012))
    }
    return objections
  }

  private static func objections(
    toPartnership kinds: [OrganisationKind], in unit: CommissioningMap.Unit
  ) -> [Objection] {
    guard kinds.contains(where: \.isCouncil), kinds.contains(where: \.isNHSBody) else {
      return [
        Objection(
          "section 75 needs at least one NHS body and at least one council, and \(unit.title) has not both",
          ground: "section 75 needs at least one NHS body and at least one council",
          source: partnership)
      ]
    }
    return []
  }
}
