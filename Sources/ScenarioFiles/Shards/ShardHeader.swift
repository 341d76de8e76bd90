import Appraisal
import Foundation
import OptionKit

/// The first line of a shard file, as JSON: what run it belongs to and what it holds. `quorate schema shard` has its schema.
public struct ShardHeader: Codable, Sendable, Equatable {
  /// `quorate-shard`.
  public var format = Self.name
  /// The version of the format.
  public var version = Self.newest
  /// The scenario's id.
  public var scenario: String
  /// The run that it is a part of.
  public var manifest: ManifestRecord
  /// ``Manifest/digest`` of that.
  public var manifest_digest: String
  /// Which part it is, from 0, of how many.
  public var index, of: Int
  /// The number of its first block of futures.
  public var first_block: Int
  /// The bytes of each of its blocks, in their order.
  public var block_bytes: [Int]
  /// Its first future and how many it met.
  public var first_future, futures: Int

  static let name = "quorate-shard"
  /// The version that this program writes, and the newest that it reads.
  static let newest = 1
  /// Numbers of futures and blocks that a run may have.
  private static let bearable = 0...100_000_000

  /// Describes a part of a run.
  public init(
    scenario: String, manifest: Manifest, index: Int, of count: Int, firstBlock: Int, blockBytes: [Int],
    futures: Range<Int>
  ) {
    (self.scenario, self.manifest, manifest_digest) = (scenario, ManifestRecord(manifest), manifest.digest)
    (self.index, of, first_block, block_bytes) = (index, count, firstBlock, blockBytes)
    (first_future, self.futures) = (futures.lowerBound, futures.count)
  }

  /// As one line without its end.
  var line: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { [UInt8]($0) } ?? []
  }

  /// Reads a first line.
  init(line: [UInt8], of file: String) throws(Problem) {
    struct Kind: Decodable { var format: String, version: Int }
    let (decoder, data, here) = (JSONDecoder(), Data(line), Problem.Location(file))
    guard let kind = try? decoder.decode(Kind.self, from: data), kind.format == Self.name else {
      throw Problem("this is no shard, or its first line is damaged", remedy: "take it away or make it again", at: here)
    }
    guard kind.version <= Self.newest else {
      throw Problem(
        "it is written in version \(kind.version) of the format, and this program reads up to version \(Self.newest)",
        remedy: "use the program that wrote it, or a newer one", at: here)
    }
    guard let header = try? decoder.decode(ShardHeader.self, from: data), kind.version == Self.newest,
      header.index >= 0, header.of > header.index, Self.bearable.contains(header.first_block),
      Self.bearable.contains(header.first_future), Self.bearable.contains(header.futures),
      header.block_bytes.allSatisfy({ (0...ShardFile.mostBytes).contains($0) }),
      header.manifest.manifest?.digest == header.manifest_digest
    else { throw Problem("its first line is damaged", remedy: "make the shard again", at: here) }
    self = header
  }
}
