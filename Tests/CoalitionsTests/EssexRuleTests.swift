import Testing

@testable import Coalitions

/// The agreement's weights: three councils at 16.6, seven CCGs at 7.14, which sum to 99.78 and not to 100.
@Suite("Weighted majority of ten")
struct EssexRuleTests {
  let weights: [ExactDecimal]
  let councils = [0, 1, 2]
  let groups = [3, 4, 5, 6, 7, 8, 9]

  init() throws {
    let council = try ExactDecimal(parsing: "16.6")
    let group = try ExactDecimal(parsing: "7.14")
    weights = Array(repeating: council, count: 3) + Array(repeating: group, count: 7)
  }

  func game(_ quota: Quota) throws -> SimpleGame { try SimpleGame(weights: weights, quota) }

  @Test("printed weights are held exactly")
  func exactTotal() throws {
    let test = try #require(try game(.majority()).weightedQuota)
    #expect(test.printedTotal.description == "99.78")
    #expect(test.places == 2)
  }

  @Test("half of 100: neither kind carries a matter alone")
  func halfOfHundred() throws {
    for quota in [Quota.over(ExactDecimal(50)), .atLeast(ExactDecimal(50)), .majority(of: .nominal(ExactDecimal(100)))]
    {
      let game = try game(quota)
      #expect(!game.wins(MemberSet(groups, among: 10)))
      #expect(!game.wins(MemberSet(councils, among: 10)))
    }
  }

  @Test("half of the votes that exist: the seven CCGs (49.98) carry it alone, and the councils cannot stop them")
  func halfOfVotesThatExist() throws {
    let game = try game(.majority())
    #expect(game.wins(MemberSet(groups, among: 10)))
    #expect(!game.wins(MemberSet(councils, among: 10)))
    #expect(!game.blocks(MemberSet(councils, among: 10)))
  }

  @Test("the choice of denominator changes exactly one yes side: the seven CCGs alone")
  func denominators() throws {
    let exist = try game(.majority())
    let hundred = try game(.majority(of: .nominal(ExactDecimal(100))))
    let difference = try exist.difference(from: hundred)
    #expect(difference.onlyFirst == 1)
    #expect(difference.onlySecond == 0)
    #expect(difference.exampleOnlyFirst == groups)
    #expect(difference.vetoChanges.isEmpty && difference.dummyChanges.isEmpty)
    #expect(difference.largestPowerChange > 0)
  }

  @Test("the audit of rounding finds the CCGs' bloc among the yes sides that hang on the second decimal")
  func rounding() throws {
    let audit = try RoundingAudit(weights, .over(ExactDecimal(50)))
    #expect(audit.printedTotal.description == "99.78")
    #expect(audit.undecided > 0)
    // What was meant: each kind holds half. Seven CCGs then reach one half and pass at 'at least half'.
    let meant = try SimpleGame(
      weights: Array(repeating: 350, count: 3) + Array(repeating: 150, count: 7), needed: 1050)
    let printed = try game(.atLeast(ExactDecimal(50)))
    let difference = try meant.difference(from: printed)
    #expect(difference.onlyFirst == 2)
    #expect(difference.exampleOnlyFirst == councils)
  }

  @Test("reserved matters need everybody: ten vetoes")
  func reserved() throws {
    let power = try PowerProfile(SimpleGame(memberCount: 10, rule: .unanimity(of: 10)))
    #expect(power.members.count(where: \.isVeto) == 10)
    #expect(power.members[0].shapleyShubik.exact == Fraction(1, 10))
    #expect(power.decisiveness.exact == Fraction(1, 1024))
  }

  @Test("the CCGs as one bloc become a dictator where their votes carry alone")
  func bloc() throws {
    let merged = try game(.majority()).merging([groups]).game
    #expect(try PowerProfile(merged).members[0].isDictator)
    let effect = try game(.majority()).effect(ofBloc: groups)
    #expect(effect.shapleyShubik.after == 1)
    #expect(effect.others == councils)
    #expect(effect.othersShapleyShubik.allSatisfy { $0.before > 0 && $0.after == 0 })
  }
}
