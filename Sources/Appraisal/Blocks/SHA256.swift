/// The SHA-256 digest of bytes: FIPS 180-4, sections 4.1.2, 4.2.2 and 6.2.
///
/// Tells whether two runs read the same scenario and whether kept bytes are whole. It is not meant to keep secrets, and
/// nothing here is constant-time.
package struct SHA256 {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var pending: [UInt8] = []
  private var count: UInt64 = 0
  private var w = [UInt32](repeating: 0, count: 64)

  /// The digest of nothing yet.
  package init() {}

  /// The digest of some bytes, as 64 hexadecimal digits.
  package static func digest(of bytes: some Sequence<UInt8>) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.digest()
  }

  /// Takes in more bytes.
  package mutating func update(_ bytes: some Sequence<UInt8>) {
    if let slice = bytes as? ArraySlice<UInt8> {
      take(slice)
    } else {
      take(Array(bytes)[...])
    }
  }

  /// Takes in more bytes: whole pieces of 64 where they lie, the rest later.
  private mutating func take(_ bytes: ArraySlice<UInt8>) {
    count += UInt64(bytes.count)
    var rest = bytes
    if !pending.isEmpty {
      let some = rest.prefix(64 - pending.count)
      pending += some
      rest = rest.dropFirst(some.count)
      guard pending.count == 64 else { return }
      let whole = pending
      compress(whole[...])
      pending.removeAll(keepingCapacity: true)
    }
    while rest.count >= 64 {
      compress(rest)
      rest = rest.dropFirst(64)
    }
    pending += rest
  }

  /// The digest of all that was taken in, as 64 hexadecimal digits.
  package func digest() -> String {
    var last = self
    let bits = count * 8
    let zeros = (119 - last.pending.count) % 64
    let length = (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
    last.update([0x80] + [UInt8](repeating: 0, count: zeros) + length)
    return last.state.map { word in
      let hex = String(word, radix: 16)
      return String(repeating: "0", count: 8 - hex.count) + hex
    }.joined()
  }

  /// Works in the first 64 bytes of a slice.
  private mutating func compress(_ bytes: ArraySlice<UInt8>) {
    var at = bytes.startIndex
    for t in 0..<16 {
      let high = UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16
      w[t] = high | UInt32(bytes[at + 2]) << 8 | UInt32(bytes[at + 3])
      at += 4
    }
    for t in 16..<64 {
      let a = w[t - 15].turned(7) ^ w[t - 15].turned(18) ^ w[t - 15] >> 3
      let b = w[t - 2].turned(17) ^ w[t - 2].turned(19) ^ w[t - 2] >> 10
      w[t] = w[t - 16] &+ a &+ w[t - 7] &+ b
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for t in 0..<64 {
      let sum1 = e.turned(6) ^ e.turned(11) ^ e.turned(25)
      let choice = e & f ^ ~e & g
      let t1 = h &+ sum1 &+ choice &+ Self.constants[t] &+ w[t]
      let sum0 = a.turned(2) ^ a.turned(13) ^ a.turned(22)
      let majority = a & b ^ a & c ^ b & c
      (h, g, f, e) = (g, f, e, d &+ t1)
      (d, c, b, a) = (c, b, a, t1 &+ sum0 &+ majority)
    }
    (state[0], state[1], state[2], state[3]) = (state[0] &+ a, state[1] &+ b, state[2] &+ c, state[3] &+ d)
    (state[4], state[5], state[6], state[7]) = (state[4] &+ e, state[5] &+ f, state[6] &+ g, state[7] &+ h)
  }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}

extension UInt32 {
  fileprivate func turned(_ places: UInt32) -> UInt32 { self >> places | self << (32 - places) }
}
