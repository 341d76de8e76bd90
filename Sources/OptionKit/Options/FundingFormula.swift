import Commissioning

/// How the contract is paid, and so who bears a change in demand.
public enum PaymentBasis: String, Sendable, Hashable, CaseIterable {
  /// A fixed sum: the waiting list absorbs excess demand and the provider bears its own cost.
  case block
  /// A price for each contact: the bill follows activity.
  case activity
  /// A price for each episode of care.
  case episode
}

/// Whether a formula divides the cost of the whole case at once or of each unit by itself.
public enum FundingScope: String, Sendable, Hashable, CaseIterable, ParameterValue {
  /// All commissioners together; each takes its contribution with it into its units.
  case county
  /// Each unit by itself, on what its members bring.
  case unit
}

/// Who pays what.
public protocol FundingFormula: CommissioningOption {
  /// Divides a cost among members to the penny: the contributions add up to the cost exactly.
  ///
  /// Called once a year for each unit (or once for all, see ``scope``), in the hot path: do not allocate.
  /// - Parameters:
  ///   - cost: the sum to be paid this year for the components that formulas divide.
  ///   - members: who shares it, with what each pays today and the sizes that may be used.
  ///   - year: the financial year.
  ///   - contributions: as long as the members; overwritten.
  func apportion(
    _ cost: Money, among members: Members, in year: FinancialYear, into contributions: inout [Money]) throws

  /// Block unless the formula says otherwise.
  var payment: PaymentBasis { get }
  /// Each unit by itself unless the formula says otherwise.
  var scope: FundingScope { get }
  /// Share of a variance between bill and plan that members bear in historic shares, 0 to 1; the rest falls on the
  /// member whose activity caused it. Only for payment by activity or episode.
  var pooledVariance: Double { get }
  /// What each member's share rests on, as a table shows it beside the contribution: people, £, heads. Nil where the
  /// formula has no such figure.
  func basis(of members: Members) -> [Double]?
  /// Whether somebody may be paid for paying, so that a contribution falls below 0. Never unless the formula says so.
  var givesCredits: Bool { get }
  /// Whether contributions depend on ``Members/activity``. One that says no is not shown it and what it made of a cost
  /// is used again; the laws hold it to its word. Yes unless the formula says otherwise.
  var readsActivity: Bool { get }
  /// Whether it divides by what groups would pay by themselves (``Members/standAlone``), which is then worked out. No
  /// unless the formula says otherwise.
  var readsGroupCosts: Bool { get }
  /// Whether it names members in its settings, and so may treat two differently that are alike in everything else.
  var tellsMembersApart: Bool { get }
}

extension FundingFormula {
  /// Block.
  public var payment: PaymentBasis { .block }
  /// Each unit by itself.
  public var scope: FundingScope { .unit }
  /// Everyone bears its own.
  public var pooledVariance: Double { 0 }
  /// None.
  public func basis(of members: Members) -> [Double]? { nil }
  /// Nobody is paid for paying.
  public var givesCredits: Bool { false }
  /// It may.
  public var readsActivity: Bool { true }
  /// It does not.
  public var readsGroupCosts: Bool { false }
  /// Alike is treated alike.
  public var tellsMembersApart: Bool { false }
}

/// Those who share a cost: contiguous columns, one entry a member, in the scenario's order.
public struct Members: Sendable {
  /// Positions in the case.
  public var commissioners: [Int]
  /// Ids.
  public var ids: [String]
  /// Kinds.
  public var kinds: [OrganisationKind]
  /// The share of each that is in the unit.
  public var shares: [Double]
  /// What each pays today for the components that formulas divide, the share of it that is in the unit.
  public var current: [Money]
  /// People seen for each in the last year that ran, the share in the unit; zeros before any has run.
  public var activity: [Double]
  /// Years since the new arrangements began: 0 in the first.
  public var yearsSinceStart = 0
  /// What options' own uncertain numbers came to in the future at hand.
  public var drawn = DrawnUncertainties()
  /// What they would pay alone and how theory divides what they pay together; nil unless a formula of the case asks
  /// for it, or where it is not known.
  public var standAlone: StandAloneDivisions?
  var columns: [(name: String, values: [Double])]

  /// The members of a unit of a map.
  public init(of unit: CommissioningMap.Unit, in service: ServiceCase) {
    self.init(unit.members, in: service)
  }

  /// Everybody in the case.
  public init(everybodyIn service: ServiceCase) {
    self.init(service.commissioners.indices.map { .init($0) }, in: service)
  }

  init(_ memberships: [CommissioningMap.Membership], in service: ServiceCase) {
    let paid = service.current { $0.isRedivided }
    let people = memberships.map { service.commissioners[$0.commissioner] }
    commissioners = memberships.map(\.commissioner)
    ids = people.map(\.id)
    kinds = people.map(\.kind)
    shares = memberships.map(\.share)
    current = memberships.map { paid[$0.commissioner].scaled(by: $0.share) ?? .zero }
    activity = memberships.map { _ in 0 }
    standAlone = service.groupCosts.flatMap { StandAloneDivisions($0, among: people.map(\.id)) }
    let names = Set(people.flatMap(\.sizes.keys)).sorted()
    columns = names.map { name in
      (name, zip(people, memberships).map { ($0.sizes[name] ?? 0) * $1.share })
    }
  }

  /// How many.
  public var count: Int { commissioners.count }

  /// A size of each member (its share in the unit): `population`, `weighted-capitation`; 0 for a member without it,
  /// nil where nobody has it.
  public func sizes(_ name: String) -> [Double]? { columns.first { $0.name == name }?.values }

  /// What all pay today.
  public var currentTotal: Money { current.reduce(.zero, +) }
}

extension DecisionDimension {
  /// Who pays what.
  public static let funding = DecisionDimension(
    "funding", title: "Funding formula", question: "Who should pay what?", protocolName: "FundingFormula", order: 20,
    role: .choice, folder: "Funding",
    takesPrograms: true)
}

extension FundingFormula {
  /// ``DecisionDimension/funding``.
  public static var dimension: DecisionDimension? { .funding }
}
