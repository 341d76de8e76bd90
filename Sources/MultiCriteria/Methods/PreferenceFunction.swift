import Diagnostics

/// How a difference between two options on one criterion becomes a preference between 0 and 1.
///
/// Source: Brans and Vincke, A preference ranking organisation method, Management Science 31 (1985), the six
/// generalised criteria.
public struct PreferenceFunction: Sendable, Hashable {
  /// The six shapes.
  public enum Shape: String, Sendable, Hashable, CaseIterable {
    /// 1 for any difference above 0.
    case usual
    /// 1 above q.
    case uShape = "u-shape"
    /// d / p up to p, then 1.
    case vShape = "v-shape"
    /// 0 up to q, 1/2 up to p, then 1.
    case level
    /// 0 up to q, (d - q) / (p - q) up to p, then 1.
    case linear
    /// 1 - exp(-d^2 / (2 s^2)).
    case gaussian

    /// Reads a name as people write it: `v-shape`, `vshape`, `V shape`, `vshape_2`, `type III`.
    public init?(reading text: String) {
      let key = text.lowercased().filter { $0.isLetter || $0.isNumber }
      switch key {
      case "usual", "typei", "i", "1": self = .usual
      case "ushape", "quasi", "typeii", "ii", "2": self = .uShape
      case "vshape", "typeiii", "iii", "3": self = .vShape
      case "level", "typeiv", "iv", "4": self = .level
      case "linear", "vshape2", "vshapeindifference", "vshapewithindifference", "typev", "v", "5": self = .linear
      case "gaussian", "typevi", "vi", "6": self = .gaussian
      default: return nil
      }
    }
  }

  /// The shape.
  public var shape: Shape
  /// Indifference threshold, at least 0.
  public var q: Double
  /// Preference threshold, at least q.
  public var p: Double
  /// Inflection point of the Gaussian, above 0.
  public var s: Double

  /// Makes a preference function; thresholds that a shape does not use are not read.
  public init(_ shape: Shape, q: Double = 0, p: Double = 0, s: Double = 0) {
    self.shape = shape
    self.q = q
    self.p = p
    self.s = s
  }

  /// The preference for a difference, 0 for differences that are not above 0.
  public func preference(_ difference: Double) -> Double {
    guard difference > 0 else { return 0 }
    switch shape {
    case .usual: return 1
    case .uShape: return difference > q ? 1 : 0
    case .vShape: return difference >= p ? 1 : difference / p
    case .level: return difference > p ? 1 : difference > q ? 0.5 : 0
    case .linear:
      if difference <= q { return 0 }
      return difference >= p ? 1 : (difference - q) / (p - q)
    case .gaussian:
      return 1 - exponential(-(difference * difference) / (2 * s * s))
    }
  }
}

extension CriterionColumn {
  /// The column's preference function.
  public var preferenceFunction: PreferenceFunction {
    PreferenceFunction(preference, q: q ?? 0, p: p ?? 0, s: s ?? 0)
  }

  /// What is wrong with the thresholds for the shape.
  var thresholdProblems: [Problem] {
    var found: [Problem] = []
    for (label, value) in [("q", q), ("p", p), ("s", s), ("veto", veto)] {
      if let value, !(value >= 0 && value.isFinite) {
        found.append(
          Problem("\(label) of \(name) is \(value)", remedy: "thresholds are numbers that are at least 0", at: place))
      }
    }
    switch preference {
    case .usual, .uShape: break
    case .vShape:
      if !((p ?? 0) > 0) { found.append(needs("p")) }
    case .level, .linear:
      if p == nil { found.append(needs("p")) }
      if let p, (q ?? 0) > p {
        found.append(Problem("q of \(name) is above its p", remedy: "make q at most p", at: place))
      }
    case .gaussian:
      if !((s ?? 0) > 0) { found.append(needs("s")) }
    }
    return found
  }

  private func needs(_ threshold: String) -> Problem {
    Problem(
      "the \(preference.rawValue) preference of \(name) needs \(threshold) above 0", remedy: "add a #\(threshold) row",
      at: place)
  }
}
