import Testing

@testable import Coalitions

@Suite("Time to decision")
struct DecisionChainTests {
  @Test("one monthly meeting tried until it passes: the geometric distribution")
  func geometric() throws {
    let ladder = try DecisionChain([.init(duration: [0, 1], approves: 0.4, next: [0: 0.6])])
    let timing = try ladder.timing(months: 60)
    for month in 1...20 {
      let expected = (1..<month).reduce(0.4) { chance, _ in chance * 0.6 }
      #expect(near(timing.approved[month], expected, within: 1e-15))
    }
    #expect(timing.approved[0] == 0)
    let absorption = try ladder.absorption()
    #expect(near(absorption.meanMonths, 2.5) && near(absorption.approved, 1))
    #expect(near(try #require(timing.meanMonth), 2.5, within: 1e-9))
    #expect(timing.month(deciding: 0.5) == 2)
  }

  @Test("forum, then dispute resolution, coming back changed: solved by hand")
  func ladder() throws {
    // Forum (1 month): passes 1/2, dispute 1/2. Dispute (2 or 4 months): passes 1/4, fails 1/4, lapses 1/4, back 1/4.
    let ladder = try DecisionChain([
      .init(duration: [0, 1], approves: 0.5, next: [1: 0.5]),
      .init(duration: [0, 0, 0.5, 0, 0.5], approves: 0.25, rejects: 0.25, lapses: 0.25, next: [0: 0.25]),
    ])
    // a = 1/2 + b / 2, b = 1/4 + a / 4: a = 5/7; r = s / 2, s = 1/4 + r / 4: r = 1/7; mean = 1 + d / 2, d = 3 + mean / 4.
    let end = try ladder.absorption()
    #expect(near(end.approved, 5.0 / 7) && near(end.rejected, 1.0 / 7) && near(end.lapsed, 1.0 / 7))
    #expect(near(end.meanMonths, 20.0 / 7))
    let timing = try ladder.timing(months: 400)
    #expect(near(timing.approved.reduce(0, +), 5.0 / 7) && near(timing.noDecision, 1.0 / 7))
    #expect(near(timing.approved[3], 0.5 * 0.5 * 0.25))
    let short = try ladder.timing(months: 2)
    #expect(near(short.undecided, 0.5))
    #expect(near(short.approved.reduce(0, +) + short.rejected.reduce(0, +) + short.noDecision, 1))
  }

  @Test("stages of no duration are followed at once, and circles of them are refused")
  func instant() throws {
    let chain = try DecisionChain([
      .init(duration: [1], next: [1: 1]), .init(duration: [0.5, 0.5], approves: 1),
    ])
    let timing = try chain.timing(months: 1)
    #expect(timing.approved == [0.5, 0.5])
    #expect(throws: VotingError.endlessLoop(stage: 0)) {
      try DecisionChain([.init(duration: [1], next: [1: 1]), .init(duration: [1], approves: 0.5, next: [0: 0.5])])
    }
    #expect(throws: VotingError.endlessLoop(stage: 0)) {
      try DecisionChain([.init(duration: [0, 1], next: [0: 1])]).absorption()
    }
    #expect(throws: VotingError.self) { try DecisionChain([.init(duration: [0, 1], approves: 0.4)]) }
    #expect(throws: VotingError.self) { try DecisionChain([.init(duration: [0, 1], next: [3: 1])]) }
  }
}
