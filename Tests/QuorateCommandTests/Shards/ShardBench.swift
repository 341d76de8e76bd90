import Foundation
import StandardOptions
import Testing

@testable import QuorateCommand

/// A small case run in parts and at once, in a folder that is taken away with the value.
struct ShardBench {
  let one: SmallCase
  /// Words that shape the run.
  var words = ["--futures", "37", "--years", "2", "--seed", "5", "--sampling", "sobol"]

  init(_ one: SmallCase? = nil) throws { self.one = try one ?? SmallCase() }

  var into: String { one.path + "/into" }

  func shard(_ index: Int, of count: Int, _ more: [String] = []) async -> Int32 {
    await Quorate.run(["shard", one.folder, "--index", "\(index)", "--of", "\(count)", "--into", into] + words + more)
  }

  func merge(_ more: [String] = []) async -> Int32 {
    await Quorate.run(["merge", into, "--no-keep", "--report", one.path + "/merged"] + more)
  }

  func appraise(_ more: [String] = []) async -> Int32 {
    await Quorate.run(["appraise", one.folder, "--no-keep", "--report", one.path + "/whole"] + words + more)
  }

  static func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  static func bytes(_ path: String) -> [UInt8] { [UInt8](FileManager.default.contents(atPath: path) ?? Data()) }

  /// Expects two folders to hold the same files.
  static func expectSame(_ a: String, _ b: String, _ what: String) {
    #expect(!names(a).isEmpty && names(a) == names(b), "\(what)")
    for name in names(a) { #expect(bytes(a + "/" + name) == bytes(b + "/" + name), "\(what): \(name)") }
  }
}
