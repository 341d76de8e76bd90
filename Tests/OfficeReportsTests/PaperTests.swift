import Commissioning
import Diagnostics
import Documents
import Foundation
import OfficeFiles
import Testing

@testable import OfficeReports

@Suite("A document as a paper in Word")
struct PaperTests {
  static let hasPythonDocx: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", "import docx"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  static let nasty = "<b>Essex & \"Co\"</b>"

  static func wide(_ columns: Int, rows: Int = 3) -> Table {
    Table(
      "wide", caption: "Money by year",
      [.words("Commissioner")] + (0..<columns).map { .numbers("20\(10 + $0)/\(11 + $0)") },
      rows: (0..<rows).map { row in
        .init([.text("Member number \(row)")] + (0..<columns).map { .pounds(Double($0) * 1_234_567) })
      })
  }

  static var document: Document {
    let scores = ScoreChart(
      id: "scores", title: "Scores",
      lines: [
        .init(label: "A", score: 60, error: 1, probabilityBest: 0.7, worstRegret: 2, isToday: false),
        .init(label: nasty, score: 40, error: 2, probabilityBest: 0.3, worstRegret: 9, isToday: true),
      ])
    return Document(
      kind: "Options appraisal", title: "An appraisal", summary: "Two options.", facts: ["256 futures", nasty],
      sections: [
        Section(
          id: "answer", title: "The answer",
          [
            .verdict(
              Verdict("A leads", paragraphs: ["By \(.strong("20 points")), see \(.link("scores", to: "scores"))."])),
            .figures([KeyFigure("Cost", .pounds(1_000_000))], .headline), .list(["one", "two"], .pros),
          ]),
        Section(id: "empty", title: "Nothing to say", [.paragraph("")]),
        Section(
          id: "scores", title: "Scores",
          [
            .chart(.scores(scores), caption: "Scores of both"), .table(wide(2)), .table(wide(9)), .table(wide(30)),
            .folded("Detail", [.part(id: "inside", [.paragraph(RichText(nasty))])]),
            .cards([Card("Option A", kind: "Option", isBest: true, [.paragraph("Fine.")])]),
          ]),
      ], colophon: "Made by Quorate.")
  }

  static func body(_ paper: Paper) throws -> String {
    let archive = try ZipArchive(paper.written(), file: "a.docx")
    return String(decoding: try #require(try archive.content("word/document.xml")), as: UTF8.self)
  }

  @Test("the same document gives the same bytes, and says the client and classification")
  func sameBytes() throws {
    var document = Self.document
    document.cover = Cover(client: "A board", classification: "Official", authors: ["Ann Author"])
    let paper = Paper(document, record: Paper.decisionRecord)
    let bytes = try paper.written()
    #expect(try bytes == paper.written())
    let body = try Self.body(paper)
    #expect(
      body.contains("A board") && body.contains("Official") && body.contains("Ann Author")
        && body.contains("Record of the decision"))
    if let folder = ProcessInfo.processInfo.environment["QUORATE_OFFICE_SAMPLES"] {
      try Data(bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent("paper.docx"))
    }
  }

  @Test("every section that says something is a heading that links reach, and what a user wrote is text")
  func headings() throws {
    let body = try Self.body(Paper(Self.document))
    #expect(body.contains("w:name=\"b_answer\"") && body.contains("w:name=\"b_scores\""))
    #expect(body.contains("w:name=\"b_inside\"") && body.contains("w:anchor=\"b_scores\""))
    #expect(!body.contains("Nothing to say") && !body.contains("<b>Essex"))
    #expect(body.contains("&lt;b&gt;Essex &amp; "))
  }

  @Test("a table too wide for an upright page lies down, and one too wide for that is cut, losing no column")
  func wideTables() throws {
    for columns in 1...40 {
      let blocks = PaperTable(table: Self.wide(columns)).blocks
      var tables: [WordTable] = []
      for block in blocks {
        switch block {
        case .table(let one): tables.append(one)
        case .landscape(let inside):
          for case .table(let one) in inside { tables.append(one) }
        default: Issue.record("no table")
        }
      }
      #expect(tables.reduce(0) { $0 + $1.columns.count - 1 } == columns)
      #expect(tables.allSatisfy { $0.columns[0].title == "Commissioner" && $0.rows.count == 3 })
      #expect(tables.allSatisfy { table in table.rows.allSatisfy { $0.cells.count == table.columns.count } })
      if columns > 8 { #expect(blocks.allSatisfy { if case .landscape = $0 { true } else { false } }) }
    }
  }

  @Test("a chart keeps every number of the document's own")
  func charts() {
    let steps = [
      TimeChart.Step(
        title: "Tender", from: CalendarDate(startOf: FinancialYear(starting: 2019)),
        until: CalendarDate(startOf: FinancialYear(starting: 2020)))
    ]
    let time = ChartData(.time(TimeChart(id: "t", title: "Steps", steps: steps, marks: [])))
    #expect(time?.labels == ["Tender"] && time?.series[1].values == [12])
    let fan = FanChart(
      id: "f", title: "Waits", years: ["a", "b"],
      bands: [.init(low: 1, median: 2, high: 3), .init(low: 2, median: 3, high: 4)], compared: [5, 6],
      comparedName: "today", unit: .weeks, holding: [])
    let drawn = ChartData(.fan(fan))
    #expect(drawn?.series.map(\.values) == [[1, 2], [2, 3], [3, 4], [5, 6]])
  }

  @Test("python-docx reads headings, tables and captions, where it is installed")
  func outside() throws {
    let script = """
      import sys, docx
      d = docx.Document(sys.argv[1])
      print(len(d.tables), [p.text for p in d.paragraphs if p.style.name == 'Heading 1'])
      """
    guard Self.hasPythonDocx else { return }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("paper-\(UUID().uuidString).docx")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(Paper(Self.document).written()).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(text.contains("['The answer', 'Scores']"), "\(text)")
  }

  @Test(
    "a heading stays with the table that lies, the first page stands alone, and a figure's caption keeps with nothing")
  func together() throws {
    let heading = WordBlock.heading("Money", level: 1)
    let blocks = WordBlock.joined(
      [.pageBreak, heading, .paragraph(WordParagraph(.body, "In short."))] + PaperTable(table: Self.wide(9)).blocks)
    #expect(blocks.count == 2)
    guard case .landscape(let inside) = blocks.last, case .paragraph(let first) = inside.first else {
      Issue.record("the table does not lie")
      return
    }
    #expect(first.style == .heading1 && inside.count == 3)
    let body = try Self.body(Paper(Self.document))
    let page = try #require(body.range(of: "<w:br w:type=\"page\"/>", options: .backwards))
    let scores = try #require(body.range(of: "w:name=\"b_scores\""))
    #expect(page.lowerBound < scores.lowerBound)
    #expect(body.contains("<w:keepNext w:val=\"0\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Figure "))
  }

  @Test("a column is never narrower than its longest word, and shrinks only where there is no room")
  func widths() {
    let widths = [
      PaperTable.Width(wanted: 40, least: 10, longest: 60), PaperTable.Width(wanted: 20, least: 20, longest: 18),
    ]
    #expect(PaperTable.fitted(widths, into: 100) == [40, 20])
    #expect(PaperTable.fitted(widths, into: 45) == [25, 20])
    #expect(PaperTable.fitted(widths, into: 29) == nil)
  }
}
