/// For whom a document is, how it is marked, and who answers for it.
public struct Cover: Sendable, Hashable {
  /// The body for which it was made; empty where nobody says.
  public var client: String
  /// Its marking, in words: `Official: sensitive`; empty where it has none.
  public var classification: String
  /// Who answers for it, by name; empty where nobody is named.
  public var authors: [String]
  /// The program's version, or the document's own; empty where it is not told.
  public var version: String
  /// A picture to stand at the top; nil for none.
  public var logo: Logo?

  /// Makes a cover.
  public init(
    client: String = "", classification: String = "", authors: [String] = [], version: String = "", logo: Logo? = nil
  ) {
    (self.client, self.classification, self.authors) = (client, classification, authors)
    (self.version, self.logo) = (version, logo)
  }

  /// A picture as bytes.
  public struct Logo: Sendable, Hashable {
    /// How the bytes are to be read.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      case png = "image/png"
      case jpeg = "image/jpeg"

      /// The kind that the first bytes tell; nil where they tell neither.
      public init?(of bytes: [UInt8]) {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
          self = .png
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
          self = .jpeg
        } else {
          return nil
        }
      }
    }

    /// How the bytes are to be read.
    public var kind: Kind
    /// The picture.
    public var bytes: [UInt8]

    /// A picture whose first bytes tell what it is; nil where they tell neither PNG nor JPEG.
    public init?(_ bytes: [UInt8]) {
      guard let kind = Kind(of: bytes) else { return nil }
      (self.kind, self.bytes) = (kind, bytes)
    }
  }
}
