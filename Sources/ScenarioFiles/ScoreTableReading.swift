import Appraisal
import MultiCriteria
import OptionKit

/// The working state of reading a table of scores.
struct ScoreTableReading {
  let file: CSVFile
  /// Whether columns are criteria with weights rather than states.
  let weighs: Bool
  var problems: [Problem]
  var notes: [String] = []
  /// Scores of a panel, which stand in for empty cells.
  var panel: Panel?
  private(set) var columns: [Int] = []
  private(set) var described: [String: [CSVFile.Cell]] = [:]
  private var optionRows: [[CSVFile.Cell]] = []

  init(_ file: CSVFile, weighs: Bool = true) {
    self.file = file
    self.weighs = weighs
    problems = file.problems
  }

  mutating func read() -> ScoreTable {
    guard let heading = file.rows.first else {
      problems.append(Problem("the file is empty", remedy: "write option,criterion,… first", at: .init(file.name)))
      return ScoreTable(options: [], criteria: [], values: [])
    }
    if heading[0].text.lowercased() != "option" {
      problems.append(
        Problem("the first column is \"\(heading[0].text)\"", remedy: "call it option", at: heading[0].place))
    }
    readHeading(heading)
    sortRows(width: heading.count)
    let criteria = columns.map { criterion(heading[$0], column: $0) }
    var values: [Double] = []
    var places: [Problem.Location] = []
    for row in optionRows {
      for (place, column) in columns.enumerated() {
        places.append(file.place(row, column))
        values.append(score(row, column, option: row[0].text, criterion: criteria[place].name))
      }
    }
    noteMixedPercentages(criteria)
    if weighs, !["weight", "swing", "rank"].contains(where: { described[$0] != nil }) {
      notes.append("\(file.name): there is no #weight row; all criteria weigh the same")
    }
    if optionRows.isEmpty {
      problems.append(Problem("there are no options", remedy: "add a row for each option", at: .init(file.name)))
    }
    var table = ScoreTable(options: optionRows.map { $0[0].text }, criteria: criteria, values: values)
    table.places = places
    return table
  }

  private mutating func readHeading(_ heading: [CSVFile.Cell]) {
    var seen: Set<String> = []
    for column in heading.indices.dropFirst() {
      let name = heading[column].text
      if name.isEmpty {
        if file.rows.contains(where: { !file.text($0, column).isEmpty }) {
          problems.append(Problem("a column has no heading", remedy: "name the criterion", at: heading[column].place))
        }
        continue
      }
      if !seen.insert(name).inserted {
        problems.append(Problem("the criterion \(name) comes twice", remedy: "rename one", at: heading[column].place))
      }
      columns.append(column)
    }
    if columns.isEmpty {
      problems.append(Problem("there are no criteria", remedy: "add a column for each", at: heading[0].place))
    }
  }

  private mutating func sortRows(width: Int) {
    var seen: Set<String> = []
    let body = file.rows.dropFirst()
    for (index, row) in zip(body.indices, body) {
      for cell in row.dropFirst(width) where !cell.text.isEmpty {
        problems.append(
          Problem("this cell has no column heading above it", remedy: "quote numbers that have commas", at: cell.place))
      }
      let name = row[0].text
      if name.hasPrefix("#") {
        readDescription(row)
      } else if name.isEmpty {
        problems.append(Problem("an option has no name", remedy: "name it", at: row[0].place))
      } else if index == body.indices.last, CSVFile.isTotal(row), !optionRows.isEmpty {
        notes.append("\(row[0].place.file):\(row[0].place.line ?? 0): left out the row of totals")
      } else if !seen.insert(name).inserted {
        problems.append(Problem("the option \(name) comes twice", remedy: "rename one", at: row[0].place))
      } else {
        optionRows.append(row)
      }
    }
  }

  private mutating func readDescription(_ row: [CSVFile.Cell]) {
    let key = row[0].text.dropFirst().lowercased().filter { !$0.isWhitespace }
    let singular = key == "weights" ? "weight" : key == "directions" ? "direction" : key
    guard ScoreTableFile.keys.contains(singular) else {
      if row[0].text.hasPrefix("# ") { return }
      problems.append(
        Problem(
          "\(row[0].text) describes nothing that is known",
          remedy: "use " + ScoreTableFile.keys.map { "#\($0)" }.joined(separator: ", "), at: row[0].place))
      return
    }
    if described[singular] != nil {
      problems.append(Problem("the row #\(singular) comes twice", remedy: "keep one", at: row[0].place))
    }
    described[singular] = row
  }

  private mutating func score(_ row: [CSVFile.Cell], _ column: Int, option: String, criterion: String) -> Double {
    let text = file.text(row, column)
    if let number = CSVNumber(text) { return number.value }
    if text.isEmpty, let mean = panel?.cell(option: option, criterion: criterion).mean, mean.isFinite { return mean }
    let what = text.isEmpty ? "\(option) has no score on \(criterion)" : "\"\(text)\" is not a number"
    problems.append(
      Problem(what, remedy: "give a number, or leave the option or the criterion out", at: file.place(row, column)))
    return .nan
  }

  private mutating func criterion(_ heading: CSVFile.Cell, column: Int) -> CriterionColumn {
    var criterion = CriterionColumn(heading.text, weight: 1 / Double(max(1, columns.count)), place: heading.place)
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
    let direction = described["direction"].map { file.text($0, column).lowercased() } ?? ""
    switch direction {
    case "": criterion.direction = (criterion.low ?? 0) > (criterion.high ?? .infinity) ? .min : .max
    case "max", "maximise", "maximize", "benefit", "higher", "+", "1": criterion.direction = .max
    case "min", "minimise", "minimize", "cost", "lower", "-", "-1": criterion.direction = .min
    default:
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
    _ row: [CSVFile.Cell], _ column: Int, _ what: String, required: Bool = false
  ) -> Double? {
    let text = file.text(row, column)
    if text.isEmpty, !required { return nil }
    if let number = CSVNumber(text) { return number.value }
    problems.append(
      Problem(
        text.isEmpty ? "the \(what) is missing" : "the \(what) is \"\(text)\"", remedy: "give a number",
        at: file.place(row, column)))
    return nil
  }

  /// A column with 45% in one cell and 45 in another is more likely a slip than a wish.
  private mutating func noteMixedPercentages(_ criteria: [CriterionColumn]) {
    let scales = ["low", "high"].compactMap { described[$0] }
    for (place, column) in columns.enumerated() {
      let cells = (optionRows + scales).filter { !file.text($0, column).isEmpty }
      let shares = cells.filter { CSVNumber(file.text($0, column))?.isPercentage == true }
      let plain = cells.filter { row in
        CSVNumber(file.text(row, column)).map { !$0.isPercentage && abs($0.value) > 1 } ?? false
      }
      if !shares.isEmpty, let odd = plain.first {
        problems.append(
          Problem(
            "\(criteria[place].name) has percentages in some cells and \(file.text(odd, column)) here",
            remedy: "write all of them the same way", at: file.place(odd, column)))
      }
    }
  }
}
