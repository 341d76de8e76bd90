import Coalitions
import Testing

@testable import Simulation

@Suite("Vetoes of a rule made ready")
struct VetoTests {
  @Test("a plain quota's vetoes are those of whom the others cannot carry anything without")
  func plainQuota() throws {
    for weights in [[1], [3, 1, 1], [5, 4, 1], [2, 2, 2, 2], [9, 1, 1, 1, 0]] {
      let all = weights.reduce(0, +)
      for needed in 1...all {
        let game = try SimpleGame(weights: weights, needed: needed)
        let asked = weights.indices.map { member in
          var others = MemberSet.everyone(among: weights.count)
          others.remove(member)
          return !game.wins(others)
        }
        #expect(CompiledGame(game).hasVeto == asked)
      }
    }
  }
}
