import Appraisal
import Foundation
import OfficeFiles
import OfficeReports
import Testing

@Suite("The workbook of an appraisal")
struct AppraisalWorkbookTests {
  static let hasLibreOffice = (try? run(["sh", "-c", "command -v soffice"])) == 0

  @discardableResult
  static func run(_ command: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// The workbook recalculated by LibreOffice.
  static func recalculated(_ bytes: [UInt8]) throws -> WorkbookFile {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("workbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.xlsx")
    try Data(bytes).write(to: file)
    // LibreOffice keeps the values that a file carries unless its profile says to work them all out.
    let profile = folder.appendingPathComponent("profile/user")
    try FileManager.default.createDirectory(at: profile, withIntermediateDirectories: true)
    let always = """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">\
      <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>
      """
    try Data(always.utf8).write(to: profile.appendingPathComponent("registrymodifications.xcu"))
    let out = folder.appendingPathComponent("out")
    try run([
      "timeout", "180", "soffice", "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to",
      "xlsx:Calc MS Excel 2007 XML", "--outdir", out.path, file.path,
    ])
    return try WorkbookFile(Array(Data(contentsOf: out.appendingPathComponent("a.xlsx"))), file: "a.xlsx")
  }

  @Test("the same result gives the same bytes, and every check passes")
  func sameBytes() throws {
    let result = try EssexResult().result
    let bytes = try AppraisalWorkbook(result, firmness: "Open.", client: "A board", classification: "Official")
      .written()
    #expect(
      try bytes == AppraisalWorkbook(result, firmness: "Open.", client: "A board", classification: "Official").written()
    )
    let book = try WorkbookFile(bytes, file: "appraisal.xlsx")
    let names = book.sheets
    #expect(names.count >= 21 && names.contains("Gains") && names.first == "Cover" && names.last == "Dictionary")
    // Every column of every sheet of a table is in the dictionary, with what it holds.
    let dictionary = try book.sheet("Dictionary").rows.dropFirst(2).map { $0.map(\.text) }
    for sheet in names where !["Cover", "Contents", "Dictionary"].contains(sheet) {
      let heads = try book.sheet(sheet).rows.first { $0.first?.place.line == 4 } ?? []
      #expect(!heads.isEmpty, "\(sheet)")
      for head in heads {
        let row = dictionary.first { $0.first == sheet && $0.dropFirst().first == head.text }
        #expect((row?.count ?? 0) > 3 && row?[3].isEmpty == false, "\(sheet): \(head.text)")
      }
    }
    let checks = try book.sheet("Checks").rows.dropFirst(3).compactMap { $0.count > 4 ? $0[4].text : nil }
    #expect(!checks.isEmpty)
    if let folder = ProcessInfo.processInfo.environment["QUORATE_OFFICE_SAMPLES"] {
      try Data(bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent("appraisal.xlsx"))
    }
  }

  @Test("an appraisal without money, and one without bundles, still make a workbook")
  func sparse() throws {
    var result = try EssexResult(withMoney: false).result
    #expect(try AppraisalWorkbook(result, firmness: "Open.").written().count > 1_000)
    (result.bundles, result.ranking, result.shortlist, result.details) = ([], [], [], [])
    #expect(try AppraisalWorkbook(result, firmness: "Open.").written().count > 1_000)
  }

  @Test(
    "LibreOffice works every live cell out to the value it carries",
    .enabled(if: hasLibreOffice, "did not run: LibreOffice is not installed"))
  func live() throws {
    let written = AppraisalWorkbook(try EssexResult().result, firmness: "Open.").workbook
    let found = try Self.recalculated(written.written())
    for sheet in written.sheets {
      var texts: [CellReference: String] = [:]
      for cell in try found.sheet(sheet.name).rows.joined() {
        texts[CellReference(row: (cell.place.line ?? 1) - 1, column: (cell.place.column ?? 1) - 1)] = cell.text
      }
      for (row, cells) in sheet.rows.enumerated() {
        for (column, cell) in cells.enumerated() where cell.formula != nil {
          let text = texts[CellReference(row: row, column: column)] ?? ""
          let place = "\(sheet.name) \(CellReference(row: row, column: column)) \(cell.formula ?? "")"
          switch cell.value {
          case .number(let value):
            let percent = text.hasSuffix("%")
            let read =
              (Double(percent ? String(text.dropLast()) : text) ?? (text.isEmpty ? 0 : .nan)) / (percent ? 100 : 1)
            #expect(abs(read - value) <= 1e-7 * max(1, abs(value)), "\(place): \(text) for \(value)")
          case .text(let value): #expect(text == value, "\(place)")
          default: break
          }
        }
      }
    }
  }

  @Test(
    "three other weights give, after recalculation, the order that the weights give",
    .enabled(if: hasLibreOffice, "did not run: LibreOffice is not installed"))
  func otherWeights() throws {
    var result = try EssexResult().result
    var book = AppraisalWorkbook(result, firmness: "Open.").workbook
    let sheet = try #require(book.sheets.firstIndex { $0.name == "Criteria" })
    for (row, weight) in [(0, 50.0), (1, 0), (2, 33)] {
      book.sheets[sheet].rows[4 + row][3].value = .number(weight)
      result.plan.criteria[row].weight = weight
    }
    let weights = result.weights
    let expected = Dictionary(
      uniqueKeysWithValues: result.bundles.map { bundle in
        (bundle.id, zip(bundle.values, weights).reduce(0.0) { $1.0.isFinite ? $0 + $1.0 * $1.1 : $0 })
      })
    let rows = try Self.recalculated(book.written()).sheet("Ranks").rows.filter {
      $0.count > 3 && expected[$0[0].text] != nil
    }
    #expect(rows.count == min(1_000, result.bundles.count))
    let ranked = rows.compactMap { row in Double(row[3].text).map { (rank: $0, score: expected[row[0].text] ?? 0) } }
    for (a, b) in zip(ranked.sorted { $0.rank < $1.rank }, ranked.sorted { $0.rank < $1.rank }.dropFirst()) {
      #expect(a.score >= b.score - 1e-8)
    }
    #expect(Set(ranked.map(\.rank)).count > 1)
  }
}
