/// Whether a method's order stands when something is changed that should not matter: an option removed, an option listed
/// twice, a criterion split in two.
///
/// - *Removed*: each option that is not first is taken out, and the others keep their order or not.
/// - *Listed twice*: each option is added once more, and all but the copy keep their order or not.
/// - *Split*: each criterion with a weight is listed as two with half of it each, and the order stands or not.
///
/// A method that scores each option by itself on fixed scales passes all three; one that scores by comparison, on scales
/// taken from the options, or that goes by the heaviest criterion may not. Source: E. Triantaphyllou, *Multi-criteria
/// decision making methods: a comparative study* (Kluwer 2000), chapter on rank reversals, the first test; the other two are
/// the clones and splitting of voting and weighting.
public struct RankInvariance: Sendable, Hashable {
  /// How one change went over everything it was tried on.
  public struct Outcome: Sendable, Hashable {
    /// Changes that could be run.
    public var tried = 0
    /// Those after which other options came first.
    public var movedFirst = 0
    /// Those after which any two options stood otherwise.
    public var movedOrder = 0

    /// Whether nothing moved.
    public var holds: Bool { movedOrder == 0 && movedFirst == 0 }
  }

  /// The method and its scale.
  public var method: AppraisalMethod
  /// The scale.
  public var scaling: Scaling
  /// One option less, one option twice, one criterion as two.
  public var removed = Outcome()
  /// One option listed twice.
  public var twice = Outcome()
  /// One criterion as two.
  public var split = Outcome()

  /// Whether the order stood every change.
  public var holds: Bool { removed.holds && twice.holds && split.holds }

  /// Tries every change on a table; a change that the method cannot run is not counted.
  ///
  /// - Throws: ``Problems`` where the method cannot use the table at all.
  public init(_ table: ScoreTable, method: AppraisalMethod, scaling: Scaling? = nil) throws {
    let before = try method.run(table, scaling: scaling)
    (self.method, self.scaling) = (method, before.scaling)
    let run = { (changed: ScoreTable) in try? method.run(changed, scaling: before.scaling).ranks }
    for option in table.options.indices where before.ranks[option] != 1 {
      let kept = table.options.indices.filter { $0 != option }
      removed.count(kept.map { before.ranks[$0] }, run(table.keeping(kept)))
    }
    for option in table.options.indices {
      let ranks = run(table.keeping(Array(table.options.indices) + [option]))
      twice.count(before.ranks, ranks.map { Array($0.dropLast()) })
    }
    for criterion in table.criteria.indices where table.criteria[criterion].weight > 0 {
      split.count(before.ranks, run(table.splitting(criterion)))
    }
  }
}

extension RankInvariance.Outcome {
  /// Takes the ranks of the same options before and after a change.
  mutating func count(_ before: [Int], _ after: [Int]?) {
    guard let after, after.count == before.count, let best = before.min(), let top = after.min() else { return }
    tried += 1
    let isFirstMoved = before.indices.contains { (before[$0] == best) != (after[$0] == top) }
    if isFirstMoved { movedFirst += 1 }
    let isMoved =
      isFirstMoved
      || before.indices.contains { a in
        before.indices.contains { b in
          (before[a] < before[b]) != (after[a] < after[b])
        }
      }
    if isMoved { movedOrder += 1 }
  }
}

extension ScoreTable {
  /// The table with one criterion listed as two, next to each other, each with half of its weight.
  func splitting(_ criterion: Int) -> ScoreTable {
    var columns = criteria
    columns[criterion].weight /= 2
    columns.insert(columns[criterion], at: criterion + 1)
    columns[criterion + 1].name += " (again)"
    let rows = options.indices.map { option -> [Double] in
      var cells = row(option)
      cells.insert(cells[criterion], at: criterion + 1)
      return cells
    }
    return ScoreTable(options: options, criteria: columns, rows: rows)
  }
}
