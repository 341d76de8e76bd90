import Simulation

extension PostingPurpose {
  /// What a flow of money is for, as the ledger of a replay has it.
  package var text: String {
    switch self {
    case .contribution(let unit): "contribution to \(unit)"
    case .investment(let unit): "investment in \(unit)"
    case .leadTeam(let unit): "lead team of \(unit)"
    case .todaysLeadTeam: "today's lead team"
    case .boundaries: "boundaries"
    case .procurement: "procurement"
    case .challenge: "challenge"
    case .hosted(let function): "hosted \(function)"
    case .performedForItself(let function): "\(function), for itself"
    case .performedForUnit(let function): "\(function), for its unit"
    case .leavingHosted(let function): "leaving the hosted \(function)"
    case .leaving: "cost of leaving"
    case .reorganising: "making the new bodies"
    case .savedByReorganising: "saved by the new bodies"
    case .withheld: "outcome-linked money withheld, less what is asked back"
    case .outsidePlan: "spending outside the plan"
    case .billAbovePlan: "bill above plan"
    case .riskShare: "risk share"
    case .borneByProvider: "borne by the provider"
    }
  }
}
