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

  /// As steps to take, what matters most first: criteria that fall away, what leading costs (until then all maps cost the
  /// same), the widest assumptions, then the rest.
  var steps: String {
    let isUrgent = { (gap: ScenarioGap) in gap.weight > 0 || gap.section == "lead-team" }
    let urgent = zip(gaps, lines).filter { isUrgent($0.0) }.map(\.1)
    let rest = zip(gaps, lines).filter { !isUrgent($0.0) }.map(\.1)
    let wide = assumptions.prefix(5).map { one in
      "\(one.name): what you know in place of “\(one.reason)” (the range is \(NumberText.short(one.width, digits: 2)) times the value)."
    }
    return (urgent + wide + rest).enumerated().map { "\($0 + 1). \($1)\n" }.joined()
  }
}
