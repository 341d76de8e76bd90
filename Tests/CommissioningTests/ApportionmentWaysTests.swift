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

  /// Largest remainder step by step, as the method's page says it: each part rounded down, then a penny at a time to the
  /// largest remainder, the first of equals; where more are left than there are members, as many at a time as all get.
  static func stepByStep(_ amount: Money, _ weights: [Double]) -> [Money] {
    let (size, total) = (abs(amount.pence), weights.reduce(0, +))
    let scale = Double(size) / total
    var (parts, left) = (weights.map { _ in 0 }, size)
    for place in weights.indices {
      parts[place] = min(Int((weights[place] * scale).rounded(.down)), left)
      left -= parts[place]
    }
    while left > 0 {
      let open = weights.indices.filter { weights[$0] > 0 }
      let rest = { (place: Int) in weights[place] * scale - Double(parts[place]) }
      var chosen = open[0]
      for place in open.dropFirst() where rest(place) > rest(chosen) { chosen = place }
      let step = max(1, left / weights.count)
      parts[chosen] += step
      left -= step
    }
    return parts.map { Money(pence: amount.pence < 0 ? -$0 : $0) }
  }

  @Test("splitting among all or some of a list gives everybody what the method gives step by step")
  func stepByStep() throws {
    var numbers = Numbers(state: 11)
    for round in 0..<2_000 {
      let count = 1 + numbers.next(below: round % 4 == 0 ? 120 : 12)
      let wide = [7, 1_000, 1_000_000_000][numbers.next(below: 3)]
      let weights = (0..<count).map { _ in Double(max(0, numbers.next(below: wide) - wide / 8)) / 3 }
      let isIn = (0..<count).map { _ in numbers.next(below: 3) > 0 }
      let amount = Money(pence: numbers.next(below: wide * 7) - wide)
      guard weights.reduce(0, +) > 0 else { continue }
      #expect(try Apportionment.split(amount, by: weights) == Self.stepByStep(amount, weights))
      let those = weights.indices.filter { isIn[$0] }
      let untouched = Money(pence: -1)
      var parts = [Money](repeating: untouched, count: count)
      guard those.reduce(0, { $0 + weights[$1] }) > 0 else {
        #expect(throws: Apportionment.Failure.self) {
          try Apportionment.split(amount, into: &parts, where: { isIn[$0] }, by: { weights[$0] })
        }
        continue
      }
      try Apportionment.split(amount, into: &parts, where: { isIn[$0] }, by: { weights[$0] })
      #expect(those.map { parts[$0] } == Self.stepByStep(amount, those.map { weights[$0] }))
      #expect(weights.indices.allSatisfy { isIn[$0] || parts[$0] == untouched })
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
