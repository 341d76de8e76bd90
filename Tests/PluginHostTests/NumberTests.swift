import Foundation
import Testing

@testable import PluginHost

@Suite("Numbers in a request")
struct NumberTests {
  static func written(_ value: Double) -> String {
    var line = JSONLine()
    line.number(value)
    return String(decoding: line.bytes, as: UTF8.self)
  }

  @Test("read back exactly, whatever their size and however many digits they need")
  func exact() throws {
    var bits: UInt64 = 88_172_645_463_325_252
    for round in 0..<40_000 {
      bits ^= bits << 13
      bits ^= bits >> 7
      bits ^= bits << 17
      let power = Double(bits >> 40) / 16_777_216 * 30 - 13
      var value: Double = pow(10, power)
      if bits & 1 == 0 { value = -value }
      switch round % 5 {
      case 0: value = (value * 100).rounded() / 100
      case 1: value = value.nextUp
      case 2: value = Double(sign: value.sign, exponent: Int(value.exponent), significand: 1)
      case 3: value = Double(bitPattern: bits)
      default: break
      }
      guard value.isFinite else { continue }
      let text = Self.written(value)
      #expect(Double(text) == value, "\(value): \(text)")
    }
  }

  @Test("are written as a person would, and as JSON has them")
  func plain() throws {
    let wanted: [(Double, String)] = [
      (0, "0"), (-0.0, "0"), (7, "7"), (-1234567, "-1234567"), (0.1, "0.1"), (-12.5, "-12.5"), (0.05, "0.05"),
      (123456.78, "123456.78"), (1 / 3.0, "0.33333333333333331"), (0.000025, "0.000025"), (.nan, "null"),
      (.infinity, "null"), (9_007_199_254_740_991, "9007199254740991"),
    ]
    for (value, text) in wanted { #expect(Self.written(value) == text) }
    for value in [1e-300, 1e300, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 1e15 + 0.5] {
      let text = Self.written(value)
      #expect(Double(text) == value)
      #expect(throws: Never.self) { try JSONTree(Array(text.utf8)) }
    }
  }

  @Test("what asking cost is told for each question only where there are enough to say")
  func overhead() {
    let few = PluginHost.Overhead(questions: 7, requests: 4, own: .microseconds(1736), waited: .zero)
    #expect(few.microsecondsAQuestion == nil && few.words.contains("1.7 ms") && !few.words.contains("a question"))
    let many = PluginHost.Overhead(questions: 2000, requests: 5, own: .milliseconds(24), waited: .zero)
    #expect(many.microsecondsAQuestion == 12 && many.words.contains("12.0 microseconds a question"))
  }
}
