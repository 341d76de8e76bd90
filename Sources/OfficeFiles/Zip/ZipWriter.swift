import Diagnostics

/// Writes a ZIP file (PKWARE APPNOTE 6.3, without ZIP64, encryption or comments): the container of .xlsx and .docx.
///
/// Every member carries the first of January 1980, ZIP's own beginning, so the same members give the same bytes.
public struct ZipWriter: Sendable {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var names: Set<String> = []

  /// An empty archive.
  public init() {}

  /// Adds a member, packed where that makes it smaller.
  ///
  /// Throws where the name is taken or empty, or where the archive passes the 4 GB and 65,535 members that plain ZIP holds.
  public mutating func add(_ name: String, _ content: [UInt8]) throws(Problem) {
    guard !name.isEmpty, name.utf8.count < 0xffff, names.insert(name).inserted else {
      throw Problem("the member “\(name)” comes twice, or has no name that ZIP can hold")
    }
    let packed = Deflate.packed(content).flatMap { $0.count < content.count ? $0 : nil }
    let stored = packed ?? content
    guard
      names.count < 0xffff, content.count < 0xffff_ffff,
      body.count + stored.count + directory.count < 0xffff_0000
    else { throw Problem("the archive would be larger than the 4 GB that plain ZIP holds") }
    let start = body.count
    let label = Array(name.utf8)
    var facts: [UInt8] = []
    facts.add16(20)  // version 2.0 reads it
    facts.add16(label.allSatisfy { $0 < 0x80 } ? 0 : 0x0800)  // the name is UTF-8
    facts.add16(packed == nil ? 0 : 8)
    facts.add16(0)  // 00:00
    facts.add16(0x0021)  // 1980-01-01
    facts.add32(Int(Deflate.crc(content)))
    facts.add32(stored.count)
    facts.add32(content.count)
    facts.add16(label.count)
    facts.add16(0)  // no extra field
    body.add32(0x0403_4b50)
    body += facts + label + stored
    directory.add32(0x0201_4b50)
    directory.add16(20)
    directory += facts
    directory.add16(0)  // no comment
    directory.add16(0)  // disk 0
    directory.add16(0)
    directory.add32(0)
    directory.add32(start)
    directory += label
  }

  /// The file.
  public var bytes: [UInt8] {
    var out = body + directory
    out.add32(0x0605_4b50)
    out.add32(0)
    out.add16(names.count)
    out.add16(names.count)
    out.add32(directory.count)
    out.add32(body.count)
    out.add16(0)
    return out
  }
}
