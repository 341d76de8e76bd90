/// Splitting a sum among several to the penny, so that the parts always add up to the whole.
///
/// Largest remainder (Hamilton's method): each part is first rounded down, `floor(amount x w_i / sum(w))`, and the
/// pennies left over go one each to the largest remainders. Equal remainders are served in the order given, so two
/// identical members may differ by one penny and never by more. A negative amount is split as its opposite.
///
/// Source: Balinski and Young, *Fair Representation* (1982), for the method and its properties.
public enum Apportionment {
  /// Why a sum could not be split.
  public enum Failure: Error, Hashable, Sendable {
    /// There is nobody to split it among.
    case nobody
    /// The weights add up to nothing.
    case noWeight
    /// A weight is negative, or not a finite number; its position.
    case badWeight(Int)
    /// The amount is beyond ``Money/limit``.
    case tooLarge
  }

  /// Splits an amount in proportion to weights.
  public static func split(_ amount: Money, by weights: [Double]) throws(Failure) -> [Money] {
    var parts = [Money](repeating: .zero, count: weights.count)
    try split(amount, by: weights, into: &parts)
    return parts
  }

  /// Splits an amount in proportion to weights, into room already there; `parts` must be as long as `weights`.
  public static func split(_ amount: Money, by weights: [Double], into parts: inout [Money]) throws(Failure) {
    guard !weights.isEmpty, parts.count == weights.count else { throw .nobody }
    guard abs(amount.pence) <= Money.limit else { throw .tooLarge }
    var total = 0.0
    for (place, weight) in weights.enumerated() {
      guard weight.isFinite, weight >= 0 else { throw .badWeight(place) }
      total += weight
    }
    guard total > 0, total.isFinite else { throw .noWeight }
    let sign = amount.pence < 0 ? -1 : 1
    let scale = Double(abs(amount.pence)) / total
    var left = abs(amount.pence)
    for place in weights.indices {
      // A share of the whole can never exceed it, whatever rounding did to the scale.
      let part = min(Int(wholePart(weights[place] * scale)), left)
      parts[place] = Money(pence: part)
      left -= part
    }
    // Usually fewer pennies are left than there are members; the outer loop is for weights of very unequal size.
    while left > 0 {
      var chosen = 0
      var largest = -Double.infinity
      for place in weights.indices where weights[place] > 0 {
        let remainder = weights[place] * scale - Double(parts[place].pence)
        if remainder > largest {
          largest = remainder
          chosen = place
        }
      }
      let step = left > weights.count ? left / weights.count : 1
      parts[chosen].pence += step
      left -= step
    }
    if sign < 0 { for place in parts.indices { parts[place] = -parts[place] } }
  }
}
