import Diagnostics

/// The parts of an Office file (ECMA-376 Part 2, Open Packaging Conventions), in the order in which they were added.
struct OfficePackage {
  private var parts: [(name: String, content: [UInt8])] = []
  private var overrides: [(name: String, type: ContentType)] = []
  private var defaults: [(end: String, type: String)] = [
    ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"),
  ]
  private var hasProperties = false

  /// Adds a part of XML.
  mutating func add(_ name: String, _ text: String, _ type: ContentType? = nil) {
    parts.append((name, Array(text.utf8)))
    if let type { overrides.append((name, type)) }
  }

  /// Adds a part that is no XML, whose kind follows from how its name ends.
  mutating func add(_ name: String, _ bytes: [UInt8], kind: String) {
    parts.append((name, bytes))
    let end = name.split(separator: ".").last.map(String.init) ?? ""
    if !defaults.contains(where: { $0.end == end }) { defaults.append((end, kind)) }
  }

  /// Adds the properties that programs show. No dates: a file made twice is the same file.
  mutating func addProperties(title: String, creator: String, application: String) {
    hasProperties = true
    add(
      "docProps/core.xml",
      XMLText.declaration
        + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(XMLText.escaped(title))</dc:title>"
        + "<dc:creator>\(XMLText.escaped(creator))</dc:creator></cp:coreProperties>", .core)
    add(
      "docProps/app.xml",
      XMLText.declaration
        + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
        + "<Application>\(XMLText.escaped(application))</Application></Properties>", .app)
  }

  /// The file; `main` is the part that a program opens first.
  func written(main: String) throws(Problem) -> [UInt8] {
    var types = XMLText.declaration + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    for one in defaults { types += "<Default Extension=\"\(one.end)\" ContentType=\"\(one.type)\"/>" }
    for one in overrides { types += "<Override PartName=\"/\(one.name)\" ContentType=\"\(one.type.text)\"/>" }
    types += "</Types>"
    var root = Relations()
    _ = root.add(.document, main)
    if hasProperties {
      _ = root.add(.core, "docProps/core.xml")
      _ = root.add(.app, "docProps/app.xml")
    }
    var zip = ZipWriter()
    try zip.add("[Content_Types].xml", Array(types.utf8))
    try zip.add("_rels/.rels", Array(root.xml.utf8))
    for part in parts { try zip.add(part.name, part.content) }
    return zip.bytes
  }
}

/// Namespaces of the transitional standard.
enum Namespace {
  static let sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let chart = "http://schemas.openxmlformats.org/drawingml/2006/chart"
  static let sheetDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
  static let wordDrawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
}
