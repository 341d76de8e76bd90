import Documents

/// A document as one page that loads nothing: no script, no font, no picture from anywhere.
///
/// The page is well-formed XML too, follows light and dark, and prints on A4 with everything unfolded. The same document
/// gives the same bytes.
public struct HTMLPage: Sendable {
  let document: Document

  /// The page of a document.
  public init(_ document: Document) { self.document = document }

  /// The page as a file, `index.html` unless named otherwise.
  public func file(named name: String = "index.html") -> RenderedFile {
    RenderedFile(name: name, text: html.markup)
  }

  /// Blocks as a piece of a page, for a page that somebody else makes.
  public static func fragment(_ blocks: [Block]) -> String { HTMLText(blocks).markup }

  /// The style sheet that the classes of a fragment belong to.
  public static var style: String { HTMLStyle.sheet.markup }

  package var html: HTMLText {
    let sections = document.sections.filter { !$0.isEmpty }
    let contents = sections.map { "<li><a href=\"#\($0.id)\">\($0.title)</a></li>\n" as HTMLText }
    let bodies = sections.enumerated().map { number, section -> HTMLText in
      """
      <section id="\(section.id)" aria-labelledby="\(section.id)-h">
      <h2 id="\(section.id)-h"><span class="no">\(number + 1)</span> \(section.title)</h2>
      \(HTMLText(section.blocks))</section>

      """
    }
    let first = sections.first?.id ?? ""
    return """
      \(head)<body>
      <a class="skip" href="#\(first)">Skip to the findings</a>
      \(header)<div class="sheet">
      <nav aria-label="Contents"><h2>Contents</h2><ol>
      \(contents)</ol></nav>
      <main>
      \(bodies)</main>
      </div>
      <footer><p>\(HTMLText(document.colophon))</p>
      </footer>
      </body>
      </html>

      """
  }

  private var head: HTMLText {
    let title = document.kind.isEmpty ? document.title : "\(document.title): \(document.kind.lowercased())"
    return """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <title>\(title)</title>
      <style>
      \(HTMLStyle.sheet)</style>
      </head>

      """
  }

  private var header: HTMLText {
    let kind: HTMLText = document.kind.isEmpty ? .none : "<p class=\"kind\">\(document.kind)</p>\n"
    let summary: HTMLText = document.summary.isEmpty ? .none : "<p class=\"lead\">\(document.summary)</p>\n"
    return """
      <header>
      \(kind)<h1>\(document.title)</h1>
      \(summary)<p class="facts">\(document.facts.joined(separator: " · "))</p>
      </header>

      """
  }
}
