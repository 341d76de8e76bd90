import OptionKit
import Synchronization

/// Units formed in the course of runs, by what makes them what they are: forming one is dear, and many runs form the
/// same. What is kept is a pure function of its key, so sharing it between threads changes no result.
final class UnitCache: Sendable {
  /// What a unit formed in a run follows from: by whom another was left, under which rule; for those who stay also the
  /// forum of the unit left and the lots, teams and boundaries they go on with, and for the one alone its share; and for
  /// both what may vary locally. Whoever is alone is the same unit whatever it left, so that what a future makes of it is
  /// worked out once.
  struct Key: Hashable, Sendable {
    var rule: String
    var forum: ObjectIdentifier?
    var leaver: Int
    var share: UInt64
    var lots, leadTeams: Int
    var scope: LocalScope
    var boundaries: Double

    /// The key of the first with these members, whatever its lots, teams and boundaries.
    var family: Key {
      var key = self
      (key.lots, key.leadTeams, key.boundaries) = (0, 0, 0)
      return key
    }
  }

  /// A unit, with the forum of the one left, which must not make room for another of the same identity.
  private struct Entry: Sendable {
    var unit: CompiledUnit
    var forum: CompiledForum?
  }

  /// Units kept; beyond them each is formed anew.
  static let limit = 50_000
  private let known = Mutex<[Key: Entry]>([:])

  /// The unit that follows when a member leaves another, formed where it is not known; the form is given one with the
  /// same members, whose forums are its own too.
  func unit(
    leaving left: CompiledUnit, _ leaver: Int, rule: String, isRest: Bool, form: (CompiledUnit?) throws -> CompiledUnit
  ) throws -> CompiledUnit {
    let share = left.members.firstIndex(of: leaver).map { left.shares[$0] } ?? 1
    let key = Key(
      rule: rule, forum: isRest ? left.forumKey : nil, leaver: leaver, share: share.bitPattern,
      lots: isRest ? left.lots : 1, leadTeams: isRest ? left.leadTeams : 1, scope: left.scope,
      boundaries: isRest ? left.boundaries : 1)
    let (same, twin) = known.withLock { ($0[key]?.unit, $0[key.family]?.unit) }
    if let same { return same }
    let unit = try form(twin)
    return known.withLock { known in
      // Another thread may have been quicker; all must go on with the same one, whose identity is in later keys.
      if let first = known[key] { return first.unit }
      if known.count < Self.limit {
        known[key] = Entry(unit: unit, forum: isRest ? left.ordinary : nil)
        if known[key.family] == nil { known[key.family] = known[key] }
      }
      return unit
    }
  }
}
