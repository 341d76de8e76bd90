import Diagnostics
import OfficeFiles
import Testing

@Suite("ZIP archives")
struct ZipTests {
  /// An archive of members.
  static func archive(_ members: [(String, [UInt8])]) throws -> [UInt8] {
    var writer = ZipWriter()
    for (name, content) in members { try writer.add(name, content) }
    return writer.bytes
  }

  /// The sentence that reading gives, empty where it reads.
  static func refusal(_ bytes: [UInt8], limits: ZipLimits = .standard) -> String {
    do {
      let archive = try ZipArchive(bytes, file: "a.xlsx", limits: limits)
      for name in archive.names { _ = try archive.content(name) }
      return ""
    } catch {
      return error.description
    }
  }

  @Test("what goes in comes out, packed or stored, in order")
  func roundTrip() throws {
    let noise = (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 ^ $0 >> 3) }
    let members: [(String, [UInt8])] = [
      ("b.xml", Array(String(repeating: "<row/>", count: 10_000).utf8)), ("é/a.bin", noise), ("empty", []),
    ]
    let bytes = try Self.archive(members)
    let read = try ZipArchive(bytes, file: "a.zip")
    #expect(read.names == ["b.xml", "é/a.bin", "empty"])
    for (name, content) in members { #expect(try read.content(name) == content) }
    #expect(try read.content("other") == nil)
    #expect(bytes.count < 7_000)
    #expect(try Self.archive(members) == bytes)
  }

  @Test("a name twice is refused when writing")
  func twice() throws {
    var writer = ZipWriter()
    try writer.add("a", [1])
    #expect(throws: Problem.self) { try writer.add("a", [2]) }
  }

  @Test("every truncation is a problem and never a trap")
  func truncated() throws {
    let bytes = try Self.archive([("a.xml", Array("hello".utf8)), ("b/c.xml", Array(repeating: 65, count: 300))])
    for length in 0..<bytes.count { #expect(Self.refusal(Array(bytes[..<length])) != "") }
  }

  @Test("no single changed byte traps, and changed content is noticed")
  func flipped() throws {
    let bytes = try Self.archive([("a.xml", Array("hello hello hello hello".utf8)), ("b", [1, 2, 3])])
    for place in bytes.indices {
      for bit in [1, 0x80, 0xff] as [UInt8] {
        var changed = bytes
        changed[place] ^= bit
        _ = Self.refusal(changed)
      }
    }
    var changed = bytes
    changed[36] ^= 1
    #expect(Self.refusal(changed).contains("damaged"))
  }

  @Test("a bomb is refused by its ratio, its size and the number of its parts, before it is unpacked")
  func bombs() throws {
    let bytes = try Self.archive([("bomb", [UInt8](repeating: 0, count: 3 << 20))])
    #expect(Self.refusal(bytes).contains("unpack to more than is safe"))
    let two = try Self.archive([("a", [UInt8](repeating: 7, count: 600)), ("b", [UInt8](repeating: 7, count: 600))])
    #expect(Self.refusal(two, limits: ZipLimits(member: 500)).contains("more than is safe"))
    #expect(Self.refusal(two, limits: ZipLimits(total: 1_000)).contains("more than is safe"))
    #expect(Self.refusal(two, limits: ZipLimits(members: 1)).contains("lists 2 parts"))
    #expect(Self.refusal(two, limits: ZipLimits(file: 100)).contains("larger than"))
  }

  @Test(
    "a name that leads out of the archive is refused",
    arguments: ["../a", "a/../../b", "/etc/passwd", "C:a", "a\\b", "./a", "a\u{0}b"])
  func names(_ name: String) throws {
    #expect(Self.refusal(try Self.archive([(name, [1])])).contains("leads out"))
  }

  @Test("encryption and the old format are named as such")
  func protected() throws {
    var bytes = try Self.archive([("a", Array("text".utf8))])
    let entry = try #require(bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4b, 1, 2]) })
    bytes[entry + 8] |= 1
    #expect(Self.refusal(bytes).contains("encrypted"))
    #expect(Self.refusal([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]).contains("password"))
    #expect(Self.refusal(Array("option,a".utf8)).contains("no Office file"))
    #expect(Self.refusal([]) != "")
  }
}
