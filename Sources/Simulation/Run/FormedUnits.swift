import Synchronization

/// Units formed in the course of runs, by what makes them what they are: forming one is dear, and many runs form the
/// same. What is kept is a pure function of its key, so sharing it between threads changes no result.
final class FormedUnits: Sendable {
  /// What a unit formed in a run follows from: the unit left, by whom, under which rule.
  struct Key: Hashable, Sendable {
    var rule: String
    var unit: ObjectIdentifier
    var leaver: Int
    var isRest: Bool

    init(rule: String, unit: CompiledUnit, leaver: Int, isRest: Bool) {
      (self.rule, self.leaver, self.isRest) = (rule, leaver, isRest)
      self.unit = ObjectIdentifier(unit)
    }
  }

  /// Units kept; beyond them each is formed anew.
  static let limit = 50_000
  private let known = Mutex<[Key: CompiledUnit]>([:])

  /// The unit of a key, formed where it is not known.
  func unit(_ key: Key, form: () throws -> CompiledUnit) throws -> CompiledUnit {
    if let unit = known.withLock({ $0[key] }) { return unit }
    let unit = try form()
    return known.withLock { known in
      // Another thread may have been quicker; all must go on with the same one, whose identity is in later keys.
      if let first = known[key] { return first }
      if known.count < Self.limit { known[key] = unit }
      return unit
    }
  }
}
