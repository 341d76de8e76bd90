import Diagnostics

/// The list at the end of a ZIP file, checked.
struct ZipDirectory {
  let members: [ZipArchive.Member]

  init(_ bytes: [UInt8], file: String, limits: ZipLimits) throws(Problem) {
    let end = try Self.end(bytes, file)
    let cut = ZipArchive.problem(
      "is cut short or damaged: its list of parts is not whole", "fetch or save it again", file)
    guard
      let count = bytes.read16(end + 10), let here = bytes.read16(end + 8), let disk = bytes.read16(end + 4),
      let length = bytes.read32(end + 12), let start = bytes.read32(end + 16)
    else { throw cut }
    guard disk == 0, here == count, count != 0xffff, start != 0xffff_ffff else {
      throw ZipArchive.problem("is a ZIP64 or split archive, which is not read", "save it again", file)
    }
    guard count <= limits.members else {
      throw ZipArchive.problem("lists \(count) parts; at most \(limits.members) are read", "save it again", file)
    }
    guard start + length <= end else { throw cut }
    var found: [ZipArchive.Member] = []
    var seen = Set<String>()
    var (place, total, packed) = (start, 0, 0)
    for _ in 0..<count {
      guard let (member, next) = try Self.member(bytes, place, file) else { throw cut }
      guard seen.insert(member.name.lowercased()).inserted else {
        throw ZipArchive.problem("holds its part \(member.name) twice", "save it again", file)
      }
      total += member.size
      packed += member.packed
      let isBlown = member.size > 1 << 20 && member.size / max(1, member.packed) > limits.ratio
      guard member.size <= limits.member, total <= limits.total, !isBlown else {
        throw ZipArchive.problem(
          "would unpack to more than is safe: \(member.name) from \(member.packed) to \(member.size) bytes",
          "save it again from the program that made it", file)
      }
      found.append(member)
      place = next
    }
    guard packed <= bytes.count else {
      throw ZipArchive.problem("lists more than it holds: its parts overlap", "save it again", file)
    }
    members = found
  }

  /// Where the closing record begins.
  private static func end(_ bytes: [UInt8], _ file: String) throws(Problem) -> Int {
    if bytes.starts(with: [0xd0, 0xcf, 0x11, 0xe0]) {
      throw ZipArchive.problem(
        "is protected by a password, or in the format of Office before 2007", "save it as .xlsx without a password",
        file)
    }
    guard bytes.starts(with: [0x50, 0x4b]) else {
      throw ZipArchive.problem("is no Office file: it does not begin as a ZIP archive", "save it as .xlsx", file)
    }
    var place = bytes.count - 22
    while place >= max(0, bytes.count - 22 - 0xffff) {
      if bytes[place] == 0x50, bytes.read32(place) == 0x0605_4b50 { return place }
      place -= 1
    }
    throw ZipArchive.problem("is cut short: its end is missing", "fetch or save it again", file)
  }

  /// One entry and where the next begins; nil where the entry is no entry.
  private static func member(
    _ bytes: [UInt8], _ place: Int, _ file: String
  ) throws(Problem) -> (ZipArchive.Member, next: Int)? {
    guard
      bytes.read32(place) == 0x0201_4b50, let flags = bytes.read16(place + 8), let method = bytes.read16(place + 10),
      let crc = bytes.read32(place + 16), let packed = bytes.read32(place + 20), let size = bytes.read32(place + 24),
      let label = bytes.read16(place + 28), let extra = bytes.read16(place + 30),
      let comment = bytes.read16(place + 32), let start = bytes.read32(place + 42),
      place + 46 + label <= bytes.count, start + 30 + packed <= bytes.count
    else { return nil }
    let name = String(decoding: bytes[place + 46..<place + 46 + label], as: UTF8.self)
    guard flags & 1 == 0 else {
      throw ZipArchive.problem("is encrypted", "save it without a password", file)
    }
    guard method == 0 || method == 8 else {
      throw ZipArchive.problem("packs \(name) in a way that is not read (\(method))", "save it again", file)
    }
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    let leadsOut = steps.contains("..") || steps.contains(".") || steps.first == ""
    let isOdd = name.unicodeScalars.contains { $0.value < 0x20 || $0 == "\\" || $0 == ":" || $0.value == 0xfffd }
    guard !name.isEmpty, !leadsOut, !isOdd else {
      throw ZipArchive.problem("holds a part whose name leads out of it: “\(name)”", "do not use this file", file)
    }
    return (
      .init(name: name, method: method, crc: crc, packed: packed, size: size, start: start),
      place + 46 + label + extra + comment
    )
  }
}
