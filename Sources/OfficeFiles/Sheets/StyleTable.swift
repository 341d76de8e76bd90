/// Styles of a workbook, each held once, and the part that lists them.
struct StyleTable {
  private struct Key: Hashable {
    var style: CellStyle
    var isText: Bool
  }

  private var places: [Key: Int] = [Key(style: CellStyle(), isText: false): 0]
  private var all: [Key] = [Key(style: CellStyle(), isText: false)]
  private var formats: [String] = []

  /// Where a style stands; text that looks like a formula is marked so that editing does not make it one.
  mutating func place(of style: CellStyle, text: String? = nil) -> Int {
    let marks: [Character] = ["=", "+", "-", "@", "\t", "\r"]
    let key = Key(style: style, isText: text?.first.map(marks.contains) ?? false)
    if let known = places[key] { return known }
    places[key] = all.count
    all.append(key)
    let code = style.number.code
    if code != "General", code != "@", !formats.contains(code) { formats.append(code) }
    return all.count - 1
  }

  private func format(_ style: CellStyle) -> Int {
    let code = style.number.code
    if code == "General" { return 0 }
    if code == "@" { return 49 }
    return 164 + (formats.firstIndex(of: code) ?? 0)
  }

  var xml: String {
    var text = XMLText.declaration + "<styleSheet xmlns=\"\(Namespace.sheet)\">"
    if !formats.isEmpty {
      text += "<numFmts count=\"\(formats.count)\">"
      for (place, code) in formats.enumerated() {
        text += "<numFmt numFmtId=\"\(164 + place)\" formatCode=\(XMLText.quoted(code))/>"
      }
      text += "</numFmts>"
    }
    let roles = CellStyle.Role.allCases
    text += "<fonts count=\"\(roles.count)\">" + roles.map(\.font).joined() + "</fonts>"
    text += "<fills count=\"\(roles.count + 2)\"><fill><patternFill patternType=\"none\"/></fill>"
    text += "<fill><patternFill patternType=\"gray125\"/></fill>" + roles.map(\.fill).joined() + "</fills>"
    text += "<borders count=\"3\"><border><left/><right/><top/><bottom/><diagonal/></border>"
    text += "<border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"FF425563\"/></bottom><diagonal/></border>"
    text += "<border><left/><right/><top style=\"thin\"><color rgb=\"FF425563\"/></top><bottom/><diagonal/></border>"
    text +=
      "</borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    text += "<cellXfs count=\"\(all.count)\">"
    for key in all {
      let role = key.style.role
      let place = roles.firstIndex(of: role) ?? 0
      let fill = role.colour == nil ? 0 : place + 2
      text += "<xf numFmtId=\"\(format(key.style))\" fontId=\"\(place)\" fillId=\"\(fill)\" borderId=\"\(role.border)\""
      text +=
        " xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\""
      if key.isText { text += " quotePrefix=\"1\"" }
      let wraps = key.style.wraps || role == .heading
      text += "><alignment vertical=\"\(role == .heading ? "center" : "top")\"\(wraps ? " wrapText=\"1\"" : "")/></xf>"
    }
    text += "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
    text += "<dxfs count=\"2\">"
    for (font, fill) in [("FF005A30", "FFD5EEDD"), ("FF8A1538", "FFF7D9E0")] {
      text += "<dxf><font><b/><color rgb=\"\(font)\"/></font><fill><patternFill patternType=\"solid\">"
      text += "<fgColor rgb=\"\(fill)\"/><bgColor rgb=\"\(fill)\"/></patternFill></fill></dxf>"
    }
    return text + "</dxfs></styleSheet>"
  }
}

extension CellStyle.Role {
  /// The fill's colour, RRGGBB; nil without one.
  var colour: String? {
    switch self {
    case .heading: "005EB8"
    case .input: "FFF6D6"
    case .total: "E8EDEE"
    case .good: "D5EEDD"
    case .bad: "F7D9E0"
    case .plain, .title, .subtitle, .note, .link, .strong: nil
    }
  }

  fileprivate var fill: String {
    guard let colour else { return "<fill><patternFill patternType=\"none\"/></fill>" }
    return
      "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF\(colour)\"/><bgColor indexed=\"64\"/></patternFill></fill>"
  }

  fileprivate var font: String {
    let (size, colour): (Int, String) =
      switch self {
      case .title: (16, "003087")
      case .subtitle: (12, "425563")
      case .heading: (11, "FFFFFF")
      case .input: (11, "003087")
      case .note: (10, "425563")
      case .link: (11, "005EB8")
      case .good: (11, "005A30")
      case .bad: (11, "8A1538")
      case .plain, .total, .strong: (11, "212B32")
      }
    let isBold = [.title, .heading, .total, .strong, .good, .bad].contains(self)
    let marks = (isBold ? "<b/>" : "") + (self == .note ? "<i/>" : "") + (self == .link ? "<u/>" : "")
    return
      "<font>\(marks)<sz val=\"\(size)\"/><color rgb=\"FF\(colour)\"/><name val=\"Arial\"/><family val=\"2\"/></font>"
  }

  fileprivate var border: Int {
    switch self {
    case .heading: 1
    case .total: 2
    default: 0
    }
  }
}
