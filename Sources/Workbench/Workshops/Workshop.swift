/// People who weigh criteria together: in rounds, each by itself, with reasons; then frozen into a scenario's weights.
struct Workshop: Codable, Sendable, Hashable {
  /// A criterion as members weigh it.
  struct Criterion: Codable, Sendable, Hashable {
    var id, title: String
    /// What its swing is.
    var swing: String
  }

  /// Somebody who joined.
  struct Member: Codable, Sendable, Hashable {
    /// From 1.
    var number: Int
    var name, organisation: String
    /// With which it comes back after a lost connection.
    var key: String
  }

  /// What one member said in one round.
  struct Entry: Codable, Sendable, Hashable {
    var member: Int
    /// Points by criterion, from 0; only their proportions count.
    var points: [String: Double]
    var reason: String
    /// Seconds since 1970.
    var at: Double
  }

  /// One round of weighing.
  struct Round: Codable, Sendable, Hashable {
    var isOpen = true
    var entries: [Entry] = []
  }

  var id: String
  /// What people type to join.
  var code: String
  /// The scenario's key and title.
  var scenario, title: String
  /// Whether others see organisations only, without names.
  var isAnonymous: Bool
  var criteria: [Criterion]
  var members: [Member] = []
  var rounds = [Round()]
  /// Whether its weights were put into the scenario's changes, after which nothing moves.
  var isFrozen = false
  /// Goes up with everything that a facilitator changes, so that two do not overwrite each other.
  var version = 0
  /// Members of one workshop at most.
  static let mostMembers = 200
  /// Rounds at most.
  static let mostRounds = 20

  /// Whether members may still weigh in this round.
  var isOpen: Bool { !isFrozen && rounds.last?.isOpen == true }

  /// What a member said last, in this round or before.
  func entry(of member: Int) -> Entry? {
    for round in rounds.reversed() {
      if let found = round.entries.first(where: { $0.member == member }) { return found }
    }
    return nil
  }

  /// Takes what a member says in the round that is open, in place of what it said in it before.
  mutating func take(_ entry: Entry) -> Bool {
    guard isOpen, members.contains(where: { $0.number == entry.member }) else { return false }
    let last = rounds.count - 1
    rounds[last].entries.removeAll { $0.member == entry.member }
    rounds[last].entries.append(entry)
    return true
  }
}
