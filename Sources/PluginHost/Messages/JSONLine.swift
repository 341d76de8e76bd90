/// One line of JSON while it is written: keys in the order given, numbers that read back exactly, no line break inside.
struct JSONLine: Sendable {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  init(capacity: Int = 1024) { bytes.reserveCapacity(capacity) }

  /// Opens `{` or `[`.
  mutating func open(_ bracket: Unicode.Scalar) {
    comma()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  /// Closes `}` or `]`.
  mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  /// A key; its value follows.
  mutating func key(_ name: StaticString) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A key that is not known beforehand.
  mutating func key(_ name: String) {
    text(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func text(_ text: String) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20, 0x7F:
        bytes.append(contentsOf: "\\u00".utf8)
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// A finite number; `null` where it is not.
  mutating func number(_ value: Double) {
    if abs(value) < 0x1p53, Double(Int(value)) == value {
      digits(Int(value))
    } else if let digits = DecimalDigits(value) {
      digits.append(to: &bytes, afterComma: needsComma)
    } else {
      comma()
      var text = value.isFinite ? value.description : "null"
      text.withUTF8 { bytes.append(contentsOf: $0) }
    }
    needsComma = true
  }

  mutating func number(_ value: Int) {
    digits(value)
    needsComma = true
  }

  mutating func truth(_ value: Bool) {
    comma()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
    needsComma = true
  }

  /// Something already written.
  mutating func raw(_ written: [UInt8]) {
    comma()
    bytes.append(contentsOf: written)
    needsComma = true
  }

  private mutating func digits(_ value: Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 22) { room in
      var rest = value.magnitude
      var start = room.count
      repeat {
        start -= 1
        let (tens, unit) = rest.quotientAndRemainder(dividingBy: 10)
        room.initializeElement(at: start, to: UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: unit))
        rest = tens
      } while rest > 0
      if value < 0 {
        start -= 1
        room.initializeElement(at: start, to: UInt8(ascii: "-"))
      }
      if needsComma {
        start -= 1
        room.initializeElement(at: start, to: UInt8(ascii: ","))
      }
      bytes.append(contentsOf: UnsafeMutableBufferPointer(rebasing: room[start...]))
    }
  }

  private mutating func comma() { if needsComma { bytes.append(UInt8(ascii: ",")) } }
}
