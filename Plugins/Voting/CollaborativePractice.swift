import Coalitions
import Commissioning
import OptionKit

/// The decision rule of one of ten collaboratives elsewhere, as a ready-made setting.
///
/// | setting | partners | how they decide |
/// | --- | --- | --- |
/// | `cheshire-and-merseyside` | 12 | recommends only |
/// | `south-central-ambulance` | 7 | no joint decision: each commits its own resources |
/// | `barts` | 4 | delegated within financial envelopes |
/// | `bristol-north-somerset-and-south-gloucestershire` | 3 | recommends only |
/// | `kent-and-medway` | 8 | recommends only |
/// | `lancashire` | 13 | within delegated authority, by authority asked for, or recommending |
/// | `specialised-oversight` | variable | recommends to NHS England, binding nobody |
/// | `south-east-london` | 6 | committees in common, after each governing body |
/// | `south-yorkshire-and-bassetlaw` | 25, of which 5 CCGs | a joint committee of the CCGs with delegated authority |
/// | `yorkshire-humber-and-lincolnshire` | 23 | three levels; unanimity, else dispute resolution |
///
/// With `own` a unit takes the practice whose name begins the ids of all its members (`barts-1`, `barts-2`), so that a
/// map of several collaboratives may be decided as each decides; a unit of no such name decides by consensus, as the
/// source says most do. The game is consensus of those voting, but unanimity for committees in common, for no joint
/// decision and for the 111 commissioners. In South Yorkshire and Bassetlaw only members of kind CCG vote.
///
/// Source: Essex review (December 2018), section 4 (partners and ways of deciding).
///
/// Not claimed: the financial limits, the quorum and the notice, which the review does not print; ``limit``, ``quorum`` and
/// ``committeesNoticeDays`` are assumptions.
struct CollaborativePractice: VotingRule {
  /// A collaborative, or `own` for the one that a unit's members belong to.
  enum Practice: String, Sendable, Hashable, CaseIterable, ParameterValue {
    case own
    case cheshireAndMerseyside = "cheshire-and-merseyside"
    case southCentralAmbulance = "south-central-ambulance"
    case barts
    case bristol = "bristol-north-somerset-and-south-gloucestershire"
    case kentAndMedway = "kent-and-medway"
    case lancashire
    case specialisedOversight = "specialised-oversight"
    case southEastLondon = "south-east-london"
    case southYorkshire = "south-yorkshire-and-bassetlaw"
    case yorkshire = "yorkshire-humber-and-lincolnshire"
    /// Consensus, as most others decide.
    case consensus
  }

  static let about = About(
    id: "collaborative-practice", title: "As a collaborative elsewhere decides",
    summary: "The decision rule of one of ten collaboratives that the Essex review describes.",
    source: Source("Essex review (December 2018)", section: "4"))

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "No counting of votes.",
    majority: "Consensus, or unanimity where said.",
    binds: "In Barts, South Yorkshire and Bassetlaw, Yorkshire, and in Lancashire within authority.",
    consensus: "Always.",
    disagreement: "It goes to dispute resolution in Yorkshire and is not bound elsewhere.",
    leaving: "Not described.")

  @Parameter("The collaborative whose rule is taken.", source: Source("Essex review (December 2018)", section: "4"))
  var of = Practice.own

  @Parameter("Limit of delegated or lead authority, a year; an assumption.", unit: .poundsPerYear)
  var limit = Money(pounds: 100_000)

  @Parameter("Members that must be present, as a share of those who vote; an assumption.", in: 0...1, unit: .share)
  var quorum = 0.5

  @Parameter(
    "Days that governing bodies have before committees in common meet; an assumption.", in: 0...365, unit: .days)
  var committeesNoticeDays = 30.0

  @ParameterGroup var ladder = RungSettings()

  func practice(of electorate: Electorate) -> Practice {
    guard of == .own else { return of }
    return Practice.allCases.first { practice in
      !electorate.ids.isEmpty && electorate.ids.allSatisfy { $0.hasPrefix(practice.rawValue + "-") }
    } ?? .consensus
  }

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    switch practice(of: electorate) {
    case .southEastLondon, .southCentralAmbulance, .yorkshire: return try electorate.unanimity()
    case .southYorkshire:
      let groups = electorate.kinds.indices.filter { electorate.kinds[$0] == .ccg }
      guard !groups.isEmpty else { return try electorate.unanimity() }
      return try electorate.game { () throws(VotingError) in
        try .heads(Quota(.share(.whole), of: .votesCast), among: groups, of: electorate.count)
      }
    default:
      return try electorate.game { () throws(VotingError) in
        try .heads(Quota(.share(.whole), of: .votesCast), of: electorate.count)
      }
    }
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    var procedure = DecisionProcedure()
    procedure.quorumShare = quorum
    procedure.basis = .forum
    switch practice(of: electorate) {
    case .cheshireAndMerseyside, .bristol, .kentAndMedway, .specialisedOversight: procedure.effect = .recommends
    case .southCentralAmbulance: (procedure.effect, procedure.quorumShare) = (.recommends, 1)
    case .barts, .lancashire:
      procedure.basis = .individualDelegation
      if matter == .ordinary { procedure.leadDecidesUpTo = limit } else { procedure.effect = .recommends }
    case .southEastLondon:
      (procedure.basis, procedure.noticeDays) = (
        .committeesInCommon, committeesNoticeDays
      )
    case .southYorkshire:
      let groups = electorate.kinds.count { $0 == .ccg }
      procedure.quorumShare = quorum * Double(groups) / Double(max(1, electorate.count))
      procedure.basis = .individualDelegation
    case .yorkshire:
      procedure.basis = .individualDelegation
      if matter == .ordinary {
        procedure.leadDecidesUpTo = limit
        procedure.ladder = ladder.steps(of: .disputeResolution)
      } else {
        procedure.effect = .recommends
      }
    case .own, .consensus: break
    }
    return procedure
  }

  func problems(in service: ServiceCase) -> [Problem] { ladder.problems(in: Self.about.id) }
}
