import Testing

@testable import Coalitions

/// A council, its normalised Banzhaf and Shapley-Shubik indices as printed.
struct PublishedCouncil: Sendable, CustomStringConvertible {
  var description: String
  var weights: [Int]
  var needed: Int
  var banzhaf: [Double]
  var shapleyShubik: [Double]
  var places: Int
}

let publishedCouncils = [
  PublishedCouncil(
    description: "EEC 1958", weights: [4, 4, 4, 2, 2, 1], needed: 12,
    banzhaf: [0.238, 0.238, 0.238, 0.143, 0.143, 0], shapleyShubik: [0.233, 0.233, 0.233, 0.150, 0.150, 0], places: 3),
  PublishedCouncil(
    description: "EC 1973", weights: [10, 10, 10, 10, 5, 5, 3, 3, 2], needed: 41,
    banzhaf: [0.167, 0.167, 0.167, 0.167, 0.091, 0.091, 0.066, 0.066, 0.016],
    shapleyShubik: [0.179, 0.179, 0.179, 0.179, 0.081, 0.081, 0.057, 0.057, 0.010], places: 3),
  PublishedCouncil(
    description: "EC 1981", weights: [10, 10, 10, 10, 5, 5, 5, 3, 3, 2], needed: 45,
    banzhaf: [0.158, 0.158, 0.158, 0.158, 0.082, 0.082, 0.082, 0.041, 0.041, 0.041],
    shapleyShubik: [0.174, 0.174, 0.174, 0.174, 0.071, 0.071, 0.071, 0.030, 0.030, 0.030], places: 3),
  PublishedCouncil(
    description: "EC 1986", weights: [10, 10, 10, 10, 8, 5, 5, 5, 5, 3, 3, 2], needed: 54,
    banzhaf: [0.129, 0.129, 0.129, 0.129, 0.109, 0.067, 0.067, 0.067, 0.067, 0.046, 0.046, 0.018],
    shapleyShubik: [0.134, 0.134, 0.134, 0.134, 0.111, 0.064, 0.064, 0.064, 0.064, 0.043, 0.043, 0.012], places: 3),
  PublishedCouncil(
    description: "EU 1995", weights: [10, 10, 10, 10, 8, 5, 5, 5, 5, 4, 4, 3, 3, 3, 2], needed: 62,
    banzhaf: [
      0.1116, 0.1116, 0.1116, 0.1116, 0.0924, 0.0587, 0.0587, 0.0587, 0.0587, 0.0479, 0.0479, 0.0359, 0.0359,
      0.0359, 0.0226,
    ],
    shapleyShubik: [
      0.1167, 0.1167, 0.1167, 0.1167, 0.0955, 0.0552, 0.0552, 0.0552, 0.0552, 0.0454, 0.0454, 0.0353, 0.0353,
      0.0353, 0.0207,
    ], places: 4),
]

/// Voting bodies whose power has been published.
///
/// The councils: D. S. Felsenthal and M. Machover, *The Measurement of Voting Power* (1998), section 5.3; that of 1958
/// also in *The Britannica Guide to Statistics and Probability*, page 194 (5/21, 1/7 and nothing).
/// The Nice council of 27: J. M. Bilbao, J. R. Fernandez, N. Jimenez and J. J. Lopez, "Voting power in the European
/// Union enlargement", *European Journal of Operational Research* 143 (2002).
@Suite("Published games")
struct PublishedGamesTests {
  @Test("the councils of 1958 to 1995 have the published powers", arguments: publishedCouncils)
  func councils(council: PublishedCouncil) throws {
    let power = try PowerProfile(SimpleGame(weights: council.weights, needed: council.needed))
    let half = council.places == 3 ? 0.000_51 : 0.000_051
    for (member, found) in power.members.enumerated() {
      #expect(near(found.banzhafNormalised.value, council.banzhaf[member], within: half), "banzhaf \(member)")
      #expect(near(found.shapleyShubik.value, council.shapleyShubik[member], within: half), "shapley \(member)")
    }
  }

  static let niceVotes = [
    29, 29, 29, 29, 27, 27, 14, 13, 12, 12, 12, 12, 12, 10, 10, 10, 7, 7, 7, 7, 7, 4, 4, 4, 4, 4, 3,
  ]
  /// Thousandths of the population of 1999, as in the paper.
  static let nicePopulation = [
    170, 123, 123, 120, 82, 80, 47, 33, 22, 21, 21, 21, 21, 18, 17, 17, 11, 11, 11, 8, 8, 5, 4, 3, 2, 1, 1,
  ]

  @Test("the Nice council of 27: votes, countries and population joined")
  func nice() throws {
    let rule: DecisionRule = .all([
      try .weighted(Self.niceVotes, needed: 255), try .heads(atLeast: 14, of: 27),
      try .weighted(Self.nicePopulation, needed: 620),
    ])
    let power = try PowerProfile(SimpleGame(memberCount: 27, rule: rule))
    let sizes = [4, 2, 1, 1, 5, 3, 5, 5, 1]
    let banzhaf = zip([0.0778, 0.0742, 0.0426, 0.0397, 0.0368, 0.0309, 0.0218, 0.0125, 0.0094], sizes)
    let shapley = zip([0.0870, 0.0799, 0.0399, 0.0368, 0.0340, 0.0281, 0.0196, 0.0110, 0.0082], sizes)
    let expectedBanzhaf = banzhaf.flatMap { Array(repeating: $0, count: $1) }
    let expectedShapley = shapley.flatMap { Array(repeating: $0, count: $1) }
    for (member, found) in power.members.enumerated() {
      #expect(near(found.banzhafNormalised.value, expectedBanzhaf[member], within: 0.000_051))
      #expect(near(found.shapleyShubik.value, expectedShapley[member], within: member == 0 ? 0.000_13 : 0.000_051))
    }
    // Two in a hundred proposals would pass if every country tossed a coin.
    #expect(near(power.decisiveness.value, 0.0203, within: 0.000_051))
  }

  @Test("the Security Council: five vetoes and any four of ten")
  func securityCouncil() throws {
    // Shapley and Shubik's reasoning for today's fifteen seats: a non-permanent member has 4/2145.
    let power = try PowerProfile(
      SimpleGame(memberCount: 15, rule: .all([.vetoes(Array(0..<5), of: 15), .heads(atLeast: 9, of: 15)])))
    #expect(power.members[5].shapleyShubik.exact == Fraction(4, 2145))
    #expect(power.members[0].shapleyShubik.exact == Fraction(421, 2145))
    #expect(power.members[0].banzhaf.exact == Fraction(848, 16384))
    #expect(power.members[5].banzhaf.exact == Fraction(84, 16384))
    #expect(power.members.filter(\.isVeto).count == 5)
    #expect(!power.members[5].isVeto)
    // [39; 7, 7, 7, 7, 7, 1, ...] is the same game.
    let weighted = try PowerProfile(
      SimpleGame(weights: Array(repeating: 7, count: 5) + Array(repeating: 1, count: 10), needed: 39))
    #expect(weighted == power)
  }

  static let electors1970 = [
    45, 41, 27, 26, 26, 25, 21, 17, 17, 14, 13, 13, 12, 12, 12, 11, 10, 10, 10, 10, 9, 9, 9, 8, 8, 8, 8, 7, 7, 7, 6,
    6, 6, 6, 5, 4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 3,
  ]

  @Test("the electoral college of the 1970 census")
  func electoralCollege() throws {
    #expect(Self.electors1970.count == 51)
    #expect(Self.electors1970.reduce(0, +) == 538)
    let power = try PowerProfile(SimpleGame(weights: Self.electors1970, needed: 270))
    // G. Owen, "Evaluation of a presidential election game", American Political Science Review 69 (1975), table 1.
    #expect(near(power.members[0].shapleyShubik.value, 0.088_31, within: 0.000_005_1))
    #expect(near(power.members[1].shapleyShubik.value, 0.079_73, within: 0.000_005_1))
    #expect(near(power.members[50].shapleyShubik.value, 0.005_4, within: 0.000_02))
    #expect(near(power.members.reduce(0) { $0 + $1.shapleyShubik.value }, 1, within: 1e-13))
    // The distribution of sums, made for bodies of hundreds, agrees with whole-number counting.
    let sums = try PowerProfile(sums: WeightedQuota(weights: Self.electors1970, needed: 270))
    for (a, b) in zip(sums.members, power.members) {
      #expect(near(a.banzhaf.value, b.banzhaf.value) && near(a.shapleyShubik.value, b.shapleyShubik.value))
    }
  }

  /// Population in hundreds of persons, Council Decision 2013/746/EU.
  static let population2014 = [
    805_237, 656_332, 638_961, 596_852, 467_043, 385_333, 200_575, 167_796, 111_616, 110_625, 105_161, 104_873, 99_088,
    95_559, 84_519, 72_846, 56_026, 54_267, 54_108, 45_911, 42_621, 29_719, 20_588, 20_238, 13_248, 8659, 5370, 4214,
  ]

  @Test("the Lisbon council of 28: the clause on blocking minorities lets ten more coalitions pass")
  func lisbon() throws {
    // S. Kurz and S. Napel, "Dimension of the Lisbon voting rules in the EU Council", Optimization Letters 10 (2016).
    let population = try DecisionRule.weighted(
      Self.population2014.map { ExactDecimal($0) }, Quota(.share(Share(65, 100))))
    let double = DecisionRule.all([population, try .heads(atLeast: 16, of: 28)])
    let whole = try SimpleGame(memberCount: 28, rule: .any([double, .heads(atLeast: 25, of: 28)]))
    let difference = try whole.difference(from: SimpleGame(memberCount: 28, rule: double))
    #expect(difference.onlyFirst == 10)
    #expect(difference.onlySecond == 0)
    #expect(difference.exampleOnlyFirst?.count == 25)
    #expect(try PowerProfile(whole).members.allSatisfy { !$0.isDummy && !$0.isVeto })
  }
}
