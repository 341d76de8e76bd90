/// What a method says about the options of a table, in the table's order.
public struct MethodResult: Sendable, Hashable {
  /// The method.
  public var method: AppraisalMethod
  /// The scale it used.
  public var scaling: Scaling
  /// One score an option.
  public var scores: [Double]
  /// Whether a lower score is better (SPOTIS's distance).
  public var lowerIsBetter: Bool
  /// Places, 1 the best; equals share the better place.
  public var ranks: [Int]
  /// Further columns, such as PROMETHEE's two flows.
  public var details: [Detail]
  /// What the reader should know before trusting the order.
  public var warnings: [TableWarning]

  /// A further column of a result.
  public struct Detail: Sendable, Hashable {
    /// Column name.
    public var name: String
    /// One value an option.
    public var values: [Double]
  }

  init(
    _ method: AppraisalMethod, scaling: Scaling, scores: [Double], lowerIsBetter: Bool = false, ranks: [Int]? = nil,
    details: [Detail] = [], warnings: [TableWarning] = []
  ) {
    self.method = method
    self.scaling = scaling
    self.scores = scores
    self.lowerIsBetter = lowerIsBetter
    self.ranks = ranks ?? Ranking.ranks(scores, lowerIsBetter: lowerIsBetter)
    self.details = details
    self.warnings = warnings
  }

  /// The options that come first: more than one where the evidence does not separate them.
  public var leaders: [Int] { ranks.indices.filter { ranks[$0] == 1 } }
}
