import Appraisal
import Diagnostics
import Documents
import OfficeReports
import Renderers
import ReportFiles
import ReportWriter
import Reporting
import Synchronization

/// What came of a run, with the files of its report.
final class RunOutcome: Sendable {
  /// What was found.
  let result: AppraisalResult
  /// What it was found with, for further questions.
  let appraiser: Appraiser
  /// The shortlist and business as usual, criterion by criterion and future by future.
  let kept: KeptValues
  /// Futures of which ``kept`` holds the values at most.
  static let mostKept = 1024
  /// Criteria that the scenario gives no measures for.
  let notAssessed: [String]
  private let comparisons = Mutex<[String: BundleComparison]>([:])
  /// Comparisons kept of one run.
  static let mostComparisons = 50
  /// The report as a document.
  let document: Document
  /// The report: name and bytes, sorted by name.
  let files: [(name: String, bytes: [UInt8])]

  init(_ result: AppraisalResult, _ appraiser: Appraiser, _ kept: KeptValues) {
    (self.result, self.appraiser, self.kept, notAssessed) = (result, appraiser, kept, appraiser.notAssessed)
    document = AppraisalFiles().document(of: result)
    files = ((try? AppraisalFiles().files(of: result)) ?? []).sorted { $0.name < $1.name }
  }

  /// A file of the report by name.
  func file(_ name: String) -> [UInt8]? { files.first { $0.name == name }?.bytes }

  /// Two bundles against each other over the run's futures; asked again, the same answer is given.
  func compared(_ first: Int, _ second: Int) async throws -> BundleComparison {
    let key = "\(first) \(second)"
    if let known = comparisons.withLock({ $0[key] }) { return known }
    let appraiser = appraiser
    let made = try await withTaskExecutorPreference(RunThreads.shared) {
      try await appraiser.compare(first, second, threads: 1)
    }
    comparisons.withLock { known in
      if known.count >= Self.mostComparisons { known.removeAll() }
      known[key] = made
    }
    return made
  }
}
