import Commissioning
import OptionKit
import Simulation

/// What an appraisal found for one of several contracts, each run as a case of its own in the same futures.
public struct ContractFinding: Sendable {
  /// What a member has to do with a contract.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// It hosts or leads it.
    case lead
    /// Another leads; its vote can decide the result under today's rule.
    case associate
    /// It pays and its vote never decides the result under today's rule.
    case withoutSay = "without-say"
    /// Nobody leads: it decides for itself beside the others.
    case own
    /// It is the only one.
    case alone
  }

  /// One member.
  public struct Member: Sendable, Hashable {
    /// Its position among the scenario's commissioners.
    public var commissioner: Int
    /// What it has to do with the contract.
    public var role: Role
    /// What it pays today in the base year; nil where it is not given.
    public var payment: Money?
    /// What it pays for it, £ a year, the mean over years and futures, under today's terms and under the leading
    /// package: its contribution, lead team and transactions, variance borne and help, as ``Measure/totalCost`` has it.
    /// Nil where not every member's payment is given, so that no money is run.
    public var today, leading: Double?
    /// The mean chance that it signs the leading package; nil where adoption is not assessed.
    public var chance: Double?
  }

  /// The contract's case.
  public var contractCase: ContractCase
  /// Its members, in the order of the contract.
  public var members: [Member]
  /// The package that does best, and today's.
  public var leader, today: BundleResult
  /// Packages that can be run, and that are ruled out.
  public var lawful, ruledOut: Int
  /// The leader over today's terms; nil where today's terms lead.
  public var overToday: LeadSignificance.Lead?
  /// How firm the lead over the next is.
  public var verdict: LeadVerdict
  /// Packages that the evidence does not separate from the leader, today's among them or not.
  public var notSeparated: Int
  /// Whether today's terms are among those.
  public var todayIsNotSeparated: Bool
  /// The chance that everybody signs the leading package, and who is likelier not to; nil where no view is told.
  public var adoption: AdoptionFinding?
  /// When its successor starts under the leading package; nil where no end is given.
  public var timetable: TimetableFinding?
  /// Titles of criteria that this contract gives no measures for.
  public var notAssessed: [String]
  /// The share of the criteria's weight for which it gives them.
  public var assessedWeight: Double

  /// The contract.
  public var contract: CommissionedContract { contractCase.contract }
  /// Whether money was run.
  public var hasMoney: Bool { contractCase.hasMoney }
  /// Whether today's terms lead.
  public var todayLeads: Bool { leader.id == today.id }
  /// Likelier not to sign than to sign, as positions among the scenario's commissioners.
  public var stoppers: [Int] {
    adoption?.stoppers.compactMap {
      contract.members.indices.contains($0.commissioner) ? contract.members[$0.commissioner] : nil
    } ?? []
  }

  /// The titles of a package's choices that differ from today's, in the order of the dimensions; all where it is asked
  /// for itself.
  public func titles(of bundle: BundleResult, against other: BundleResult?) -> [String] {
    let chosen = bundle.choices
    let dimensions = other.map { chosen.differences(from: $0.choices) } ?? chosen.dimensions
    return dimensions.compactMap { dimension in
      chosen[dimension].map { contractCase.scenario.option(dimension, $0)?.title ?? $0 }
    }
  }
}
