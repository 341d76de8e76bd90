import Testing

@testable import Coalitions

@Suite("Will it pass")
struct PassageTests {
  /// Chances by summing over all yes sides.
  func bruteForce(_ game: SimpleGame, _ yes: [Double]) -> (pass: Double, decisive: [Double], outvoted: [Double]) {
    let count = game.memberCount
    var pass = 0.0
    var decisive = Array(repeating: 0.0, count: count)
    var outvoted = Array(repeating: 0.0, count: count)
    for bits in 0..<UInt64(1 << count) {
      let side = MemberSet(bits: bits, among: count)
      let chance = (0..<count).reduce(1.0) { $0 * (side.contains($1) ? yes[$1] : 1 - yes[$1]) }
      let passes = game.wins(side)
      if passes { pass += chance }
      for member in 0..<count {
        var other = side
        if side.contains(member) { other.remove(member) } else { other.insert(member) }
        if passes != game.wins(other) { decisive[member] += chance }
        if passes != side.contains(member) { outvoted[member] += chance }
      }
    }
    return (pass, decisive, outvoted)
  }

  @Test("independent votes agree with the sum over all yes sides")
  func independent() throws {
    var random = SeededGenerator(state: 31)
    for _ in 0..<100 {
      let game = try RandomGame.joined(&random, members: 1...8, top: 9)
      let yes = (0..<game.memberCount).map { _ in
        [0, 1, Double.random(in: 0...1, using: &random)][Int.random(in: 0..<3, using: &random)]
      }
      let truth = bruteForce(game, yes)
      let forecast = try GameDiagram(game).forecast(.independent(yes))
      #expect(near(forecast.pass, truth.pass))
      for member in 0..<game.memberCount {
        #expect(near(forecast.decisive[member], truth.decisive[member]))
        #expect(near(forecast.outvoted[member], truth.outvoted[member]))
      }
    }
  }

  @Test("a mixture is the average of its moods")
  func mixture() throws {
    let game = try SimpleGame(weights: [3, 2, 2, 1], needed: 5)
    let diagram = try GameDiagram(game)
    let moods = [[0.9, 0.8, 0.7, 0.6], [0.1, 0.2, 0.3, 0.4]]
    let mixed = try diagram.forecast(
      .mixture([.init(weight: 0.25, yes: moods[0]), .init(weight: 0.75, yes: moods[1])]))
    let truth = 0.25 * bruteForce(game, moods[0]).pass + 0.75 * bruteForce(game, moods[1]).pass
    #expect(near(mixed.pass, truth))
    #expect(throws: VotingError.badProbability(0.5)) {
      try diagram.forecast(.mixture([.init(weight: 0.5, yes: moods[0])]))
    }
  }

  @Test("a common factor: two members both say yes with the orthant chance 1/4 + asin(rho) / 2 pi")
  func orthant() throws {
    // Sheppard's formula; with loadings a the correlation is a squared: 1/2 gives 1/3, and 3/4 is asin 0.75.
    let both = try GameDiagram(SimpleGame(weights: [1, 1], needed: 2))
    let half = (0.5).squareRoot()
    let pass = try both.forecast(.commonFactor(yes: [0.5, 0.5], loadings: [half, half])).pass
    #expect(near(pass, 1.0 / 3, within: 1e-11))
    let high = try both.forecast(.commonFactor(yes: [0.5, 0.5], loadings: [(0.75).squareRoot(), (0.75).squareRoot()]))
      .pass
    #expect(near(high, 0.25 + 0.848_062_078_981_481 / (2 * Double.pi), within: 1e-11))
    let against = try both.forecast(.commonFactor(yes: [0.5, 0.5], loadings: [half, -half])).pass
    #expect(near(against, 1.0 / 6, within: 1e-11))
  }

  @Test("a common factor leaves each member's own chance alone, and without loadings votes are independent")
  func marginals() throws {
    let yes = [0.2, 0.55, 0.9, 0, 1]
    for member in 0..<5 {
      let alone = try GameDiagram(SimpleGame(memberCount: 5, rule: .dictator(member, of: 5)))
      let pass = try alone.forecast(.commonFactor(yes: yes, loadings: [0.3, 0.9, -0.7, 0.5, 0.5])).pass
      #expect(near(pass, yes[member], within: 1e-11))
    }
    let game = try GameDiagram(SimpleGame(weights: [3, 2, 2, 1, 1], needed: 5))
    let free = try game.forecast(.commonFactor(yes: yes, loadings: [0, 0, 0, 0, 0]))
    #expect(near(free.pass, try game.forecast(.independent(yes)).pass, within: 1e-12))
  }

  @Test("the smallest package is the cheapest over all sets of losers")
  func package() throws {
    var random = SeededGenerator(state: 33)
    for _ in 0..<150 {
      let game = try RandomGame.joined(&random, members: 1...9, top: 9)
      let count = game.memberCount
      let gains = (0..<count).map { _ in Int.random(in: -50...40, using: &random) }
      let margin = Int.random(in: 0...3, using: &random)
      let package = try GameDiagram(game).smallestPackage(gains: gains, margin: margin)
      let willing = (0..<count).filter { gains[$0] >= 0 }
      var cheapest = Int.max
      for bits in 0..<UInt64(1 << count) {
        let paid = MemberSet(bits: bits, among: count).members.filter { gains[$0] < 0 }
        guard game.wins(MemberSet(willing + paid, among: count)) else { continue }
        cheapest = min(cheapest, paid.reduce(0) { $0 - gains[$1] + margin })
      }
      #expect(package.cost == cheapest)
      #expect(game.wins(MemberSet(willing + package.compensated, among: count)))
      #expect(package.payments == package.compensated.map { -gains[$0] + margin })
    }
    let tooMuch = try GameDiagram(SimpleGame(weights: [1, 1], needed: 2))
    #expect(throws: VotingError.self) { try tooMuch.smallestPackage(gains: [Int.min, 5]) }
  }
}
