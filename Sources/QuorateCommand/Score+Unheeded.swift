import MultiCriteria
import OptionKit

extension Score {
  /// What was given and changes nothing in what is asked for: nothing goes unheeded without a word.
  func unheeded(_ input: ScoreInput, _ result: MethodResult) -> [String] {
    var found: [String] = []
    let said = { (rows: [String], why: String) in
      let given = rows.filter(input.rows.contains).map { "#" + $0 }
      if !given.isEmpty {
        found.append("\(given.joined(separator: ", ")) \(given.count == 1 ? "changes" : "change") nothing: \(why)")
      }
    }
    if let scale, scale != result.scaling {
      found.append(
        "--scale \(scale.rawValue) changes nothing: \(method.rawValue) is reckoned on \(result.scaling.rawValue) figures"
      )
    }
    if seed != nil, smaa == nil { found.append("--seed changes nothing without --smaa") }
    if pairwise != nil { said(["weight", "swing", "rank", "from", "to"], "the weights come from --pairwise") }
    if panel != nil, input.filled == 0 {
      found.append("--panel changes nothing: no cell of the table is empty")
    }
    if !input.rows.contains("swing") { said(["from", "to"], "they say over what range #swing was judged") }
    if smaa == nil { said(["least", "most"], "they bound the weights that --smaa draws") }
    if smaa != nil, input.space == nil {
      said(["weight", "swing", "rank"], "--smaa draws all weights; #least and #most bound them")
    }
    if crossCheck { return found }
    if result.scaling != .anchored {
      said(["low", "high", "scale"], "\(method.rawValue) on \(result.scaling.rawValue) figures asks for no anchors")
    }
    if method != .promethee {
      said(["preference", "s"], "\(method.rawValue) has no preference functions")
      if method != .electre, method != .lexicographic { said(["q", "p"], "\(method.rawValue) has no thresholds") }
      if method == .lexicographic { said(["p"], "the lexicographic order has no threshold but q") }
    }
    if method != .electre { said(["veto"], "\(method.rawValue) knows no veto") }
    if !input.rows.contains("branch-weight"), show != .branches {
      said(["branch"], "without #branch-weight branches are for --show branches")
    }
    if method == .promethee { found += input.table.criteria.flatMap(Self.unused) }
    return found
  }

  /// Thresholds that a criterion's shape does not read.
  private static func unused(_ criterion: CriterionColumn) -> [String] {
    let read: Set<String> =
      switch criterion.preference {
      case .usual: []
      case .uShape: ["q"]
      case .vShape: ["p"]
      case .level, .linear: ["q", "p"]
      case .gaussian: ["s"]
      }
    let given = [("q", criterion.q), ("p", criterion.p), ("s", criterion.s)].filter {
      $0.1 != nil && !read.contains($0.0)
    }
    guard !given.isEmpty else { return [] }
    return [
      "\(given.map { "#" + $0.0 }.joined(separator: ", ")) of \(criterion.name) \(given.count == 1 ? "changes" : "change") nothing: "
        + "its preference is \(criterion.preference.rawValue)"
    ]
  }
}
