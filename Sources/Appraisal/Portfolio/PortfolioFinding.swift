import Commissioning
import Simulation

/// Several contracts side by side: how each comes out, and what each commissioner has to do with all of them.
///
/// Contracts are run one by one in the same futures. Those that name one forum share its meetings: what a matter waits
/// for room there counts the others' matters too, as they are today. Nothing else is shared: the time that a member's
/// own governing body has, and money saved on one contract, move no other.
public struct PortfolioFinding: Sendable {
  /// The contracts in the scenario's order.
  public var contracts: [ContractFinding]
  /// By commissioner, in the scenario's order; those in no contract too.
  public var commissioners: [CommissionerPortfolio]
  /// Forums that decide about several contracts.
  public var forums: [SharedForum]

  /// A forum that several contracts share.
  public struct SharedForum: Sendable, Hashable {
    /// As the scenario names it.
    public var name: String
    /// Its contracts, by position.
    public var contracts: [Int]
    /// Matters a year that they bring to it as things are today.
    public var matters: Double
    /// Matters a year for which its meetings have room, by the contract that meets most seldom; nil where that is not
    /// known.
    public var room: Double?
  }

  /// Gathers the contracts.
  init(_ contracts: [ContractFinding], commissioners count: Int) {
    self.contracts = contracts
    commissioners = (0..<count).map { CommissionerPortfolio($0, in: contracts) }
    var names: [String] = []
    for name in contracts.compactMap(\.contract.forum) where !names.contains(name) { names.append(name) }
    forums = names.compactMap { name in
      let places = contracts.indices.filter { contracts[$0].contract.forum == name && contracts[$0].members.count > 1 }
      guard places.count > 1 else { return nil }
      // What the others bring to the first, and what it brings to one of the others.
      let elsewhere = places.map { contracts[$0].contractCase.scenario.mattersElsewhere }
      let all = elsewhere.reduce(0, +) / Double(max(1, places.count - 1))
      return SharedForum(
        name: name, contracts: places, matters: all,
        room: places.compactMap { contracts[$0].contractCase.roomAYear }.min())
    }
  }
}

/// What one commissioner has to do with all contracts of a portfolio.
public struct CommissionerPortfolio: Sendable, Hashable {
  /// Its position.
  public var commissioner: Int
  /// Contracts in which it has each role.
  public var roles: [ContractFinding.Role: Int] = [:]
  /// What it pays today for contracts whose payment by it is given, £ a year of the base year.
  public var payment = Money.zero
  /// Contracts for which what it pays is not given.
  public var notGiven = 0
  /// £ a year over the contracts that were run with money, under today's terms and under each one's leading package; nil
  /// where none was.
  public var today, leading: Double?

  /// Adds up a commissioner's contracts.
  init(_ commissioner: Int, in contracts: [ContractFinding]) {
    self.commissioner = commissioner
    for member in contracts.flatMap(\.members) where member.commissioner == commissioner {
      roles[member.role, default: 0] += 1
      if let paid = member.payment { payment = payment + paid } else { notGiven += 1 }
      if let cost = member.today { today = (today ?? 0) + cost }
      if let cost = member.leading { leading = (leading ?? 0) + cost }
    }
  }

  /// Contracts in which it has a role.
  public func count(_ role: ContractFinding.Role) -> Int { roles[role] ?? 0 }
  /// All of its contracts.
  public var contracts: Int { roles.values.reduce(0, +) }
}
