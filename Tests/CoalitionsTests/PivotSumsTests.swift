import Testing

@testable import Coalitions

/// Power of large bodies against whole-number counts, at every quota.
@Suite("Power is right relative to its own size, however far the quota lies from half")
struct PivotSumsTests {
  private static func isNear(_ a: Double, _ b: Double) -> Bool { a == b || abs(a - b) <= 1e-12 * abs(b) }

  /// Coalitions of all but one member by their sum.
  private static func counts(_ weights: [Int], without member: Int?, below limit: Int) -> [Natural] {
    var row = [Natural](repeating: Natural(), count: limit)
    row[0] = Natural(1)
    for (place, weight) in weights.enumerated() where place != member {
      for sum in stride(from: limit - 1, through: weight, by: -1) { row[sum] += row[sum - weight] }
    }
    return row
  }

  @Test(
    "two engines agree to 1e-12 of each value at every quota of bodies that can be counted", arguments: [20, 33, 62])
  func everyQuota(_ count: Int) throws {
    var random = SeededGenerator(state: UInt64(count))
    let weights = (0..<count).map { _ in Int.random(in: 0...3, using: &random) }
    for needed in 1...weights.reduce(0, +) {
      let game = try SimpleGame(weights: weights, needed: needed)
      let counted = try PowerProfile(GameDiagram(game))
      let summed = try PowerProfile(sums: WeightedQuota(weights: weights, needed: needed))
      #expect(summed.accuracy == .ofEach)
      #expect(Self.isNear(summed.decisiveness.value, counted.decisiveness.value))
      for (a, b) in zip(summed.members, counted.members) {
        for key in [\MemberPower.banzhaf, \.banzhafNormalised, \.shapleyShubik, \.prevent, \.initiate] {
          #expect(Self.isNear(a[keyPath: key].value, b[keyPath: key].value), "\(needed) \(a) \(b)")
        }
        #expect(a.isVeto == b.isVeto && a.isDummy == b.isDummy && a.isDictator == b.isDictator)
      }
    }
  }

  @Test(
    "Banzhaf of 200 members against counts of any size, from one vote to unanimity",
    arguments: [0.01, 0.2, 0.5, 0.8, 0.97, 1])
  func counted(_ share: Double) throws {
    var random = SeededGenerator(state: 5)
    let weights = (0..<200).map { _ in Int.random(in: 1...9, using: &random) }
    let total = weights.reduce(0, +)
    let needed = max(1, Int(share * Double(total)))
    let found = try SimpleGame(weights: weights, needed: needed).banzhaf()
    let profile = try PowerProfile(sums: WeightedQuota(weights: weights, needed: needed))
    var all = Natural(1)
    for _ in 1..<200 { all += all }
    let winning = Self.counts(weights, without: nil, below: total + 1)[needed...].reduce(Natural(), +)
    // The lightest, one between, and the heaviest.
    for weight in [1, 5, 9] {
      let member = try #require(weights.firstIndex(of: weight))
      let swings = Self.counts(weights, without: member, below: needed)[max(0, needed - weight)...].reduce(Natural(), +)
      #expect(Self.isNear(found[member], Natural.ratio(swings, all)))
      #expect(Self.isNear(profile.members[member].banzhaf.value, Natural.ratio(swings, all)))
      #expect(Self.isNear(profile.members[member].prevent.value, Natural.ratio(swings, winning)))
    }
    #expect(Self.isNear(profile.decisiveness.value, Natural.ratio(winning, all + all)))
  }

  @Test(
    "Shapley-Shubik of 120 members against counts by size, at quotas near both ends",
    arguments: [3, 60, 270, 300, 330, 357])
  func bySize(_ needed: Int) throws {
    var random = SeededGenerator(state: 9)
    let weights = (0..<120).map { _ in Int.random(in: 1...5, using: &random) }
    let total = weights.reduce(0, +)
    let needed = min(needed, total)
    let profile = try PowerProfile(sums: WeightedQuota(weights: weights, needed: needed))
    var pascal = [Natural(1)]
    for _ in 1..<120 { pascal = [Natural(1)] + zip(pascal, pascal.dropFirst()).map { $0 + $1 } + [Natural(1)] }
    for weight in [1, 3, 5] {
      let member = try #require(weights.firstIndex(of: weight))
      var rows = [[Natural]](repeating: [Natural](repeating: Natural(), count: needed), count: 120)
      rows[0][0] = Natural(1)
      for (place, other) in weights.enumerated() where place != member {
        for size in stride(from: min(118, place), through: 0, by: -1) {
          for sum in 0..<max(0, needed - other) where !rows[size][sum].isZero {
            rows[size + 1][sum + other] += rows[size][sum]
          }
        }
      }
      let expected = (0..<120).reduce(0.0) { value, size in
        let swings = rows[size][max(0, needed - weight)...].reduce(Natural(), +)
        return value + Natural.ratio(swings, pascal[size]) / 120
      }
      #expect(Self.isNear(profile.members[member].shapleyShubik.value, expected), "\(needed) \(weight)")
    }
  }

  @Test("2,000 members of one vote: C(1999, q - 1) / 2^1999 and 1/2000 at any quota")
  func equalVotes() throws {
    let weights = Array(repeating: 1, count: 2000)
    for needed in [1, 40, 1000, 1600, 1999, 2000] {
      let found = try SimpleGame(weights: weights, needed: needed).banzhaf()[7]
      // Factor by factor, kept near 1 until the powers of two are used up.
      var (value, halves) = (1.0, 1999)
      for step in 0..<min(needed - 1, 2000 - needed) {
        value *= Double(1999 - step) / Double(step + 1)
        while value > 1, halves > 0 {
          value /= 2
          halves -= 1
        }
      }
      for _ in 0..<halves { value /= 2 }
      // Below what a double holds both are 0 or have few digits.
      #expect(value < 1e-300 ? found < 1e-299 : Self.isNear(found, value), "\(needed): \(found), \(value)")
    }
  }

  @Test("twenty kinds among a hundred: shares sum to 1, a veto's power to prevent is 1, nobody's is nothing")
  func manyMembers() throws {
    let weights = (0..<100).map { 1 + $0 % 20 } + [300]
    let total = weights.reduce(0, +)
    for needed in [total * 4 / 5, total * 99 / 100, total] {
      let profile = try PowerProfile(SimpleGame(weights: weights, needed: needed))
      let members = profile.members
      #expect(abs(members.reduce(0) { $0 + $1.shapleyShubik.value } - 1) < 1e-12)
      #expect(abs(members.reduce(0) { $0 + $1.banzhafNormalised.value } - 1) < 1e-12)
      for member in members {
        #expect(member.isDummy || member.banzhafNormalised.value > 0 && member.shapleyShubik.value > 0)
        #expect(member.isDummy || member.prevent.value > 0)
        if member.isVeto { #expect(member.prevent.value == 1) }
      }
      for (a, b) in zip(members, members.dropFirst(20)) where needed < total {
        #expect(a.shapleyShubik == b.shapleyShubik || a.shapleyShubik.value < members[100].shapleyShubik.value)
      }
    }
  }

  @Test("a game and its dual have the same power, to 1e-12 of each value")
  func dual() throws {
    let weights = (0..<90).map { 1 + $0 % 7 }
    let total = weights.reduce(0, +)
    for needed in [2, total / 5, total * 9 / 10] {
      let game = try PowerProfile(sums: WeightedQuota(weights: weights, needed: needed))
      let dual = try PowerProfile(sums: WeightedQuota(weights: weights, needed: total - needed + 1))
      for (a, b) in zip(game.members, dual.members) {
        #expect(
          Self.isNear(a.banzhaf.value, b.banzhaf.value) && Self.isNear(a.shapleyShubik.value, b.shapleyShubik.value))
        #expect(Self.isNear(a.prevent.value, b.initiate.value))
      }
    }
  }

  @Test("independent votes: chances far from one half are right relative to themselves")
  func independent() throws {
    var random = SeededGenerator(state: 3)
    let weights = (0..<70).map { _ in Int.random(in: 1...12, using: &random) }
    let yes = weights.map { _ in Double.random(in: 0.01...0.2, using: &random) }
    let total = weights.reduce(0, +)
    for needed in [total / 2, total * 9 / 10] {
      let test = try WeightedQuota(weights: weights, needed: needed)
      let chances = try PassingChances(test, yes)
      // P(pass) = sum over sums; by turning a member's chance over, P = p P(pass | yes) + (1 - p) P(pass | no).
      for member in [0, 35, 69] {
        var (always, never) = (yes, yes)
        (always[member], never[member]) = (1, 0)
        let (up, down) = (try PassingChances(test, always).pass, try PassingChances(test, never).pass)
        #expect(Self.isNear(chances.pass, yes[member] * up + (1 - yes[member]) * down))
        #expect(abs(chances.decisive[member] - (up - down)) <= 1e-11 * up)
        #expect(chances.decisive[member] > 0)
      }
    }
  }
}
