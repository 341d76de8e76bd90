/// Bytes as text by RFC 4648, section 4.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The bytes in groups of four letters, the last filled up with `=`.
  static func written(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = (0..<3).map { start + $0 < bytes.count ? Int(bytes[start + $0]) : 0 }
      let bits = group[0] << 16 | group[1] << 8 | group[2]
      let letters = (0..<4).map { alphabet[bits >> (18 - 6 * $0) & 63] }
      let used = min(3, bytes.count - start) + 1
      out += letters.prefix(used) + [UInt8](repeating: UInt8(ascii: "="), count: 4 - used)
    }
    return String(decoding: out, as: UTF8.self)
  }
}
