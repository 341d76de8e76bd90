import OptionKit

/// The sentences of the page that the file for programs and the workbook repeat, so that a reader of these meets what the page
/// says, and nothing else.
public struct PageWords: Sendable, Hashable {
  /// How firm the lead is, as page 1 says it.
  public var firmness: String
  /// The answer to each question, as the table of answers has it.
  public var answers: [DecisionDimension: String]

  /// Takes what the page says.
  public init(firmness: String, answers: [DecisionDimension: String]) {
    (self.firmness, self.answers) = (firmness, answers)
  }
}
