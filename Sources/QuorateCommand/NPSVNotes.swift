import MultiCriteria
import ScenarioFiles

/// What a careful reader would ask about present values that stand side by side.
enum NPSVNotes {
  /// Whether options run for different times: net values then compare different periods, and annual values do not.
  static func lives(_ options: [FlowFile.Option], _ values: [PresentValue]) -> [String] {
    let ends = options.map { $0.flows.map(\.lastYear).max() ?? 0 }
    guard let least = ends.min(), let most = ends.max(), least < most else { return [] }
    let short = ends.indices.filter { ends[$0] == least }.map { options[$0].name }
    let long = ends.indices.filter { ends[$0] == most }.map { options[$0].name }
    let best = { (figures: [Double]) in Ranking.order(Ranking.ranks(figures)).first.map { options[$0].name } ?? "" }
    let (byTotal, byYear) = (best(values.map(\.netPresentSocialValue)), best(values.map(\.equivalentAnnualValue)))
    let text =
      "the flows of \(short.joined(separator: ", ")) end in year \(least) and those of \(long.joined(separator: ", ")) in "
      + "year \(most): npsv compares different periods"
    return [
      text
        + (byTotal == byYear
          ? "; by eav, the value a year, \(byYear) comes first too"
          : ", and puts \(byTotal) first where eav, the value a year, puts \(byYear) first; bring them to one period by "
            + "repeating the shorter")
    ]
  }
}
