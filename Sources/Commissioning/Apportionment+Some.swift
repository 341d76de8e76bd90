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

  /// Splits an amount in proportion to what each pays, equally where nothing is paid; a negative payment counts as
  /// none. For the innermost loop: allocates nothing and calls no closure.
  public static func split(
    _ amount: Money, like paid: [Money], into parts: inout [Money]
  ) throws(Failure) {
    guard !paid.isEmpty, parts.count == paid.count else { throw .nobody }
    guard amount.isWithinLimit else { throw .tooLarge }
    let paid = paid.span
    var total = 0.0
    for place in 0..<paid.count { total += Double(max(0, paid[place].pence)) }
    let isPaid = total > 0
    if !isPaid { total = Double(paid.count) }
    let scale = Double(abs(amount.pence)) / total
    guard scale.isFinite else { throw .tooLarge }
    var left = abs(amount.pence)
    for place in 0..<paid.count {
      let weight = isPaid ? Double(max(0, paid[place].pence)) : 1
      let part = min(Int(wholePart(weight * scale)), left)
      parts[place] = Money(pence: part)
      left -= part
    }
    while left > 0 {
      var (chosen, largest) = (0, -Double.infinity)
      for place in 0..<paid.count where !isPaid || paid[place].pence > 0 {
        let weight = isPaid ? Double(paid[place].pence) : 1
        let remainder = weight * scale - Double(parts[place].pence)
        if remainder > largest { (chosen, largest) = (place, remainder) }
      }
      let step = left > paid.count ? left / paid.count : 1
      parts[chosen].pence += step
      left -= step
    }
    if amount.pence < 0 { for place in parts.indices { parts[place] = -parts[place] } }
  }
}
