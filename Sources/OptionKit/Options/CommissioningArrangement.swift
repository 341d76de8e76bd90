import Commissioning

/// Who leads and how the service is procured.
public protocol CommissioningArrangement: CommissioningOption {
  /// What it sets up on a map.
  func terms(on map: CommissioningMap, in service: ServiceCase) throws -> ArrangementTerms
}

/// What a commissioning arrangement sets up: leadership, lots, contracts and teams in each unit of a map.
public struct ArrangementTerms: Sendable, Hashable {
  /// Who acts for the members towards the provider.
  public enum Leadership: String, Sendable, Hashable, CaseIterable {
    /// A lead with delegated authority over the contract.
    case delegatedLead = "delegated-lead"
    /// A lead that co-ordinates; each member decides.
    case coordinatingLead = "co-ordinating-lead"
    /// Several leads, each with delegated authority over its lots.
    case severalDelegated = "several-delegated"
    /// Several co-ordinators, each for its lots.
    case severalCoordinating = "several-co-ordinating"
    /// Nobody: each for itself.
    case each
  }

  /// What each member decides for itself, in place of the unit's forum.
  public enum OwnDecisions: String, Sendable, Hashable, CaseIterable {
    /// Nothing: what is not delegated comes to the forum.
    case nothing
    /// Routine management and variations, each in its own specification of a single contract, at the forum's table and
    /// time.
    case specifications
    /// Everything but going to the market, each on a contract of its own and in its own time.
    case contracts
  }

  /// Who leads.
  public var leadership: Leadership
  /// Lots into which each unit's service is put to the market, at least 1; by unit of the map.
  public var lots: [Int]
  /// Lead teams in each unit, at least 1; by unit.
  public var leadTeams: [Int]
  /// Cost of each lead team as a share of the scenario's lead team.
  public var leadTeamSize: Double
  /// Share of routine contract matters that never reach the forum because the lead may decide them.
  public var delegatedShare: Double
  /// Members that would not act as host under these terms.
  public var unwillingHosts: [Int]
  /// Risks that no mechanism carries, for the register.
  public var register: [RegisterEntry]
  /// Who leads with which provider under which model; empty where one arrangement holds for all.
  public var appointments: [Appointment] = []
  /// Functions that one commissioner performs for others.
  public var hosted: [HostedFunction] = []
  /// What each member of a unit of several decides for itself.
  public var ownDecisions = OwnDecisions.nothing
  /// Months of notice that a member gives before it leaves.
  public var noticeMonths = 6

  /// Describes an arrangement.
  public init(
    leadership: Leadership, lots: [Int], leadTeams: [Int], leadTeamSize: Double = 1, delegatedShare: Double = 0,
    unwillingHosts: [Int] = [], register: [RegisterEntry] = []
  ) {
    (self.leadership, self.lots, self.leadTeams) = (leadership, lots, leadTeams)
    (self.leadTeamSize, self.delegatedShare) = (leadTeamSize, delegatedShare)
    (self.unwillingHosts, self.register) = (unwillingHosts, register)
  }
}

extension DecisionDimension {
  /// Who leads and how it is procured.
  public static let arrangement = DecisionDimension(
    "arrangement", title: "Commissioning arrangement", question: "Who should lead, and how should it be procured?",
    protocolName: "CommissioningArrangement", order: 40, role: .choice, folder: "Arrangements", takesPrograms: true)
}

extension CommissioningArrangement {
  /// ``DecisionDimension/arrangement``.
  public static var dimension: DecisionDimension? { .arrangement }
}
