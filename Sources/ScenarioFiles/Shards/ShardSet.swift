import Appraisal
import Foundation
import OptionKit

/// The shards of a folder, seen through: which are there and whole, which are missing, what is wrong with the rest.
public struct ShardSet: Sendable {
  /// The most shards of one run.
  public static let most = 100_000
  /// The shards that can be used, by index.
  public private(set) var shards: [Int: ShardFile] = [:]
  /// What is wrong with files that cannot.
  public private(set) var problems: [Problem] = []
  /// The run.
  public let sweep: SweepRecord

  /// Reads every file `shard-…` of a folder, byte by byte.
  public init(in folder: String, of sweep: SweepRecord) throws(Problem) {
    self.sweep = sweep
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw Problem("the folder cannot be read", remedy: "check its permissions", at: .init(folder))
    }
    for name in names.sorted() where name.hasPrefix("shard-") && name.hasSuffix(".quorate") {
      do { try take(ShardFile(folder + "/" + name)) } catch { problems.append(error) }
    }
  }

  private mutating func take(_ file: ShardFile) throws(Problem) {
    let (header, here) = (file.header, Problem.Location(file.path))
    guard header.manifest_digest == sweep.manifest_digest else {
      let differences = header.manifest.differences(from: sweep.manifest)
      throw Problem(
        "it is of another run: " + differences.joined(separator: ", "), remedy: "take it away", at: here)
    }
    guard header.of == sweep.of else {
      throw Problem(
        "it is one of \(header.of) shards where \(sweep.of) are wanted", remedy: "take it away", at: here)
    }
    guard file.blocks == Self.blocks(of: header.index, of: sweep.of, futures: sweep.manifest.futures) else {
      throw Problem("its blocks are not those of its index", remedy: "run shard \(header.index) again", at: here)
    }
    if let other = shards[header.index] {
      throw Problem("it is shard \(header.index), and so is \(other.path)", remedy: "take one of them away", at: here)
    }
    try file.check()
    shards[header.index] = file
  }

  /// The blocks of futures that are the part of a shard: neighbours, as many as for any other or one less.
  public static func blocks(of index: Int, of count: Int, futures: Int) -> Range<Int> {
    let blocks = Appraiser.blockCount(of: futures)
    return index * blocks / count..<(index + 1) * blocks / count
  }

  /// Shards that are not there whole, as an engine's arrays are written: `3,7,12-15`; empty where all are.
  public var missing: String { Self.ranges((0..<sweep.of).filter { shards[$0] == nil }) }

  /// Whole numbers in ascending order, neighbours joined.
  static func ranges(_ numbers: [Int]) -> String {
    var parts: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = parts.last, last.upperBound + 1 == number {
        parts[parts.count - 1] = last.lowerBound...number
      } else {
        parts.append(number...number)
      }
    }
    return parts.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",")
  }

  /// Everything the shards hold, for an appraiser of the same run.
  public var kept: KeptBlocks {
    var places: [Int: ShardFile] = [:]
    for shard in shards.values { for block in shard.blocks { places[block] = shard } }
    let files = places
    return KeptBlocks(Set(files.keys)) { number in try? files[number]?.block(number) }
  }
}
