import Testing

@testable import MultiCriteria

@Suite("Numbers by a counter")
struct CounterGeneratorTests {
  @Test("the least and the largest bits stay above 0 and below 1, and the number rises with the bits")
  func open() {
    let ends = [UInt64.zero, 1 << 11, 1 << 63, UInt64.max - (1 << 11), .max].map(CounterGenerator.uniform(bits:))
    #expect(ends[0] == 0x1p-54 && ends[4] == 1.0.nextDown && ends[4] < 1)
    #expect(zip(ends, ends.dropFirst()).allSatisfy { $0 <= $1 })
    // Held below 1 at the very end and nowhere else.
    #expect(ends[3] == (Double((UInt64.max - (1 << 11)) >> 11) + 0.5) * 0x1p-53)
  }
}
