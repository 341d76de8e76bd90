import Documents
import ReportWriter

/// Every number used, assumptions first, the scenario's own told apart from the program's defaults.
struct AssumptionsAnnex {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  var blocks: [Block] {
    let rows = facts.register.rows
    if rows.isEmpty { return [.paragraph("The scenario holds no figures.")] }
    var blocks: [Block] = [
      .paragraph(
        "Every number that the appraisal used, and what the scenario states in words. Range: the middle 90%, or the range stated. The same rows are in assumptions.csv."
      )
    ]
    for origin in RegisterOrigin.allCases {
      let chosen = rows.indices.filter { rows[$0].origin == origin }
      if chosen.isEmpty { continue }
      let count = NumberFormat.count(chosen.count, "row")
      var table = Table(
        "register-\(origin.rawValue)", caption: "\(Self.title(origin)): \(count)",
        [
          .prose("What"), .numbers("Value"), .numbers("Range"), .words("Unit"),
          .prose("Why it may be used", id: "source"),
        ])
      for place in chosen {
        let row = rows[place]
        var range = ""
        if let low = row.low, let high = row.high {
          range = "\(RegisterIndex.shown(low)) to \(RegisterIndex.shown(high))"
        }
        let label: RichText =
          row.title.isEmpty ? RichText(row.name) : "\(row.title)\(.lineBreak)\(.small(.id(row.name)))"
        table.add([
          Cell(.text(row.name), shown: label), row.number.map(Self.number) ?? .text(row.value), .text(range),
          .text(row.unit),
          .text(row.source),
        ])
        table.rows[table.rows.count - 1].anchor = RegisterIndex.anchor(place)
      }
      blocks += [.heading(RichText(Self.title(origin))), .paragraph(RichText(Self.meaning(origin)))]
      blocks.append(chosen.count > 25 ? .folded("\(Self.title(origin)): \(count)", [.table(table)]) : .table(table))
    }
    return blocks
  }

  private static func title(_ origin: RegisterOrigin) -> String {
    switch origin {
    case .scenario: "Assumed by this scenario"
    case .program: "Defaults of the program"
    case .derived: "Worked out"
    case .document: "Read in a document"
    case .setting: "Settings of the options"
    }
  }

  private static func meaning(_ origin: RegisterOrigin) -> String {
    switch origin {
    case .scenario: "Not known: taken for the reason given, and varied over the range where there is one."
    case .program: "The scenario says nothing of these, so the program’s own value stands in."
    case .derived: "Worked out from figures that have a source."
    case .document: "Taken as printed."
    case .setting: "How the options on the table are set."
    }
  }

  private static func number(_ value: Double) -> Cell {
    Cell(.quantity(value, .number), shown: RichText(RegisterIndex.shown(value)), places: 4)
  }
}
