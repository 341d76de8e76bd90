/// What has been changed in a scenario since it was read, step by step, so that each step can be undone and done again.
struct Draft: Codable, Sendable, Hashable {
  /// Every step, the oldest first; those from ``position`` on were undone.
  private(set) var steps: [Change] = []
  /// How many of them are in force.
  private(set) var position = 0
  /// Steps kept; the oldest are let go.
  static let most = 500

  /// What is in force: the last change of each thing, in the order in which they were first changed. An option put back
  /// on the table is not a change.
  var inForce: [Change] {
    var order: [String] = []
    var last: [String: Change] = [:]
    for step in steps.prefix(position) {
      if last[step.key] == nil { order.append(step.key) }
      last[step.key] = step
    }
    return order.compactMap { last[$0] }.filter { $0.kind != .option || $0.value == "off" }
      .filter { !$0.value.isEmpty }
  }

  /// Takes a further step; what had been undone is forgotten.
  mutating func add(_ change: Change) {
    steps.removeSubrange(position...)
    steps.append(change)
    if steps.count > Self.most { steps.removeFirst() }
    position = steps.count
  }

  /// Takes the last step back; false where there is none.
  mutating func undo() -> Bool {
    guard position > 0 else { return false }
    position -= 1
    return true
  }

  /// Does the step again that was taken back last; false where there is none.
  mutating func redo() -> Bool {
    guard position < steps.count else { return false }
    position += 1
    return true
  }

  /// Whether a file's draft holds together.
  var isSound: Bool { (0...steps.count).contains(position) }
}
