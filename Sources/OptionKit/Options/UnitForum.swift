import Coalitions

/// How one class of matter is decided in a unit, as tests of law see it.
public struct UnitForum: Sendable, Hashable {
  /// The unit, by position in the map.
  public var unit: Int
  /// The class of matter.
  public var matter: MatterClass
  /// Notice, quorum, effect and legal basis.
  public var procedure: DecisionProcedure
  /// Whether a member with a say may be outvoted: somebody counts without being able to stop a matter alone.
  public var outvotes: Bool

  /// Describes a forum.
  public init(unit: Int, matter: MatterClass, procedure: DecisionProcedure, outvotes: Bool) {
    (self.unit, self.matter, self.procedure, self.outvotes) = (unit, matter, procedure, outvotes)
  }
}

extension SimpleGame {
  /// Whether a member with a say may lose: the members that can each stop a matter do not carry it by themselves.
  ///
  /// Where they do, everybody else is a dummy, such as an associate without a vote, and nobody with a say is outvoted.
  public var mayOutvote: Bool {
    let everyone = MemberSet.everyone(among: memberCount)
    var holders = MemberSet(among: memberCount)
    for member in 0..<memberCount {
      var others = everyone
      others.remove(member)
      if !wins(others) { holders.insert(member) }
    }
    return !wins(holders)
  }
}
