import ReportFiles

extension CommandWords {
  /// Files beside the scenario that a flag names, and where they stand among a run's inputs.
  static let files = ["--futures-table": "futures-table.csv", "--logo": "logo"]

  /// The words of `appraise` as they are kept: with the scenario by its id, without what makes no difference to the
  /// result (threads, who and when) and without places of this machine.
  ///
  /// - Parameters:
  ///   - given: the words as typed, the command first.
  ///   - path: the scenario's path among them.
  ///   - id: the scenario's id.
  static func kept(_ given: [String], scenario path: String, id: String) -> [String] {
    let places = ["--report", "--archive", "--threads", "--export-futures", "--by", "--at", "--allow-plugin"]
    let manners = ["--no-keep", "--fresh", "--replace"]
    var kept = ["appraise", id]
    var isFound = false
    var rest = given.dropFirst()
    while let word = rest.popFirst() {
      guard word.hasPrefix("--"), word != "--" else {
        // The scenario stands once; every other plain word is a flag's value.
        if word == path, !isFound { isFound = true } else if word != "--" { kept.append(word) }
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      if manners.contains(parts[0]) { continue }
      let takesValue = places.contains(parts[0]) || files[parts[0]] != nil || parts[0] == "--client"
      let value = parts.count == 2 ? parts[1] : takesValue ? rest.popFirst() : nil
      if places.contains(parts[0]) { continue }
      kept.append(parts[0])
      if let file = files[parts[0]] { kept.append(file) } else if let value { kept.append(value) }
    }
    return kept
  }
}
