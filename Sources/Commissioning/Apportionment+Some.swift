extension Apportionment {
  /// Splits an amount among some of the places in proportion to weights, leaving the others as they are.
  ///
  /// Nothing is allocated, so formulas may use it in the innermost loop: several groups of one list are split one
  /// after the other into the same room.
  /// - Parameters:
  ///   - parts: room for every place; only the places that `isIncluded` picks are written.
  ///   - isIncluded: whether a place shares in the amount.
  ///   - weight: the weight of a place, asked only of those that share.
  /// - Throws: ``Failure``; `parts` may then be partly written.
  public static func split(
    _ amount: Money, into parts: inout [Money], where isIncluded: (Int) -> Bool, by weight: (Int) -> Double
  ) throws(Failure) {
    guard amount.isWithinLimit else { throw .tooLarge }
    var total = 0.0
    var count = 0
    for place in parts.indices where isIncluded(place) {
      let weight = weight(place)
      guard weight.isFinite, weight >= 0 else { throw .badWeight(place) }
      total += weight
      count += 1
    }
    guard count > 0 else { throw .nobody }
    guard total > 0, total.isFinite else { throw .noWeight }
    let scale = Double(abs(amount.pence)) / total
    guard scale.isFinite else { throw .tooLarge }
    var left = abs(amount.pence)
    for place in parts.indices where isIncluded(place) {
      // A share of the whole can never exceed it, whatever rounding did to the scale.
      let part = min(Int(wholePart(weight(place) * scale)), left)
      parts[place] = Money(pence: part)
      left -= part
    }
    // Usually fewer pennies are left than there are members; the outer loop is for weights of very unequal size.
    while left > 0 {
      var chosen = -1
      var largest = -Double.infinity
      for place in parts.indices where isIncluded(place) && weight(place) > 0 {
        let remainder = weight(place) * scale - Double(parts[place].pence)
        if remainder > largest {
          largest = remainder
          chosen = place
        }
      }
      guard chosen >= 0 else { throw .noWeight }
      let step = left > count ? left / count : 1
      parts[chosen].pence += step
      left -= step
    }
    guard amount.pence < 0 else { return }
    for place in parts.indices where isIncluded(place) { parts[place] = -parts[place] }
  }
}
