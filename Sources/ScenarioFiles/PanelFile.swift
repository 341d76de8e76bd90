import Appraisal
import Commissioning
import MultiCriteria
import OptionKit

/// A panel's scores read from CSV: `option,criterion,score,scorer,organisation,date,rationale,evidence`, one row a score.
///
/// The last three columns may be absent, which the appraisal then questions. Dates are written 2018-12-11 or, as
/// spreadsheets save them here, 11/12/2018.
public struct PanelFile: Sendable {
  /// The scores in the file's order.
  public var scores: [PanelScore]
  /// Where each score stands.
  public var places: [Problem.Location]

  /// Reads the scores.
  ///
  /// - Parameter bounds: what a score may be.
  /// - Throws: ``Problems``: everything that is wrong, by line and column.
  public init(_ file: CSVFile, within bounds: ClosedRange<Double> = -1e100...1e100) throws(Problems) {
    let needed = ["option", "criterion", "score", "scorer", "organisation"]
    let table = HeadedTable(
      file, needed: needed, example: "option,criterion,score,scorer,organisation,date,rationale,evidence")
    var problems = table.problems
    scores = []
    places = []
    guard needed.allSatisfy(table.has) else { throw Problems(problems) }
    for row in table.rows {
      for column in needed where column != "score" && table.text(row, column).isEmpty {
        problems.append(
          Problem("a score has no \(column)", remedy: "name it on every row", at: table.place(row, column)))
      }
      let text = table.text(row, "score")
      let number = CSVNumber(text)
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
      scores.append(
        PanelScore(
          option: table.text(row, "option"), criterion: table.text(row, "criterion"), score: number?.value ?? .nan,
          scorer: table.text(row, "scorer"), organisation: table.text(row, "organisation"),
          date: date?.description ?? "", rationale: table.text(row, "rationale"),
          evidence: table.text(row, "evidence")))
      places.append(table.place(row, "option"))
    }
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
