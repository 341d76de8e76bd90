/// Numbers as ZIP and BMP write them, the low byte first.
extension [UInt8] {
  mutating func add16(_ value: Int) {
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
  }

  mutating func add32(_ value: Int) {
    add16(value & 0xffff)
    add16((value >> 16) & 0xffff)
  }

  /// Two bytes at a place; nil beyond the end.
  func read16(_ place: Int) -> Int? {
    guard place >= 0, place <= count - 2 else { return nil }
    return Int(self[place]) | Int(self[place + 1]) << 8
  }

  /// Four bytes at a place; nil beyond the end.
  func read32(_ place: Int) -> Int? {
    guard let low = read16(place), let high = read16(place + 2) else { return nil }
    return low | high << 16
  }
}
