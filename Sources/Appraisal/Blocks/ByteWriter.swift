/// Bytes written one after another, numbers with their lowest byte first.
package struct ByteWriter {
  /// What was written.
  package private(set) var bytes: [UInt8] = []

  /// Nothing yet.
  package init() {}

  /// Writes a whole number of fixed width.
  package mutating func write(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Writes a count or place as 64 bits.
  package mutating func write(_ number: Int) { write(Int64(number)) }

  /// Writes the very bits of a number.
  package mutating func write(_ number: Double) { write(number.bitPattern) }

  /// Writes a text: its length in bytes, then its UTF-8.
  package mutating func write(_ text: String) {
    write(UInt32(clamping: text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes bytes as they are.
  package mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }
}
