/// What a sweep is run until: it spends runs where they decide and leaves bundles out once they can be told to be no answer.
///
/// With a target not every bundle meets every future, so a sweep cannot be cut into parts by futures or be given its
/// futures as a table: see ``AppraisalDesign/isSpentUnevenly``.
public enum SpendingTarget: Sendable, Hashable {
  /// Until the leader is told from every other bundle, with this confidence between 0 and 1.
  case leader(confidence: Double)
  /// Until every bundle within so many points of the leader is told, with 95% confidence.
  case bestSet(within: Double)

  /// As written on the command line and in the manifest: `leader=95%`, `best-set=0.5`.
  public var text: String {
    switch self {
    case .leader(let confidence): "leader=\(Self.written(confidence * 100))%"
    case .bestSet(let points): "best-set=\(Self.written(points))"
    }
  }

  private static func written(_ value: Double) -> String {
    let rounded = (value * 1e9).rounded() / 1e9
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int(rounded))" : "\(rounded)"
  }

  /// The chance that is allowed to go wrong.
  var chance: Double {
    switch self {
    case .leader(let confidence): 1 - confidence
    case .bestSet: 0.05
    }
  }

  /// Points that do not count.
  var margin: Double {
    switch self {
    case .leader: 0
    case .bestSet(let points): points
    }
  }
}
