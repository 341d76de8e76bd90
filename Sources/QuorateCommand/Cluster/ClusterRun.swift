import OptionKit
import ScenarioFiles

/// A sweep in shards as an engine's files are written for it.
struct ClusterRun {
  var record: SweepRecord
  var files: [InputFile]
  /// The folder that gathers the shards, in full.
  var folder: String
  /// Threads of a shard, which is given as many processors.
  var threads: Int
  /// GiB.
  var memory: Int
  var allowsPlugins: Bool

  /// The words that run a shard where the folder is seen as `folder`; the engine says which.
  ///
  /// - Parameter inputs: where the scenario's folder is seen.
  func shard(_ program: String, inputs: String, folder: String) -> [String] {
    let scenario = "\(inputs)/\(record.main)"
    var words = [program, "shard", scenario, "--of", "\(record.of)", "--into", folder, "--threads", "\(threads)"]
    words += record.words
    if let table = record.futures_table { words += ["--futures-table", "\(folder)/sweep/\(table)"] }
    return words + plugins(in: inputs)
  }

  /// The words that merge.
  func merge(_ program: String, folder: String) -> [String] {
    [program, "merge", folder, "--report", folder + "/report", "--threads", "\(threads)"]
      + plugins(in: "\(folder)/sweep/inputs/\(record.scenario)")
  }

  /// The scenario's folder among the inputs.
  func inputs(in folder: String) -> String { "\(folder)/sweep/inputs/\(record.scenario)" }

  private func plugins(in inputs: String) -> [String] {
    allowsPlugins ? record.plugins.flatMap { ["--allow-plugin", "\(inputs)/\($0)"] } : []
  }

  /// A name that every engine takes: small letters, digits and hyphens.
  var name: String {
    let letters = record.scenario.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let word = String(letters.prefix(40)).split(separator: "-").joined(separator: "-")
    return word.isEmpty ? "quorate" : "quorate-" + word
  }
}

/// A word of a command line as a shell reads it back.
enum ShellWord {
  static func quoted(_ word: String) -> String {
    let plain = word.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_./:=,+@%".unicodeScalars.contains($0))
    }
    return plain && !word.isEmpty
      ? word
      : "'"
        + word.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "'\\''") + "'"
  }

  static func line(_ words: [String]) -> String { words.map(quoted).joined(separator: " ") }
}
