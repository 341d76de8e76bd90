import Commissioning
import OptionKit

/// What is recorded beside an appraisal: what the adviser recommends, what was decided, why it departs, and who was heard.
///
/// Three things are kept apart: what the appraisal ranks (a result), what is advised and what was decided (records). None
/// of it enters a run or a score. What is not recorded is nil or empty, and a reader is told that it is.
public struct DecisionRecord: Sendable, Hashable {
  /// Advice or a decision.
  public struct Entry: Sendable, Hashable {
    /// The options chosen, by dimension; empty where it is not one of those on the table.
    public var choices: [DecisionDimension: String]
    /// What it says, in a sentence.
    public var text: String
    /// Its reasons.
    public var reasons: [String]
    /// Whose it is.
    public var by: String
    /// When it was given; nil where that is not known.
    public var date: CalendarDate?
    /// Where it is written; nil where nothing is cited.
    public var source: Source?

    /// Records advice or a decision.
    public init(
      _ text: String, choices: [DecisionDimension: String] = [:], reasons: [String] = [], by: String = "",
      date: CalendarDate? = nil, source: Source? = nil
    ) {
      (self.text, self.choices, self.reasons) = (text, choices, reasons)
      (self.by, self.date, self.source) = (by, date, source)
    }
  }

  /// Something on record: who was involved, what regard was had, who declared an interest.
  public struct Note: Sendable, Hashable {
    /// What is recorded.
    public var text: String
    /// Where; nil where nothing is cited.
    public var source: Source?

    /// Records something.
    public init(_ text: String, source: Source? = nil) { (self.text, self.source) = (text, source) }
  }

  /// What the adviser recommends.
  public var advice: Entry?
  /// What was decided.
  public var decision: Entry?
  /// Why the decision departs from the ranking or the advice; empty where nobody says.
  public var departure: String
  /// Involvement of the public, regard to equality, conflicts of interest.
  public var involvement, equality, interests: [Note]

  /// Gathers a record.
  public init(
    advice: Entry? = nil, decision: Entry? = nil, departure: String = "", involvement: [Note] = [],
    equality: [Note] = [], interests: [Note] = []
  ) {
    (self.advice, self.decision, self.departure) = (advice, decision, departure)
    (self.involvement, self.equality, self.interests) = (involvement, equality, interests)
  }
}
