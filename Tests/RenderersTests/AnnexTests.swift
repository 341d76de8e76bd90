import Documents
import Testing

@testable import Renderers

@Suite("Annexes, covers and where figures come from, on a page")
struct AnnexTests {
  private static func page(annexes: Bool = false, _ change: (inout Document) -> Void = { _ in }) -> String {
    var table = Table(
      "sums", caption: "Sums", [.words("What"), .numbers("How much")], rows: [.init(["One", .count(1)])])
    table.origin = Origin("Counted.", inputs: ["A list: \(.link("annex", to: "back"))"])
    var document = Document(
      title: "T",
      sections: [
        Section(id: "front", title: "Front", [.table(table), .figures([KeyFigure("What?", "This.")], .questions)]),
        .annex(id: "back", title: "Back", [.paragraph("Behind.")]),
      ])
    change(&document)
    return HTMLPage(document, printsAnnexes: annexes).file().text
  }

  @Test("an annex is folded away, lettered, reached by its id within the fold, and printed only where asked for")
  func folded() {
    let page = Self.page()
    #expect(page.contains("<section class=\"annex\" aria-labelledby=\"back-h\"><details><summary>"))
    #expect(page.contains("<span class=\"no\">A</span> Back"))
    #expect(page.contains("<div id=\"back\">"))
    #expect(page.contains("<body>") && page.contains(".annex{display:none}"))
    #expect(Self.page(annexes: true).contains("<body class=\"all\">"))
    #expect(Document.annexLetter(0) == "A" && Document.annexLetter(27) == "B1")
  }

  @Test("where figures come from opens beneath their table, and questions stand beside their answers")
  func origin() {
    let page = Self.page()
    #expect(
      page.contains("<details class=\"origin\" id=\"from-sums\"><summary>Where these figures come from</summary>"))
    #expect(page.contains("<p>Counted.</p>") && page.contains("<a href=\"#back\">annex</a>"))
    #expect(page.contains("<dl class=\"asks\"><dt>What?</dt><dd>This.</dd>"))
  }

  @Test("a cover shows client, marking, authors and logo, and only its own picture may be shown")
  func cover() throws {
    let plain = Self.page()
    #expect(!plain.contains("<img") && plain.contains("style-src 'unsafe-inline'\""))
    let logo = try #require(Cover.Logo([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFF]))
    let page = Self.page {
      $0.cover = Cover(
        client: "A & B", classification: "Official", authors: ["C. D.", "E. F."], version: "2", logo: logo)
    }
    #expect(page.contains("For A &amp; B · By C. D. and E. F. · Version 2"))
    #expect(
      page.contains("<p class=\"marking\">Official</p>")
        && page.contains("<p class=\"running\" aria-hidden=\"true\">Official · A &amp; B</p>"))
    #expect(page.contains("src=\"data:image/png;base64,iVBORw0KGgr/\""))
    #expect(page.contains("img-src data:"))
    #expect(Cover.Logo([1, 2, 3]) == nil && Cover.Logo([0xFF, 0xD8, 0xFF, 0]) != nil)
    #expect(
      Base64.written([]) == "" && Base64.written([0x66]) == "Zg==" && Base64.written(Array("fooba".utf8)) == "Zm9vYmE=")
  }
}
