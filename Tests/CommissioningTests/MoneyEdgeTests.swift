import Commissioning
import Testing

@Suite("Money at the edge of 64 bits")
struct MoneyEdgeTests {
  @Test("sums and differences are exact as far as they can be and never end the program")
  func saturates() {
    let most = Money(pence: .max)
    #expect(most + Money(pence: 1) == most && Money(pence: -.max) - Money(pence: 2) == Money(pence: -.max))
    #expect(most - Money(pence: -1) == most && most - most == .zero)
    #expect(Money(pence: -.max) + most == .zero && -Money(pence: -.max) == most)
    #expect([Int](repeating: .max / 2, count: 5).map { Money(pence: $0) }.reduce(.zero, +) == most)
    for (a, b) in [(3, 4), (-3, 4), (3, -4), (0, 0), (.max / 2, .max / 2)] {
      #expect(Money(pence: a) + Money(pence: b) == Money(pence: a + b))
      #expect(Money(pence: a) - Money(pence: b) == Money(pence: a - b))
    }
  }
}
