import Commissioning
import Documents
import Testing

@Suite("Numbers as text")
struct NumberFormatTests {
  @Test(
    "figures read as a person writes them: one minus sign, one separator, no sign on what rounds to nothing",
    arguments: [
      (NumberFormat.pounds(1_844_918), "£1,844,918"), (NumberFormat.pounds(-11_826), "−£11,826"),
      (NumberFormat.pounds(33_799, signed: true), "+£33,799"), (NumberFormat.pounds(-0.4, signed: true), "£0"),
      (NumberFormat.percent(0.125), "12.5%"), (NumberFormat.percent(-0.0004, signed: true), "0.0%"),
      (NumberFormat.poundsAndPence(6.566), "£6.57"), (NumberFormat.measured(.nan, .weeks), "not assessed"),
      (NumberFormat.pounds(.infinity), "not assessed"), (NumberFormat.axis(2_500_000, .pounds), "£2.5m"),
      (NumberFormat.axis(-500_000, .poundsPerYear), "−£500k"), (NumberFormat.axis(0.2, .share), "20%"),
      (NumberFormat.count(1, "bundle"), "1 bundle"), (NumberFormat.count(1_432, "bundle"), "1,432 bundles"),
      (NumberFormat.measured(14.24, .weeks), "14.2 weeks"), (NumberFormat.bare(14.24, .weeks), "14.2"),
      (NumberFormat.list(["a"]), "a"), (NumberFormat.list(["a", "b", "c"]), "a, b and c"),
      (NumberFormat.list(["a, b", "c", "d"]), "a, b; c; and d"), (NumberFormat.pence(-5), "-0.05"),
    ])
  func figures(shown: String, wanted: String) {
    #expect(shown == wanted)
  }

  @Test("what a program reads comes back as the same number")
  func exact() {
    for value in [0.1, -1.0 / 3, 1e300, -0.0, 12, 1e15, 123_456_789.25, .leastNonzeroMagnitude] {
      #expect(Double(NumberFormat.exact(value)) == value)
    }
  }

  @Test("no number traps, whatever its size")
  func anything() {
    for value in [Double.nan, .infinity, -.infinity, 1e300, -1e300, 9e18, -.leastNonzeroMagnitude] {
      for unit in MeasureUnit.allCases {
        #expect(!NumberFormat.measured(value, unit).isEmpty && !NumberFormat.axis(value, unit).isEmpty)
        #expect(!NumberFormat.bare(value, unit).isEmpty && (0...4).contains(NumberFormat.places(value, unit)))
      }
    }
  }
}
