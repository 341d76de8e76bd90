import Diagnostics

/// Writes the body of a document: what is counted on the way (captions, charts, bookmarks) is counted here.
struct WordBody {
  let styles: StyleSheet
  let page: WordPage
  let furniture: String
  var relations: Relations
  let blocks: [WordBlock]
  private(set) var isLandscape = false
  var (tables, figures, drawings, bookmarks) = (0, 0, 0, 0)

  init(styles: StyleSheet, page: WordPage, furniture: String, relations: Relations, blocks: [WordBlock]) {
    (self.styles, self.page, self.furniture) = (styles, page, furniture)
    (self.relations, self.blocks) = (relations, blocks)
  }

  mutating func written(_ package: inout OfficePackage) throws(Problem) -> String {
    var text = XMLText.declaration
    text += "<w:document xmlns:w=\"\(Namespace.word)\" xmlns:r=\"\(Namespace.relation)\""
    text += " xmlns:wp=\"\(Namespace.wordDrawing)\" xmlns:a=\"\(Namespace.drawing)\" xmlns:pic=\"\(Namespace.picture)\""
    text += " xmlns:c=\"\(Namespace.chart)\"><w:body>"
    text += try all(blocks, &package)
    return text + page.section(isLandscape: false, furniture: furniture) + "</w:body></w:document>"
  }

  private mutating func all(_ blocks: [WordBlock], _ package: inout OfficePackage) throws(Problem) -> String {
    var text = ""
    for block in blocks {
      switch block {
      case .paragraph(let one): text += paragraph(one)
      case .contents(let title): text += contents(title)
      case .table(let one): text += table(one)
      case .chart(let one, let caption): text += try chart(one, caption, &package)
      case .picture(let one): text += picture(one, &package)
      case .pageBreak: text += "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"
      case .landscape(let turned):
        guard !isLandscape else {
          text += try all(turned, &package)
          continue
        }
        end(page.section(isLandscape: false, furniture: furniture), &text)
        isLandscape = true
        text += try all(turned, &package)
        isLandscape = false
        end(page.section(isLandscape: true, furniture: furniture), &text)
      }
    }
    return text
  }

  /// Ends a section in the low paragraph after a table where one stands last, else in one of its own: a further paragraph
  /// after a full page would make an empty one.
  private func end(_ section: String, _ text: inout String) {
    if text.hasSuffix(afterTable) { text.removeLast(afterTable.count) }
    text +=
      "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>\(section)</w:pPr></w:p>"
  }

  /// The least height that keeps two tables apart, so that a full page is not followed by an empty one.
  var afterTable: String {
    let low = "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"160\" w:lineRule=\"exact\"/>"
    return "<w:p><w:pPr><w:pStyle w:val=\"\(styles.id(.smallPrint))\"/>\(low)</w:pPr></w:p>"
  }

  mutating func paragraph(_ one: WordParagraph) -> String {
    var text = "<w:p><w:pPr><w:pStyle w:val=\"\(styles.id(one.style))\"/></w:pPr>"
    let runs = one.runs.map { Self.run($0) }.joined()
    if let name = one.bookmark {
      bookmarks += 1
      text += "<w:bookmarkStart w:id=\"\(bookmarks)\" w:name=\(XMLText.quoted(Self.bookmark(name)))/>" + runs
      text += "<w:bookmarkEnd w:id=\"\(bookmarks)\"/>"
    } else {
      text += runs
    }
    return text + "</w:p>"
  }

  static func run(_ one: WordRun) -> String {
    var properties = ""
    if one.marks.contains(.code) {
      properties += "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/>"
    }
    let isStrong = !one.marks.isDisjoint(with: [.strong, .good, .bad])
    if isStrong { properties += "<w:b/>" }
    if one.marks.contains(.emphasis) { properties += "<w:i/>" }
    let isLink = one.link != nil || one.place != nil
    if isLink {
      properties += "<w:color w:val=\"005EB8\"/>"
    } else if one.marks.contains(.good) {
      properties += "<w:color w:val=\"005A30\"/>"
    } else if one.marks.contains(.bad) {
      properties += "<w:color w:val=\"8A1538\"/>"
    } else if one.marks.contains(.small) {
      properties += "<w:color w:val=\"425563\"/>"
    }
    if one.marks.contains(.small) || one.marks.contains(.code) {
      properties += "<w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>"
    }
    if isLink { properties += "<w:u w:val=\"single\"/>" }
    if !properties.isEmpty { properties = "<w:rPr>\(properties)</w:rPr>" }
    let lines = one.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let text = lines.map { "<w:t xml:space=\"preserve\">\(XMLText.escaped(String($0)))</w:t>" }.joined(
      separator: "<w:br/>")
    let run = "<w:r>\(properties)\(text)</w:r>"
    if let place = one.place { return Self.link(to: place, run) }
    guard let link = one.link else { return run }
    return "<w:hyperlink w:anchor=\(XMLText.quoted(bookmark(link))) w:history=\"1\">\(run)</w:hyperlink>"
  }

  /// A piece that leads into another file, as a field: nothing but its two names goes into it.
  private static func link(to place: WordRun.Place, _ run: String) -> String {
    let plain = { (text: String) in
      XMLText.escaped(String(text.map { $0 == "\"" || $0 == "\\" || $0.isNewline ? "_" : $0 }))
    }
    let part = { (kind: String) in "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
    return part("begin") + "<w:r><w:instrText xml:space=\"preserve\"> HYPERLINK &quot;\(plain(place.file))&quot; \\l "
      + "&quot;\(plain(place.place))&quot; </w:instrText></w:r>" + part("separate") + run + part("end")
  }

  /// A bookmark's name: letters, digits and underscores, beginning with a letter, at most 40.
  static func bookmark(_ name: String) -> String {
    let plain = name.unicodeScalars.map {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil) ? Character($0) : "_"
    }
    return String(("b_" + String(plain)).prefix(40))
  }

  /// A field that Word renews, with what it says now.
  static func field(_ instruction: String, _ now: String) -> String {
    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> \(instruction) </w:instrText></w:r>"
      + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>\(now)</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
  }

  /// `Table 3. Scores by criterion`.
  func caption(_ kind: String, _ number: Int, _ text: String) -> String {
    // A table's caption keeps with the table below it; a figure's stands under it, and keeps with nothing.
    "<w:p><w:pPr><w:pStyle w:val=\"\(styles.id(.caption))\"/>\(kind == "Figure" ? "<w:keepNext w:val=\"0\"/>" : "")</w:pPr>"
      + Self.run(WordRun("\(kind) "))
      + Self.field("SEQ \(kind) \\* ARABIC", "\(number)") + Self.run(WordRun(text.isEmpty ? "" : ". \(text)"))
      + "</w:p>"
  }
}
