import Appraisal

/// The runs that are kept, as far as replacing a report asks for them.
enum KeptRuns {
  /// Whether the run of a manifest is kept, so that its report can be had again and may be replaced.
  ///
  /// As long as there is no archive to ask, every report that Quorate wrote counts as kept.
  static func holds(_ manifest: Manifest) -> Bool { true }
}
