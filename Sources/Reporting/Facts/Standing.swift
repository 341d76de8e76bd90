import Appraisal
import Documents

/// What becomes of an option of a dimension: carried forward, discounted or ruled out, and why.
enum Standing: Equatable {
  /// Its best package ties with the leader or comes close to business as usual.
  case carriedForward
  /// Its best package lies far below business as usual; holds by how many points.
  case discounted(below: Double)
  /// No lawful package has it.
  case ruledOut

  /// How far below business as usual, in points of 100, an option is far below it: a rule of this report and no finding.
  static let farBelow = 5.0

  init(_ row: DimensionAnswer.Row, usual: Double?) {
    guard row.lawful > 0, let best = row.best else {
      self = .ruledOut
      return
    }
    let below = (usual ?? best) - best
    self = below > Self.farBelow ? .discounted(below: below) : .carriedForward
  }

  /// The same of a package.
  init(score: Double, usual: Double?) {
    let below = (usual ?? score) - score
    self = below > Self.farBelow ? .discounted(below: below) : .carriedForward
  }

  /// As a tag.
  var tag: RichText {
    switch self {
    case .carriedForward: .tag("✓ carried forward", .good)
    case .discounted: .tag("– discounted", .plain)
    case .ruledOut: .tag("✕ ruled out", .bad)
    }
  }
}
