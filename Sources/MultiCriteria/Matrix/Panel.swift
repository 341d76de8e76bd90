/// The scores of a panel, from which a table is made without losing who said what.
///
/// Scorers are averaged within their organisation first and organisations then by their share, so that an organisation
/// does not gain by sending more people. Where a scorer scored a cell more than once the latest date counts.
public struct Panel: Sendable, Hashable {
  /// Every score as given.
  public var scores: [PanelScore]
  /// Each organisation's share of the say; one that is not named has 1. Shares are normalised cell by cell over the
  /// organisations that scored the cell.
  public var shares: [String: Double]

  /// Makes a panel.
  public init(_ scores: [PanelScore], shares: [String: Double] = [:]) {
    self.scores = scores
    self.shares = shares
  }

  /// How far the panel agrees on a cell.
  public struct Cell: Sendable, Hashable {
    /// Mean over organisations by share; NaN where nobody scored.
    public var mean: Double
    /// Lowest score of any scorer.
    public var lowest: Double
    /// Highest score of any scorer.
    public var highest: Double
    /// Standard deviation over scorers (n - 1); 0 for a single one.
    public var deviation: Double
    /// Mean by organisation, in alphabetical order.
    public var byOrganisation: [(name: String, mean: Double)] { zip(organisations, means).map { ($0, $1) } }
    /// How many scored it.
    public var scorers: Int
    var organisations: [String]
    var means: [Double]
  }

  /// The panel's view of a cell; for many cells see ``cells``.
  public func cell(option: String, criterion: String) -> Cell {
    cell(of: scores.filter { $0.option == option && $0.criterion == criterion })
  }

  /// The panel's view of every cell that somebody scored, by option and criterion, in one pass over the scores.
  public var cells: [String: [String: Cell]] {
    var groups: [String: [String: [PanelScore]]] = [:]
    for score in scores { groups[score.option, default: [:]][score.criterion, default: []].append(score) }
    return groups.mapValues { group in group.mapValues { cell(of: $0) } }
  }

  private func cell(of scores: [PanelScore]) -> Cell {
    var latest: [String: PanelScore] = [:]
    for score in scores where score.score.isFinite {
      let key = score.organisation + "\u{1F}" + score.scorer
      if let known = latest[key], known.date > score.date { continue }
      latest[key] = score
    }
    let given = latest.sorted { $0.key < $1.key }.map(\.value)
    let organisations = Set(given.map(\.organisation)).sorted()
    let means = organisations.map { name in
      let own = given.filter { $0.organisation == name }
      return own.reduce(0) { $0 + $1.score } / Double(own.count)
    }
    let says = organisations.map { Swift.max(0, shares[$0] ?? 1) }
    let total = says.reduce(0, +)
    let plain = given.reduce(0) { $0 + $1.score } / Double(given.count)
    let squares = given.reduce(0) { $0 + ($1.score - plain) * ($1.score - plain) }
    return Cell(
      mean: total > 0 ? zip(says, means).reduce(0) { $0 + $1.0 * $1.1 } / total : .nan,
      lowest: given.map(\.score).min() ?? .nan, highest: given.map(\.score).max() ?? .nan,
      deviation: given.count > 1 ? (squares / Double(given.count - 1)).squareRoot() : given.isEmpty ? .nan : 0,
      scorers: given.count, organisations: organisations, means: means)
  }

  /// The table of means, NaN where nobody scored.
  public func table(options: [String], criteria: [CriterionColumn]) -> ScoreTable {
    let cells = self.cells
    return ScoreTable(
      options: options, criteria: criteria,
      values: options.flatMap { option in criteria.map { cells[option]?[$0.name]?.mean ?? .nan } })
  }

  /// Cells on which scorers differ by more than `range` points, widest first.
  public func disagreements(
    options: [String], criteria: [String], over range: Double
  ) -> [(option: String, criterion: String, cell: Cell)] {
    let cells = self.cells
    let all = options.flatMap { option in
      criteria.compactMap { name in cells[option]?[name].map { (option: option, criterion: name, cell: $0) } }
    }
    let wide = all.enumerated().filter { $0.element.cell.highest - $0.element.cell.lowest > range }
    return wide.sorted { a, b in
      let (x, y) = (a.element.cell, b.element.cell)
      return (y.highest - y.lowest, a.offset) < (x.highest - x.lowest, b.offset)
    }.map(\.element)
  }

  /// Scores without a rationale or evidence.
  public var unexplained: [PanelScore] { scores.filter { $0.rationale.isEmpty || $0.evidence.isEmpty } }
}
