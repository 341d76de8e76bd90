/// What a part refers to: `_rels/….rels`.
struct Relations {
  /// What the other is to it.
  enum Kind: String {
    case document = "officeDocument"
    case worksheet, styles, sharedStrings, drawing, chart, hyperlink, image, header, footer, settings, numbering, theme
    case embedded = "package"
    case core
    case app = "extended-properties"

    var address: String {
      self == .core
        ? "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
        : Namespace.relation + "/" + rawValue
    }
  }

  private var all: [(kind: Kind, target: String, isOutside: Bool)] = []

  var isEmpty: Bool { all.isEmpty }

  /// Adds one; the id by which the part names it.
  mutating func add(_ kind: Kind, _ target: String, isOutside: Bool = false) -> String {
    if let known = all.firstIndex(where: { $0.target == target && $0.kind == kind }) { return "rId\(known + 1)" }
    all.append((kind, target, isOutside))
    return "rId\(all.count)"
  }

  var xml: String {
    var text = XMLText.declaration
    text += "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    for (place, one) in all.enumerated() {
      text += "<Relationship Id=\"rId\(place + 1)\" Type=\"\(one.kind.address)\" Target=\(XMLText.quoted(one.target))"
      text += one.isOutside ? " TargetMode=\"External\"/>" : "/>"
    }
    return text + "</Relationships>"
  }
}
