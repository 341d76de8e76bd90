extension Apportionment {
  /// Splits an amount among some of the places in proportion to weights, leaving the others as they are.
  ///
  /// Nothing is allocated for up to forty places, so formulas may use it in the innermost loop: several groups of one
  /// list are split one after the other into the same room.
  /// - Parameters:
  ///   - parts: room for every place; only the places that `isIncluded` picks are written.
  ///   - isIncluded: whether a place shares in the amount.
  ///   - weight: the weight of a place, asked only of those that share.
  /// - Throws: ``Failure``; `parts` are then as they were.
  public static func split(
    _ amount: Money, into parts: inout [Money], where isIncluded: (Int) -> Bool, by weight: (Int) -> Double
  ) throws(Failure) {
    guard amount.isWithinLimit else { throw .tooLarge }
    let count = parts.count
    let failure = withUnsafeTemporaryAllocation(of: Double.self, capacity: 3 * count + 1) { room -> Failure? in
      withUnsafeTemporaryAllocation(of: Money.self, capacity: count + 1) { shares -> Failure? in
        guard let weights = room.baseAddress else { return .nobody }
        // Those who share, one behind the other.
        var (total, heads) = (0.0, 0)
        for place in 0..<count where isIncluded(place) {
          let weight = weight(place)
          guard weight.isFinite, weight >= 0 else { return .badWeight(place) }
          total += weight
          weights[heads] = weight
          heads += 1
        }
        guard heads > 0 else { return .nobody }
        guard total > 0, total.isFinite else { return .noWeight }
        let those = UnsafeMutableBufferPointer(rebasing: shares[..<heads])
        guard divide(abs(amount.pence), total, weights, weights + heads, those) else { return .tooLarge }
        var head = 0
        for place in 0..<count where isIncluded(place) {
          parts[place] = amount.pence < 0 ? -those[head] : those[head]
          head += 1
        }
        return nil
      }
    }
    if let failure { throw failure }
  }
}
