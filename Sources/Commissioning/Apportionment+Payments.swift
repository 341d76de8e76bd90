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
  ///
  /// One pass takes each part rounded down and notes its remainder; the pennies left over, usually fewer than half as
  /// many as there are members, then go one by one to the largest remainder, the first of equals.
  public static func split(
    _ amount: Money, like paid: UnsafeBufferPointer<Money>, into parts: UnsafeMutableBufferPointer<Money>
  ) throws(Failure) {
    let count = paid.count
    guard count > 0, parts.count == count else { throw .nobody }
    let size = abs(amount.pence)
    guard size <= Money.limit else { throw .tooLarge }
    var total = 0.0
    for place in 0..<count { total += Double(max(0, paid[place].pence)) }
    let isPaid = total > 0
    if !isPaid { total = Double(count) }
    let scale = Double(size) / total
    guard scale.isFinite else { throw .tooLarge }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { rests in
      var left = size
      for place in 0..<count {
        let weight = isPaid ? Double(max(0, paid[place].pence)) : 1
        let share = weight * scale
        let part = min(Int(share), left)
        parts[place] = Money(pence: part)
        left -= part
        rests[place] = weight > 0 ? share - Double(part) : -.infinity
      }
      while left > 0 {
        var (chosen, largest) = (0, -Double.infinity)
        for place in 0..<count where rests[place] > largest { (chosen, largest) = (place, rests[place]) }
        let step = left > count ? left / count : 1
        parts[chosen].pence += step
        left -= step
        let weight = isPaid ? Double(paid[chosen].pence) : 1
        rests[chosen] = weight * scale - Double(parts[chosen].pence)
      }
    }
    if amount.pence < 0 { for place in 0..<count { parts[place].pence = -parts[place].pence } }
  }

  /// Splits an amount equally: the pennies left over go one each to the first.
  public static func split(equally amount: Money, into parts: UnsafeMutableBufferPointer<Money>) throws(Failure) {
    let (count, size) = (parts.count, abs(amount.pence))
    guard count > 0 else { throw .nobody }
    guard size <= Money.limit else { throw .tooLarge }
    let (each, left) = size.quotientAndRemainder(dividingBy: count)
    let sign = amount.pence < 0 ? -1 : 1
    for place in 0..<count { parts[place] = Money(pence: sign * (place < left ? each + 1 : each)) }
  }
}
