import OfficeFiles
import OptionKit
import ScenarioFiles
import Testing

@Suite("Tables from workbooks")
struct WorkbookSheetTests {
  static func bytes(_ last: OfficeFiles.Cell = .number(3)) throws -> [UInt8] {
    let rows: [[OfficeFiles.Cell]] = [
      [.text("Workshop of 4 May")], [], [.empty, .text("Option"), .text("Cost"), .text("Share")],
      [.empty, .text("A"), .live("1+1", 2), .number(0.07, .percent)],
      [.empty, .text("B"), last, .number(0.6, .percent)],
    ]
    return try Workbook(sheets: [OfficeFiles.Sheet("Marks", rows: rows), OfficeFiles.Sheet("Other")]).written()
  }

  @Test("a workbook's table is read like CSV, below its title and beside its margin, formulas by their values")
  func read() throws {
    let sheet = try ScenarioFiles.Sheet(bytes: Self.bytes(), name: "scores.xlsx")
    #expect(sheet.rows.map { $0.map(\.text) } == [["Option", "Cost", "Share"], ["A", "2", "7%"], ["B", "3", "60%"]])
    #expect(sheet.rows[2][1].place.description == "scores.xlsx:Marks!C5")
    #expect(sheet.problems.isEmpty)
  }

  @Test("a sheet that is not there, a sheet of CSV and a damaged workbook are problems")
  func refused() throws {
    #expect(throws: Problem.self) { try ScenarioFiles.Sheet(bytes: Self.bytes(), name: "a.xlsx", sheet: "None") }
    #expect(throws: Problem.self) {
      try ScenarioFiles.Sheet(bytes: Array("option,a\n".utf8), name: "a.csv", sheet: "None")
    }
    #expect(throws: Problem.self) { try ScenarioFiles.Sheet(bytes: Array(Self.bytes().dropLast(9)), name: "a.xlsx") }
  }
}
