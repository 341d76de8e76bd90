extension Simulator {
  /// A matter before a unit's forum.
  struct Matter {
    /// Its place among the matters drawn.
    var at: Int
    /// Its kind, by position on the agenda.
    var item: Int
    /// The month it comes up.
    var month: Int
    /// Its value a year, £.
    var value: Double
    /// Months that it waits for room at a meeting.
    var wait = 0.0
  }

  /// What became of a matter.
  struct Decision {
    /// Whom it binds.
    enum Bound {
      case nobody, everybody, marked
    }

    /// Months from paper to decision, or to lapsing.
    var months: Double
    /// Whether it was carried.
    var carried: Bool
    /// The share of the unit, by money, that is bound by it.
    var share: Double
    /// Whom it binds; those marked are otherwise those outvoted.
    var bound: Bound
    /// Whether members are marked at all; no forum marks them where none was asked.
    var isMarked = true
    /// Whether those against stood aside.
    var isApart = false
    /// The share of the matter that counts as carried where it is: that of the members who decided for it, where each
    /// decides for itself.
    var counted = 1.0
  }
}
