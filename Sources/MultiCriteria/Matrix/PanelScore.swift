/// One scorer's judgement of one option on one criterion, kept with its reasons.
public struct PanelScore: Sendable, Hashable {
  /// The option.
  public var option: String
  /// The criterion.
  public var criterion: String
  /// The score.
  public var score: Double
  /// Who gave it.
  public var scorer: String
  /// Whom they sit for.
  public var organisation: String
  /// When, `yyyy-mm-dd`.
  public var date: String
  /// Why.
  public var rationale: String
  /// What it rests on.
  public var evidence: String

  /// Makes a score.
  public init(
    option: String, criterion: String, score: Double, scorer: String, organisation: String, date: String = "",
    rationale: String = "", evidence: String = ""
  ) {
    self.option = option
    self.criterion = criterion
    self.score = score
    self.scorer = scorer
    self.organisation = organisation
    self.date = date
    self.rationale = rationale
    self.evidence = evidence
  }
}
