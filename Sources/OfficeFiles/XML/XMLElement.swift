import Diagnostics

/// A small part's XML as a tree, names without their prefixes.
struct XMLElement: Sendable {
  var name: String
  var attributes: [String: String]
  var children: [XMLElement] = []
  /// Its own text, its children's apart.
  var text = ""

  init(name: String, attributes: [String: String] = [:]) { (self.name, self.attributes) = (name, attributes) }

  /// Reads a part.
  init(_ bytes: [UInt8], part: String, file: String) throws(Problem) {
    var events = try XMLEvents(bytes, part: part, file: file)
    var stack = [XMLElement(name: "")]
    while let event = try events.next() {
      switch event {
      case .start(let name, let attributes): stack.append(XMLElement(name: name, attributes: attributes))
      case .text(let text): stack[stack.count - 1].text += text
      case .end:
        let done = stack.removeLast()
        stack[stack.count - 1].children.append(done)
      }
    }
    guard let root = stack.first?.children.first else {
      throw ZipArchive.problem("is damaged: \(part) is empty", "save it again", file)
    }
    self = root
  }

  /// Children of a name.
  func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  /// The first child of a name.
  func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }
}
