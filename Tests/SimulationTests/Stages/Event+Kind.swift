@testable import Simulation

extension Event {
  /// The name of what happened: `contractStarts`.
  var kind: String { Mirror(reflecting: what).children.first?.label ?? "\(what)" }
}
