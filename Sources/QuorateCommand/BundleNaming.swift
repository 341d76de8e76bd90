import Appraisal
import Foundation
import OptionKit
import ReportWriter

/// Bundles as a person names them on the command line.
enum BundleNaming {
  /// What the options that take a bundle say of it.
  static let help = "a bundle's id, a letter of the report's shortlist, or choices that only one bundle has"

  /// The positions of bundles; where one is a letter the shortlist is worked out first, as a report of the same manifest
  /// would have it.
  static func positions(
    of names: [(text: String, flag: String)], in appraiser: Appraiser, threads: Int?
  ) async throws -> [Int] {
    let position = { (name: (text: String, flag: String), shortlist: [Int]?) throws -> Int in
      do throws(BundleFault) { return try appraiser.position(of: name.text, shortlist: shortlist) } catch {
        throw error.problem(at: .init(name.flag))
      }
    }
    var shortlist: [Int]?
    let isLettered = names.contains { name in
      if case .letter = BundleName(name.text) { return true }
      return false
    }
    // What is no letter is looked up first, so that a wrong name costs no run.
    for name in names {
      if case .choices = BundleName(name.text) { _ = try position(name, nil) }
    }
    if isLettered {
      Console.error("running every bundle through \(appraiser.plan.futures) futures for the letters of the report")
      let bar = ProgressBar(total: appraiser.plan.futures, unit: "futures")
      defer { bar.finish() }
      do {
        let threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
        shortlist = try await appraiser.ranked(threads: threads, progress: { bar.show($0.futures) }).shortlist
      } catch { throw WorkFailed(description: "\(error)") }
    }
    return try names.map { try position($0, shortlist) }
  }
}
