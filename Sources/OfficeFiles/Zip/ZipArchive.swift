import Diagnostics

/// A ZIP file read from bytes, trusted in nothing: its members are listed, checked against ``ZipLimits`` and unpacked only
/// when asked for.
///
/// Read: stored and deflated members. Refused, with a problem that says so: encryption, ZIP64, several disks, other
/// packings, names that lead out of the archive, a name twice, members that overlap.
public struct ZipArchive: Sendable {
  /// One member as the directory lists it.
  struct Member: Sendable {
    var name: String
    var method, crc, packed, size, start: Int
  }

  /// The file's name, for problems.
  public let file: String
  let bytes: [UInt8]
  let members: [String: Member]
  /// Names in the directory's order.
  public let names: [String]

  /// Reads the directory.
  public init(_ bytes: [UInt8], file: String, limits: ZipLimits = .standard) throws(Problem) {
    self.file = file
    self.bytes = bytes
    guard bytes.count <= limits.file else {
      throw Self.problem("is larger than \(limits.file >> 20) MB", "send less of it", file)
    }
    let list = try ZipDirectory(bytes, file: file, limits: limits).members
    var members: [String: Member] = [:]
    for member in list { members[member.name] = member }
    self.members = members
    names = list.map(\.name)
  }

  /// Whether there is a member.
  public func has(_ name: String) -> Bool { members[name] != nil }

  /// A member unpacked and checked; nil where there is none.
  public func content(_ name: String) throws(Problem) -> [UInt8]? {
    guard let member = members[name] else { return nil }
    let damaged = Self.problem("is damaged: its part \(name) cannot be unpacked", "save it again", file)
    guard
      bytes.read32(member.start) == 0x0403_4b50, let label = bytes.read16(member.start + 26),
      let extra = bytes.read16(member.start + 28)
    else { throw damaged }
    let from = member.start + 30 + label + extra
    guard from + member.packed <= bytes.count else { throw damaged }
    let packed = bytes[from..<from + member.packed]
    let content = member.method == 0 ? Array(packed) : Deflate.unpacked(packed, size: member.size)
    guard let content, content.count == member.size, Deflate.crc(content) == member.crc else { throw damaged }
    return content
  }

  static func problem(_ message: String, _ remedy: String, _ file: String) -> Problem {
    Problem("the file \(message)", remedy: remedy, at: .init(file))
  }
}
