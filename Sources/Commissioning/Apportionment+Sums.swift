extension Apportionment {
  /// Splits an amount in proportion to what each pays (see ``split(_:like:into:)``) and adds each part to a sum that is
  /// there already. Allocates nothing.
  public static func add(_ amount: Money, like paid: [Money], to sums: inout [Money]) throws(Failure) {
    guard paid.count == sums.count else { throw .nobody }
    let failure = withUnsafeTemporaryAllocation(of: Money.self, capacity: sums.count) { parts -> Failure? in
      let failure = paid.withUnsafeBufferPointer { paid in attempt(amount, like: paid, into: parts) }
      if failure != nil { return failure }
      for place in sums.indices { sums[place] = sums[place] + parts[place] }
      return nil
    }
    if let failure { throw failure }
  }

  /// Takes an amount out of sums in proportion to themselves, a negative sum counting as none. Allocates nothing.
  public static func draw(_ amount: Money, from sums: inout [Money]) throws(Failure) {
    let failure = withUnsafeTemporaryAllocation(of: Money.self, capacity: sums.count) { parts -> Failure? in
      sums.withUnsafeMutableBufferPointer { sums -> Failure? in
        let failure = attempt(amount, like: UnsafeBufferPointer(sums), into: parts)
        if failure != nil { return failure }
        for place in sums.indices { sums[place] = sums[place] - parts[place] }
        return nil
      }
    }
    if let failure { throw failure }
  }

  private static func attempt(
    _ amount: Money, like paid: UnsafeBufferPointer<Money>, into parts: UnsafeMutableBufferPointer<Money>
  ) -> Failure? {
    do throws(Failure) {
      try split(amount, like: paid, into: parts)
      return nil
    } catch { return error }
  }
}
