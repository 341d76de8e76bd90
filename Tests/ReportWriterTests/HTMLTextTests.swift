import OptionKit
import Testing

@testable import ReportWriter

@Suite("Building blocks of the page")
struct HTMLTextTests {
  @Test("text is escaped, markup is not, and what XML forbids is replaced")
  func escaping() {
    let name = "a<b> & \"c\" 'd'\u{0}"
    let html: HTMLText = "<p title=\"\(name)\">\(name)</p>"
    let text = "a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;\u{FFFD}"
    #expect(html.markup == "<p title=\"\(text)\">\(text)</p>")
    let outer: HTMLText = "<div>\(html)\([html, html])</div>"
    #expect(outer.markup == "<div>" + html.markup + html.markup + html.markup + "</div>")
  }

  @Test(
    "figures read as a person writes them",
    arguments: [
      (ReportFigure.pounds(1_844_918), "£1,844,918"), (ReportFigure.pounds(-11_826), "−£11,826"),
      (ReportFigure.pounds(33_799, signed: true), "+£33,799"), (ReportFigure.pounds(-0.4, signed: true), "£0"),
      (ReportFigure.percent(0.125), "12.5%"), (ReportFigure.percent(-0.0004, signed: true), "0.0%"),
      (ReportFigure.poundsAndPence(6.566), "£6.57"), (ReportFigure.measured(.nan, .weeks), "not assessed"),
      (ReportFigure.pounds(.infinity), "not assessed"), (ReportFigure.axis(2_500_000, .pounds), "£2.5m"),
      (ReportFigure.axis(-500_000, .poundsPerYear), "−£500k"), (ReportFigure.axis(0.2, .share), "20%"),
      (ReportFigure.count(1, "bundle"), "1 bundle"), (ReportFigure.count(1_432, "bundle"), "1,432 bundles"),
      (ReportFigure.measured(14.24, .weeks), "14.2 weeks"), (ReportFigure.bare(14.24, .weeks), "14.2"),
    ])
  func figures(shown: String, wanted: String) {
    #expect(shown == wanted)
  }

  @Test(
    "a scale holds its values, has round ticks and survives anything",
    arguments: [
      [3.2, 97.0], [0.0, 0.0], [5.0, 5.0], [-1e12, 1e12], [1e-9, 2e-9], [.nan, .infinity], [], [1e300, -1e300],
      [1_000_000.0, 1_000_001.0],
    ])
  func scales(values: [Double]) {
    let scale = ChartScale(holding: values, from: 10, to: 110)
    #expect(scale.high > scale.low)
    #expect((2...24).contains(scale.ticks.count))
    for value in values where value.isFinite {
      #expect(scale.at(value) >= 10 - 1e-6 && scale.at(value) <= 110 + 1e-6)
    }
    #expect(SVGChart.place(.nan) == "0")
  }
}
