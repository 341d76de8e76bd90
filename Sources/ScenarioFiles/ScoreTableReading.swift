import Appraisal
import MultiCriteria
import OptionKit

/// The working state of reading a table of scores.
struct ScoreTableReading {
  var file: Sheet
  /// Whether columns are criteria with weights rather than states.
  let weighs: Bool
  var problems: [Problem]
  var notes: [String] = []
  /// Whether empty cells may be left, as options that a ballot does not rank.
  var allowsEmpty = false
  /// How many cells the panel has filled.
  private(set) var filled = 0
  /// Scores of a panel, which stand in for empty cells.
  var panel: Panel?
  private var panelCells: [String: [String: Panel.Cell]] = [:]
  private(set) var columns: [Int] = []
  private(set) var described: [String: [Sheet.Cell]] = [:]
  private(set) var optionRows: [[Sheet.Cell]] = []

  init(_ file: Sheet, weighs: Bool = true) {
    self.file = file
    self.weighs = weighs
    self.file.begin(at: ["option", "options"])
    problems = self.file.problems
    notes = self.file.notes
  }

  mutating func read() -> ScoreTable {
    guard let heading = file.rows.first else {
      problems.append(Problem("the file is empty", remedy: "write option,criterion,… first", at: .init(file.name)))
      return ScoreTable(options: [], criteria: [], values: [])
    }
    checkCorner(heading[0])
    readHeading(heading)
    sortRows(width: heading.count)
    leaveOutSums(heading)
    let names = optionRows.map { NameKey.clean($0[0].text) }
    panel = panel?.spelled(options: names, criteria: columns.map { NameKey.clean(heading[$0].text) })
    panelCells = panel?.cells ?? [:]
    let criteria = columns.map { criterion(heading[$0], column: $0) }
    var values: [Double] = []
    var places: [Problem.Location] = []
    for (row, name) in zip(optionRows, names) {
      for (place, column) in columns.enumerated() {
        places.append(file.place(row, column))
        values.append(score(row, column, option: name, criterion: criteria[place].name))
      }
    }
    noteMixedPercentages(criteria)
    if weighs, !["weight", "swing", "rank"].contains(where: { described[$0] != nil }) {
      notes.append("\(file.name): there is no #weight row; all criteria weigh the same")
    }
    if optionRows.isEmpty {
      problems.append(Problem("there are no options", remedy: "add a row for each option", at: .init(file.name)))
    }
    var table = ScoreTable(options: names, criteria: criteria, values: values)
    table.places = places
    return table
  }

  private mutating func readHeading(_ heading: [Sheet.Cell]) {
    var seen: [String: Sheet.Cell] = [:]
    for column in heading.indices.dropFirst() {
      let name = NameKey.clean(heading[column].text)
      if name.isEmpty {
        problems.append(Problem("a column has no heading", remedy: "name the criterion", at: heading[column].place))
        continue
      }
      if let other = seen[NameKey.of(name)] {
        problems.append(
          Problem(
            other.text == name
              ? "the criterion \(name) comes twice"
              : "the criteria \(other.text) and \(name) differ in case or blanks only",
            remedy: "rename one", at: heading[column].place))
      }
      seen[NameKey.of(name)] = heading[column]
      columns.append(column)
    }
    if columns.isEmpty {
      problems.append(Problem("there are no criteria", remedy: "add a column for each", at: heading[0].place))
    }
  }

  private mutating func sortRows(width: Int) {
    var seen: [String: [Sheet.Cell]] = [:]
    let body = file.rows.dropFirst()
    let plain = body.filter { $0[0].text.first != "#" && SummaryRow.kind($0[0].text) == nil && unmarkedKey($0) == nil }
    var figures = SummaryRow.Figures(of: plain, columns: columns, in: file)
    for (index, row) in zip(body.indices, body) {
      for cell in row.dropFirst(width) where !cell.text.isEmpty {
        problems.append(
          Problem("this cell has no column heading above it", remedy: "quote numbers that have commas", at: cell.place))
      }
      let name = NameKey.clean(row[0].text)
      if name.hasPrefix("#") {
        readDescription(row)
        continue
      } else if name.isEmpty {
        problems.append(Problem("an option has no name", remedy: "name it", at: row[0].place))
        continue
      } else if takeUnmarked(row) {
        continue
      }
      switch SummaryRow.verdict(row, over: &figures, isLast: index == body.indices.last) {
      case .summary:
        notes.append(SummaryRow.note(row, in: file))
        continue
      case .doubtful:
        problems.append(SummaryRow.question(row))
        continue
      case .ordinary: break
      }
      if let other = seen[NameKey.of(name)] {
        let lines = "in lines \(other[0].place.line ?? 0) and \(row[0].place.line ?? 0)"
        problems.append(
          Problem(
            other[0].text == name
              ? "the option \(name) comes twice, \(lines)"
              : "the options \(other[0].text) and \(name), \(lines), differ in case or blanks only",
            remedy: "rename one", at: row[0].place))
      } else {
        seen[NameKey.of(name)] = row
        optionRows.append(row)
      }
    }
  }

  private mutating func readDescription(_ row: [Sheet.Cell]) {
    let key = row[0].text.dropFirst().lowercased().filter { !$0.isWhitespace }
    let singular = key == "weights" ? "weight" : key == "directions" ? "direction" : key
    guard ScoreTableFile.keys.contains(singular) else {
      if row[0].text.hasPrefix("# ") || row[0].text == "#" { return }
      problems.append(
        Problem(
          "\(row[0].text) describes nothing that is known",
          remedy: "use " + ScoreTableFile.keys.map { "#\($0)" }.joined(separator: ", "), at: row[0].place))
      return
    }
    describe(singular, by: row)
  }

  mutating func describe(_ key: String, by row: [Sheet.Cell]) {
    if described[key] != nil {
      problems.append(Problem("the row #\(key) comes twice", remedy: "keep one", at: row[0].place))
    }
    described[key] = row
  }

  /// Takes columns away that are no criteria.
  mutating func leaveOut(_ unwanted: Set<Int>) { columns.removeAll { unwanted.contains($0) } }

  private mutating func score(_ row: [Sheet.Cell], _ column: Int, option: String, criterion: String) -> Double {
    let text = file.text(row, column)
    if let number = file.number(row, column) { return number.value }
    if text.isEmpty, let mean = panelCells[option]?[criterion]?.mean, mean.isFinite {
      filled += 1
      return mean
    }
    if text.isEmpty, allowsEmpty { return .nan }
    let what = text.isEmpty ? "\(option) has no score on \(criterion)" : "\"\(text)\" is not a number"
    problems.append(
      Problem(
        what,
        remedy: ["-", "\u{2013}", "\u{2014}"].contains(text)
          ? "write 0 if it is nothing, or leave the option or the criterion out if it is not known"
          : "give a number, or leave the option or the criterion out", at: file.place(row, column)))
    return .nan
  }

  private mutating func criterion(_ heading: Sheet.Cell, column: Int) -> CriterionColumn {
    var criterion = CriterionColumn(
      NameKey.clean(heading.text), weight: 1 / Double(max(1, columns.count)), place: heading.place)
    if let row = described["weight"] {
      criterion.weight = number(row, column, "weight of \(heading.text)", required: true) ?? 0
      if criterion.weight < 0 {
        problems.append(
          Problem("the weight of \(heading.text) is below 0", remedy: "give at least 0", at: file.place(row, column)))
      }
    }
    criterion.low = described["low"].flatMap { number($0, column, "low of \(heading.text)") }
    criterion.high = described["high"].flatMap { number($0, column, "high of \(heading.text)") }
    criterion.q = described["q"].flatMap { number($0, column, "q of \(heading.text)") }
    criterion.p = described["p"].flatMap { number($0, column, "p of \(heading.text)") }
    criterion.s = described["s"].flatMap { number($0, column, "s of \(heading.text)") }
    criterion.veto = described["veto"].flatMap { number($0, column, "veto of \(heading.text)") }
    readWords(into: &criterion, column: column)
    criterion.shape = shape(column, of: criterion)
    return criterion
  }

  private mutating func readWords(into criterion: inout CriterionColumn, column: Int) {
    let direction = described["direction"].map { file.text($0, column) } ?? ""
    if direction.isEmpty {
      criterion.direction = (criterion.low ?? 0) > (criterion.high ?? .infinity) ? .min : .max
    } else if let known = Self.direction(direction) {
      criterion.direction = known
    } else {
      problems.append(
        Problem(
          "the direction of \(criterion.name) is \"\(direction)\"", remedy: "use max or min",
          at: described["direction"].map { file.place($0, column) }))
    }
    if let low = criterion.low, let high = criterion.high,
      low == high || (low > high && criterion.direction == .max), let row = described["low"]
    {
      problems.append(
        Problem(
          low == high ? "low and high of \(criterion.name) are the same" : "low of \(criterion.name) is above its high",
          remedy: low == high ? "give two different anchors" : "swap them, or set its direction to min",
          at: file.place(row, column)))
    }
    guard let row = described["preference"] else { return }
    let name = file.text(row, column)
    if name.isEmpty { return }
    if let shape = PreferenceFunction.Shape(reading: name) {
      criterion.preference = shape
    } else {
      let shapes = PreferenceFunction.Shape.allCases.map(\.rawValue).joined(separator: ", ")
      problems.append(
        Problem("the preference \"\(name)\" is not known", remedy: "use \(shapes)", at: file.place(row, column)))
    }
  }

  mutating func number(
    _ row: [Sheet.Cell], _ column: Int, _ what: String, required: Bool = false
  ) -> Double? {
    let text = file.text(row, column)
    if text.isEmpty, !required { return nil }
    if let number = file.number(row, column) { return number.value }
    problems.append(
      Problem(
        text.isEmpty ? "the \(what) is missing" : "the \(what) is \"\(text)\"", remedy: "give a number",
        at: file.place(row, column)))
    return nil
  }

  /// A column with 45% in one cell and 45 in another is more likely a slip than a wish; so are weights.
  private mutating func noteMixedPercentages(_ criteria: [CriterionColumn]) {
    let cells = { (row: [Sheet.Cell], column: Int) in column < row.count ? [row[column]] : [] }
    let scales = ["low", "high", "from", "to", "q", "p", "s", "veto"].compactMap { described[$0] }
    for (place, column) in columns.enumerated() {
      problems += file.mixedPercentages(
        (optionRows + scales).flatMap { cells($0, column) }, what: criteria[place].name)
    }
    if !weighs {
      problems += file.mixedPercentages(
        optionRows.flatMap { row in columns.flatMap { cells(row, $0) } }, what: "the table")
    }
    for keys in [["weight", "least", "most"], ["swing"], ["branch-weight"]] {
      let rows = keys.compactMap { described[$0] }
      guard let first = rows.first else { continue }
      problems += file.mixedPercentages(
        rows.flatMap { row in columns.flatMap { cells(row, $0) } },
        what: keys.count == rows.count || rows.count == 1 ? "the row \(first[0].text)" : "the weights")
    }
  }
}
