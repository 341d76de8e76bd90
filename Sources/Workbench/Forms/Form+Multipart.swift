extension Form {
  /// Reads a form that brings a file, `multipart/form-data` (RFC 7578): fields as text, files as bytes.
  ///
  /// Parts beyond ``mostParts`` are left out, and so is a part whose head is none.
  init(multipart bytes: [UInt8], boundary: String) {
    self.init()
    let mark = Array("--\(boundary)".utf8)
    guard !boundary.isEmpty, boundary.utf8.count <= 200 else { return }
    let starts = Self.places(of: mark, in: bytes)
    for (start, end) in zip(starts, starts.dropFirst()).prefix(Self.mostParts) {
      // After the mark a line ends; before the next one, one does too.
      let inner = bytes[min(end, start + mark.count + 2)..<max(min(end, start + mark.count + 2), end - 2)]
      guard let gap = Self.places(of: [13, 10, 13, 10], in: Array(inner.prefix(4096)), most: 1).first else { continue }
      let head = String(decoding: inner.prefix(gap), as: UTF8.self)
      let content = inner.dropFirst(gap + 4)
      guard let name = Self.parameter("name", in: head) else { continue }
      if Self.parameter("filename", in: head) != nil {
        add(file: Array(content), named: name)
      } else {
        add(name, String(decoding: content, as: UTF8.self))
      }
    }
  }

  /// Parts read at most.
  static let mostParts = 50

  /// The boundary that a content type names; nil where it is another type.
  static func boundary(of type: String?) -> String? {
    guard let type, type.lowercased().hasPrefix("multipart/form-data") else { return nil }
    guard let after = type.range(of: "boundary=") else { return nil }
    let text = type[after.upperBound...].prefix { $0 != ";" && $0 != " " }
    return text.filter { $0 != "\"" }
  }

  private static func parameter(_ name: String, in head: String) -> String? {
    guard let start = head.range(of: " \(name)=\"") else { return nil }
    return String(head[start.upperBound...].prefix { $0 != "\"" })
  }

  private static func places(of mark: [UInt8], in bytes: [UInt8], most: Int = .max) -> [Int] {
    guard let first = mark.first, bytes.count >= mark.count else { return [] }
    var found: [Int] = []
    var place = 0
    let last = bytes.count - mark.count
    while place <= last, found.count < most {
      if bytes[place] == first, bytes[place..<place + mark.count].elementsEqual(mark) {
        found.append(place)
        place += mark.count
      } else {
        place += 1
      }
    }
    return found
  }
}
