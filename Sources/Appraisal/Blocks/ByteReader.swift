import Diagnostics

/// Reads what ``ByteWriter`` wrote; bytes that end too soon or hold what cannot be are a problem and never a trap.
package struct ByteReader {
  private let bytes: [UInt8]
  /// The next byte read.
  package private(set) var place: Int
  /// Where reading must end.
  private let end: Int

  /// The bytes from a place up to an end.
  package init(_ bytes: [UInt8], from place: Int = 0, to end: Int? = nil) {
    self.bytes = bytes
    self.place = min(max(0, place), bytes.count)
    self.end = min(max(0, end ?? bytes.count), bytes.count)
  }

  /// How many bytes are left.
  package var left: Int { max(0, end - place) }

  /// The next bytes.
  package mutating func take(_ count: Int) throws(Problem) -> ArraySlice<UInt8> {
    guard count >= 0, count <= left else { throw Problem("it ends too soon, after \(end) bytes") }
    defer { place += count }
    return bytes[place..<place + count]
  }

  /// A whole number of fixed width.
  package mutating func number<Number: FixedWidthInteger>(_ kind: Number.Type) throws(Problem) -> Number {
    var number: Number = 0
    for (step, byte) in try take(Number.bitWidth / 8).enumerated() {
      number |= Number(truncatingIfNeeded: byte) << Number(truncatingIfNeeded: 8 * step)
    }
    return number
  }

  /// A count or place, which is not negative.
  package mutating func count() throws(Problem) -> Int {
    guard let count = Int(exactly: try number(Int64.self)), count >= 0 else {
      throw Problem("it has a count that no run could have")
    }
    return count
  }

  /// So many counts.
  package mutating func counts(_ wanted: Int) throws(Problem) -> [Int] {
    let bytes = try column(wanted)
    var counts = [Int](repeating: 0, count: wanted)
    for place in counts.indices {
      guard let count = Int(exactly: Self.word(bytes, place)), count >= 0 else {
        throw Problem("it has a count that no run could have")
      }
      counts[place] = count
    }
    return counts
  }

  /// So many numbers, bit by bit.
  package mutating func doubles(_ wanted: Int) throws(Problem) -> [Double] {
    let bytes = try column(wanted)
    var numbers = [Double](repeating: 0, count: wanted)
    for place in numbers.indices { numbers[place] = Double(bitPattern: Self.word(bytes, place)) }
    return numbers
  }

  /// A text.
  package mutating func text() throws(Problem) -> String {
    let bytes = try take(Int(clamping: try number(UInt32.self)))
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Problem("it has a text that is not UTF-8") }
    return text
  }

  private mutating func column(_ wanted: Int) throws(Problem) -> ArraySlice<UInt8> {
    guard wanted >= 0, wanted <= left / 8 else { throw Problem("it ends too soon, after \(end) bytes") }
    return try take(wanted * 8)
  }

  private static func word(_ bytes: ArraySlice<UInt8>, _ place: Int) -> UInt64 {
    let at = bytes.startIndex + 8 * place
    var word: UInt64 = 0
    for step in 0..<8 { word |= UInt64(bytes[at + step]) << UInt64(8 * step) }
    return word
  }
}
