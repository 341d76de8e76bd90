import Appraisal
import Commissioning
import OptionKit
import Simulation

/// The files that hold what an appraisal found for programs: tables and JSON. The page to read is a document of its own.
///
/// Nothing is worked out here but differences, percentages and figures a head of what the result holds; the same result
/// gives the same bytes. No file holds a time of day, a duration, a thread count or a path.
public struct Report {
  let result: AppraisalResult
  let full: Bool
  let words: PageWords
  /// The weight that each criterion carries.
  let weights: [Double]
  /// Positions in the bundles: the shortlist, best first, then business as usual where it is not among them.
  let shown: [Int]
  /// What pays for the service today.
  let current: [Money]

  /// The tables of a result.
  ///
  /// - Parameter words: needed for `appraisal.json` only.
  package init(_ result: AppraisalResult, words: PageWords = PageWords(firmness: "", answers: [:]), full: Bool) {
    (self.result, self.full, self.words) = (result, full, words)
    weights = result.weights
    let known = result.bundles.indices
    var shown = result.shortlist.filter(known.contains)
    if known.contains(result.businessAsUsual), !shown.contains(result.businessAsUsual) {
      shown.append(result.businessAsUsual)
    }
    self.shown = shown
    current = result.scenario.service.current()
  }

  /// The report's files by name, sorted: `appraisal.json`, `assumptions.csv`, `matrix.csv`, `measures.csv`,
  /// `ranking.csv` and `ruled_out.csv`; with a financial plan also `plan.csv` and its like, `portfolio.csv` and
  /// `portfolio_members.csv` where there are several contracts, and `panel.csv` where criteria are judged by a panel.
  ///
  /// - Parameters:
  ///   - result: what was found.
  ///   - words: what the page says of it.
  ///   - full: whether `matrix.csv` and `measures.csv` hold every bundle the result has them for; otherwise the
  ///     shortlist and business as usual.
  public static func files(
    for result: AppraisalResult, words: PageWords, full: Bool
  ) -> [(name: String, content: String)] {
    let report = Report(result, words: words, full: full)
    let files = [
      ("appraisal.json", report.json.written),
      ("assumptions.csv", report.assumptionsTable.written(as: .csv)),
      ("matrix.csv", report.matrixTable.written(as: .csv)),
      ("measures.csv", report.measuresTable.written(as: .csv)),
      ("ranking.csv", report.rankingTable.written(as: .csv)),
      ("ruled_out.csv", report.ruledOutTable.written(as: .csv)),
    ]
    let panel = report.panelTable.map { [("panel.csv", $0.written(as: .csv))] } ?? []
    return (files + report.planFiles + report.portfolioFiles + panel).sorted { $0.0 < $1.0 }
  }
}
