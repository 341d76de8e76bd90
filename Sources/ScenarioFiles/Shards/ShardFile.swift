import Appraisal
import Foundation
import OptionKit

/// Part of a sweep in a file: what some blocks of futures left behind, never changed once it is there.
///
/// A first line of JSON (see ``ShardHeader``), the blocks one after another (see ``BlockHeader``), and a last line
/// `sha256 …` with the digest of the first line and of the digests at the end of the blocks.
public struct ShardFile: Sendable {
  /// The path as it was given.
  public let path: String
  /// Its first line.
  public let header: ShardHeader
  /// Where each block begins, and where the last line does.
  private let places: [Int]

  /// The most bytes of one block: more than a hundred thousand bundles by a hundred criteria need.
  static let mostBytes = 1 << 31
  private static let mostHeader = 16_000_000
  private static let digestLetters = 64
  /// What stands before them in a block: how many they are.
  private static let digestCount: [UInt8] = [64, 0, 0, 0]
  private static let lastLine = "sha256 ".utf8.count + digestLetters + 1

  /// The name of a part's file.
  public static func name(_ index: Int, of count: Int) -> String {
    let digits = String(count).count
    let place = String(index)
    return "shard-" + String(repeating: "0", count: max(0, digits - place.count)) + "\(place)-of-\(count).quorate"
  }

  /// A shard as bytes.
  ///
  /// - Parameter blocks: the blocks in their order, as ``Appraiser/encode(_:)`` wrote them.
  public static func encode(_ header: ShardHeader, blocks: [[UInt8]]) -> [UInt8] {
    let line = header.line
    var bytes = line + [0x0A]
    for block in blocks { bytes += block }
    return bytes + Array("sha256 \(digest(line, ends: blocks.map { $0.suffix(digestLetters) }))\n".utf8)
  }

  private static func digest(_ line: [UInt8], ends: [ArraySlice<UInt8>]) -> String {
    var hash = SHA256()
    hash.update(line)
    for end in ends { hash.update(end) }
    return hash.digest()
  }

  /// Reads the first line of a file and sees that it has the length that this says.
  public init(_ path: String) throws(Problem) {
    self.path = path
    let here = Problem.Location(path)
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw Problem("the file cannot be read", remedy: "check its permissions", at: here)
    }
    defer { try? handle.close() }
    var line: [UInt8] = []
    while line.count < Self.mostHeader {
      guard let piece = try? handle.read(upToCount: 1 << 16), !piece.isEmpty else { break }
      guard let end = piece.firstIndex(of: 0x0A) else {
        line += piece
        continue
      }
      line += piece[..<end]
      break
    }
    header = try ShardHeader(line: line, of: path)
    var places = [line.count + 1]
    for size in header.block_bytes { places.append(places[places.count - 1] &+ size) }
    self.places = places
    guard let size = try? handle.seekToEnd(), Int(clamping: size) == places[places.count - 1] &+ Self.lastLine else {
      throw Problem("it is cut short or too long", remedy: "run shard \(header.index) again", at: here)
    }
  }

  /// The numbers of its blocks.
  public var blocks: Range<Int> { header.first_block..<header.first_block + header.block_bytes.count }

  /// The bytes of one of its blocks.
  public func block(_ number: Int) throws(Problem) -> [UInt8] {
    guard blocks.contains(number) else { throw Problem("it has no block \(number)", at: .init(path)) }
    let place = number - header.first_block
    return try bytes(places[place]..<places[place + 1])
  }

  /// Looks at every byte.
  ///
  /// - Throws: a ``Problem`` where any of them is not what was written.
  public func check() throws(Problem) {
    var ends: [ArraySlice<UInt8>] = []
    for number in blocks {
      let bytes = try block(number)
      let end = bytes.suffix(Self.digestLetters)
      let body = bytes.dropLast(Self.digestLetters + Self.digestCount.count)
      guard !body.isEmpty, bytes.dropLast(Self.digestLetters).dropFirst(body.count).elementsEqual(Self.digestCount),
        end.elementsEqual(SHA256.digest(of: body).utf8)
      else { throw damaged }
      ends.append(end)
    }
    let last = places[places.count - 1]
    let wanted = "sha256 \(Self.digest(try bytes(0..<places[0] - 1), ends: ends))\n"
    guard try bytes(last..<last + Self.lastLine).elementsEqual(wanted.utf8) else { throw damaged }
  }

  private var damaged: Problem {
    Problem(
      "it is damaged: its digest is not that of its bytes", remedy: "run shard \(header.index) again", at: .init(path))
  }

  private func bytes(_ range: Range<Int>) throws(Problem) -> [UInt8] {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw Problem("the file cannot be read", remedy: "check its permissions", at: .init(path))
    }
    defer { try? handle.close() }
    guard (try? handle.seek(toOffset: UInt64(range.lowerBound))) != nil,
      let data = try? handle.read(upToCount: range.count), data.count == range.count
    else { throw Problem("the file cannot be read to its end", remedy: "check the disk", at: .init(path)) }
    return [UInt8](data)
  }
}
