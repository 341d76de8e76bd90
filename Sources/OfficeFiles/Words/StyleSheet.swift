/// The styles of a Word document: this program's own, or a house template's with what it lacks added.
struct StyleSheet {
  let xml: String
  private let ids: [WordStyle: String]

  /// The id that paragraphs of a style name.
  func id(_ style: WordStyle) -> String { ids[style] ?? style.id }

  /// Own styles.
  init(bullets: Int) {
    ids = [:]
    var text = XMLText.declaration + "<w:styles xmlns:w=\"\(Namespace.word)\"><w:docDefaults><w:rPrDefault><w:rPr>"
    text += "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/>"
    text += "<w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:val=\"en-GB\"/></w:rPr></w:rPrDefault>"
    text += "<w:pPrDefault/></w:docDefaults>"
    text += "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
    text += "<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
    text += "<w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
    text += WordStyle.allCases.map { Self.definition($0, [:], bullets: bullets) }.joined()
    xml = text + "</w:styles>"
  }

  /// A template's styles; nil where its part is not written as Word writes it.
  init?(template: String, named: [String: String], bullets: Int) {
    guard template.contains("<w:styles"), let end = template.range(of: "</w:styles>") else { return nil }
    var ids: [WordStyle: String] = [:]
    for style in WordStyle.allCases {
      if let known = named[style.name.lowercased()] { ids[style] = known }
    }
    let added = WordStyle.allCases.filter { ids[$0] == nil }.map { Self.definition($0, ids, bullets: bullets) }
    self.ids = ids
    xml = template[..<end.lowerBound] + added.joined() + "</w:styles>"
  }

  private static func definition(_ style: WordStyle, _ ids: [WordStyle: String], bullets: Int) -> String {
    let isBody = style == .body
    var text = "<w:style w:type=\"paragraph\"\(isBody ? " w:default=\"1\"" : "")"
    if !style.isBuiltIn { text += " w:customStyle=\"1\"" }
    text += " w:styleId=\"\(style.id)\"><w:name w:val=\"\(style.name)\"/>"
    if !isBody { text += "<w:basedOn w:val=\"\(ids[.body] ?? WordStyle.body.id)\"/>" }
    let isHeading = [.title, .subtitle, .heading1, .heading2, .heading3, .heading4].contains(style)
    if isHeading { text += "<w:next w:val=\"\(ids[.body] ?? WordStyle.body.id)\"/>" }
    text += "<w:qFormat/>"
    let (paragraph, run) = style.properties
    let pieces = paragraph.split(separator: "NUMBER", omittingEmptySubsequences: false)
    text += "<w:pPr>\(pieces.joined(separator: "\(bullets)"))</w:pPr>"
    if !run.isEmpty { text += "<w:rPr>\(run)</w:rPr>" }
    return text + "</w:style>"
  }
}
