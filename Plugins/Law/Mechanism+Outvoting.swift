import Commissioning
import OptionKit

extension Mechanism {
  /// Why members may not be outvoted where a rule would bind them: nothing joint, or a mechanism that only aligns.
  ///
  /// Officers with individually delegated authority have bound their organisations beforehand, and may agree to be
  /// outvoted. Sources: Collaboration mechanisms (November 2018), annexes A.1 to A.4; Collaborative commissioning
  /// framework (August 2012), annex 1, for a joint committee before 1 October 2014.
  static func objections(
    toOutvotingUnder mechanism: Mechanism?, _ basis: DecisionProcedure.LegalBasis, _ plan: Plan
  ) -> [Objection] {
    guard let mechanism else {
      guard basis == .none else { return [] }
      return [
        Objection(
          "nothing joint is set up, so a majority cannot bind those who disagree", source: Mechanism.forum.source)
      ]
    }
    if mechanism.binds(asOf: plan.asOf) { return [] }
    if mechanism == .jointCommittee {
      return [
        Objection(
          "as of \(plan.asOf) a joint committee of CCGs could not bind them: each had to ratify or delegate beforehand",
          source: Source("Collaborative commissioning framework (August 2012)", section: "annex 1"))
      ]
    }
    return [Objection("\(mechanism.title) cannot bind those who disagree with the others", source: mechanism.source)]
  }
}
