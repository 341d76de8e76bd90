import Appraisal
import RunArchive

/// The runs that are kept, as far as replacing a report asks for them.
enum KeptRuns {
  /// Whether the run of a manifest is kept in an archive, so that its report can be had again and may be replaced.
  ///
  /// An archive that is not there or cannot be read holds nothing.
  static func holds(_ manifest: Manifest, in path: String) -> Bool {
    let archive = try? RunArchive.open(path, for: .reading, wait: 2)
    return (try? archive?.holds(manifest: manifest.digest)) ?? false
  }
}
