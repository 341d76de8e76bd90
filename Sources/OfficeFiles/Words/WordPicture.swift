import Diagnostics

/// A picture: PNG or JPEG.
public struct WordPicture: Sendable {
  /// The file's bytes.
  public let bytes: [UInt8]
  /// `png` or `jpeg`.
  public let kind: String
  /// Its size in points of the picture.
  public let width, height: Int
  /// What it shows, for a reader who cannot see it.
  public let description: String
  /// How high it stands, in centimetres.
  public let centimetres: Double

  /// Reads a picture's kind and size. Throws where it is neither PNG nor JPEG, or larger than 4 MB.
  public init(_ bytes: [UInt8], file: String, description: String, centimetres: Double) throws(Problem) {
    guard bytes.count <= 4 << 20 else {
      throw ZipArchive.problem("is larger than 4 MB", "give a smaller picture", file)
    }
    let size = Self.png(bytes) ?? Self.jpeg(bytes)
    guard let size, size.width > 0, size.height > 0, size.width < 60 * size.height else {
      throw ZipArchive.problem("is no picture that can be used", "give a PNG or JPEG picture", file)
    }
    self.bytes = bytes
    kind = bytes.first == 0x89 ? "png" : "jpeg"
    (width, height) = (size.width, size.height)
    (self.description, self.centimetres) = (description, centimetres)
  }

  private static func png(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.count > 24, bytes.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) else { return nil }
    let number = { (place: Int) in bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    return (number(16), number(20))
  }

  private static func jpeg(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.starts(with: [0xff, 0xd8]) else { return nil }
    var place = 2
    while place + 9 < bytes.count, bytes[place] == 0xff {
      let mark = bytes[place + 1]
      let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
      let isFrame = mark >= 0xc0 && mark <= 0xcf && mark != 0xc4 && mark != 0xc8 && mark != 0xcc
      if isFrame {
        return (
          Int(bytes[place + 7]) << 8 | Int(bytes[place + 8]), Int(bytes[place + 5]) << 8 | Int(bytes[place + 6])
        )
      }
      guard length >= 2 else { return nil }
      place += 2 + length
    }
    return nil
  }
}
