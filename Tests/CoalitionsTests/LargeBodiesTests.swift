import Testing

@testable import Coalitions

/// Bodies too large for enumeration.
///
/// The expected figures are those by which the package power_bdd 1.0.0 (PyPI) checks its implementation of S. Bolus,
/// *European Journal of Operational Research* 210 (2011); the games are from the sources named beside each.
@Suite("Large bodies")
struct LargeBodiesTests {
  @Test("the electoral college of 1996")
  func electoralCollege() throws {
    // T. Matsui and Y. Matsui, "A survey of algorithms for calculating power indices of weighted majority games",
    // Journal of the Operations Research Society of Japan 43 (2000).
    let weights = [
      54, 33, 32, 25, 23, 22, 21, 18, 15, 14, 13, 13, 12, 12, 11, 11, 11, 11, 10, 10, 9, 9, 8, 8, 8, 8, 8, 8, 7, 7, 7,
      6,
      6, 5, 5, 5, 5, 4, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 3, 3,
    ]
    let power = try PowerProfile(SimpleGame(weights: weights, needed: 270)).members
    #expect(near(power[0].banzhaf.value, 0.466_454_134_682_961_4, within: 1e-14))
    #expect(near(power[1].banzhaf.value, 0.259_586_120_049_973_2, within: 1e-14))
    #expect(near(power[50].banzhaf.value, 0.022_853_803_456_388_1, within: 1e-14))
    #expect(near(power[0].shapleyShubik.value, 0.108_125_409_517_795_13, within: 1e-14))
    #expect(near(power[1].shapleyShubik.value, 0.062_968_327_008_524_49, within: 1e-14))
    #expect(near(power[50].shapleyShubik.value, 0.005_405_549_637_386_588, within: 1e-14))
  }

  @Test("the Lisbon council with the populations of 2019, to the last inhabitant")
  func lisbon() throws {
    let population = [
      493_559, 613_894, 875_898, 1_324_820, 1_919_968, 2_080_908, 2_794_184, 4_076_246, 4_904_226, 5_450_421, 5_517_919,
      5_806_081, 7_000_039, 8_858_775, 9_772_756, 10_230_185, 10_276_617, 10_649_800, 10_722_287, 11_467_923,
      17_282_163,
      19_401_658, 37_972_812, 46_934_632, 60_359_546, 66_647_112, 67_028_048, 83_019_214,
    ]
    let rule = DecisionRule.all([
      try .heads(atLeast: 16, of: 28),
      .any([try .weighted(population, needed: 333_763_100), try .heads(atLeast: 25, of: 28)]),
    ])
    let power = try PowerProfile(SimpleGame(memberCount: 28, rule: rule)).members
    #expect(near(power[0].banzhaf.value, 0.029_936_075_210_571_29, within: 1e-14))
    #expect(near(power[27].banzhaf.value, 0.170_201_912_522_315_98, within: 1e-14))
    #expect(near(power[0].shapleyShubik.value, 0.008_839_861_934_827_61, within: 1e-14))
    #expect(near(power[20].shapleyShubik.value, 0.033_006_553_130_392_136, within: 1e-14))
    #expect(near(power[27].shapleyShubik.value, 0.146_455_882_687_878_93, within: 1e-14))
  }

  @Test("the United States federal system: 537 members, three ways to pass a law")
  func federalSystem() throws {
    // President, vice-president, 100 senators, 435 representatives: both houses and the president, the vice-president
    // breaking a tie in the Senate; or two thirds of both houses over the president's veto.
    let count = 537
    let house = Array(102..<537)
    let senate = Array(2..<102)
    let president = try DecisionRule.dictator(0, of: count)
    let rule = DecisionRule.any([
      .all([
        try .heads(atLeast: 218, among: house, of: count),
        .any([
          try .heads(atLeast: 51, among: senate, of: count),
          .all([try .heads(atLeast: 50, among: senate, of: count), try .dictator(1, of: count)]),
        ]), president,
      ]),
      .all([try .heads(atLeast: 290, among: house, of: count), try .heads(atLeast: 67, among: senate, of: count)]),
    ])
    let diagram = try GameDiagram(SimpleGame(memberCount: count, rule: rule))
    let chances = try diagram.chances(Array(repeating: 0.5, count: count))
    #expect(near(chances.decisive[0], 0.25, within: 1e-12))
    #expect(near(chances.decisive[1], 0.019_897_309_346_794_692, within: 1e-13))
    #expect(near(chances.decisive[2], 0.019_897_309_346_794_69, within: 1e-13))
    #expect(near(chances.decisive[536], 0.009_569_407_217_589_256, within: 1e-13))
    // Two weighted tests joined are the same game: the system has dimension 2 (Taylor and Zwicker, *Simple Games*, 1999).
    let two = DecisionRule.all([
      try .weighted([72, 0] + Array(repeating: 0, count: 100) + Array(repeating: 1, count: 435), needed: 290),
      try .weighted([33, 1] + Array(repeating: 2, count: 100) + Array(repeating: 0, count: 435), needed: 134),
    ])
    let other = try GameDiagram(SimpleGame(memberCount: count, rule: two)).chances(Array(repeating: 0.5, count: count))
    for member in 0..<count { #expect(near(other.decisive[member], chances.decisive[member], within: 1e-14)) }
  }

  @Test("a fund of 190 members with votes in proportion to very unequal capital: two engines, one answer")
  func fund() throws {
    var random = SeededGenerator(state: 61)
    let weights = [831, 306, 303, 266, 201, 201] + (0..<184).map { _ in Int.random(in: 1...30, using: &random) }
    let needed = weights.reduce(0, +) / 2 + 1
    let test = try WeightedQuota(weights: weights, needed: needed)
    let sums = try PowerProfile(sums: test)
    let diagram = try GameDiagram(SimpleGame(weights: weights, needed: needed))
    let even = try diagram.chances(Array(repeating: 0.5, count: 190))
    for member in 0..<190 { #expect(near(sums.members[member].banzhaf.value, even.decisive[member])) }
    #expect(near(sums.members.reduce(0) { $0 + $1.shapleyShubik.value }, 1))
    // Capital of the same size, power of the same size; the largest holds more power than capital.
    #expect(near(sums.members[4].shapleyShubik.value, sums.members[5].shapleyShubik.value, within: 1e-15))
    let capital = 831 / Double(weights.reduce(0, +))
    #expect(sums.members[0].shapleyShubik.value > capital)
    // The pattern published for the International Monetary Fund, not its figures: above a bare majority the largest has
    // more power than capital, at 85% a veto and less (D. Leech, *Annals of Operations Research* 109 (2002)).
    #expect(sums.members[0].banzhafNormalised.value > capital)
    let total = weights.reduce(0, +)
    let special = try PowerProfile(SimpleGame(weights: weights, needed: (total * 85 + 99) / 100))
    #expect(special.members[0].isVeto && !special.members[1].isVeto)
    #expect(special.members[0].banzhafNormalised.value < capital)
  }

  @Test("the distribution of sums serves members on both sides of one half")
  func tableBothSides() throws {
    var random = SeededGenerator(state: 62)
    for _ in 0..<20 {
      let game = try RandomGame.weighted(&random, members: 2...14, top: 40)
      let test = try #require(game.weightedQuota)
      let yes = test.weights.map { _ in Double.random(in: 0...1, using: &random) }
      let sums = try PassingChances(test, yes)
      let chances = try GameDiagram(game).chances(yes)
      #expect(near(sums.pass, chances.pass))
      for member in yes.indices { #expect(near(sums.decisive[member], chances.decisive[member])) }
    }
  }

  @Test("Johnston's index beyond 24 members: a veto beside many, worked out by hand")
  func johnston() throws {
    // One veto and at least one of 25 others. Sides of the veto and exactly one other have two critical members, those
    // of the veto and more only the veto: J(veto) = 25 / 2 + (2^25 - 26), J(other) = 1 / 2 each.
    let game = try SimpleGame(
      memberCount: 26, rule: .all([.vetoes([0], of: 26), .heads(atLeast: 1, among: Array(1..<26), of: 26)]))
    let found = try GameDiagram(game).johnston()
    let all = UInt128(1) << 25 - 1
    #expect(found[0].exact == Fraction(25 + 2 * (all - 25), 2 * all))
    for other in 1..<26 { #expect(found[other].exact == Fraction(1, 2 * all)) }
  }

  @Test("the largest diagram allowed is drawn, one member more is refused")
  func deepest() throws {
    func body(_ count: Int) throws -> SimpleGame {
      try SimpleGame(
        memberCount: count, rule: .all([.vetoes([0], of: count), .heads(atLeast: count - 3, of: count)]))
    }
    let diagram = try GameDiagram(body(GameDiagram.mostMembers))
    #expect(diagram.wins(.everyone(among: GameDiagram.mostMembers)))
    #expect(throws: VotingError.self) { try GameDiagram(body(GameDiagram.mostMembers + 1)) }
  }
}
