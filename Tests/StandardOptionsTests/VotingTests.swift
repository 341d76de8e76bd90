import Coalitions
import Commissioning
import OptionKit
import Testing

@testable import StandardOptions

@Suite("Decision rules of Essex and elsewhere")
struct VotingTests {
  private let councils = [0, 1, 2]
  private let groups = Array(3..<10)

  private func county() throws -> (CommissioningMap.Unit, ServiceCase) {
    let service = try Essex.service()
    return (try #require(try CountyWide().map(of: service).units.first), service)
  }

  private func game(
    _ rule: any VotingRule, _ matter: MatterClass = .ordinary
  ) throws -> SimpleGame {
    let (unit, service) = try county()
    return try rule.game(for: Electorate(of: unit, in: service), matter: matter)
  }

  @Test("the seven CCGs have a majority of the votes that exist and not of a nominal hundred")
  func denominators() throws {
    let alone = MemberSet(groups, among: 10)
    let exist = try game(Essex.rule("weighted-majority", [("denominator", Setting("votes-that-exist"))]))
    let nominal = try game(Essex.rule("weighted-majority", [("denominator", Setting("nominal"))]))
    #expect(exist.wins(alone))
    #expect(!nominal.wins(alone))
    #expect(exist.weightedQuota?.printedTotal.description == "99.78")
    #expect(!exist.wins(MemberSet(councils, among: 10)))
    #expect(nominal.wins(MemberSet(councils + [9], among: 10)))
  }

  @Test("reserved matters need everybody, whatever the weights")
  func reserved() throws {
    let reserved = try game(WeightedMajority(), .reserved)
    #expect(!reserved.wins(MemberSet(0..<9, among: 10)))
    #expect(reserved.wins(.everyone(among: 10)))
  }

  @Test("a nominal total keeps its proportion in a unit that holds only some of the votes")
  func nominalInUnits() throws {
    let service = try Essex.service()
    let rule = try Essex.rule("weighted-majority", [("denominator", Setting("nominal"))])
    let unit = CommissioningMap.Unit(id: "x", title: "X", members: [.init(3), .init(4), .init(5), .init(6)])
    let game = try rule.game(for: Electorate(of: unit, in: service), matter: .ordinary)
    // Half of 100 x 28.56 / 99.78 is 14.31, above two members' 14.28.
    #expect(!game.wins(MemberSet([0, 1], among: 4)))
    #expect(game.wins(MemberSet([0, 1, 2], among: 4)))
    #expect(game.weightedQuota?.needed == 1432)
  }

  @Test("votes that cannot be read, or belong to nobody, are problems of the settings")
  func wrongVotes() throws {
    let votes = Setting(.mapping([.init("ccg", Setting("7,14")), .init("counsil", Setting("1"))]))
    let rule = try Essex.rule("weighted-majority", [("votes", votes), ("threshold", Setting("150%"))])
    #expect(rule.problems(in: try Essex.service()).count == 4)
    #expect(throws: Problem.self) { try game(rule) }
    let nobody = try Essex.rule("weighted-majority", [("votes", Setting(.mapping([.init("nhs-trust", Setting("1"))])))])
    #expect(throws: Problem.self) { try game(nobody) }
  }

  @Test("a majority of heads needs six of ten; two thirds need seven; a tie is the chair's")
  func heads() throws {
    #expect(!(try game(SimpleMajority()).wins(MemberSet(0..<5, among: 10))))
    #expect(try game(SimpleMajority()).wins(MemberSet(0..<6, among: 10)))
    #expect(!(try game(TwoThirdsMajority()).wins(MemberSet(0..<6, among: 10))))
    #expect(try game(TwoThirdsMajority()).wins(MemberSet(0..<7, among: 10)))
    let chaired = try game(Essex.rule("one-member-one-vote", [("chair", Setting("essex-cc"))]))
    #expect(chaired.wins(MemberSet(0..<5, among: 10)))
    #expect(!chaired.wins(MemberSet(5..<10, among: 10)))
    #expect(!chaired.wins(MemberSet(0..<4, among: 10)))
  }

  @Test("a quorum of twelve in a body of ten rules the bundle out, of six is a share")
  func quorum() throws {
    let (unit, service) = try county()
    let electorate = Electorate(of: unit, in: service)
    let twelve = try Essex.rule("one-member-one-vote", [("quorumCount", Setting("12"))])
    let bundle = try Essex.bundle(
      footprint: CountyWide(), rule: twelve, arrangement: Essex.arrangement("single-contract-delegated-lead"))
    #expect(try twelve.objections(to: bundle).count == 1)
    let six = try Essex.rule("one-member-one-vote", [("quorumCount", Setting("6"))])
    #expect(try six.procedure(for: electorate, matter: .ordinary).quorumShare == 0.6)
    #expect(try six.objections(to: bundle).isEmpty)
  }

  @Test("a double majority asks more than either half; by kind it asks each kind")
  func double() throws {
    let double = try game(DoubleMajority())
    #expect(!double.wins(MemberSet([0, 1, 2, 4, 7, 8], among: 10)), "six heads with 5,077,545 of 13,449,224")
    #expect(double.wins(MemberSet([0, 3, 5, 6, 9, 1], among: 10)))
    let kinds = try game(Essex.rule("double-majority", [("test", Setting("each-kind"))]))
    #expect(!kinds.wins(MemberSet(groups, among: 10)))
    #expect(kinds.wins(MemberSet([0, 1, 3, 4, 5, 6], among: 10)))
  }

  @Test(
    "a recommendation binds nobody and is ratified; consensus climbs a ladder; silence authorises where it is read so")
  func procedures() throws {
    let (unit, service) = try county()
    let electorate = Electorate(of: unit, in: service)
    #expect(try RecommendThenRatify().procedure(for: electorate, matter: .ordinary).effect == .recommends)
    #expect(try Consensus().procedure(for: electorate, matter: .ordinary).ladder.count == 2)
    let action = try LeadCommissionerAction().procedure(for: electorate, matter: .ordinary)
    #expect(!action.silenceAuthorises && action.written == .untilConsensus && !action.ladder.isEmpty)
    let silent = try Essex.rule(
      "lead-commissioner-action", [("silence", Setting("authorises")), ("reading", Setting("clause-7.5"))]
    )
    .procedure(for: electorate, matter: .ordinary)
    #expect(silent.silenceAuthorises && silent.written == .thenVote && silent.ladder.isEmpty && silent.quorumShare > 0)
    let levels = ThreeLevelDelegation()
    #expect(try levels.procedure(for: electorate, matter: .ordinary).leadDecidesUpTo == Money(pounds: 100_000))
    #expect(try levels.procedure(for: electorate, matter: .reserved).effect == .recommends)
    #expect(try levels.procedure(for: electorate, matter: .reserved).leadDecidesUpTo == .zero)
  }

  @Test("clauses 7.5 and 7.7 pull apart: one rejection stops a matter under the second only")
  func clauses() throws {
    let vote = try Essex.rule("lead-commissioner-action", [("reading", Setting("clause-7.5"))])
    let consensus = try Essex.rule("lead-commissioner-action", [("reading", Setting("clause-7.7"))])
    let nine = MemberSet(1..<10, among: 10)
    #expect(try game(vote).wins(nine))
    #expect(!(try game(consensus).wins(nine)))
    #expect(!(try game(vote, .reserved).wins(nine)))
  }

  @Test("a veto stops what the rest want; an associate makes no difference")
  func vetoesAndAssociates() throws {
    let named = Setting(.list([Setting("essex-cc")]))
    let veto = try game(Essex.rule("veto-members", [("vetoes", named)]))
    #expect(!veto.wins(MemberSet(1..<10, among: 10)))
    #expect(veto.wins(MemberSet(0..<6, among: 10)))
    let associates = try game(
      Essex.rule(
        "associates-without-vote", [("associates", named), ("rule", Setting("weighted-majority"))]))
    for bits in 0..<UInt64(512) {
      let (without, with) = (MemberSet(bits: bits << 1, among: 10), MemberSet(bits: bits << 1 | 1, among: 10))
      #expect(associates.wins(without) == associates.wins(with))
    }
  }

  @Test("reserved matters over two rules use each where it belongs")
  func overRules() throws {
    let rule = try Essex.rule("reserved-matters", [("ordinary", Setting("simple-majority"))])
    let six = MemberSet(0..<6, among: 10)
    #expect(try game(rule).wins(six))
    #expect(!(try game(rule, .reserved).wins(six)))
  }

  @Test("whatever passes unanimously passes under every rule")
  func unanimityImpliesAll() throws {
    for entry in Catalogue.standard.entries(in: .rule) {
      for matter in MatterClass.allCases {
        #expect(try game(Essex.rule(entry.about.id), matter).wins(.everyone(among: 10)), "\(entry.about.id)")
      }
    }
  }
}
