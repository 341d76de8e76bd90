import Diagnostics

/// A house template, read from the bytes of a .docx or .dotx: its styles, list marks, theme, page and margins restyle a
/// document; its text is left behind.
public struct WordTemplate: Sendable {
  let styles: String
  let numbering: String?
  let theme: [UInt8]?
  /// Style ids by name in lower case.
  let names: [String: String]
  /// Page and margins of its last section, in twentieths of a point; nil where it says nothing.
  let page: WordPage?

  /// Reads a template. Throws where it is no Word document, or holds macros.
  public init(_ bytes: [UInt8], file: String) throws(Problem) {
    let archive = try ZipArchive(bytes, file: file)
    guard !archive.names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") }) else {
      throw ZipArchive.problem("holds macros", "save it as .docx, which holds none", file)
    }
    guard let body = try archive.content("word/document.xml"), let styles = try archive.content("word/styles.xml")
    else {
      throw ZipArchive.problem("is no Word document with styles", "give a file saved as .docx", file)
    }
    let list = try XMLElement(styles, part: "word/styles.xml", file: file)
    var names: [String: String] = [:]
    for style in list.all("style") where style.attributes["type"] == "paragraph" {
      if let id = style.attributes["styleId"], let name = style.first("name")?.attributes["val"],
        names[name.lowercased()] == nil
      {
        names[name.lowercased()] = id
      }
    }
    self.names = names
    self.styles = String(decoding: styles, as: UTF8.self)
    guard self.styles.contains("<w:styles"), self.styles.contains("</w:styles>") else {
      throw ZipArchive.problem("does not name its styles as Word does", "open it in Word and save it again", file)
    }
    numbering = try archive.content("word/numbering.xml").map { String(decoding: $0, as: UTF8.self) }
    theme = try archive.content("word/theme/theme1.xml")
    let document = try XMLElement(body, part: "word/document.xml", file: file)
    page = document.first("body")?.first("sectPr").flatMap { WordPage($0) }
  }
}

/// A page and its margins, in twentieths of a point.
struct WordPage: Sendable {
  var width = 11_906
  var height = 16_838
  var top = 1_134
  var bottom = 1_134
  var left = 1_134
  var right = 1_134

  init() {}

  init?(_ section: XMLElement) {
    guard let size = section.first("pgSz"), let margins = section.first("pgMar") else { return nil }
    let number = { (element: XMLElement, name: String, range: ClosedRange<Int>) -> Int? in
      element.attributes[name].flatMap { Int($0) }.flatMap { range.contains($0) ? $0 : nil }
    }
    guard
      let width = number(size, "w", 4_000...31_680), let height = number(size, "h", 4_000...31_680),
      let top = number(margins, "top", 0...4_000), let bottom = number(margins, "bottom", 0...4_000),
      let left = number(margins, "left", 0...4_000), let right = number(margins, "right", 0...4_000),
      width - left - right > 2_000
    else { return nil }
    (self.width, self.height) = (min(width, height), max(width, height))
    (self.top, self.bottom, self.left, self.right) = (top, bottom, left, right)
  }

  /// What is left for text across.
  func across(isLandscape: Bool) -> Int { (isLandscape ? height : width) - left - right }

  /// The section's properties; `furniture` names its header and footer.
  func section(isLandscape: Bool, furniture: String) -> String {
    let (w, h) = isLandscape ? (height, width) : (width, height)
    return "<w:sectPr>\(furniture)<w:pgSz w:w=\"\(w)\" w:h=\"\(h)\"\(isLandscape ? " w:orient=\"landscape\"" : "")/>"
      + "<w:pgMar w:top=\"\(top)\" w:right=\"\(right)\" w:bottom=\"\(bottom)\" w:left=\"\(left)\" w:header=\"567\""
      + " w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>"
  }
}
