import Collaboration
import OptionKit

/// Flows between commissioners and providers, read from a sheet: `commissioner,provider` and any number of columns with
/// numbers. An empty cell is not known; a row named `other` counts in totals.
public struct FlowTableFile: Sendable {
  /// The flows.
  public let table: FlowTable
  /// What was left out or guessed, for standard error.
  public let notes: [String]

  /// The word for everybody else.
  static let other = "other"

  /// Reads the flows.
  ///
  /// - Throws: ``Problems``: everything that is wrong, by line and column.
  public init(_ file: Sheet) throws(Problems) {
    var sheet = HeadedTable(
      file, needed: ["commissioner", "provider"], example: "commissioner,provider,admissions", isYear: { _ in true })
    sheet.leaveOutTotals(without: "provider")
    var problems = sheet.problems
    guard sheet.has("commissioner"), sheet.has("provider") else { throw Problems(problems) }
    let measures = sheet.headings.filter {
      !$0.text.isEmpty && !["commissioner", "provider"].contains(NameKey.heading($0.text))
    }
    if measures.isEmpty {
      problems.append(
        Problem("no column holds a size of the flows", remedy: "add one, such as admissions", at: .init(file.name)))
    }
    var (commissioners, providers): ([String], [String]) = ([], [])
    var (buyers, sellers) = (Spellings(), Spellings())
    var lines: [[Int]: Int] = [:]
    var flows: [FlowTable.Flow] = []
    for row in sheet.rows {
      let place = { (column: String, spellings: inout Spellings, known: inout [String]) -> Int? in
        let text = sheet.text(row, column)
        if text.isEmpty {
          problems.append(
            Problem("a flow has no \(column)", remedy: "name it, or write other", at: sheet.place(row, column)))
        }
        if text.lowercased() == Self.other { return nil }
        let name = spellings.first(text, what: column, in: sheet.file, line: row.first?.place.line)
        if let place = known.firstIndex(of: name) { return place }
        known.append(name)
        return known.count - 1
      }
      let buyer = place("commissioner", &buyers, &commissioners)
      let seller = place("provider", &sellers, &providers)
      let line = row.first?.place.line ?? 0
      if let before = lines[[buyer ?? -1, seller ?? -1]], buyer != nil || seller != nil {
        problems.append(
          Problem(
            "\(sheet.text(row, "commissioner")) and \(sheet.text(row, "provider")) stand in line \(before) too",
            remedy: "keep one row for each pair", at: sheet.place(row, "commissioner")))
      }
      lines[[buyer ?? -1, seller ?? -1]] = line
      let amounts = measures.map { measure -> Double? in
        let text = sheet.file.text(row, measure.column)
        if text.isEmpty { return nil }
        if let number = sheet.file.number(row, measure.column), !number.isPercentage, (0...1e13).contains(number.value)
        {
          return number.value
        }
        problems.append(
          Problem(
            "the \(measure.text) is \"\(text)\"", remedy: "give a number from 0, or leave the cell empty",
            at: sheet.file.place(row, measure.column)))
        return nil
      }
      flows.append(.init(commissioner: buyer, provider: seller, amounts: amounts))
    }
    if flows.isEmpty, problems.isEmpty {
      problems.append(Problem("there are no flows", remedy: "add a row for each", at: .init(file.name)))
    }
    if commissioners.count * providers.count > 4_000_000 {
      problems.append(
        Problem(
          "there are \(commissioners.count) commissioners and \(providers.count) providers",
          remedy: "split the table by area", at: .init(file.name)))
    }
    if !problems.isEmpty { throw Problems(problems) }
    table = FlowTable(
      commissioners: commissioners, providers: providers, measures: measures.map(\.text), flows: flows)
    notes = sheet.notes + buyers.notes + sellers.notes
  }
}
