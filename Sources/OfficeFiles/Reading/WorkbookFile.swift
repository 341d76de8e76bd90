import Diagnostics

/// A workbook that somebody has, read from its bytes: .xlsx as Excel, LibreOffice, Google Sheets and others write it.
///
/// Read: sheets by name, shared and inline strings, numbers, truth values, days and percentages by their format, and
/// formulas by the value they were saved with. Nothing in the file is run. Refused, with a problem that says so: macros,
/// passwords, the formats before 2007, binary and OpenDocument sheets, and what ``ZipArchive`` refuses. Charts, comments,
/// pictures and pivot tables are left alone.
public struct WorkbookFile: Sendable {
  struct Entry: Sendable {
    var name, part: String
    var isHidden: Bool
  }

  /// The file's name, for problems.
  public let file: String
  let archive: ZipArchive
  let entries: [Entry]
  let strings: [String]
  let kinds: [NumberKind]
  let from1904: Bool

  /// Names of the sheets, from left to right.
  public var sheets: [String] { entries.map(\.name) }

  /// Opens a workbook.
  public init(_ bytes: [UInt8], file: String, limits: ZipLimits = .standard) throws(Problem) {
    self.file = file
    archive = try ZipArchive(bytes, file: file, limits: limits)
    try Self.refuseOthers(archive)
    let root = try Self.relations(archive, "_rels/.rels", folder: "")
    let main = root.first { $0.kind == "officeDocument" }?.target ?? "xl/workbook.xml"
    guard let content = try archive.content(main) else {
      throw ZipArchive.problem("holds no workbook", "give a file saved as .xlsx", file)
    }
    let book = try XMLElement(content, part: main, file: file)
    guard book.name == "workbook" else {
      throw ZipArchive.problem("holds no workbook", "give a file saved as .xlsx", file)
    }
    let folder = main.split(separator: "/").dropLast().joined(separator: "/")
    let name = main.split(separator: "/").last.map(String.init) ?? ""
    let relations = try Self.relations(archive, folder + "/_rels/" + name + ".rels", folder: folder)
    from1904 = ["1", "true"].contains(book.first("workbookPr")?.attributes["date1904"] ?? "")
    var entries: [Entry] = []
    for sheet in book.first("sheets")?.all("sheet") ?? [] {
      let target = relations.first { $0.id == sheet.attributes["id"] }
      guard let target, target.kind == "worksheet", let title = sheet.attributes["name"] else { continue }
      entries.append(
        .init(name: title, part: target.target, isHidden: (sheet.attributes["state"] ?? "visible") != "visible"))
    }
    guard !entries.isEmpty else {
      throw ZipArchive.problem("holds no sheet", "give a workbook with a sheet of cells", file)
    }
    self.entries = entries
    let target = { (kind: String) in relations.first { $0.kind == kind }?.target ?? "" }
    strings = try Self.strings(archive, target("sharedStrings"))
    kinds = try Self.kinds(archive, target("styles"))
  }

  /// The cells of a sheet: the one of a name (letters of either case), or the first that is not hidden.
  public func sheet(_ name: String? = nil) throws(Problem) -> SheetCells {
    let entry =
      if let name {
        entries.first { $0.name == name } ?? entries.first { $0.name.lowercased() == name.lowercased() }
      } else {
        entries.first { !$0.isHidden } ?? entries.first
      }
    guard let entry else {
      throw Problem(
        "there is no sheet “\(name ?? "")”", remedy: "it has " + sheets.map { "“\($0)”" }.joined(separator: ", "),
        at: .init(file))
    }
    guard let content = try archive.content(entry.part) else {
      throw ZipArchive.problem("lacks its part \(entry.part)", "save it again", file)
    }
    var reader = SheetReader(self, entry)
    return try reader.read(content)
  }

  private static func refuseOthers(_ archive: ZipArchive) throws(Problem) {
    let names = archive.names.map { $0.lowercased() }
    let has = { (end: String) in names.contains { $0.hasSuffix(end) } }
    let refusal: (String, String)? =
      if has("vbaproject.bin") {
        ("holds macros", "save it as .xlsx, which holds none")
      } else if names.contains("mimetype"), names.contains("content.xml") {
        ("is an OpenDocument file", "save it as .xlsx")
      } else if has("workbook.bin") {
        ("is a binary workbook (.xlsb)", "save it as .xlsx")
      } else if has("index/document.iwa") {
        ("is a Numbers document", "export it as .xlsx")
      } else {
        nil
      }
    if let refusal { throw ZipArchive.problem(refusal.0, refusal.1, archive.file) }
  }
}
