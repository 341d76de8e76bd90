import Documents
import Foundation
import OfficeFiles
import OfficeReports
import Reporting
import Testing

@Suite("The annexes of an appraisal in its workbook, and by name in its paper")
struct AnnexSheetsTests {
  private struct Files {
    var document: Document
    var annexes: AnnexSheets
    var book: WorkbookFile
    var paper: String
    var whole: String

    init() throws {
      let result = try EssexResult().result
      document = AppraisalReport.document(for: result)
      annexes = AnnexSheets(document)
      book = try WorkbookFile(
        AppraisalWorkbook(result, firmness: "Open.", annexes: annexes.sheets).written(), file: "appraisal.xlsx")
      var paper = Paper(document)
      whole = try Self.body(paper)
      paper.annexes = .listed(annexes, workbook: "appraisal.xlsx")
      self.paper = try Self.body(paper)
    }

    private static func body(_ paper: Paper) throws -> String {
      let archive = try ZipArchive(paper.written(), file: "a.docx")
      return String(decoding: try #require(try archive.content("word/document.xml")), as: UTF8.self)
    }
  }

  /// A caption as the body of a Word file has it.
  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  @Test(
    "every table of the page is in the paper, or named there with a sheet of the workbook that holds every cell of it")
  func everyTable() throws {
    let files = try Files()
    let names = Set(files.book.sheets)
    #expect(files.annexes.annexes.map(\.title) == files.document.annexes.map(\.title))
    for section in files.document.mainSections {
      for block in section.blocks {
        for case .table(let table) in [block] where !table.columns.isEmpty && !table.caption.isEmpty {
          #expect(files.paper.contains(". " + Self.escaped(table.caption.plain)), "\(table.name)")
        }
      }
    }
    var count = 0
    for (annex, section) in zip(files.annexes.annexes, files.document.annexes) {
      let tables = Dictionary(section.blocks.flatMap(\.tables).map { ($0.name, $0) }) { first, _ in first }
      #expect(Set(annex.entries.flatMap(\.tables)) == Set(tables.keys), "\(section.id)")
      for entry in annex.entries {
        #expect(names.contains(entry.sheet) && entry.sheet.hasPrefix(annex.letter + " "), "\(entry.sheet)")
        #expect(files.paper.contains(">\(Self.escaped(entry.sheet))</w:t>"), "\(entry.sheet)")
        let texts = Set(try files.book.sheet(entry.sheet).rows.flatMap { $0.map(\.text) })
        for name in entry.tables {
          for cell in (tables[name]?.rows ?? []).flatMap(\.cells) {
            if case .text = cell.value {
              #expect(texts.contains(cell.shown.plain), "\(entry.sheet): \(cell.shown.plain)")
            }
          }
          count += 1
        }
      }
    }
    #expect(count > 20 && annexCaptions(files) > 10)
  }

  /// How many captions of annex tables stand in the paper that holds all of it; none stands in the other.
  private func annexCaptions(_ files: Files) -> Int {
    let all = files.document.annexes.flatMap(\.blocks).flatMap(\.tables).filter { !$0.caption.isEmpty }
    for table in all { #expect(!files.paper.contains("</w:instrText></w:r>. " + Self.escaped(table.caption.plain))) }
    return all.filter { files.whole.contains(". " + Self.escaped($0.caption.plain)) }.count
  }

  @Test("every link of both papers leads to a name that is there")
  func links() throws {
    let files = try Files()
    for body in [files.paper, files.whole] {
      let names = Set(body.matches(of: /w:name="(b_[^"]*)"/).map { String($0.1) })
      let links = Set(body.matches(of: /w:anchor="(b_[^"]*)"/).map { String($0.1) })
      #expect(links.subtracting(names) == [] && links.count > 5)
    }
    #expect(files.paper.contains("HYPERLINK &quot;appraisal.xlsx&quot;"))
    #expect(files.paper.count < files.whole.count / 2)
  }

  @Test("no input of a figure has a full stop before its colon")
  func stops() throws {
    let tables = try Files().document.tables
    let origins = tables.compactMap(\.origin) + tables.flatMap(\.origins)
    #expect(origins.count > 5)
    for origin in origins {
      #expect(!origin.inputs.contains { $0.plain.contains(".:") }, "\(origin.inputs.map(\.plain))")
    }
  }
}
