extension GroupChoice {
  /// A round of instant run-off.
  public struct Round: Sendable, Hashable {
    /// First preferences among the options still in; 0 for the others.
    public var votes: [Double]
    /// Options that leave after it.
    public var eliminated: [Int]
  }

  /// Instant run-off (Ware; the alternative vote): options with the fewest first preferences leave until one has more
  /// than half or those left are level. A ballot that ties several firsts splits its votes among them; options level at
  /// the bottom leave together.
  public var instantRunOff: (winners: [Int], rounds: [Round]) {
    var left = Array(0..<options)
    var rounds: [Round] = []
    while true {
      var votes = [Double](repeating: 0, count: options)
      for ballot in ballots {
        guard let best = left.map({ ballot.ranks[$0] }).min() else { continue }
        let firsts = left.filter { ballot.ranks[$0] == best }
        for first in firsts { votes[first] += ballot.votes / Double(firsts.count) }
      }
      let total = votes.reduce(0, +)
      let standing = left
      if let winner = standing.first(where: { votes[$0] > total / 2 }) {
        rounds.append(Round(votes: votes, eliminated: []))
        return ([winner], rounds)
      }
      let fewest = standing.map { votes[$0] }.min() ?? 0
      let last = standing.filter { votes[$0] <= fewest + 1e-12 * total }
      rounds.append(Round(votes: votes, eliminated: last.count == standing.count ? [] : last))
      if last.count == standing.count { return (standing, rounds) }
      left.removeAll { last.contains($0) }
    }
  }
}
