import MultiCriteria
import Diagnostics
import Testing

@Suite("Group choice")
struct GroupChoiceTests {
  /// Memphis 0, Nashville 1, Chattanooga 2, Knoxville 3: the capital of Tennessee as the textbooks tell it.
  static func tennessee() throws -> GroupChoice {
    try GroupChoice(
      options: 4,
      ballots: [
        .init(order: [0, 1, 2, 3], of: 4, votes: 42), .init(order: [1, 2, 3, 0], of: 4, votes: 26),
        .init(order: [2, 3, 1, 0], of: 4, votes: 15), .init(order: [3, 2, 1, 0], of: 4, votes: 17),
      ])
  }

  @Test("the capital of Tennessee: Borda and Condorcet say Nashville, run-off Knoxville, Kemeny scores 393")
  func tennessee() throws {
    let choice = try Self.tennessee()
    #expect(choice.borda == [126, 194, 173, 107])
    #expect(choice.condorcetWinner == 1)
    #expect(choice.copeland == [-3, 3, 1, -1])
    #expect(choice.cycles.isEmpty)
    #expect(choice.instantRunOff.winners == [3])
    #expect(choice.instantRunOff.rounds.map(\.eliminated) == [[2], [1], []])
    let kemeny = try choice.kemeny()
    #expect(kemeny.order == [1, 2, 3, 0])
    #expect(kemeny.disagreements == 600 - 393)
  }

  @Test(
    "Condorcet's own circle of 60 voters is reported (Condorcet 1785; Young 1988), and Kemeny cuts it at its weakest")
  func circle() throws {
    // 23 a>b>c, 17 b>c>a, 2 b>a>c, 10 c>a>b, 8 c>b>a
    let choice = try GroupChoice(
      options: 3,
      ballots: [
        .init(order: [0, 1, 2], of: 3, votes: 23), .init(order: [1, 2, 0], of: 3, votes: 17),
        .init(order: [1, 0, 2], of: 3, votes: 2), .init(order: [2, 0, 1], of: 3, votes: 10),
        .init(order: [2, 1, 0], of: 3, votes: 8),
      ])
    #expect(choice.preference[0][1] == 33 && choice.preference[1][2] == 42 && choice.preference[2][0] == 35)
    #expect(choice.condorcetWinner == nil)
    #expect(choice.cycles == [[0, 1, 2]])
    #expect(try choice.kemeny().order == [1, 2, 0])
  }

  @Test("Kemeny's order is the best of all orders")
  func exhaustive() throws {
    let generator = CounterGenerator(seed: 3)
    for trial in 0..<60 {
      let ballots = (0..<5).map { ballot in
        GroupChoice.Ballot(
          ranks: (0..<5).map { 1 + Int(generator.bits(UInt64(trial * 100 + ballot * 10 + $0)) % 4) }, votes: 1)
      }
      let choice = try GroupChoice(options: 5, ballots: ballots)
      let found = try choice.kemeny()
      let least = Self.permutations([0, 1, 2, 3, 4]).map { Self.cost($0, choice) }.min()
      #expect(found.disagreements == least)
      #expect(Self.cost(found.order, choice) == found.disagreements)
    }
  }

  @Test("one option wins, level ballots tie, and a circle too wide is refused")
  func edges() throws {
    let one = try GroupChoice(options: 1, ballots: [])
    #expect(one.condorcetWinner == 0)
    #expect(one.instantRunOff.winners == [0])
    #expect(try one.kemeny().order == [0])
    let level = try GroupChoice(options: 3, ballots: [.init(ranks: [1, 1, 1])])
    #expect(level.instantRunOff.winners == [0, 1, 2])
    #expect(level.borda == [1, 1, 1])
    let wide = try GroupChoice(
      options: 17, ballots: (0..<17).map { shift in .init(order: (0..<17).map { ($0 + shift) % 17 }, of: 17) })
    #expect(throws: Problem.self) { try wide.kemeny() }
    #expect(throws: Problem.self) { try GroupChoice(options: 2, ballots: [.init(ranks: [1])]) }
    #expect(throws: Problem.self) { try GroupChoice(options: 0, ballots: []) }
  }

  static func cost(_ order: [Int], _ choice: GroupChoice) -> Double {
    order.indices.reduce(0) { sum, place in
      sum + order[(place + 1)...].reduce(0) { $0 + choice.preference[$1][order[place]] }
    }
  }

  static func permutations(_ items: [Int]) -> [[Int]] {
    items.isEmpty
      ? [[]] : items.flatMap { first in permutations(items.filter { $0 != first }).map { [first] + $0 } }
  }
}
