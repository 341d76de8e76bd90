/// List marks: this program's bullets, beside a template's own lists where it has any.
struct WordNumbering {
  let xml: String
  /// The number by which the bullets are named.
  let bullets: Int

  init(_ template: String?) {
    let opening = "<w:numbering xmlns:w=\"\(Namespace.word)\">"
    guard let template, template.contains("<w:numbering"), let end = template.range(of: "</w:numbering>") else {
      bullets = 1
      xml = XMLText.declaration + opening + Self.marks(1) + Self.list(1, 1) + "</w:numbering>"
      return
    }
    // Numbers that no list of the template has.
    let free = 9_001
    bullets = free
    let first = template.range(of: "<w:num ") ?? end.lowerBound..<end.lowerBound
    xml =
      template[..<first.lowerBound] + Self.marks(free) + template[first.lowerBound..<end.lowerBound]
      + Self.list(free, free) + "</w:numbering>"
  }

  private static func marks(_ id: Int) -> String {
    "<w:abstractNum w:abstractNumId=\"\(id)\"><w:multiLevelType w:val=\"hybridMultilevel\"/><w:lvl w:ilvl=\"0\">"
      + "<w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\u{2022}\"/><w:lvlJc w:val=\"left\"/>"
      + "<w:pPr><w:ind w:left=\"360\" w:hanging=\"360\"/></w:pPr></w:lvl></w:abstractNum>"
  }

  private static func list(_ id: Int, _ marks: Int) -> String {
    "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(marks)\"/></w:num>"
  }
}
