import Appraisal
import MultiCriteria
import OptionKit

extension ScoreTableReading {
  /// Weights from `#swing` (with `#from` and `#to`) or `#rank`, set in the table; `#weight` needs nothing more.
  mutating func weigh(_ table: inout ScoreTable) -> Weighing {
    let ways = ["weight", "swing", "rank"].filter { described[$0] != nil }
    if ways.count > 1, let row = described[ways[1]] {
      problems.append(
        Problem("there is both #\(ways[0]) and #\(ways[1])", remedy: "keep one", at: row[0].place))
      return .given
    }
    if let row = described["swing"] { return swing(&table, row) }
    if let row = described["rank"] { return rank(&table, row) }
    return .given
  }

  private mutating func swing(_ table: inout ScoreTable, _ row: [Sheet.Cell]) -> Weighing {
    let before = problems.count
    var swings: [SwingWeight] = []
    for (place, column) in columns.enumerated() where place < table.criteria.count {
      let name = table.criteria[place].name
      let points = number(row, column, "swing of \(name)", required: true) ?? 0
      if points > 0, described["from"] == nil || described["to"] == nil {
        problems.append(
          Problem(
            "the swing of \(name) has no range",
            remedy: "add rows #from and #to: from which figure to which the points were judged",
            at: file.place(row, column)))
      }
      let ends = ["from", "to"].map { key in
        described[key].flatMap { number($0, column, "\(key) of \(name)", required: points > 0) } ?? 0
      }
      swings.append(SwingWeight(name, from: ends[0], to: points > 0 ? ends[1] : ends[0] + 1, points: points))
    }
    guard problems.count == before else { return .given }
    do {
      let scales = table.criteria.map(\.scale)
      let weights =
        scales.contains { $0 == nil }
        ? try SwingWeight.weights(swings) : try SwingWeight.weights(swings, scales: scales.compactMap { $0 })
      for (place, weight) in weights.enumerated() { table.criteria[place].weight = weight }
      return .swing(swings)
    } catch {
      problems += located(error, at: row[0].place)
      return .given
    }
  }

  private mutating func rank(_ table: inout ScoreTable, _ row: [Sheet.Cell]) -> Weighing {
    var ranks: [Int] = []
    for (place, column) in columns.enumerated() where place < table.criteria.count {
      let name = table.criteria[place].name
      let given = number(row, column, "rank of \(name)", required: true) ?? 1
      if let rank = Int(exactly: given), rank >= 1, rank <= 100_000 {
        ranks.append(rank)
      } else {
        problems.append(
          Problem(
            "the rank of \(name) is \(given)", remedy: "1 is the most important", at: file.place(row, column)))
      }
    }
    guard ranks.count == table.criteria.count else { return .given }
    for (place, weight) in Weights.rankOrderCentroid(ranks: ranks).enumerated() {
      table.criteria[place].weight = weight
    }
    return .ranked(ranks)
  }

  /// Branches from `#branch`; with `#branch-weight` a branch's weight is shared among its criteria by theirs.
  mutating func branches(_ table: inout ScoreTable) -> CriteriaTree? {
    guard let row = described["branch"] else {
      if let orphan = described["branch-weight"] {
        problems.append(
          Problem("there is #branch-weight without #branch", remedy: "name the branches", at: orphan[0].place))
      }
      return nil
    }
    var branches: [CriteriaTree] = []
    for (place, column) in columns.enumerated() where place < table.criteria.count {
      let name = NameKey.clean(file.text(row, column))
      if name.isEmpty {
        problems.append(
          Problem(
            "\(table.criteria[place].name) is in no branch", remedy: "name one", at: file.place(row, column)))
      }
      let given = described["branch-weight"].flatMap { number($0, column, "branch weight of \(name)") }
      let leaf = CriteriaTree(table.criteria[place].name, weight: table.criteria[place].weight)
      guard let known = branches.firstIndex(where: { $0.name == name }) else {
        branches.append(CriteriaTree(name, weight: given ?? -1, children: [leaf]))
        continue
      }
      branches[known].children.append(leaf)
      guard let given else { continue }
      if branches[known].weight >= 0, branches[known].weight != given {
        problems.append(
          Problem(
            "the branch \(name) has two weights", remedy: "write it once",
            at: described["branch-weight"].map { file.place($0, column) }))
      }
      branches[known].weight = given
    }
    for place in branches.indices where branches[place].weight < 0 {
      if let weights = described["branch-weight"] {
        problems.append(
          Problem("the branch \(branches[place].name) has no weight", remedy: "give one", at: weights[0].place))
      }
      branches[place].weight = branches[place].children.reduce(0) { $0 + $1.weight }
    }
    let tree = CriteriaTree("all", children: branches)
    guard problems.isEmpty, described["branch-weight"] != nil else { return tree }
    do {
      let shares = Dictionary(uniqueKeysWithValues: try tree.leaves().map { ($0.name, $0.weight) })
      for place in table.criteria.indices {
        table.criteria[place].weight = shares[table.criteria[place].name] ?? table.criteria[place].weight
      }
    } catch {
      problems += located(error, at: row[0].place)
    }
    return tree
  }

  /// The weights within `#least` and `#most`, in the units of the weights; an empty cell is the weight itself.
  mutating func space(_ table: ScoreTable) -> WeightSpace? {
    guard let place = (described["least"] ?? described["most"])?.first?.place else { return nil }
    let total = table.weights.reduce(0, +)
    guard total > 0, problems.isEmpty else { return nil }
    var ranges: [ClosedRange<Double>] = []
    for (index, column) in columns.enumerated() {
      let criterion = table.criteria[index]
      let least = described["least"].flatMap { number($0, column, "least of \(criterion.name)") } ?? criterion.weight
      let most = described["most"].flatMap { number($0, column, "most of \(criterion.name)") } ?? criterion.weight
      if least < 0 || least > most {
        problems.append(
          Problem(
            "the weights of \(criterion.name) run from \(least) to \(most)",
            remedy: "put the smaller first, at least 0",
            at: described["least"].map { file.place($0, column) } ?? place))
        continue
      }
      ranges.append(least / total...most / total)
    }
    guard ranges.count == columns.count else { return nil }
    let space = WeightSpace.ranges(ranges)
    problems += space.problems(criteria: ranges.count).map { Problem($0.message, remedy: $0.remedy, at: place) }
    return space
  }

  /// A value scale from `#scale`: `linear`, `diminishing 3`, `threshold 18` or points `10:0 20:60 30:100`.
  mutating func shape(_ column: Int, of criterion: CriterionColumn) -> ValueScale? {
    guard let row = described["scale"] else { return nil }
    let words = file.text(row, column).lowercased().split(separator: " ").map(String.init)
    let number = words.count == 2 ? CSVNumber(words[1], decimal: file.decimal)?.value : nil
    switch (words.first, number, criterion.anchors) {
    case (nil, _, _), ("linear", nil, _): return nil
    case ("threshold", let bar?, _): return .threshold(at: bar, direction: criterion.direction)
    case ("diminishing", let curve?, let anchors?) where abs(curve) <= 50:
      return .diminishing(zero: anchors.zero, hundred: anchors.hundred, curvature: curve)
    default:
      let points = words.map {
        $0.split(separator: ":").compactMap { CSVNumber(String($0), decimal: file.decimal)?.value }
      }
      if points.count >= 2, points.allSatisfy({ $0.count == 2 }) {
        return .piecewise(points.map { .init($0[0], $0[1]) })
      }
      problems.append(
        Problem(
          "the scale of \(criterion.name) is \"\(file.text(row, column))\"",
          remedy: "write linear, diminishing 3 (with #low and #high), threshold 18 or points such as 10:0 20:60 30:100",
          at: file.place(row, column)))
      return nil
    }
  }

  private func located(_ error: any Error, at place: Problem.Location) -> [Problem] {
    let faults = (error as? Problems)?.all ?? [(error as? Problem) ?? Problem("\(error)")]
    return faults.map { $0.placed(at: place) }
  }
}
