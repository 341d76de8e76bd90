/// The way of a matter from meeting to meeting and up the rungs of dispute resolution: stages that each take a random
/// number of months and then decide, hand on, or come back, until there is a decision or time runs out.
///
/// A semi-Markov chain with absorbing ends (J. G. Kemeny and J. L. Snell, *Finite Markov Chains*, 1960, chapter 3,
/// for the absorption; R. A. Howard, *Dynamic Probabilistic Systems*, 1971, for the durations).
public struct DecisionChain: Sendable, Hashable {
  /// One stage.
  public struct Stage: Sendable, Hashable {
    /// `duration[m]` is the chance that the stage takes m months; sums to 1.
    public var duration: [Double]
    /// The chance that it ends in approval.
    public var approves: Double
    /// The chance that it ends in rejection.
    public var rejects: Double
    /// The chance that the matter is given up there without a decision.
    public var lapses: Double
    /// The chance of going to each other stage (or the same again), by position.
    public var next: [Int: Double]

    /// Makes a stage; the chances of its ends and of the next stages sum to 1.
    public init(
      duration: [Double], approves: Double = 0, rejects: Double = 0, lapses: Double = 0, next: [Int: Double] = [:]
    ) {
      self.duration = duration
      (self.approves, self.rejects, self.lapses, self.next) = (approves, rejects, lapses, next)
    }
  }

  /// The stages; a matter starts at the first.
  public let stages: [Stage]

  /// Checks the stages.
  ///
  /// - Throws: ``VotingError/badProbability(_:)``, ``VotingError/badStage(_:_:)``, or
  ///   ``VotingError/endlessLoop(stage:)`` where stages of no duration can follow one another in a circle.
  public init(_ stages: [Stage]) throws(VotingError) {
    guard !stages.isEmpty else { throw .badStage(0, "is missing") }
    for (index, stage) in stages.enumerated() {
      let ends = [stage.approves, stage.rejects, stage.lapses] + stage.next.sorted { $0.key < $1.key }.map(\.value)
      for chance in ends + stage.duration where !(chance >= 0 && chance <= 1) { throw .badProbability(chance) }
      guard abs(ends.reduce(0, +) - 1) < 1e-9 else { throw .badStage(index, "has ends that do not sum to 1") }
      guard abs(stage.duration.reduce(0, +) - 1) < 1e-9 else {
        throw .badStage(index, "has durations that do not sum to 1")
      }
      for target in stage.next.keys.sorted() where !stages.indices.contains(target) {
        throw .badStage(index, "leads to stage \(target + 1), which does not exist")
      }
    }
    self.stages = stages
    _ = try instantOrder()
  }

  /// Stages so ordered that one that may take no time comes before those it leads to.
  func instantOrder() throws(VotingError) -> [Int] {
    var waiting = Array(repeating: 0, count: stages.count)
    for stage in stages where (stage.duration.first ?? 0) > 0 {
      for (target, chance) in stage.next where chance > 0 { waiting[target] += 1 }
    }
    var order = stages.indices.filter { waiting[$0] == 0 }
    var done = 0
    while done < order.count {
      let stage = stages[order[done]]
      done += 1
      guard (stage.duration.first ?? 0) > 0 else { continue }
      for target in stage.next.keys.sorted() where stage.next[target] ?? 0 > 0 {
        waiting[target] -= 1
        if waiting[target] == 0 { order.append(target) }
      }
    }
    guard order.count == stages.count else {
      throw .endlessLoop(stage: stages.indices.first { waiting[$0] > 0 } ?? 0)
    }
    return order
  }
}
