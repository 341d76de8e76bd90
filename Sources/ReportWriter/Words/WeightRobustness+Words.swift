import MultiCriteria

extension WeightRobustness {
  /// What the figures mean, a sentence each.
  ///
  /// - Parameters:
  ///   - table: the table that it was worked out from.
  ///   - resolution: the difference in score below which the panel would not stand by an order.
  ///   - weightTotal: what the weights of the scores beside it add up to; leads are told on that scale.
  package func sentences(
    of table: ScoreTable, resolution: Double = 0, weightTotal: Double = 1
  ) -> [String] {
    let (options, criteria) = (table.options, table.criteria.map(\.name))
    guard let runnerUp else { return ["\(options[leader]) is the only option."] }
    let lead = Additive.rounded(margin * weightTotal)
    let (first, second) = (options[leader], options[runnerUp])
    var found: [String] = []
    switch verdict(resolution: resolution) {
    case .onlyOption: break
    case .notSeparated:
      found.append("The evidence does not separate \(first) and \(second): their scores differ by \(lead).")
    case .fragile:
      found.append(
        "\(first) leads \(second) by \(lead), but moving under 5% of the weight undoes it: this evidence hardly "
          + "separates the two.")
    case .leads: found.append("\(first) leads \(second) by \(lead).")
    }
    if let weightShift {
      found.append(
        "The smallest change of weights that brings another option level moves "
          + "\(Additive.rounded(100 * weightShift.moved))% of the weight, and favours \(options[weightShift.rival]).")
    } else {
      found.append("No weights put another option ahead of \(first).")
    }
    if let tightest {
      found.append(
        "The most delicate weight is that of \(criteria[tightest.criterion]): the leader holds from "
          + "\(Additive.rounded(100 * tightest.lower))% to \(Additive.rounded(100 * tightest.upper))% "
          + "(now \(Additive.rounded(100 * tightest.weight))%).")
    }
    if let scoreShift {
      found.append(
        "The smallest change of one score that does it takes \(options[scoreShift.option]) on "
          + "\(criteria[scoreShift.criterion]) from \(Additive.rounded(scoreShift.from)) to "
          + "\(Additive.rounded(scoreShift.to)).")
    }
    let dominated = options.indices.filter { !dominance.dominators[$0].isEmpty }
    if !dominated.isEmpty {
      let names = dominated.prefix(8).map { options[$0] }.joined(separator: ", ")
      found.append(
        dominated.count > 8
          ? "\(dominated.count) options are dominated, among them \(names)." : "Dominated by another option: \(names).")
    }
    return found
  }
}
