import Appraisal
import Documents
import MultiCriteria

/// Changes of weights in words.
enum Weights {
  /// What gives and what takes: `from affordability to fit to local need`.
  static func change(_ shift: WeightShift, _ found: SensitivityFinding) -> String {
    let before = found.values.normalisedWeights
    let moves = zip(shift.weights, before).map { $0 - $1 }
    let named = { (places: [Int]) -> String in
      NumberFormat.list(places.prefix(3).map { found.values.criteria[$0].name.lowercased() })
        + (places.count > 3 ? " and \(places.count - 3) more" : "")
    }
    let givers = moves.indices.filter { moves[$0] < -1e-12 }.sorted { (moves[$0], $0) < (moves[$1], $1) }
    let takers = moves.indices.filter { moves[$0] > 1e-12 }
    return givers.isEmpty ? "none need move" : "from \(named(givers)) to \(named(takers))"
  }
}
