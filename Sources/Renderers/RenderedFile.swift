/// A file as it is written: its name and its bytes.
public struct RenderedFile: Sendable, Hashable {
  /// Its name, with a folder before it where it lies in one: `index.html`.
  public var name: String
  /// What is in it.
  public var bytes: [UInt8]

  /// A file of bytes.
  public init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

  /// A file of text in UTF-8.
  public init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }

  /// The bytes read as UTF-8, where they are text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
