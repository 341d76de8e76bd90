import Appraisal

extension DimensionAnswer {
  /// What the documents concluded, and how what came out differs and why; empty where they did not say.
  ///
  /// - Parameter plan: the plan whose criteria ``drivers`` are of.
  package func besideTheDocuments(_ plan: AppraisalDesign) -> String {
    guard let conclusion else { return "" }
    let text = "The documents concluded: \(conclusion.conclusion) (\(conclusion.source)). "
    let theirs = rows.first { conclusion.options.contains($0.id) }
    switch standing {
    case .open: return text
    case .same: return text + "What came out here is the same."
    case .ruledOut: return text + "Here it could not be run: \(theirs?.reason ?? "it is not on the table")."
    case .notSeparated, .differs:
      guard let first = rows.first, let theirs, let best = first.best, let score = theirs.best else { return text }
      let lead = text + "Here \(first.title) scores \(FileWords.fixed(best - score, 2)) points more"
      if standing == .notSeparated { return lead + " than \(theirs.title), which is no clear difference." }
      let most = drivers.map { "\($0.title(plan).lowercased()) (\(FileWords.fixed($0.points)))" }
      return lead + " at its best than \(theirs.title)" + (most.isEmpty ? "." : ", mostly on \(FileWords.list(most)).")
    }
  }
}

extension CriterionGain {
  /// The criterion's title; empty where the plan has no such place.
  func title(_ plan: AppraisalDesign) -> String {
    plan.criteria.indices.contains(criterion) ? plan.criteria[criterion].option.title : ""
  }

  /// The gain against business as usual in a sentence; empty where the plan has no such criterion.
  package func words(_ plan: AppraisalDesign) -> String {
    guard plan.criteria.indices.contains(criterion) else { return "" }
    let unit = plan.criteria[criterion].criterion.unit
    return
      "\(title(plan)): \(FileWords.measure(ours, unit)) against \(FileWords.measure(theirs, unit)) under business as "
      + "usual (\(points > 0 ? "+" : "")\(FileWords.fixed(points, 1)) points)."
  }
}
