import Appraisal
import Documents
import OptionKit
import ReportWriter

extension AppraisalReport {
  /// The sentences of the page that a file for programs or a workbook repeats.
  public static func words(of result: AppraisalResult) -> PageWords {
    let facts = AppraisalFacts(result)
    let verdict = Answer(facts).verdict
    let page = SurePage(facts)
    var answers: [DecisionDimension: String] = [:]
    for answer in result.answers { answers[answer.dimension] = page.words(answer) }
    return PageWords(
      firmness: ([verdict.headline] + verdict.paragraphs).map(\.plain).filter { !$0.isEmpty }.joined(separator: " "),
      answers: answers)
  }
}
