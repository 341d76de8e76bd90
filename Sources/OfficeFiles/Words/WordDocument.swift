import Diagnostics

/// A document to be written as .docx.
///
/// Parts of ECMA-376 (5th edition, Part 1, WordprocessingML, transitional) that it writes: document, styles, numbering,
/// settings, header, footer, tables, fields (TOC, SEQ, PAGE, NUMPAGES), bookmarks, links within, pictures, and charts with
/// the workbook that holds their numbers. No macros, no dates, no random ids: the same document gives the same bytes.
public struct WordDocument: Sendable {
  /// Its title, shown among the properties and in the header.
  public var title: String
  /// Who made it.
  public var creator: String
  /// What stands in the header at the right: for whom it is.
  public var client = ""
  /// What stands in the footer: `Official - sensitive`.
  public var classification = ""
  /// What it holds.
  public var blocks: [WordBlock]
  /// A house's own styles.
  public var template: WordTemplate?

  /// Makes a document.
  public init(title: String, creator: String = "", blocks: [WordBlock]) {
    (self.title, self.creator, self.blocks) = (title, creator, blocks)
  }

  /// The file.
  public func written() throws(Problem) -> [UInt8] {
    let numbering = WordNumbering(template?.numbering)
    let styles =
      template.flatMap { StyleSheet(template: $0.styles, named: $0.names, bullets: numbering.bullets) }
      ?? StyleSheet(bullets: numbering.bullets)
    var package = OfficePackage()
    var relations = Relations()
    _ = relations.add(.styles, "styles.xml")
    _ = relations.add(.numbering, "numbering.xml")
    _ = relations.add(.settings, "settings.xml")
    let header = relations.add(.header, "header1.xml")
    let footer = relations.add(.footer, "footer1.xml")
    if let theme = template?.theme {
      _ = relations.add(.theme, "theme/theme1.xml")
      package.add("word/theme/theme1.xml", String(decoding: theme, as: UTF8.self), .theme)
    }
    let page = template?.page ?? WordPage()
    let furniture =
      "<w:headerReference w:type=\"default\" r:id=\"\(header)\"/><w:footerReference w:type=\"default\" r:id=\"\(footer)\"/>"
    var body = WordBody(styles: styles, page: page, furniture: furniture, relations: relations, blocks: blocks)
    let text = try body.written(&package)
    package.add("word/styles.xml", styles.xml, .documentStyles)
    package.add("word/numbering.xml", numbering.xml, .numbering)
    package.add(
      "word/settings.xml",
      XMLText.declaration + "<w:settings xmlns:w=\"\(Namespace.word)\"><w:zoom w:percent=\"100\"/>"
        + "<w:defaultTabStop w:val=\"720\"/><w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat>"
        + "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
        + "</w:compat></w:settings>", .settings)
    package.add("word/header1.xml", furnitureXML("hdr", styles.id(.header), title, right: client), .header)
    package.add(
      "word/footer1.xml",
      furnitureXML("ftr", styles.id(.footer), classification, right: nil), .footer)
    package.add("word/_rels/document.xml.rels", body.relations.xml)
    package.add("word/document.xml", text, .document)
    package.addProperties(title: title, creator: creator, application: "Quorate")
    return try package.written(main: "word/document.xml")
  }

  /// A header or footer: words to the left, others or the page's number to the right.
  private func furnitureXML(_ element: String, _ style: String, _ left: String, right: String?) -> String {
    let word = { (text: String) in "<w:r><w:t xml:space=\"preserve\">\(XMLText.escaped(text))</w:t></w:r>" }
    let field = { (name: String) in
      "<w:fldSimple w:instr=\" \(name) \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
    }
    let end = right.map { word($0) } ?? (word("Page ") + field("PAGE") + word(" of ") + field("NUMPAGES"))
    return XMLText.declaration
      + "<w:\(element) xmlns:w=\"\(Namespace.word)\"><w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>"
      + word(left) + "<w:r><w:tab/></w:r>" + end + "</w:p></w:\(element)>"
  }
}
