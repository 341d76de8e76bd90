import Testing
import Uncertainty

@testable import MultiCriteria

@Suite("Numbers by a counter")
struct CounterGeneratorTests {
  @Test("a number is the one that everybody makes of its bits, above 0 and below 1")
  func open() {
    let generator = CounterGenerator(seed: 5)
    for counter in 0..<1000 as Range<UInt64> {
      let number = generator.uniform(counter)
      #expect(number == RandomBlock.uniform(generator.bits(counter)) && number > 0 && number < 1)
    }
  }
}
