import Commissioning

/// A benefit or risk that a document lists and no mechanism of the model carries.
public struct RegisterEntry: Sendable, Hashable {
  /// A coarse judgement, as risk registers use it.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    case low
    case medium
    case high
  }

  /// Whether it is a benefit; otherwise a risk.
  public var isBenefit: Bool
  /// In a sentence.
  public var text: String
  /// How likely it is; nil where nobody has said.
  public var likelihood: Level?
  /// How much it would matter; nil where nobody has said.
  public var impact: Level?
  /// What to do about it.
  public var mitigation: String
  /// Who is to do it; empty where nobody is named.
  public var owner: String
  /// Where it is written. Likelihood, impact, mitigation and owner are judgements of the option unless it says so.
  public var source: Source

  /// Makes an entry.
  public init(
    benefit: Bool = false, _ text: String, likelihood: Level? = nil, impact: Level? = nil, mitigation: String = "",
    owner: String = "", source: Source
  ) {
    (isBenefit, self.text, self.mitigation, self.source) = (benefit, text, mitigation, source)
    (self.likelihood, self.impact, self.owner) = (likelihood, impact, owner)
  }
}
