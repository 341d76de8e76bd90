extension GroupChoice {
  /// A round of instant run-off.
  public struct Round: Sendable, Hashable {
    /// First preferences among the options still in; 0 for the others.
    public var votes: [Double]
    /// Options that leave after it.
    public var eliminated: [Int]
  }

  /// What instant run-off comes to.
  public struct RunOff: Sendable, Hashable {
    /// Who wins; several where those left are level, or where it depends on who leaves first among equals.
    public var winners: [Int]
    /// The rounds up to the end, or up to the first in which it matters who leaves first.
    public var rounds: [Round]
    /// Those level at the bottom in the last of the rounds, where who of them leaves first decides; otherwise empty.
    public var undecided: [Int]
  }

  /// The most sets of options that are looked at where ties at the bottom branch.
  static let mostBranches = 20_000

  /// Instant run-off (Ware; the alternative vote): the option with the fewest first preferences leaves until one has more
  /// than half or all those left are level. A ballot that ties several firsts splits its votes among them.
  ///
  /// Options level at the bottom leave together where that changes nothing: where all their votes together are fewer than
  /// the next option's. Elsewhere no rule is made up: ``RunOff/winners`` are all who win for some order of leaving
  /// (parallel universes; Conitzer, Rognlie and Xia, *IJCAI* 2009). Where that takes more than some thousand sets to find,
  /// everybody still in may win.
  public var instantRunOff: RunOff {
    let count = InstantRunOff(self)
    var left = Set(0..<options)
    var rounds: [Round] = []
    while true {
      let (votes, outcome) = count.round(left)
      switch outcome {
      case .won(let winners):
        rounds.append(Round(votes: votes, eliminated: []))
        return RunOff(winners: winners, rounds: rounds, undecided: [])
      case .leave(let last):
        rounds.append(Round(votes: votes, eliminated: last))
        left.subtract(last)
      case .branch(let level):
        rounds.append(Round(votes: votes, eliminated: []))
        var known: [Set<Int>: Set<Int>] = [:]
        let winners = count.winners(left, &known) ?? left
        return RunOff(
          winners: winners.sorted(), rounds: rounds, undecided: winners.count > 1 ? level : [])
      }
    }
  }
}

/// The counting of an instant run-off in whole numbers, so that votes with decimals and split votes are level exactly
/// where they are on paper.
private struct InstantRunOff {
  let ballots: [(ranks: [Int], votes: Double)]
  let unit: Double

  enum Outcome {
    case won([Int])
    case leave([Int])
    case branch([Int])
  }

  init(_ choice: GroupChoice) {
    // Votes as whole numbers, times what every way of splitting them divides.
    let sizes = Set(
      choice.ballots.flatMap { ballot in
        Dictionary(grouping: ballot.ranks) { $0 }.values.map(\.count)
      })
    var multiple = 1.0
    for size in 1...max(1, sizes.max() ?? 1) {
      var (a, b) = (multiple, Double(size))
      while b != 0 { (a, b) = (b, a.truncatingRemainder(dividingBy: b)) }
      multiple *= Double(size) / a
      if multiple > 1e9 { break }
    }
    let scale = choice.voteScale
    let total = choice.ballots.reduce(0) { $0 + $1.votes } * scale
    unit = total * multiple < 9e15 ? multiple : 1
    let whole = unit
    ballots = choice.ballots.map { ($0.ranks, ($0.votes * scale).rounded() * whole) }
    self.scale = scale
  }

  private let scale: Double

  func round(_ left: Set<Int>) -> (votes: [Double], outcome: Outcome) {
    let standing = left.sorted()
    var votes = [Double](repeating: 0, count: ballots.first?.ranks.count ?? standing.count)
    for ballot in ballots {
      guard let best = standing.map({ ballot.ranks[$0] }).min() else { continue }
      let firsts = standing.filter { ballot.ranks[$0] == best }
      for first in firsts { votes[first] += ballot.votes / Double(firsts.count) }
    }
    let total = votes.reduce(0, +)
    let shown = votes.map { $0 / unit / scale }
    if let winner = standing.first(where: { votes[$0] > total / 2 }) {
      return (shown, .won([winner]))
    }
    let fewest = standing.map { votes[$0] }.min() ?? 0
    let last = standing.filter { votes[$0] <= fewest + 1e-12 * total }
    if last.count == standing.count, standing.count <= 2 { return (shown, .won(standing)) }
    if last.count == 1 { return (shown, .leave(last)) }
    let next = standing.filter { !last.contains($0) }.map { votes[$0] }.min()
    if let next, last.reduce(0, { $0 + votes[$1] }) < next { return (shown, .leave(last)) }
    return (shown, .branch(last))
  }

  /// All who win from here for some order of leaving; nil where too many sets would have to be looked at.
  func winners(_ left: Set<Int>, _ known: inout [Set<Int>: Set<Int>]) -> Set<Int>? {
    if let found = known[left] { return found }
    guard known.count < GroupChoice.mostBranches else { return nil }
    var found: Set<Int> = []
    switch round(left).outcome {
    case .won(let winners): found = Set(winners)
    case .leave(let last):
      guard let next = winners(left.subtracting(last), &known) else { return nil }
      found = next
    case .branch(let level):
      for option in level {
        guard let next = winners(left.subtracting([option]), &known) else { return nil }
        found.formUnion(next)
        if found == left { break }
      }
    }
    known[left] = found
    return found
  }
}
