import Commissioning
import Documents
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Renderers

@Suite("A document as a page")
struct HTMLPageTests {
  @Test("is well-formed, has every section that says something, and no text of a user's is markup")
  func wellFormed() {
    let page = HTMLPage(Sample.document).file().text
    let reading = Elements()
    let parser = XMLParser(data: Data(page.utf8))
    parser.delegate = reading
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(reading.sections == ["summary", "gains", "more"])
    #expect(Set(reading.ids).count == reading.ids.count)
    #expect(reading.links.allSatisfy { reading.ids.contains($0) })
    #expect(!page.contains("<b>Essex") && page.contains("&lt;b&gt;Essex &amp; &quot;Co&quot;&lt;/b&gt;"))
    #expect(reading.count["svg"] == 8 && reading.count["title"] == 9 && reading.count["desc"] == 8)
    #expect(reading.count["caption"] == reading.count["table"])
  }

  @Test("escapes text, does not escape markup, and replaces what XML forbids")
  func escaping() {
    let name = "a<b> & \"c\" 'd'\u{0}"
    let html: HTMLText = "<p title=\"\(name)\">\(name)</p>"
    let text = "a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;\u{FFFD}"
    #expect(html.markup == "<p title=\"\(text)\">\(text)</p>")
    let outer: HTMLText = "<div>\(html)\([html, html])</div>"
    #expect(outer.markup == "<div>" + html.markup + html.markup + html.markup + "</div>")
  }

  @Test("a timetable's labels stand whole, in lines, and a step that goes on beyond what is known has a point")
  func timetable() throws {
    let (from, until) = (CalendarDate(year: 2019, month: 4, day: 1), CalendarDate(year: 2029, month: 3, day: 31))
    let title = "Review pre-procurement and approve the commencement of procurement by the strategic forum of all ten"
    var step = TimeChart.Step(title: title, from: try #require(from), until: try #require(until))
    let drawn = { TimeChart(id: "t", title: "T", steps: [step], marks: []).drawn.markup }
    let closed = drawn()
    for word in title.split(separator: " ") { #expect(closed.contains(word)) }
    #expect(!closed.contains("…") && !closed.contains("<polygon"))
    step.goesOn = true
    #expect(drawn().contains("<polygon") && drawn().contains("to later than Mar 2029"))
    #expect(SVGChart.lines("one two three", 7) == ["one two", "three"] && SVGChart.lines("", 7) == [""])
  }

  @Test("loads nothing and runs nothing")
  func loadsNothing() {
    let page = HTMLPage(Sample.document).file().text
    for word in ["http://", "https://", "<script", "<link", "<img", "<iframe", "@import", "url(", " src=", " on"] {
      #expect(!page.contains(word) || word == " on", "\(word)")
    }
    #expect(page.contains("default-src 'none'; style-src 'unsafe-inline'"))
  }
}

/// What elements a page holds.
final class Elements: NSObject, XMLParserDelegate {
  var (ids, links, sections, count) = ([String](), [String](), [String](), [String: Int]())

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    count[name, default: 0] += 1
    if let id = attributes["id"] { ids.append(id) }
    if let link = attributes["href"] { links.append(String(link.dropFirst())) }
    if name == "section", let id = attributes["id"] { sections.append(id) }
  }
}
