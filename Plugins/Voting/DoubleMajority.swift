import Coalitions
import Commissioning
import OptionKit

/// Two majorities at once: of heads and of weight, or of each kind of organisation.
///
/// - `heads-and-weight` passes when `2 x yes > n` and `2 x weight of yes > weight of all`. Weights are whole pence paid
///   today, the votes in ``votes``, or whole people of the size in ``size``.
/// - `each-kind` passes when more than half of each kind of organisation present says yes.
///
/// Source: Essex review (December 2018), section 3.1 (votes by kind) and 3.3 (what each pays), put together; no
/// document proposes it. It answers the worry that either many small or few large payers decide alone.
///
/// Not claimed: that it is easier to agree under it. It is never easier than either majority.
struct DoubleMajority: VotingRule {
  static let about = About(
    id: "double-majority", title: "Double majority",
    summary: "A majority of heads and a majority of weight, or a majority in each kind of organisation.",
    source: Source("Essex review (December 2018)", section: "3.1"))

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "Twice over one show of hands.",
    majority: "Both majorities are needed.",
    binds: "All where its legal basis lets it.",
    consensus: "It is not needed.",
    disagreement: "It is outvoted.",
    leaving: "By the agreement's notice.")

  /// What the second majority is of.
  enum Test: String, Sendable, Hashable, CaseIterable, ParameterValue {
    case headsAndWeight = "heads-and-weight"
    case eachKind = "each-kind"
  }

  /// What weighs.
  enum Weighing: String, Sendable, Hashable, CaseIterable, ParameterValue {
    case contribution
    case votes
    case size
  }

  @Parameter("Which two majorities are needed.")
  var test = Test.headsAndWeight

  @Parameter("What weighs in the second majority.")
  var weighing = Weighing.contribution

  @Parameter("Votes by commissioner id or kind, where votes weigh.", unit: .votes)
  var votes = Named([(name: "local-authority", value: "16.6"), (name: "ccg", value: "7.14")])

  @Parameter("The size that weighs, where a size does.")
  var size = "population"

  @Parameter("Members that must be present, as a share of all; an assumption.", in: 0...1, unit: .share)
  var quorum = 0.5

  @ParameterGroup var meetings = MeetingSettings()

  @Parameter("On what a binding decision rests in law.")
  var basis = DecisionProcedure.LegalBasis.individualDelegation

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    let count = electorate.count
    switch test {
    case .headsAndWeight:
      let weights = try weights(of: electorate)
      return try electorate.game { () throws(VotingError) in
        .all([try .heads(.majority(), of: count), try .weighted(weights, .majority())])
      }
    case .eachKind:
      let kinds = Set(electorate.kinds).sorted()
      return try electorate.game { () throws(VotingError) in
        var parts: [DecisionRule] = []
        for kind in kinds {
          let members = electorate.kinds.indices.filter { electorate.kinds[$0] == kind }
          parts.append(try .heads(.majority(), among: members, of: count))
        }
        return .all(parts)
      }
    }
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    var procedure = meetings.procedure
    procedure.quorumShare = quorum
    procedure.basis = basis
    return procedure
  }

  func problems(in service: ServiceCase) -> [Problem] {
    guard test == .headsAndWeight else { return [] }
    switch weighing {
    case .contribution: return []
    case .votes: return service.problems(ofVotes: votes, in: "double-majority.votes")
    case .size:
      return service.commissioners.filter { $0.sizes[size] == nil }.map {
        Problem("\($0.id) has no \(size), by which double-majority weighs", remedy: "give it that size")
      }
    }
  }

  private func weights(of electorate: Electorate) throws -> [ExactDecimal] {
    switch weighing {
    case .contribution: return electorate.contributions.map { ExactDecimal(max(0, $0.pence)) }
    case .votes: return try electorate.votes(votes, in: "double-majority")
    case .size:
      let sizes = electorate.sizes(size) ?? electorate.ids.map { _ in 0 }
      return sizes.map { ExactDecimal(Int(exactly: max(0, $0).rounded()) ?? 0) }
    }
  }
}
