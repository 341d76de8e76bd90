import Commissioning
import Documents

extension TimeChart {
  /// The chart, drawn.
  var drawn: HTMLText {
    let labels = steps.map { SVGChart.lines($0.title, 46) }
    let rows = labels.map { 16 * Double($0.count) + 8 }
    let top = 26 + 16 * Double(marks.count)
    let height = top + rows.reduce(0, +) + 26
    var chart = SVGChart(id: id, title: title, summary: spoken, width: 760, height: height)
    let days = steps.flatMap { [Self.months($0.from), Self.months($0.until)] } + marks.map { Self.months($0.date) }
    let first = (days.min() ?? 0).rounded(.down)
    let last = max(first + 1, (days.max() ?? 1).rounded(.up))
    let (left, right, bottom) = (300.0, 740.0, height - 22)
    let across = { (month: Double) in left + (right - left) * (month - first) / (last - first) }
    // A name such as `Dec 2018` takes 56 of the drawing's units.
    let room = (last - first) * 60 / (right - left)
    let every = [1.0, 3, 6, 12, 24, 60, 120].first { $0 >= room } ?? room.rounded(.up)
    for month in stride(from: first, through: last, by: every) {
      chart.line(across(month), top, across(month), bottom, "tick")
      let name = Self.name(of: Int(month))
      if across(month) < right - 20 { chart.text(name, across(month), bottom + 16, .middle) }
    }
    var y = top
    for (place, step) in steps.enumerated() {
      for (line, text) in labels[place].enumerated() { chart.text(text, 0, y + 16 + 16 * Double(line)) }
      let (begin, middle) = (across(Self.months(step.from)), y + rows[place] / 2)
      let end = max(across(Self.months(step.until)), begin + 4)
      chart.box(begin, middle - 7, end, middle + 7, "gain")
      if step.goesOn { chart.polygon([(end, middle - 7), (end + 12, middle), (end, middle + 7)], "gain") }
      y += rows[place]
    }
    for (place, mark) in marks.enumerated() {
      let x = across(Self.months(mark.date))
      chart.line(x, 20 + 16 * Double(place), x, bottom, "mark")
      let label = "\(mark.title): \(NumberFormat.date(mark.date))"
      chart.text(label, x > 520 ? x - 5 : x + 5, 16 + 16 * Double(place), x > 520 ? .end : .start, "mark-text")
    }
    return chart.html
  }

  /// Months since January of year 0, with the day as a part of the month.
  private static func months(_ date: CalendarDate) -> Double {
    Double(date.year * 12 + date.month - 1) + Double(date.day - 1) / 31
  }

  private static func name(of month: Int) -> String {
    CalendarDate(year: month / 12, month: month % 12 + 1, day: 1).map(NumberFormat.month) ?? ""
  }
}
