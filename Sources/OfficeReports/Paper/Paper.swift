import Diagnostics
import Documents
import OfficeFiles

/// A document as a Word file: title page with document control, contents, a heading of the first level for each section,
/// captioned tables and charts that Word draws, and, where asked for, a record of the decision to be filled in. Annexes stand
/// in it, or are named with the sheets of a workbook that hold their tables; a link to what is in an annex that is only named
/// leads to its name.
///
///     let bytes = try Paper(document, record: Paper.decisionRecord).written()
///
/// Nothing is computed: numbers stand as the document shows them. The same document gives the same bytes. Not claimed:
/// that pages break where the printed page of a browser does.
public struct Paper {
  /// What is written.
  public var document: Document
  /// A house's own styles.
  public var template: WordTemplate?
  /// Facts of document control: `Program`, `Quorate 2.0`.
  public var control: [(name: String, value: String)]
  /// Questions of the decision record, left blank; none leaves the record out.
  public var record: [String]
  /// How the annexes stand in it.
  public var annexes = Annexes.written

  /// How annexes stand in a paper.
  public enum Annexes: Sendable {
    /// In full, after the main part.
    case written
    /// As a list: each table by its caption, with the sheet of a workbook on which it stands.
    case listed(AnnexSheets, workbook: String)
  }

  /// Makes a paper of a document.
  public init(
    _ document: Document, template: WordTemplate? = nil, control: [(name: String, value: String)] = [],
    record: [String] = []
  ) {
    (self.document, self.template, self.control, self.record) = (document, template, control, record)
  }

  /// The questions that a body's minutes answer when it decides on an appraisal.
  public static let decisionRecord = [
    "Decision taken", "Body and date of the meeting", "Members present, and interests declared",
    "Reasons, and where they depart from the appraisal", "Options not taken, and why", "Conditions and review date",
    "Signed for the body",
  ]

  /// The file.
  public func written() throws(Problem) -> [UInt8] {
    var word = WordDocument(title: document.title, creator: "Quorate", blocks: try blocks())
    (word.client, word.classification) = (document.cover.client, document.cover.classification)
    word.template = template
    return try word.written()
  }

  private func blocks() throws(Problem) -> [WordBlock] {
    var blocks: [WordBlock] = []
    if let logo = document.cover.logo {
      let title = document.cover.client.isEmpty ? "The client's mark" : "The mark of \(document.cover.client)"
      blocks.append(.picture(try WordPicture(logo.bytes, file: "--logo", description: title, centimetres: 2)))
    }
    blocks.append(.paragraph(WordParagraph(.title, document.title)))
    if !document.kind.isEmpty { blocks.append(.paragraph(WordParagraph(.subtitle, document.kind))) }
    if !document.summary.isEmpty { blocks.append(.paragraph(WordParagraph(.body, document.summary))) }
    blocks += controlTable
    blocks += [.contents(title: "Contents"), .pageBreak]
    for (place, section) in document.mainSections.enumerated() {
      // The first page stands alone.
      if place == 1 { blocks.append(.pageBreak) }
      blocks += written(section, section.title)
    }
    if !record.isEmpty {
      blocks.append(WordBlock.heading("Record of the decision", level: 1, bookmark: "decision-record"))
      blocks.append(
        .table(
          WordTable(
            caption: "To be filled in by the body that decides",
            columns: [.init("Question", share: 2), .init("Answer", share: 5)],
            rows: record.map { .init([[WordRun($0, [.strong])], [WordRun("\n")]]) })))
    }
    switch annexes {
    case .written:
      for (number, section) in document.annexes.enumerated() {
        blocks += [.pageBreak] + written(section, "Annex \(Document.annexLetter(number)): \(section.title)")
      }
    case .listed(let sheets, let workbook): blocks += Self.list(sheets, workbook)
    }
    if !document.colophon.isEmpty {
      blocks.append(.paragraph(WordParagraph(.smallPrint, WordRun.runs(of: document.colophon))))
    }
    return WordBlock.joined(PaperLinks(document, blocks).resolved(blocks))
  }

  /// The annexes by name, each table with the sheet on which it stands.
  private static func list(_ sheets: AnnexSheets, _ workbook: String) -> [WordBlock] {
    guard !sheets.annexes.isEmpty else { return [] }
    let note = """
      The annexes are not part of this paper. Each of their tables is on a sheet of \(workbook), named here. With their \
      text and charts they are on the page beside it, and in this paper where they are asked for (--annexes).
      """
    var blocks = [
      WordBlock.heading("Annexes, and where their tables are", level: 1, bookmark: "annexes"),
      .paragraph(WordParagraph(.body, note)),
    ]
    for annex in sheets.annexes {
      blocks.append(.heading(RichText("Annex \(annex.letter): \(annex.title)"), level: 3, bookmark: annex.id))
      for entry in annex.entries {
        let place = WordRun.Place(file: workbook, place: Sheet.quoted(entry.sheet) + "!A1")
        blocks.append(
          .paragraph(
            WordParagraph(
              .bullet,
              [
                WordRun("\(Self.short(entry.caption)): in \(workbook), sheet "),
                WordRun("\(entry.sheet)", place: place),
              ])))
      }
      if annex.entries.isEmpty { blocks.append(.paragraph(WordParagraph(.body, "It has text only."))) }
    }
    return blocks
  }

  /// A caption cut to a line or two; the sheet has it whole.
  private static func short(_ caption: String) -> String {
    caption.count <= 140 ? caption : caption.prefix(139) + "…"
  }

  private func written(_ section: Documents.Section, _ title: String) -> [WordBlock] {
    [WordBlock.heading(RichText(title), level: 1, bookmark: section.id)] + WordBlock.blocks(of: section.blocks)
  }

  /// Document control: what is known from the run, and blanks for who prepared, reviewed and approved it.
  private var controlTable: [WordBlock] {
    var rows: [(name: String, value: String)] = []
    let cover = document.cover
    if !cover.client.isEmpty { rows.append(("For", cover.client)) }
    if !cover.classification.isEmpty { rows.append(("Classification", cover.classification)) }
    rows += document.facts.enumerated().map { ($0 == 0 ? "Facts" : "", $1) }
    rows += control
    rows += [
      ("Version and date", cover.version), ("Prepared by", cover.authors.joined(separator: ", ")), ("Reviewed by", ""),
      ("Approved by", ""),
    ]
    return [
      .table(
        WordTable(
          caption: "", description: "Document control",
          columns: [.init("Document control", share: 2), .init("", share: 5)],
          rows: rows.map { .init([[WordRun($0.name, [.strong])], [WordRun($0.value)]]) }))
    ]
  }
}
