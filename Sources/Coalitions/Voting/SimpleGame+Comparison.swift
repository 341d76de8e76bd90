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
