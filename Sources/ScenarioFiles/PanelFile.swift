import Appraisal
import Commissioning
import MultiCriteria
import OptionKit

/// A panel's scores read from a sheet: `option,criterion,score,scorer,organisation,date,rationale,evidence`, one row a score.
///
/// The last three columns may be absent, which the appraisal then questions. Dates are written 2018-12-11 or, as
/// spreadsheets save them here, 11/12/2018.
public struct PanelFile: Sendable {
  /// The scores in the file's order.
  public var scores: [PanelScore]
  /// Where each score stands.
  public var places: [Problem.Location]
  /// What was left out or taken for the same, for standard error.
  public var notes: [String] = []

  /// Reads the scores.
  ///
  /// - Parameter bounds: what a score may be.
  /// - Throws: ``Problems``: everything that is wrong, by line and column.
  public init(_ file: Sheet, within bounds: ClosedRange<Double> = -1e100...1e100) throws(Problems) {
    let needed = ["option", "criterion", "score", "scorer", "organisation"]
    var table = HeadedTable(
      file, needed: needed, known: ["date", "rationale", "evidence"],
      example: "option,criterion,score,scorer,organisation,date,rationale,evidence")
    table.leaveOutTotals(without: "scorer")
    var problems = table.problems
    scores = []
    places = []
    guard needed.allSatisfy(table.has) else { throw Problems(problems) }
    problems += table.file.mixedPercentages(table.rows.compactMap { table.cell($0, "score") }, what: "the scores")
    var spellings = Dictionary(uniqueKeysWithValues: needed.map { ($0, Spellings()) })
    var given: [[String]: (line: Int?, date: String)] = [:]
    notes = table.notes
    for row in table.rows {
      let name = { (column: String) in
        spellings[column]?.first(table.text(row, column), what: column, in: table.file, line: row.first?.place.line)
          ?? ""
      }
      for column in needed where column != "score" && table.text(row, column).isEmpty {
        problems.append(
          Problem("a score has no \(column)", remedy: "name it on every row", at: table.place(row, column)))
      }
      let text = table.text(row, "score")
      let number = table.number(row, "score")
      if number == nil || !bounds.contains(number?.value ?? 0) {
        problems.append(
          Problem(
            "the score is \"\(text)\"",
            remedy: bounds.upperBound > 1e99
              ? "give a number, or leave the row out" : "give a number from 0 to 100, or leave the row out",
            at: table.place(row, "score")))
      }
      let written = table.text(row, "date")
      let date = Self.date(written)
      if !written.isEmpty, date == nil {
        problems.append(
          Problem("the date is \"\(written)\"", remedy: "write it as 2018-12-11", at: table.place(row, "date")))
      }
      let score = PanelScore(
        option: name("option"), criterion: name("criterion"), score: number?.value ?? .nan, scorer: name("scorer"),
        organisation: name("organisation"), date: date?.description ?? "", rationale: table.text(row, "rationale"),
        evidence: table.text(row, "evidence"))
      let key = [score.option, score.criterion, score.organisation, score.scorer]
      let place = table.place(row, "option")
      if let other = given[key] {
        let what =
          "\(score.scorer) scored \(score.option) on \(score.criterion) in lines \(other.line ?? 0) and \(place.line ?? 0)"
        if other.date.isEmpty || score.date.isEmpty || other.date == score.date {
          problems.append(
            Problem(
              what, remedy: "keep one, or give both their dates; the later then counts", at: table.place(row, "score")))
        } else {
          notes.append("\(file.name): \(what); the later date counts")
        }
      }
      given[key] = (place.line, score.date)
      scores.append(score)
      places.append(place)
    }
    for column in needed { notes += spellings[column]?.notes ?? [] }
    if scores.isEmpty, problems.isEmpty {
      problems.append(Problem("there are no scores", remedy: "add a row a score", at: .init(file.name)))
    }
    if !problems.isEmpty { throw Problems(problems) }
  }

  /// `2018-12-11` or `11/12/2018`.
  private static func date(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: "/")
    guard parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]), year > 999
    else { return CalendarDate(text: text) }
    let two = { (number: Int) in (number < 10 ? "0" : "") + "\(number)" }
    return CalendarDate(text: "\(year)-\(two(month))-\(two(day))")
  }
}

extension Panel {
  /// The same scores with options and criteria spelled as a table spells them.
  func spelled(options: [String], criteria: [String]) -> Panel {
    let table = { (names: [String]) in Dictionary(names.map { (NameKey.of($0), $0) }) { first, _ in first } }
    let (options, criteria) = (table(options), table(criteria))
    var panel = self
    for place in panel.scores.indices {
      let score = panel.scores[place]
      panel.scores[place].option = options[NameKey.of(score.option)] ?? score.option
      panel.scores[place].criterion = criteria[NameKey.of(score.criterion)] ?? score.criterion
    }
    return panel
  }
}
