/// What somebody asked to be run.
struct RunRequest: Sendable, Hashable {
  /// The scenario's key.
  var scenario: String
  /// What stands above it, in order.
  var changes: [Change] = []
  /// Futures met; the scenario's number where nil.
  var futures: Int?
  /// The seed; the scenario's where nil.
  var seed: UInt64?

  /// Settings as `--set` takes them.
  static func settings(_ changes: [Change]) -> [String] {
    changes.filter { $0.kind == .setting }.map(\.text)
  }

  /// Whether it rests on the same changes, whatever their order and reasons.
  func restsOn(_ others: [Change]) -> Bool {
    Set(changes.map { "\($0.key)=\($0.value)" }) == Set(others.map { "\($0.key)=\($0.value)" })
  }
}
