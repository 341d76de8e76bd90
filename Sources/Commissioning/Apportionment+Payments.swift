extension Apportionment {
  /// Splits an amount in proportion to what each pays, equally where nothing is paid; a negative payment counts as
  /// none. For the innermost loop: allocates nothing and calls no closure.
  public static func split(
    _ amount: Money, like paid: [Money], into parts: inout [Money]
  ) throws(Failure) {
    try paid.withUnsafeBufferPointer { (paid) throws(Failure) in
      try parts.withUnsafeMutableBufferPointer { (parts) throws(Failure) in
        try split(amount, like: paid, into: parts)
      }
    }
  }

  /// Splits an amount in proportion to what each pays, into room that must not be the payments' own.
  public static func split(
    _ amount: Money, like paid: UnsafeBufferPointer<Money>, into parts: UnsafeMutableBufferPointer<Money>
  ) throws(Failure) {
    let count = paid.count
    guard count > 0, parts.count == count else { throw .nobody }
    guard amount.isWithinLimit else { throw .tooLarge }
    if count == 1 {
      parts[0] = amount
      return
    }
    let failed = withUnsafeTemporaryAllocation(of: Double.self, capacity: 3 * count) { room -> Bool in
      guard let weights = room.baseAddress else { return true }
      var total = 0.0
      for place in 0..<count {
        weights[place] = Double(max(0, paid[place].pence))
        total += weights[place]
      }
      if total <= 0 {
        for place in 0..<count { weights[place] = 1 }
        total = Double(count)
      }
      return !divide(abs(amount.pence), total, weights, weights + count, parts)
    }
    if failed { throw .tooLarge }
    if amount.pence < 0 { for place in 0..<count { parts[place].pence = -parts[place].pence } }
  }

  /// Splits an amount in proportion to as many weights as there are parts.
  public static func split(
    _ amount: Money, into parts: UnsafeMutableBufferPointer<Money>, by weights: UnsafePointer<Double>
  ) throws(Failure) {
    let count = parts.count
    guard count > 0 else { throw .nobody }
    guard amount.isWithinLimit else { throw .tooLarge }
    var total = 0.0
    for place in 0..<count {
      guard weights[place].isFinite, weights[place] >= 0 else { throw .badWeight(place) }
      total += weights[place]
    }
    guard total > 0, total.isFinite else { throw .noWeight }
    if count == 1, total >= 1 {
      parts[0] = amount
      return
    }
    let failed = withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * count) { rests -> Bool in
      guard let rests = rests.baseAddress else { return true }
      return !divide(abs(amount.pence), total, weights, rests, parts)
    }
    if failed { throw .tooLarge }
    if amount.pence < 0 { for place in 0..<count { parts[place].pence = -parts[place].pence } }
  }

  /// Divides a size in pence by weights that add up to a total; whether it could.
  ///
  /// One pass takes each part rounded down and notes its remainder; the pennies left over, usually fewer than half as
  /// many as there are members, then go one by one to the largest remainder, the first of equals. Among many members
  /// they go at once to all whose remainder is larger than the last served, which is the same: a remainder is less than
  /// a penny, so nobody is served twice. `rests` has room for two lists.
  static func divide(
    _ size: Int, _ total: Double, _ weights: UnsafePointer<Double>, _ rests: UnsafeMutablePointer<Double>,
    _ parts: UnsafeMutableBufferPointer<Money>
  ) -> Bool {
    let (count, scale) = (parts.count, Double(size) / total)
    guard scale.isFinite else { return false }
    var left = size
    for place in 0..<count {
      let share = weights[place] * scale
      let part = min(Int(share), left)
      parts[place] = Money(pence: part)
      left -= part
      rests[place] = weights[place] > 0 ? share - Double(part) : -.infinity
    }
    if count > 24, left > 3, left <= count {
      serve(left, rests, parts)
      return true
    }
    while left > 0 {
      var (chosen, largest) = (0, -Double.infinity)
      for place in 0..<count where rests[place] > largest { (chosen, largest) = (place, rests[place]) }
      let step = left > count ? left / count : 1
      parts[chosen].pence += step
      left -= step
      rests[chosen] = weights[chosen] * scale - Double(parts[chosen].pence)
    }
    return true
  }

  /// Gives a penny each to the largest remainders, of equal ones to the first.
  private static func serve(
    _ pennies: Int, _ rests: UnsafeMutablePointer<Double>, _ parts: UnsafeMutableBufferPointer<Money>
  ) {
    let (count, sorted) = (parts.count, rests + parts.count)
    sorted.update(from: rests, count: count)
    // Hoare's selection of the last remainder served.
    var (low, high) = (0, count - 1)
    while low < high {
      let pivot = sorted[low + (high - low) / 2]
      var (left, right) = (low, high)
      while left <= right {
        while sorted[left] > pivot { left += 1 }
        while sorted[right] < pivot { right -= 1 }
        if left <= right {
          (sorted[left], sorted[right]) = (sorted[right], sorted[left])
          left += 1
          right -= 1
        }
      }
      if pennies - 1 <= right {
        high = right
      } else if pennies - 1 >= left {
        low = left
      } else {
        break
      }
    }
    let last = sorted[pennies - 1]
    var given = 0
    for place in 0..<count where rests[place] > last {
      parts[place].pence += 1
      given += 1
    }
    for place in 0..<count where given < pennies && rests[place] == last {
      parts[place].pence += 1
      given += 1
    }
  }

  /// Splits an amount equally: the pennies left over go one each to the first.
  public static func split(equally amount: Money, into parts: UnsafeMutableBufferPointer<Money>) throws(Failure) {
    let count = parts.count
    guard count > 0 else { throw .nobody }
    guard amount.isWithinLimit else { throw .tooLarge }
    let (each, left) = abs(amount.pence).quotientAndRemainder(dividingBy: count)
    let sign = amount.pence < 0 ? -1 : 1
    for place in 0..<count { parts[place] = Money(pence: sign * (place < left ? each + 1 : each)) }
  }
}
