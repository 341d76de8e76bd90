extension WordBody {
  /// The contents field, with the headings of the first two levels as they are now.
  func contents(_ title: String) -> String {
    var text =
      "<w:p><w:pPr><w:pStyle w:val=\"\(styles.id(.contentsHeading))\"/></w:pPr>" + Self.run(WordRun(title)) + "</w:p>"
    let headings = Self.headings(blocks)
    let begin =
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\h \\z \\u "
      + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
    let end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    guard !headings.isEmpty else { return text + "<w:p>\(begin)\(end)</w:p>" }
    for (place, heading) in headings.enumerated() {
      let style: WordStyle = heading.style == .heading1 ? .contents1 : .contents2
      text += "<w:p><w:pPr><w:pStyle w:val=\"\(styles.id(style))\"/></w:pPr>"
      if place == 0 { text += begin }
      text += Self.run(WordRun(heading.runs.map(\.text).joined(), link: heading.bookmark))
      if place == headings.count - 1 { text += end }
      text += "</w:p>"
    }
    return text
  }

  private static func headings(_ blocks: [WordBlock]) -> [WordParagraph] {
    blocks.flatMap { block -> [WordParagraph] in
      switch block {
      case .paragraph(let one) where one.style == .heading1 || one.style == .heading2: [one]
      case .landscape(let turned): headings(turned)
      default: []
      }
    }
  }
}
