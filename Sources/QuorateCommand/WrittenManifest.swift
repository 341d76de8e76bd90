import Appraisal
import Foundation

/// The manifest of a report that was written earlier, as its `appraisal.json` has it.
enum WrittenManifest {
  private struct Page: Decodable {
    struct Part: Decodable {
      var program, scenario_digest, seed, sampling: String
      var futures, years: Int
      var overrides, options: [String]
    }
    var format: String
    var manifest: Part
  }

  /// Reads it; nil where the file is none that Quorate wrote.
  static func read(_ file: String) -> Manifest? {
    guard let data = FileManager.default.contents(atPath: file),
      let page = try? JSONDecoder().decode(Page.self, from: data),
      page.format.hasPrefix("quorate-appraisal-"), let seed = UInt64(page.manifest.seed)
    else { return nil }
    let part = page.manifest
    return Manifest(
      program: part.program, scenarioDigest: part.scenario_digest, seed: seed, futures: part.futures,
      sampling: part.sampling, years: part.years, overrides: part.overrides, options: part.options)
  }
}
