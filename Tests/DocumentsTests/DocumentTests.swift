import Commissioning
import Documents
import Testing

@Suite("Documents")
struct DocumentTests {
  @Test("every table is found by its name wherever it stands, those of charts included")
  func tables() throws {
    let table = { (name: String) in Block.table(Table(name, [.words("A")], rows: [.init(["x"])])) }
    let bars = BarChart(
      id: "bars", title: "Bars", bars: [.init(label: "one", value: -2, note: "")], unit: .pounds,
      ends: .init(left: "less", right: "more"))
    let document = Document(
      title: "T",
      sections: [
        Section(id: "a", title: "A", [table("one"), .folded("More", [table("two"), .notice([table("three")])])]),
        Section(id: "b", title: "B", [.chart(.bars(bars)), .cards([Card("C", [table("four")])])]),
        Section(id: "c", title: "C", [.part(id: "p", [table("five")])]),
      ])
    #expect(document.tables.map(\.name) == ["one", "two", "three", "bars", "four", "five"])
    let found = try #require(document.table(named: "bars"))
    #expect(found.rows[0].cells[1].value == .quantity(-2, .pounds))
    #expect(document.table(named: "six") == nil)
  }

  @Test("a cell keeps the value in full precision beside what a reader sees, and none where there is no figure")
  func cells() throws {
    #expect(Cell.share(1.0 / 3).value == .quantity(1.0 / 3, .share) && Cell.share(1.0 / 3).shown.plain == "33.3%")
    #expect(Cell.money(Money(pence: 123_456)).value.plain == "1234.56")
    #expect(Cell.money(Money(pence: 123_456)).shown.plain == "£1,235")
    #expect(Cell.pounds(.nan).value == .none && Cell.pounds(.nan).shown.plain == "not assessed")
    let day = try #require(CalendarDate(year: 2020, month: 10, day: 31))
    #expect(Cell.date(day).value.plain == "2020-10-31" && Cell.date(day).shown.plain == "31 October 2020")
    #expect(Cell.flag(true).value.plain == "true" && Cell.flag(true).shown.plain == "yes")
    #expect(Cell.text("").value == .none)
  }

  @Test("a column has a name for programs made from its heading")
  func names() {
    let titles: [RichText] = ["Gain or loss", "%", "Best in … of futures", "", "£ a year", "5% point"]
    let names = ["gain_or_loss", "percent", "best_in_of_futures", "value", "a_year", "5_percent_point"]
    #expect(titles.map { Table.Column.numbers($0).id } == names)
  }

  @Test("text joined from pieces is the same as text written at once, and marks do not change its words")
  func text() {
    let name = "a"
    let text: RichText = "\(name)b\(.strong("c"))d"
    #expect(text == RichText("ab") + .strong("c") + "d")
    #expect(text.plain == "abcd")
    #expect(("" as RichText).isEmpty)
    let parts: [RichText] = ["x", "y"]
    #expect(parts.joined(", ") == "x, y")
  }
}
