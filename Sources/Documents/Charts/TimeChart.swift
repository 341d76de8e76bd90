import Commissioning

/// Steps of a timetable as bars over months, with some days marked.
public struct TimeChart: Sendable, Hashable {
  /// One step.
  public struct Step: Sendable, Hashable {
    /// As printed.
    public var title: String
    /// From when, until when.
    public var from, until: CalendarDate
    /// Whether it goes on beyond `until`, where what is known of it ends.
    public var goesOn: Bool

    /// Makes a step.
    public init(title: String, from: CalendarDate, until: CalendarDate, goesOn: Bool = false) {
      (self.title, self.from, self.until, self.goesOn) = (title, from, until, goesOn)
    }
  }

  /// One day across all steps.
  public struct Mark: Sendable, Hashable {
    /// The day.
    public var date: CalendarDate
    /// What it is.
    public var title: String

    /// Marks a day.
    public init(_ date: CalendarDate, _ title: String) { (self.date, self.title) = (date, title) }
  }

  /// Once in the document.
  public var id: String
  /// What it shows.
  public var title: String
  /// The steps from the top.
  public var steps: [Step]
  /// The days marked.
  public var marks: [Mark]

  /// Makes a chart.
  public init(id: String, title: String, steps: [Step], marks: [Mark]) {
    (self.id, self.title, self.steps, self.marks) = (id, title, steps, marks)
  }

  /// What a reader who cannot see it should know: axes, units, what is drawn.
  public var spoken: String {
    let marked = marks.map { "\($0.title): \(NumberFormat.date($0.date))" }
    let dated = steps.map {
      "\($0.title): \(NumberFormat.month($0.from)) to \($0.goesOn ? "later than " : "")\(NumberFormat.month($0.until))"
    }
    return (marked + dated).joined(separator: "; ") + "."
  }

  /// The numbers drawn, under the chart's id.
  public var table: Table {
    let marked = marks.map { Table.Row([.text($0.title), .date($0.date), .date($0.date)]) }
    let dated = steps.map {
      Table.Row([
        .text($0.title), .date($0.from), $0.goesOn ? .text("later than \($0.until.description)") : .date($0.until),
      ])
    }
    return Table(
      id, caption: RichText(title), [.words("Step"), .words("From"), .words("Until")], rows: marked + dated)
  }
}
