import Appraisal

/// A run's manifest as files have it, with the names that `appraisal.json` uses.
public struct ManifestRecord: Codable, Sendable, Hashable {
  /// The program's version, the digest of the scenario and the seed, which may need all of 64 bits.
  public var program, scenario_digest, seed: String
  /// Futures to be met.
  public var futures: Int
  /// How they are spread.
  public var sampling: String
  /// Years run.
  public var years: Int
  /// What the run was made until; nil where every bundle met every future, as in every shard.
  public var until: String?
  /// Settings given for the call, and options with their versions.
  public var overrides, options: [String]

  /// Records a manifest.
  public init(_ manifest: Manifest) {
    (program, scenario_digest, seed) = (manifest.program, manifest.scenarioDigest, String(manifest.seed))
    (futures, sampling, years) = (manifest.futures, manifest.sampling, manifest.years)
    (overrides, options, until) = (manifest.overrides, manifest.options, manifest.until)
  }

  /// The manifest; nil where the seed is no number of 64 bits.
  public var manifest: Manifest? {
    UInt64(seed).map {
      var manifest = Manifest(
        program: program, scenarioDigest: scenario_digest, seed: $0, futures: futures, sampling: sampling,
        years: years, overrides: overrides, options: options)
      manifest.until = until
      return manifest
    }
  }

  /// What differs between two, in words; the first is what is found, the second what is wanted.
  public func differences(from other: ManifestRecord) -> [String] {
    let parts: [(name: String, found: String, wanted: String)] = [
      ("the program's version", program, other.program), ("the seed", seed, other.seed),
      ("the number of futures", "\(futures)", "\(other.futures)"), ("the sampling", sampling, other.sampling),
      ("the number of years", "\(years)", "\(other.years)"),
      ("--set", overrides.joined(separator: " "), other.overrides.joined(separator: " ")),
    ]
    var words = parts.filter { $0.found != $0.wanted }.map { part in
      let told = { (text: String) in text.isEmpty ? "nothing" : text }
      return "\(part.name) is \(told(part.found)) where \(told(part.wanted)) is wanted"
    }
    if scenario_digest != other.scenario_digest { words.append("the scenario's files differ") }
    if options != other.options, scenario_digest == other.scenario_digest, overrides == other.overrides {
      words.append("the options differ")
    }
    return words
  }
}
