import Testing

@testable import Commissioning

/// The ways of splitting that the innermost loop uses are the plain one, written for speed.
@Suite struct ApportionmentWaysTests {
  /// Numbers that look random and are the same in every run.
  struct Numbers {
    var state: UInt64

    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state &>> 33) % limit
    }
  }

  @Test("splitting by payments in place gives every member what the plain method gives it")
  func likePayments() throws {
    var numbers = Numbers(state: 7)
    for round in 0..<3_000 {
      let count = 1 + numbers.next(below: round % 3 == 0 ? 200 : 12)
      let wide = [10, 1_000, 1_000_000_000][numbers.next(below: 3)]
      // Some pay nothing, some are credited, many pay the same.
      let paid = (0..<count).map { _ in Money(pence: max(-5, numbers.next(below: wide) - wide / 10) / 3 * 3) }
      let amount = Money(pence: numbers.next(below: wide * 7) - wide)
      var parts = paid
      try Apportionment.split(amount, like: paid, into: &parts)
      let isPaid = paid.contains { $0.pence > 0 }
      let plain = try Apportionment.split(amount, by: paid.map { isPaid ? Double(max(0, $0.pence)) : 1 })
      #expect(parts == plain)
      var sums = paid
      try Apportionment.add(amount, like: paid, to: &sums)
      #expect(sums == zip(paid, plain).map { $0 + $1 })
      var held = paid
      try Apportionment.draw(amount, from: &held)
      #expect(held == zip(paid, plain).map { $0 - $1 })
    }
  }

  @Test("splitting equally gives every member what the plain method gives it")
  func equally() throws {
    var numbers = Numbers(state: 11)
    for _ in 0..<2_000 {
      let count = 1 + numbers.next(below: 200)
      let amount = Money(pence: numbers.next(below: 1_000_000_000) - 300_000_000)
      var parts = [Money](repeating: .zero, count: count)
      try parts.withUnsafeMutableBufferPointer { (room) throws(Apportionment.Failure) in
        try Apportionment.split(equally: amount, into: room)
      }
      #expect(parts == (try Apportionment.split(amount, by: Array(repeating: 1, count: count))))
    }
  }
}
