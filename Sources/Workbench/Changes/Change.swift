import Foundation

/// One thing that somebody changed, with why.
struct Change: Codable, Sendable, Hashable {
  /// What was changed.
  enum Kind: String, Codable, Sendable {
    /// A number of the scenario, by the path that `--set` takes.
    case setting
    /// The weight of a criterion, by its id.
    case weight
    /// An option, by dimension and id: `on` or `off` the table.
    case option
  }

  var kind: Kind
  /// What it is about: `parameters.other-growth`, a criterion's id, `footprint.county-wide`.
  var path: String
  /// What it was set to.
  var value: String
  /// Why, in the user's words; kept with every run that rests on it.
  var reason: String
  /// When, in seconds since 1970.
  var at: Double?

  /// As the manifest of a run records it; a change to nothing takes an earlier one back.
  var text: String {
    if value.isEmpty { return "\(path): as in the scenario" }
    return switch kind {
    case .setting: "\(path)=\(value)"
    case .weight: "criteria.\(path).weight=\(value)"
    case .option:
      (value == "off" ? "left out: " : "on the table: ")
        + path.split(separator: ".", maxSplits: 1).joined(separator: " ")
    }
  }

  /// What tells two changes of the same thing.
  var key: String { "\(kind.rawValue) \(path)" }
}
