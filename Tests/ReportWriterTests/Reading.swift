import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What an XML parser finds on a page.
final class Reading: NSObject, XMLParserDelegate {
  private(set) var fault: String?
  private(set) var ids: [String] = []
  private(set) var links: [String] = []
  private(set) var sections: [String] = []
  private(set) var elements: Set<String> = []
  private(set) var (charts, namedCharts, tables, captions, headsWithoutScope) = (0, 0, 0, 0, 0)
  private(set) var text = ""

  init(_ page: String) {
    super.init()
    let parser = XMLParser(data: Data(page.utf8))
    parser.delegate = self
    if !parser.parse() {
      fault = "line \(parser.lineNumber): \(parser.parserError.map(String.init(describing:)) ?? "not well-formed")"
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.insert(name)
    if let id = attributes["id"] { ids.append(id) }
    if let link = attributes["href"] { links.append(link) }
    switch name {
    case "section": sections.append(attributes["id"] ?? "")
    case "svg":
      charts += 1
      let named = (attributes["aria-labelledby"] ?? "").split(separator: " ")
      if attributes["role"] == "img", named.count == 2 { namedCharts += 1 }
    case "table": tables += 1
    case "caption": captions += 1
    case "th": if attributes["scope"] == nil { headsWithoutScope += 1 }
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
