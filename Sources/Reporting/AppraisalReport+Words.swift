import Appraisal
import Documents

extension AppraisalReport {
  /// The result with the sentences of the page where a file for programs or a workbook has words: how firm the lead is as
  /// page 1 says it, and the answer to each question as the table of answers has it.
  ///
  /// So a reader of `appraisal.json` or `appraisal.xlsx` meets what the page says, and nothing else.
  public static func worded(_ result: AppraisalResult) -> AppraisalResult {
    var worded = result
    let facts = AppraisalFacts(result)
    let verdict = Answer(facts).verdict
    worded.firmness.words = ([verdict.headline] + verdict.paragraphs).map(\.plain).filter { !$0.isEmpty }
      .joined(separator: " ")
    for place in worded.answers.indices { worded.answers[place].words = SurePage(facts).words(worded.answers[place]) }
    return worded
  }
}
