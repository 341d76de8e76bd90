/// Lexicographic order: the heaviest criterion decides; only where options are equal on it does the next speak.
///
/// Criteria of equal weight speak in the table's order. The score is the number of options beaten. A difference
/// within `q` counts as equal only between neighbours of a sorted list, since the relation would otherwise not be
/// an order: measures are cut into groups, each starting more than `q` below the last group's best (Tversky 1969 on
/// why thresholds break transitivity).
public enum Lexicographic {
  /// Scores and ranks of a table that has been checked.
  static func run(_ given: ScoreTable) -> MethodResult {
    let table = given.inWholeDecimals
    let speaking = table.criteria.indices.sorted {
      (table.criteria[$1].weight, $0) < (table.criteria[$0].weight, $1)
    }
    let classes = speaking.map { column in
      grouped(
        table.column(column).map { table.criteria[column].direction == .max ? $0 : 0 - $0 },
        within: table.criteria[column].q ?? 0)
    }
    let precedes = { (a: Int, b: Int) -> Bool in
      for group in classes where group[a] != group[b] { return group[a] < group[b] }
      return false
    }
    let order = table.options.indices.sorted { precedes($0, $1) || (!precedes($1, $0) && $0 < $1) }
    var ranks = [Int](repeating: 1, count: order.count)
    for (place, option) in order.enumerated() where place > 0 {
      ranks[option] = precedes(order[place - 1], option) ? place + 1 : ranks[order[place - 1]]
    }
    let beaten = ranks.map { rank in Double(ranks.count { $0 > rank }) }
    return MethodResult(.lexicographic, scaling: .raw, scores: beaten, ranks: ranks)
  }

  private static func grouped(_ values: [Double], within q: Double) -> [Int] {
    let order = values.indices.sorted { values[$0] > values[$1] }
    var groups = [Int](repeating: 0, count: values.count)
    var group = 0
    var head = order.first.map { values[$0] } ?? 0
    for option in order {
      if head - values[option] > q {
        group += 1
        head = values[option]
      }
      groups[option] = group
    }
    return groups
  }
}
