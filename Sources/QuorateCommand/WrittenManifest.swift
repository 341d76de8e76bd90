import Appraisal
import Foundation
import ScenarioFiles

/// The manifest of a report that was written earlier, as its `appraisal.json` has it.
enum WrittenManifest {
  private struct Page: Decodable {
    var format: String
    var manifest: ManifestRecord
  }

  /// Reads it; nil where the file is none that Quorate wrote.
  static func read(_ file: String) -> Manifest? {
    guard let data = FileManager.default.contents(atPath: file),
      let page = try? JSONDecoder().decode(Page.self, from: data), page.format.hasPrefix("quorate-appraisal-")
    else { return nil }
    return page.manifest.manifest
  }
}
