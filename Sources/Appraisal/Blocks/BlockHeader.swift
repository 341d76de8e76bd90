import Diagnostics

/// The head of a kept block: what it belongs to and how large it is.
///
/// Layout, every number with its lowest byte first: the eight letters `QUORATEB`; the version (32 bits); the digest of the
/// manifest (64 letters after their count); then, 64 bits each, the block's number, its first future, its futures, its
/// bundles and its criteria. The columns of the sums follow (see ``Appraiser/encode(_:)``), and at the very end the
/// SHA-256 digest of everything before it, 64 letters after their count.
public struct BlockHeader: Sendable, Hashable {
  /// The version of the layout that this program writes, and the newest that it reads.
  public static let version: UInt32 = 1
  static let magic = Array("QUORATEB".utf8)
  /// The bytes of the digest at the end: a count of 32 bits and 64 letters.
  static let digestBytes = 68

  /// The digest of the manifest of the whole sweep: ``Manifest/digest``.
  public var manifest: String
  /// The block's number, from 0.
  public var number: Int
  /// Its first future and how many futures it met.
  public var firstFuture, futures: Int
  /// Bundles run in each.
  public var bundles: Int
  /// Criteria by which they are scored.
  public var criteria: Int

  func write(to writer: inout ByteWriter) {
    writer.append(Self.magic)
    writer.write(Self.version)
    writer.write(manifest)
    for number in [number, firstFuture, futures, bundles, criteria] { writer.write(number) }
  }

  /// Reads the head of a block without looking at what follows; see ``Appraiser/decode(_:)`` for the whole.
  ///
  /// - Throws: a ``Problem`` where the bytes are no block, or one of a newer version.
  public init(_ bytes: [UInt8]) throws(Problem) {
    var reader = ByteReader(bytes)
    try self.init(&reader)
  }

  init(_ reader: inout ByteReader) throws(Problem) {
    guard try reader.take(Self.magic.count).elementsEqual(Self.magic) else {
      throw Problem("it is no block of futures", remedy: "give what Quorate wrote")
    }
    let version = try reader.number(UInt32.self)
    guard version <= Self.version else {
      throw Problem(
        "it is written in version \(version) of the format, and this program reads up to version \(Self.version)",
        remedy: "use the program that wrote it, or a newer one")
    }
    manifest = try reader.text()
    (number, firstFuture, futures) = (try reader.count(), try reader.count(), try reader.count())
    (bundles, criteria) = (try reader.count(), try reader.count())
  }

  init(of block: FuturesBlock, manifest: String) {
    self.manifest = manifest
    (number, firstFuture, futures) = (block.number, block.futures.lowerBound, block.futures.count)
    (bundles, criteria) = (block.tally.bundles, block.tally.scorer.criteria.count)
  }
}
