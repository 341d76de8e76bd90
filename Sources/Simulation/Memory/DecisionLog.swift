/// What the decisions of a future came to, unit by unit and year by year, kept for the next run that has the same unit
/// under the same delegation: adding it up again is quicker than holding the ballots again, and comes to the same bits,
/// because every number is added in the order in which it was added first.
///
/// The room grows within a future and is used again by the next; a year that finds none is worked out anew each time.
struct DecisionLog: ~Copyable {
  /// The matters, one behind the other as they were decided.
  var lines = GrowingRow<DecidedMatter>()
  /// By year kept: each member's burden and how often it was outvoted, then matter by matter what came to each member.
  var numbers = GrowingRow<Double>()

  /// Most matters and numbers kept of a future.
  static let most = 1 << 18

  var hasRoom: Bool { lines.count < Self.most && numbers.count < Self.most }

  mutating func forget() {
    lines.count = 0
    numbers.count = 0
  }
}

/// A matter that was decided, as far as a run adds it up.
struct DecidedMatter: BitwiseCopyable {
  /// What it adds to the year's tallies: months to the decision where it was carried, cost of delay, worth, good cases
  /// lost, poor ones passed.
  var months, delayCost, worth, goodLost, poorPassed: Double
  /// Its value where it is a case that was approved.
  var value = 0.0
  /// The month from which such a case is paid.
  var from = 0
  /// Its place among the matters of a year.
  var place: Int32
  var kind: Kind

  enum Kind: UInt8, BitwiseCopyable {
    /// Nothing follows from it; a case that was approved; one whose outcome hangs on who pays what in the run.
    case plain, approved, open
  }
}

/// Where a year's decisions of a unit are kept.
struct DecidedYear: BitwiseCopyable {
  var isKept = false
  /// Where its matters and its numbers begin, and how many matters there are.
  var first: Int32 = 0
  var firstNumber: Int32 = 0
  var count: Int32 = 0
  /// Matters that are not open: all, and those carried.
  var closed: Int32 = 0
  var carried: Int32 = 0
  /// Whether anybody was outvoted to its cost.
  var hasBurden = false
  /// Whether one of those carried settles the year's price.
  var settlesPrice = false
  /// Months that its matters waited for room at a meeting.
  var wait = 0.0
}

/// Numbers one behind the other in room that grows, reached in place.
struct GrowingRow<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  private(set) var base: UnsafeMutablePointer<Element>
  var count = 0
  private var capacity = 64

  init() { base = .allocate(capacity: 64) }

  deinit { base.deallocate() }

  mutating func append(_ element: Element) {
    if count == capacity {
      let larger = UnsafeMutablePointer<Element>.allocate(capacity: 2 * capacity)
      larger.update(from: base, count: count)
      base.deallocate()
      (base, capacity) = (larger, 2 * capacity)
    }
    base[count] = element
    count += 1
  }
}
