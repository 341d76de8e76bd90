import Appraisal
import Diagnostics
import Documents
import OfficeFiles
import OfficeReports
import Renderers
import ReportWriter
import Reporting

/// The files of an appraisal's report by name, as `quorate appraise` writes them: the page, the tables, the workbook and the
/// paper. For every front end; nothing here reads or writes a file.
///
///     for file in try AppraisalFiles().files(of: result) { try save(file.bytes, as: file.name) }
public struct AppraisalFiles: Sendable {
  /// For whom it is and how it is marked.
  public var cover = Cover()
  /// Whether `matrix.csv` and `measures.csv` hold every bundle, not only the shortlist.
  public var isFull = false
  /// Whether the annexes of the page are printed too, and stand in the paper; else it names the sheets of their tables.
  public var printsAnnexes = false
  /// Whether `appraisal.xlsx` and `appraisal.docx` are among them.
  public var hasOffice = true
  /// Whether the CSV tables begin with a byte order mark, by which Excel knows that they are in UTF-8; programs that
  /// read them by their first column's name want none.
  public var marksCSV = false
  /// A house's Word file whose styles, page and margins `appraisal.docx` takes.
  public var template: WordTemplate?

  /// What the command writes where no flag is given.
  public init() {}

  /// The document that page and paper are made of.
  public func document(of result: AppraisalResult) -> Document {
    AppraisalReport.document(for: result, cover: cover)
  }

  /// Every file with its bytes; the same result gives the same bytes.
  ///
  /// - Throws: a ``Problem`` where the workbook or the paper cannot be made.
  public func files(of result: AppraisalResult) throws(Problem) -> [(name: String, bytes: [UInt8])] {
    let words = AppraisalReport.words(of: result)
    var files = Report.files(for: result, words: words, full: isFull).map {
      (
        name: $0.name,
        bytes: (marksCSV && $0.name.hasSuffix(".csv") ? [0xEF, 0xBB, 0xBF] : []) + Array($0.content.utf8)
      )
    }
    let document = document(of: result)
    files.append((name: "index.html", bytes: HTMLPage(document, printsAnnexes: printsAnnexes).file().bytes))
    guard hasOffice else { return files }
    let annexes = AnnexSheets(document)
    files.append((name: Self.workbook, bytes: try workbook(of: result, words, annexes)))
    files.append((name: "appraisal.docx", bytes: try paper(of: document, result, annexes)))
    return files
  }

  private static let workbook = "appraisal.xlsx"

  private func workbook(of result: AppraisalResult, _ words: PageWords, _ annexes: AnnexSheets) throws(Problem)
    -> [UInt8]
  {
    do {
      return try AppraisalWorkbook(
        result, firmness: words.firmness, client: cover.client, classification: cover.classification,
        annexes: annexes.sheets
      ).written()
    } catch {
      throw Problem("appraisal.xlsx could not be made: \(error)")
    }
  }

  private func paper(
    of document: Document, _ result: AppraisalResult, _ annexes: AnnexSheets
  ) throws(Problem) -> [UInt8] {
    let manifest = result.manifest
    do {
      var paper = Paper(
        document, template: template,
        control: [
          ("Program", "Quorate \(manifest.program)"), ("Scenario digest", manifest.scenarioDigest),
          ("Seed and futures", "\(manifest.seed), \(manifest.futures)"),
        ], record: Paper.decisionRecord)
      if !printsAnnexes { paper.annexes = .listed(annexes, workbook: Self.workbook) }
      return try paper.written()
    } catch {
      throw Problem("appraisal.docx could not be made: \(error)")
    }
  }
}
