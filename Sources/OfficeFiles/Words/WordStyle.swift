/// A paragraph's style by what the paragraph is. A house template restyles the ones it knows, by their names in Word.
public enum WordStyle: String, Sendable, Hashable, CaseIterable {
  case body, title, subtitle, heading1, heading2, heading3, heading4
  case caption, contentsHeading, contents1, contents2, bullet
  case tableText, tableNumber, tableHeading, keyMessage, smallPrint, header, footer

  /// The style's name as Word knows it, the same in every language of Word's own styles.
  public var name: String {
    switch self {
    case .body: "Normal"
    case .title: "Title"
    case .subtitle: "Subtitle"
    case .heading1: "heading 1"
    case .heading2: "heading 2"
    case .heading3: "heading 3"
    case .heading4: "heading 4"
    case .caption: "caption"
    case .contentsHeading: "TOC Heading"
    case .contents1: "toc 1"
    case .contents2: "toc 2"
    case .bullet: "List Bullet"
    case .tableText: "Table Text"
    case .tableNumber: "Table Number"
    case .tableHeading: "Table Heading"
    case .keyMessage: "Key Message"
    case .smallPrint: "Small Print"
    case .header: "header"
    case .footer: "footer"
    }
  }

  /// The style's id where no template gives another.
  var id: String {
    switch self {
    case .heading1: "Heading1"
    case .heading2: "Heading2"
    case .heading3: "Heading3"
    case .heading4: "Heading4"
    case .caption: "Caption"
    case .contents1: "TOC1"
    case .contents2: "TOC2"
    case .header: "Header"
    case .footer: "Footer"
    default: name.split(separator: " ").joined()
    }
  }

  /// Whether it is one of Word's own, known in every template.
  var isBuiltIn: Bool { ![.tableText, .tableNumber, .tableHeading, .keyMessage, .smallPrint].contains(self) }

  /// Properties of the paragraph, then of its text, as `w:pPr` and `w:rPr` hold them.
  var properties: (paragraph: String, text: String) {
    let keep = "<w:keepNext/><w:keepLines/>"
    let size = { (half: Int) in "<w:sz w:val=\"\(half)\"/><w:szCs w:val=\"\(half)\"/>" }
    let space = { (before: Int, after: Int) in "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\"/>" }
    let level = { (number: Int) in "<w:outlineLvl w:val=\"\(number)\"/>" }
    let blue = "<w:color w:val=\"003087\"/>"
    switch self {
    case .body: return ("<w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/>", "")
    case .title: return (keep + space(240, 120), "<w:b/>" + blue + size(52))
    case .subtitle: return (keep + space(0, 240), "<w:color w:val=\"425563\"/>" + size(28))
    case .heading1: return (keep + space(360, 120) + level(0), "<w:b/>" + blue + size(32))
    case .heading2: return (keep + space(240, 80) + level(1), "<w:b/><w:color w:val=\"005EB8\"/>" + size(26))
    case .heading3: return (keep + space(200, 60) + level(2), "<w:b/><w:color w:val=\"212B32\"/>" + size(23))
    case .heading4: return (keep + space(160, 40) + level(3), "<w:b/><w:color w:val=\"425563\"/>" + size(21))
    case .caption: return (keep + space(160, 80), "<w:b/><w:color w:val=\"425563\"/>" + size(19))
    case .contentsHeading: return (keep + space(240, 120), "<w:b/>" + blue + size(32))
    case .contents1: return (space(40, 40), "")
    case .contents2: return (space(0, 20) + "<w:ind w:left=\"240\"/>", "")
    case .bullet:
      return (
        "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"NUMBER\"/></w:numPr>" + space(0, 60)
          + "<w:ind w:left=\"360\" w:hanging=\"360\"/>", ""
      )
    case .tableText: return (space(30, 30), size(18))
    case .tableNumber: return (space(30, 30) + "<w:jc w:val=\"right\"/>", size(18))
    case .tableHeading: return ("<w:keepNext/>" + space(40, 40), "<w:b/><w:color w:val=\"FFFFFF\"/>" + size(18))
    case .keyMessage:
      let edge = "<w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"005EB8\"/>"
      return ("<w:pBdr>\(edge)</w:pBdr>" + space(80, 80) + "<w:ind w:left=\"200\"/>", size(23))
    case .smallPrint: return (space(0, 80), "<w:color w:val=\"425563\"/>" + size(18))
    case .header, .footer: return ("<w:tabs><w:tab w:val=\"right\" w:pos=\"9638\"/></w:tabs>" + space(0, 0), size(17))
    }
  }
}
