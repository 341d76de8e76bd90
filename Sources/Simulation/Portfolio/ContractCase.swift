import Commissioning
import OptionKit

/// One contract of several as a scenario of its own, and what was left out in making it.
///
/// | of the scenario | of the contract's case |
/// | --- | --- |
/// | commissioners, stances, need, borders | those of its members |
/// | contributions | what its members pay for it, in one component that formulas divide; none where any payment is not given |
/// | contract | its own provider, end and right to extend; none where no end is given |
/// | options | its own where it names any of a dimension, else the scenario's that fit its members |
/// | business as usual | its own where it says so, else the scenario's |
/// | agenda, parameters, years, law, exclusions | the scenario's |
///
/// Options that do not fit are left out with their reason: one that names a commissioner who is no member, a map that
/// is another's once only the members are on it. A contract of one member has nothing to choose between: it keeps today's
/// options. The lead team, money of reorganising, an order, views that a document counts without names and a
/// financial plan are the whole scenario's and stand in no contract's case.
///
/// Not claimed: that what a member does about one contract moves it about another, other than through the meetings that
/// they share (``Scenario/mattersElsewhere``).
public struct ContractCase: Sendable {
  /// The contract.
  public let contract: CommissionedContract
  /// Its case.
  public internal(set) var scenario: Scenario
  /// Options of the scenario that do not fit it, with the reason.
  public let leftOut: [LeftOut]

  /// Matters a year for which its forum's meetings have room as things are today; nil where it shares no forum.
  public internal(set) var roomAYear: Double?

  /// An option of the scenario that does not fit a contract.
  public struct LeftOut: Sendable, Hashable {
    /// Its dimension.
    public var dimension: DecisionDimension
    /// The scenario's name for it, and its title.
    public var id, title: String
    /// Why it does not fit.
    public var reason: Reason
  }

  /// Why an option does not fit a contract.
  public enum Reason: Sendable, Hashable {
    /// What is wrong with its settings, or with its map, for these members.
    case problem(String)
    /// On these members it draws the map of another, named as in the scenario.
    case sameMap(as: String)

    /// The problem, or the name of the other map.
    public var text: String {
      switch self {
      case .problem(let message): message
      case .sameMap(let other): other
      }
    }
  }

  /// Whether what every member pays is given, so that money is run.
  public var hasMoney: Bool { (contract.total ?? .zero) > .zero }

  /// Makes a contract's case.
  ///
  /// - Throws: a problem at the contract where its business as usual is none of its options.
  package init(of contract: CommissionedContract, in whole: Scenario) throws(Problem) {
    self.contract = contract
    var own = Scenario(
      id: contract.id, title: contract.title, service: whole.service(of: contract), firstYear: whole.firstYear,
      years: whole.years)
    own.copyWhatHolds(from: whole, for: contract)
    let today = whole.businessAsUsual.merging(contract.businessAsUsual) { $1 }
    var leftOut: [LeftOut] = []
    for dimension in whole.dimensions {
      let offered = contract.options[dimension] ?? whole.options[dimension] ?? []
      let (fitting, others) = Self.fitting(offered, dimension, today[dimension] ?? "", own.service)
      leftOut += others
      guard let usual = fitting.first(where: { $0.id == today[dimension] }) else {
        let reason = others.first { $0.id == today[dimension] }?.reason
        throw Problem(
          "contract \(contract.id): business as usual has \(dimension.id) \(today[dimension] ?? "none"), which is none of its options"
            + (reason.map { ": \($0.text)" } ?? ""),
          remedy:
            "name one of \(fitting.map(\.id).joined(separator: ", ")) under its business-as-usual, or give it options.\(dimension.id) of its own",
          at: contract.location)
      }
      own.options[dimension] = contract.members.count == 1 ? [usual] : fitting
      own.businessAsUsual[dimension] = usual.id
    }
    own.keepWhatIsNamed(from: whole)
    (scenario, self.leftOut) = (own, leftOut)
  }

  /// The options that fit a service, and those that do not; of maps that are the same on it the first, or today's.
  private static func fitting(
    _ offered: [NamedOption], _ dimension: DecisionDimension, _ usual: String, _ service: ServiceCase
  ) -> ([NamedOption], [LeftOut]) {
    var (kept, out): ([NamedOption], [LeftOut]) = ([], [])
    var maps: [(id: String, map: [[CommissioningMap.Membership]])] = []
    // Today's first, so that it is the one that stays of maps that come to the same.
    for named in offered.filter({ $0.id == usual }) + offered.filter({ $0.id != usual }) {
      var reason = named.option.problems(in: service).first.map { Reason.problem($0.message) }
      if reason == nil, let footprint = named.option as? any FootprintOption {
        do {
          let map = try footprint.map(of: service)
          reason = map.faults(commissioners: service.count).first.map { .problem($0) }
          let members = map.units.map(\.members).sorted {
            ($0.first?.commissioner ?? 0) < ($1.first?.commissioner ?? 0)
          }
          if reason == nil, let same = maps.first(where: { $0.map == members }) {
            reason = .sameMap(as: same.id)
          }
          maps.append((named.id, members))
        } catch { reason = .problem((error as? Problem)?.message ?? "\(error)") }
      }
      if let reason {
        out.append(LeftOut(dimension: dimension, id: named.id, title: named.title, reason: reason))
      } else {
        kept.append(named)
      }
    }
    let order = Dictionary(offered.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return (kept.sorted { (order[$0.id] ?? 0) < (order[$1.id] ?? 0) }, out)
  }
}
