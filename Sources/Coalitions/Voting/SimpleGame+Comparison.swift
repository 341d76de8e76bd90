/// How two rules over the same members differ: which yes sides one passes and the other does not.
public struct GameDifference: Sendable, Hashable {
  /// Yes sides that pass under the first rule only.
  public let onlyFirst: UInt64
  /// Yes sides that pass under the second rule only.
  public let onlySecond: UInt64
  /// A smallest yes side that passes under the first rule only.
  public let exampleOnlyFirst: [Int]?
  /// A smallest yes side that passes under the second rule only.
  public let exampleOnlySecond: [Int]?
  /// Members whose power to veto comes or goes.
  public let vetoChanges: [Int]
  /// Members who become or stop being dummies.
  public let dummyChanges: [Int]
  /// The largest change of a member's Shapley-Shubik index.
  public let largestPowerChange: Double

  /// Whether the two rules pass the same yes sides.
  public var isSame: Bool { onlyFirst == 0 && onlySecond == 0 }
}

extension SimpleGame {
  /// Compares two rules exactly: the audit of weights as printed against weights as meant, or of one denominator
  /// against another.
  ///
  /// - Throws: ``VotingError/wrongLength(_:_:_:)`` for bodies of different size, and above 62 members.
  public func difference(from other: SimpleGame) throws(VotingError) -> GameDifference {
    guard memberCount == other.memberCount else {
      throw .wrongLength("the other rule's list of members", other.memberCount, memberCount)
    }
    guard memberCount <= SwingCount.mostMembers else {
      throw .tooLarge("comparing rules: members", memberCount, limit: SwingCount.mostMembers)
    }
    let order = askingOrder
    var draft = DiagramDraft(order: order, limit: GameDiagram.usualLimit)
    let (first, second) = (try draft.draw(rule), try draft.draw(other.rule))
    var count = ExclusiveCount(nodes: draft.nodes, memberCount: memberCount)
    let (mine, theirs) = (count.count(first, second, 0), count.count(second, first, 0))
    let (a, b) = (try PowerProfile(self), try PowerProfile(other))
    let pairs = zip(a.members, b.members)
    return GameDifference(
      onlyFirst: mine.sets, onlySecond: theirs.sets,
      exampleOnlyFirst: mine.sets > 0 ? count.example(first, second).map { order[$0] }.sorted() : nil,
      exampleOnlySecond: theirs.sets > 0 ? count.example(second, first).map { order[$0] }.sorted() : nil,
      vetoChanges: pairs.enumerated().filter { $0.element.0.isVeto != $0.element.1.isVeto }.map(\.offset),
      dummyChanges: pairs.enumerated().filter { $0.element.0.isDummy != $0.element.1.isDummy }.map(\.offset),
      largestPowerChange: pairs.map { abs($0.shapleyShubik.value - $1.shapleyShubik.value) }.max() ?? 0)
  }
}

/// Counts sets on which one drawn rule passes and another fails, and the fewest members such a set needs.
private struct ExclusiveCount {
  let nodes: [GameDiagram.Node]
  let memberCount: Int
  private var known: [UInt64: (sets: UInt64, fewest: Int)] = [:]

  init(nodes: [GameDiagram.Node], memberCount: Int) {
    self.nodes = nodes
    self.memberCount = memberCount
  }

  /// Sets of the members from `level` on.
  mutating func count(_ f: Int, _ g: Int, _ level: Int) -> (sets: UInt64, fewest: Int) {
    if f == 0 || g == 1 || f == g { return (0, Int.max / 2) }
    if f == 1, g == 0 { return (1 << UInt64(memberCount - level), 0) }
    let key = UInt64(f) << 32 | UInt64(g)
    if let found = known[key] { return found }
    let (no, yes) = branches(f, g)
    let without = count(no.0, no.1, level + 1)
    let with = count(yes.0, yes.1, level + 1)
    let result = (without.sets + with.sets, min(without.fewest, with.fewest + 1))
    known[key] = result
    return result
  }

  /// The levels of the members of a smallest such set.
  mutating func example(_ f: Int, _ g: Int) -> [Int] {
    var (f, g, level) = (f, g, 0)
    var taken: [Int] = []
    while !(f == 1 && g == 0), level < memberCount {
      let (no, yes) = branches(f, g)
      let (without, with) = (count(no.0, no.1, level + 1), count(yes.0, yes.1, level + 1))
      if without.fewest <= with.fewest + 1 {
        (f, g) = no
      } else {
        (f, g) = yes
        taken.append(level)
      }
      level += 1
    }
    return taken
  }

  private func branches(_ f: Int, _ g: Int) -> (no: (Int, Int), yes: (Int, Int)) {
    let (a, b) = (nodes[f], nodes[g])
    return (
      (f > 1 ? Int(a.no) : f, g > 1 ? Int(b.no) : g), (f > 1 ? Int(a.yes) : f, g > 1 ? Int(b.yes) : g)
    )
  }
}
