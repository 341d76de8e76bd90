import Commissioning
import OptionKit

extension Mechanism {
  /// Why these functions and services may not be exercised through the mechanism; empty where they may.
  ///
  /// Section 14Z3 is for the statutory commissioning functions of CCGs alone (Collaboration mechanisms, annex A.6);
  /// section 75 leaves out corporate functions, functions exercised for another body and eleven services (annex A.7).
  func objections(toFunctions plan: Plan) -> [Objection] {
    var found: [Objection] = []
    let functions = plan.functions
    switch self {
    case .leadCommissioning, .jointCommittee, .pooledFund, .section75:
      if functions.contains(.corporate) {
        found.append(Objection("corporate functions cannot be exercised through \(title)", source: source))
      }
      if functions.contains(.delegatedByOthers) {
        found.append(
          Objection("functions delegated by another body cannot be exercised through \(title)", source: source))
      }
      if functions.contains(.provision), self != .section75 {
        found.append(Objection("section 14Z3 is for commissioning functions only, not for provision", source: source))
      }
    default: break
    }
    if functions.contains(.commissioning), !plan.kinds.isEmpty, !plan.kinds.contains(where: \.isCommissioner) {
      found.append(Objection("none of the parties has commissioning functions", source: source))
    }
    if functions.contains(.provision), plan.kinds.contains(where: \.isCommissioner),
      !plan.kinds.contains(where: \.isProvider), !plan.kinds.contains(where: \.isCouncil), self != .forum,
      self != .allianceAgreement
    {
      found.append(Objection("none of the parties provides services", source: source))
    }
    if self == .section75 {
      for service in plan.excludedServices.sorted(by: { $0.rawValue < $1.rawValue }) {
        found.append(Objection("section 75 leaves out \(service.title)", source: source))
      }
      if !plan.isLikelyToImprove {
        found.append(
          Objection("section 75 arrangements must be likely to improve how functions are exercised", source: source))
      }
    }
    return found
  }
}
