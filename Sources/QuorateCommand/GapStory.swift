import ReportWriter
import ScenarioFiles

/// What `check` and `new` tell of what a scenario does not hold yet, in the order in which it is worth filling in.
struct GapStory {
  let gaps: [ScenarioGap]
  let assumptions: [WideAssumption]

  /// Works out what is missing.
  init(_ file: ScenarioFile) throws {
    gaps = try file.gaps(in: Quorate.catalogue)
    assumptions = file.widestAssumptions
  }

  /// One line a gap: the section, what is missing, what stays unassessed, what to write.
  var lines: [String] {
    gaps.map { gap in
      var text = "\(gap.section): missing is \(gap.missing)"
      if gap.weight > 0 {
        text += "; criteria with \(NumberText.short(gap.weight * 100, digits: 3))% of the weight are not assessed"
      }
      if !gap.unassessed.isEmpty { text += "; not told without: \(gap.unassessed.joined(separator: ", "))" }
      return text + ". To fill in: \(gap.remedy)."
    }
  }

  /// As a part of what `check` prints.
  var text: String {
    let missing = lines.isEmpty ? "  nothing\n" : lines.map { "  \($0)\n" }.joined()
    return "Missing, by what it leaves unassessed\n\(missing)Widest assumptions\n\(widest)"
  }

  private var widest: String {
    if assumptions.isEmpty { return "  none with a range\n" }
    return assumptions.prefix(8).map { one in
      "  \(one.name): the range is \(NumberText.short(one.width, digits: 2)) times its value (\(one.reason))\n"
    }.joined()
  }

  /// What matters most first: criteria that fall away, what leading costs (until then all maps cost the same), the widest
  /// assumptions, then the rest.
  private var order: (urgent: [Int], rest: [Int]) {
    let isUrgent = { (place: Int) in gaps[place].weight > 0 || gaps[place].section == "lead-team" }
    return (gaps.indices.filter(isUrgent), gaps.indices.filter { !isUrgent($0) })
  }

  /// How many of the widest assumptions are steps.
  private static let wide = 5

  /// As steps to take.
  var steps: String {
    let wide = assumptions.prefix(Self.wide).map { one in
      "\(one.name): what you know in place of “\(one.reason)” (the range is \(NumberText.short(one.width, digits: 2)) times the value)."
    }
    let all = order.urgent.map { lines[$0] } + wide + order.rest.map { lines[$0] }
    return all.enumerated().map { "\($0 + 1). \($1)\n" }.joined()
  }

  /// The same as a table.
  var table: DataTable {
    let gap = { (place: Int) -> [DataTable.Cell] in
      let one = gaps[place]
      return [
        .text("section"), .text(one.section), .text(one.missing), .text(one.unassessed.joined(separator: "; ")),
        .text(one.remedy),
      ]
    }
    let wide = assumptions.prefix(Self.wide).map { one -> [DataTable.Cell] in
      [.text("assumption"), .text(one.name), .number(one.width), .empty, .text(one.reason)]
    }
    let rows = order.urgent.map(gap) + wide + order.rest.map(gap)
    return DataTable(
      columns: ["step", "kind", "name", "missing", "untold", "remedy"],
      rows: rows.enumerated().map { [.integer($0 + 1)] + $1 })
  }
}
