import Diagnostics

extension WorkbookFile {
  struct Relation {
    var id, kind, target: String
  }

  /// What a part refers to inside the file, targets as members' names.
  static func relations(_ archive: ZipArchive, _ part: String, folder: String) throws(Problem) -> [Relation] {
    guard let content = try archive.content(part) else { return [] }
    let root = try XMLElement(content, part: part, file: archive.file)
    var found: [Relation] = []
    for one in root.all("Relationship") where one.attributes["TargetMode"] != "External" {
      guard let id = one.attributes["Id"], let type = one.attributes["Type"], let target = one.attributes["Target"]
      else {
        continue
      }
      var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
      for step in target.split(separator: "/") where step != "." {
        if step == ".." {
          if !steps.isEmpty { steps.removeLast() }
        } else {
          steps.append(step)
        }
      }
      found.append(
        .init(
          id: id, kind: type.split(separator: "/").last.map(String.init) ?? "", target: steps.joined(separator: "/")))
    }
    return found
  }

  /// Texts that cells share.
  static func strings(_ archive: ZipArchive, _ part: String) throws(Problem) -> [String] {
    guard let content = try archive.content(part) else { return [] }
    var events = try XMLEvents(content, part: part, file: archive.file)
    var (all, text): ([String], String) = ([], "")
    var (isText, phonetic) = (false, false)
    while let event = try events.next() {
      switch event {
      case .start("si", _): text = ""
      case .start("rPh", _): phonetic = true
      case .end("rPh"): phonetic = false
      case .start("t", _): isText = !phonetic
      case .end("t"): isText = false
      case .text(let piece) where isText: text += piece
      case .end("si"): all.append(plain(text))
      default: break
      }
    }
    return all
  }

  /// What each style says that its numbers are.
  static func kinds(_ archive: ZipArchive, _ part: String) throws(Problem) -> [NumberKind] {
    guard let content = try archive.content(part) else { return [] }
    let root = try XMLElement(content, part: part, file: archive.file)
    var own: [Int: NumberKind] = [:]
    for format in root.first("numFmts")?.all("numFmt") ?? [] {
      if let id = format.attributes["numFmtId"].flatMap({ Int($0) }), let code = format.attributes["formatCode"] {
        own[id] = NumberKind(code: code)
      }
    }
    return (root.first("cellXfs")?.all("xf") ?? []).map { style in
      let id = style.attributes["numFmtId"].flatMap { Int($0) } ?? 0
      return own[id] ?? NumberKind(builtIn: id) ?? .plain
    }
  }

  /// Text with what a sheet writes as `_x000D_` made the character again; Windows line ends as one newline.
  static func plain(_ text: String) -> String {
    let decoded = CodedText.decoded(text)
    guard decoded.utf8.contains(13) else { return decoded }
    return decoded.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
  }
}
