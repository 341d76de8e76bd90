import Appraisal
import OptionKit
import ReportWriter
import ScenarioFiles

/// `--until`, as written.
enum UntilFlag {
  private static let place = Problem.Location("--until")

  /// How a sweep with a target went, in a line.
  static func told(_ spending: SpendingFinding, after futures: Int) -> String {
    let share = NumberText.fixed(100 * spending.share, places: 1)
    return "--until \(spending.target.text): \(spending.isTold ? "told" : "not told") after \(futures) futures; "
      + "\(spending.left.count) of \(spending.met.count) bundles were run to the end, with \(share)% of the runs of the "
      + "whole sweep."
  }

  /// Reads `leader=95%` or `best-set=0.5`.
  ///
  /// - Throws: ``Problems`` where it is neither, or the plan's futures are given as a table.
  static func target(_ text: String, _ plan: AppraisalDesign) throws(Problems) -> SpendingTarget {
    if plan.futuresTable != nil {
      throw Problems(
        Problem(
          "--until leaves bundles out on the way, and a table of futures is met by all of them",
          remedy: "leave out --until or --futures-table", at: place))
    }
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let value = parts.count == 2 ? CSVNumber(parts[1])?.value : nil
    switch (parts.first, value) {
    case ("leader", let share?) where share >= 0.5 && share < 1: return .leader(confidence: share)
    case ("best-set", let points?) where points > 0 && points <= 100: return .bestSet(within: points)
    case ("leader", _?):
      throw Problems(
        Problem("\(text) is no confidence", remedy: "give a share from 50% to below 100%: leader=95%", at: place))
    case ("best-set", _?):
      throw Problems(
        Problem("\(text) is no difference in points", remedy: "give points above 0: best-set=0.5", at: place))
    default:
      throw Problems(Problem("there is no target \(text)", remedy: "write leader=95% or best-set=0.5", at: place))
    }
  }
}
