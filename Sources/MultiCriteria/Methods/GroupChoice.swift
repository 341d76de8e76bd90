import Diagnostics

/// Votes on an order of options: each ballot ranks them all, ties allowed.
public struct GroupChoice: Sendable, Hashable {
  /// An order and how many votes stand behind it.
  public struct Ballot: Sendable, Hashable {
    /// The rank of each option, 1 the best; equals share a rank.
    public var ranks: [Int]
    /// How many votes (or what weight); at least 0.
    public var votes: Double

    /// Makes a ballot.
    public init(ranks: [Int], votes: Double = 1) {
      self.ranks = ranks
      self.votes = votes
    }

    /// A ballot that lists options from best to worst; those left out share the last place.
    public init(order: [Int], of options: Int, votes: Double = 1) {
      var ranks = [Int](repeating: order.count + 1, count: options)
      for (place, option) in order.enumerated() where ranks.indices.contains(option) {
        ranks[option] = place + 1
      }
      self.init(ranks: ranks, votes: votes)
    }
  }

  /// The most options: circles are looked for in the cube of their number.
  public static let mostOptions = 500

  /// Number of options.
  public let options: Int
  /// The ballots.
  public let ballots: [Ballot]
  /// `preference[a][b]`: votes that put a before b.
  public let preference: [[Double]]
  /// The same in whole numbers of the votes' last decimal place, in which sums are exact.
  let wholePreference: [[Double]]
  /// The power of ten that makes all votes whole.
  let voteScale: Double

  /// Counts the ballots.
  ///
  /// - Throws: ``Problem`` for no options, a ballot of another length, or votes that are not a number from 0.
  public init(options: Int, ballots: [Ballot]) throws {
    guard options > 0 else { throw Problem("there are no options to vote on", remedy: "add one") }
    guard options <= Self.mostOptions else {
      throw Problem(
        "there are \(options) options, and every two are set against each other",
        remedy: "vote on at most \(Self.mostOptions)")
    }
    for (place, ballot) in ballots.enumerated() {
      guard ballot.ranks.count == options, ballot.votes >= 0, ballot.votes.isFinite else {
        throw Problem(
          "ballot \(place + 1) does not rank \(options) options with a number of votes",
          remedy: "rank every option")
      }
    }
    guard ballots.isEmpty || ballots.contains(where: { $0.votes > 0 }) else {
      throw Problem("nobody has a vote", remedy: "give at least one voter a weight above 0")
    }
    voteScale = WholeDecimals.places(of: ballots.map(\.votes)).map(WholeDecimals.scale) ?? 1
    var whole = [[Double]](repeating: [Double](repeating: 0, count: options), count: options)
    for ballot in ballots {
      let votes = voteScale == 1 ? ballot.votes : (ballot.votes * voteScale).rounded()
      for a in 0..<options {
        for b in 0..<options where ballot.ranks[a] < ballot.ranks[b] { whole[a][b] += votes }
      }
    }
    let scale = voteScale
    self.options = options
    self.ballots = ballots
    wholePreference = whole
    preference = whole.map { row in row.map { $0 / scale } }
  }

  /// Whether more votes put a before b than b before a.
  public func beats(_ a: Int, _ b: Int) -> Bool { wholePreference[a][b] > wholePreference[b][a] }

  /// Borda counts: options placed below, half for those level, summed over votes (Borda 1781).
  public var borda: [Double] {
    // Twice over and in whole votes, so that equal sums are equal.
    var twice = [Double](repeating: 0, count: options)
    for ballot in ballots {
      let votes = voteScale == 1 ? ballot.votes : (ballot.votes * voteScale).rounded()
      let sizes = Dictionary(grouping: ballot.ranks) { $0 }.mapValues(\.count).sorted {
        $0.key < $1.key
      }
      var below = options
      var points: [Int: Int] = [:]
      for (rank, size) in sizes {
        below -= size
        points[rank] = 2 * below + size - 1
      }
      for option in 0..<options {
        twice[option] += votes * Double(points[ballot.ranks[option]] ?? 0)
      }
    }
    return twice.map { $0 / 2 / voteScale }
  }

  /// Copeland scores: duels won less duels lost (Copeland 1951).
  public var copeland: [Int] {
    (0..<options).map { a in
      (0..<options).reduce(0) { $0 + (beats(a, $1) ? 1 : 0) - (beats($1, a) ? 1 : 0) }
    }
  }

  /// The option that beats every other in a duel, if there is one (Condorcet 1785).
  public var condorcetWinner: Int? {
    (0..<options).first { a in (0..<options).allSatisfy { a == $0 || beats(a, $0) } }
  }

  /// Groups of options that beat each other in circles, so that no majority order exists among them.
  public var cycles: [[Int]] { components.filter { $0.count > 1 } }

  /// Strongly connected components of "is not beaten by ... is beaten by", best first.
  var components: [[Int]] {
    var reach = (0..<options).map { a in (0..<options).map { a == $0 || beats(a, $0) } }
    for middle in 0..<options {
      for a in 0..<options where reach[a][middle] {
        for b in 0..<options where reach[middle][b] { reach[a][b] = true }
      }
    }
    var placed = [Bool](repeating: false, count: options)
    var groups: [[Int]] = []
    for a in 0..<options where !placed[a] {
      let group = (0..<options).filter { reach[a][$0] && reach[$0][a] }
      for member in group { placed[member] = true }
      groups.append(group)
    }
    return groups
  }
}
