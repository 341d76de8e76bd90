import Documents

/// A document as one page that loads nothing: no script, no font, no picture from anywhere but its own cover.
///
/// The page is well-formed XML too and follows light and dark. On paper it is the main part alone, unfolded, unless
/// annexes are asked for. The same document gives the same bytes.
public struct HTMLPage: Sendable {
  let document: Document
  let printsAnnexes: Bool

  /// The page of a document; `printsAnnexes` says whether annexes go onto paper too.
  public init(_ document: Document, printsAnnexes: Bool = false) {
    (self.document, self.printsAnnexes) = (document, printsAnnexes)
  }

  /// The page as a file, `index.html` unless named otherwise.
  public func file(named name: String = "index.html") -> RenderedFile {
    RenderedFile(name: name, text: html.markup)
  }

  /// Blocks as a piece of a page, for a page that somebody else makes.
  public static func fragment(_ blocks: [Block]) -> String { HTMLText(blocks).markup }

  /// The style sheet that the classes of a fragment belong to.
  public static var style: String { HTMLStyle.sheet.markup }

  package var html: HTMLText {
    let first = (document.mainSections.first ?? document.annexes.first)?.id ?? ""
    return """
      \(head)<body\(printsAnnexes ? " class=\"all\"" as HTMLText : .none)>
      <a class="skip" href="#\(first)">Skip to the findings</a>
      \(running)\(header)<div class="sheet">
      \(contents)<main>
      \(bodies)\(annexes)</main>
      </div>
      <footer><p>\(HTMLText(document.colophon))</p>
      </footer>
      </body>
      </html>

      """
  }

  private var contents: HTMLText {
    let item = { (section: Section) in "<li><a href=\"#\(section.id)\">\(section.title)</a></li>\n" as HTMLText }
    let more = document.annexes.map(item)
    let annexes: HTMLText =
      more.isEmpty ? .none : "<h2>Annexes</h2><ol class=\"letters\">\n\(more)</ol>"
    return """
      <nav aria-label="Contents"><h2>Contents</h2><ol>
      \(document.mainSections.map(item))</ol>\(annexes)</nav>

      """
  }

  private var bodies: HTMLText {
    document.mainSections.enumerated().map { number, section -> HTMLText in
      """
      <section id="\(section.id)" aria-labelledby="\(section.id)-h">
      <h2 id="\(section.id)-h"><span class="no">\(number + 1)</span> \(section.title)</h2>
      \(HTMLText(section.blocks))</section>

      """
    }.joined()
  }

  private var annexes: HTMLText {
    let all = document.annexes
    if all.isEmpty { return .none }
    let note: HTMLText =
      printsAnnexes
      ? .none
      : "<p class=\"print-only small\">\(all.count) annexes are on the page itself; they are printed where annexes are asked for.</p>\n"
    return note
      + all.enumerated().map { number, section -> HTMLText in
        """
        <section class="annex" aria-labelledby="\(section.id)-h"><details><summary>\
        <h2 id="\(section.id)-h"><span class="no">\(Document.annexLetter(number))</span> \(section.title)</h2></summary>
        <div id="\(section.id)">
        \(HTMLText(section.blocks))</div></details></section>

        """
      }.joined()
  }

  private var head: HTMLText {
    let title = document.kind.isEmpty ? document.title : "\(document.title): \(document.kind.lowercased())"
    let pictures: HTMLText = document.cover.logo == nil ? .none : "; img-src data:"
    return """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'\(pictures)"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <title>\(title)</title>
      <style>
      \(HTMLStyle.sheet)</style>
      </head>

      """
  }

  /// The marking, at the foot of every printed sheet.
  private var running: HTMLText {
    let words = [document.cover.classification, document.cover.client].filter { !$0.isEmpty }
    return words.isEmpty ? .none : "<p class=\"running\" aria-hidden=\"true\">\(words.joined(separator: " · "))</p>\n"
  }

  private var header: HTMLText {
    let cover = document.cover
    let logo: HTMLText =
      cover.logo.map {
        "<img class=\"logo\" alt=\"\(cover.client.isEmpty ? "Logo" : cover.client)\" src=\"data:\($0.kind.rawValue);base64,\(Base64.written($0.bytes))\"/>\n"
      } ?? .none
    let marking: HTMLText =
      cover.classification.isEmpty ? .none : "<p class=\"marking\">\(cover.classification)</p>\n"
    let kind: HTMLText = document.kind.isEmpty ? .none : "<p class=\"kind\">\(document.kind)</p>\n"
    let summary: HTMLText = document.summary.isEmpty ? .none : "<p class=\"lead\">\(document.summary)</p>\n"
    var facts = document.facts
    if !cover.client.isEmpty { facts.append("For \(cover.client)") }
    if !cover.authors.isEmpty { facts.append("By \(NumberFormat.list(cover.authors))") }
    if !cover.version.isEmpty { facts.append("Version \(cover.version)") }
    return """
      <header>
      \(logo)\(marking)\(kind)<h1>\(document.title)</h1>
      \(summary)<p class="facts">\(facts.joined(separator: " · "))</p>
      </header>

      """
  }
}
