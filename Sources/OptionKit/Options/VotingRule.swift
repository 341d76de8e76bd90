import Coalitions
import Commissioning

/// Whether a matter may be decided in the ordinary way or is reserved by the agreement.
public enum MatterClass: String, Sendable, Hashable, CaseIterable {
  case ordinary
  case reserved
}

/// Those entitled to vote in a unit.
public struct Electorate: Sendable {
  /// Positions in the case.
  public var commissioners: [Int]
  /// Ids.
  public var ids: [String]
  /// Kinds.
  public var kinds: [OrganisationKind]
  /// What each pays today in the unit.
  public var contributions: [Money]
  /// The share of each commissioner that is in the unit.
  public var shares: [Double]
  /// How many there are in the whole case, and of which kinds, for rules whose weights were agreed for all.
  public var everyone: [OrganisationKind]
  /// Ids of everybody in the case.
  public var everyoneIDs: [String]
  var columns: [(name: String, values: [Double])]

  /// The members of a unit.
  public init(of unit: CommissioningMap.Unit, in service: ServiceCase) {
    var service = service
    service.groupCosts = nil
    let members = Members(of: unit, in: service)
    let paid = service.current()
    commissioners = members.commissioners
    ids = members.ids
    kinds = members.kinds
    shares = members.shares
    contributions = zip(members.commissioners, members.shares).map { paid[$0].scaled(by: $1) ?? .zero }
    everyone = service.commissioners.map(\.kind)
    everyoneIDs = service.ids
    let names = Set(service.commissioners.flatMap(\.sizes.keys)).sorted()
    columns = names.map { name in (name, members.sizes(name) ?? members.ids.map { _ in 0 }) }
  }

  /// How many.
  public var count: Int { commissioners.count }

  /// A size of each member in the unit; nil where nobody in the case has it.
  public func sizes(_ name: String) -> [Double]? { columns.first { $0.name == name }?.values }

  /// Only some of the members, by position among them; positions outside are left out. Everybody stays everybody.
  public func only(_ positions: [Int]) -> Electorate {
    let kept = positions.filter(ids.indices.contains)
    var some = self
    some.commissioners = kept.map { commissioners[$0] }
    some.ids = kept.map { ids[$0] }
    some.kinds = kept.map { kinds[$0] }
    some.contributions = kept.map { contributions[$0] }
    some.shares = kept.map { shares[$0] }
    some.columns = columns.map { column in (column.name, kept.map { column.values[$0] }) }
    return some
  }
}

/// How they decide.
public protocol VotingRule: CommissioningOption {
  /// What the rule answers to the questions that every rule must; nil where its author does not say.
  static var answers: ForumAnswers? { get }
  /// Which yes sides carry a matter.
  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame
  /// Which yes sides carry a matter that has failed at as many meetings as the procedure allows; nil where the first
  /// game goes on.
  func fallback(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame?
  /// The way a matter goes from paper to decision.
  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure
  /// Whether it names members in its settings, and so may treat two differently that are alike in everything else.
  var tellsMembersApart: Bool { get }
  /// Whether somebody outside orders the map, so that no member is asked to sign. No unless the rule says otherwise.
  var isOrdered: Bool { get }
}

extension VotingRule {
  /// Not said.
  public static var answers: ForumAnswers? { nil }
  /// None.
  public func fallback(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame? { nil }
  /// Notice of five days, monthly meetings, binding, no quorum.
  public func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    DecisionProcedure()
  }
  /// Alike is treated alike.
  public var tellsMembersApart: Bool { false }
  /// Members sign.
  public var isOrdered: Bool { false }
}

/// The way a matter goes from paper to decision, beside the question of which yes sides carry it.
public struct DecisionProcedure: Sendable, Hashable {
  /// What a pass means.
  public enum Effect: Sendable, Hashable {
    /// It binds every member.
    case binding
    /// It recommends; each member then ratifies in its own body, and those who do not are not bound.
    case recommends
  }

  /// On what a binding decision rests in law.
  public enum LegalBasis: String, Sendable, Hashable, CaseIterable, ParameterValue {
    /// Nothing joint: each member decides for itself.
    case none
    /// Officers of each member with individually delegated authority, sitting together.
    case individualDelegation = "individual-delegation"
    /// Arrangements between CCGs under section 14Z3 of the NHS Act 2006.
    case section14Z3 = "section-14z3"
    /// Arrangements between NHS bodies and councils under section 75 of the NHS Act 2006.
    case section75 = "section-75"
    /// A forum of officers, each deciding for its own organisation.
    case forum
    /// A forum set down in an alliance agreement.
    case alliance = "alliance-agreement"
    /// Committees with the same members, each deciding for its own body.
    case committeesInCommon = "committees-in-common"
    /// One organisation after a merger.
    case merger
    /// Functions delegated or exercised jointly under section 65Z5 of the NHS Act 2006, from July 2022.
    case section65Z5 = "section-65z5"
    /// A joint committee under section 65Z6 of the NHS Act 2006, from July 2022.
    case section65Z6 = "section-65z6"
    /// A joint committee of councils under the Local Government Act 1972.
    case councilCommittee = "council-joint-committee"
  }

  /// One rung of an escalation ladder.
  public struct Step: Sendable, Hashable {
    /// As printed.
    public var title: String
    /// Months it takes.
    public var months: Double
    /// The share of the members against who come round because of it, 0 to 1.
    public var persuades: Double
    /// Whether what it decides is final, whoever is against.
    public var isFinal: Bool

    /// Makes a rung.
    public init(_ title: String, months: Double, persuades: Double, isFinal: Bool = false) {
      (self.title, self.months, self.persuades, self.isFinal) = (title, months, persuades, isFinal)
    }
  }

  /// Whether a proposal is first put in writing, before or in place of a meeting.
  public enum Written: String, Sendable, Hashable, CaseIterable {
    /// It goes straight to a meeting.
    case no
    /// A written round that anybody can reject; then a vote (clause 7.5 of the Essex agreement).
    case thenVote = "then-vote"
    /// Written rounds until nobody rejects (clause 7.7).
    case untilConsensus = "until-consensus"
  }

  /// Days between paper and meeting, or in which members answer in writing.
  public var noticeDays = 5.0
  /// Days before the paper for which a matter stands in a forward programme, so that members can settle their position.
  public var forwardDays = 0.0
  /// Whether a proposal is first put in writing.
  public var written = Written.no
  /// Months between meetings.
  public var monthsBetweenMeetings = 1
  /// Members that must be present, as a share of all; 0 for no quorum.
  public var quorumShare = 0.0
  /// What a pass means.
  public var effect = Effect.binding
  /// On what it rests.
  public var basis = LegalBasis.individualDelegation
  /// Whether a member who does not answer in a written round counts as agreeing; in a vote silence says nothing.
  public var silenceAuthorises = false
  /// The member whose vote breaks a tie of heads, as a position among the electorate.
  public var castingVote: Int?
  /// Whether a proposal that fails may come back changed, with its gains and losses spread more evenly.
  public var mayBeModified = true
  /// What follows when a proposal goes on failing; empty where there is no ladder.
  public var ladder: [Step] = []
  /// Meetings at which a proposal may fail before the ladder begins.
  public var attempts = 3
  /// Matters up to this value are decided by the lead alone.
  public var leadDecidesUpTo = Money.zero
  /// A member whose leaning lies within this of indifference abstains: it is there for the quorum and casts no vote.
  /// In standard deviations of views; 0 where nobody abstains.
  public var abstentionBand = 0.0
  /// What each member's representative may bind its body to, £ a year, where a scheme of delegation records it; by
  /// position among the electorate, empty where none is recorded.
  public var limits: [Money] = []
  /// Whether routine matters are settled in an operational meeting beside this forum.
  public var settlesRoutineElsewhere = false
  /// Whether those for a matter that can be taken apart may go ahead without the others when it goes on failing.
  public var agreesToDisagree = false

  /// The common procedure.
  public init() {}
}

extension DecisionDimension {
  /// How they decide.
  public static let rule = DecisionDimension(
    "rule", title: "Decision rule", question: "How should they decide?", protocolName: "VotingRule", order: 30,
    role: .choice, folder: "Voting",
    takesPrograms: true)
}

extension VotingRule {
  /// ``DecisionDimension/rule``.
  public static var dimension: DecisionDimension? { .rule }
}
