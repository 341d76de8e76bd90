import Foundation
import OptionKit
import StandardOptions
import Testing

@testable import QuorateCommand
@testable import ScenarioFiles

/// What a merge makes of shards that are missing, damaged, foreign or newer.
@Suite("Shards that are not as they should be")
struct ShardFileTests {
  /// The shards of a folder as a merge finds them.
  static func found(_ bench: ShardBench) throws -> ShardSet {
    try ShardSet(in: bench.into, of: try #require(try SweepRecord.read(in: bench.into)))
  }

  static func put(_ bytes: [UInt8], _ path: String) throws { try Data(bytes).write(to: URL(filePath: path)) }

  @Test("missing shards are named as arrays are written, and the merge is refused with nothing written")
  func missing() async throws {
    var bench = try ShardBench()
    bench.words = ["--futures", "8", "--years", "1"]
    for index in [0, 2, 8, 9] { #expect(await bench.shard(index, of: 12) == 0) }
    #expect(try Self.found(bench).missing == "1,3-7,10-11")
    #expect(await bench.merge() == 2)
    #expect(await bench.merge(["--missing"]) == 0)
    #expect(!FileManager.default.fileExists(atPath: bench.one.path + "/merged"))
    #expect(ShardSet.ranges([]) == "" && ShardSet.ranges([3, 7, 12, 13, 14, 15]) == "3,7,12-15")
  }

  @Test("a shard with one byte changed or cut anywhere is named and counts as missing; run again it is whole")
  func damaged() async throws {
    var bench = try ShardBench()
    bench.words = ["--futures", "16", "--years", "1"]
    for index in 0..<2 { #expect(await bench.shard(index, of: 2) == 0) }
    let path = bench.into + "/" + ShardFile.name(1, of: 2)
    let whole = ShardBench.bytes(path)
    #expect(try Self.found(bench).problems.isEmpty)
    for place in stride(from: 0, to: whole.count, by: max(1, whole.count / 60)) + [whole.count - 1] {
      var other = whole
      other[place] ^= 0x02
      try Self.put(other, path)
      let found = try Self.found(bench)
      #expect(found.missing == "1", "changed at \(place)")
      #expect(found.problems.count == 1 && found.problems[0].location?.file == path, "changed at \(place)")
    }
    for length in stride(from: 0, to: whole.count, by: max(1, whole.count / 20)) {
      try Self.put(Array(whole.prefix(length)), path)
      #expect(try Self.found(bench).missing == "1", "cut after \(length)")
    }
    #expect(await bench.merge() == 2)
    #expect(await bench.shard(1, of: 2) == 0)
    #expect(ShardBench.bytes(path) == whole)
  }

  @Test("a shard of another run is refused with what differs, one of a newer format in words, a second copy as such")
  func foreign() async throws {
    var bench = try ShardBench()
    bench.words = ["--futures", "16", "--years", "1", "--seed", "1"]
    for index in 0..<2 { #expect(await bench.shard(index, of: 2) == 0) }
    var other = try ShardBench()
    other.words = ["--futures", "16", "--years", "1", "--seed", "2"]
    #expect(await other.shard(0, of: 2) == 0)
    let name = ShardFile.name(0, of: 2)
    let (own, foreign) = (ShardBench.bytes(bench.into + "/" + name), ShardBench.bytes(other.into + "/" + name))
    try Self.put(foreign, bench.into + "/" + name)
    #expect(try Self.found(bench).problems.first?.message == "it is of another run: the seed is 2 where 1 is wanted")
    #expect(await bench.merge() == 2)
    let text = try #require(String(bytes: own.prefix { $0 != 10 }, encoding: .utf8))
    let newer = Array(text.replacing("\"version\":1}", with: "\"version\":2}").utf8) + own.dropFirst(text.utf8.count)
    #expect(newer != own && newer.count == own.count)
    try Self.put(newer, bench.into + "/" + name)
    let told = try #require(try Self.found(bench).problems.first)
    #expect(told.message.contains("version 2") && told.remedy.contains("newer"))
    try Self.put(own, bench.into + "/" + name)
    try Self.put(own, bench.into + "/shard-copy.quorate")
    #expect(try Self.found(bench).problems.first?.message.contains("and so is") == true)
  }

  @Test("a description of a sweep that is damaged, newer or leads out of the folder is refused, never a trap")
  func record() async throws {
    var bench = try ShardBench()
    bench.words = ["--futures", "8", "--years", "1"]
    #expect(await bench.shard(0, of: 1) == 0)
    let path = SweepRecord.path(in: bench.into)
    let whole = ShardBench.bytes(path)
    let text = try #require(String(bytes: whole, encoding: .utf8))
    for (old, new) in [
      ("\"version\" : 1", "\"version\" : 2"), ("\"scenario\" : \"case\"", "\"scenario\" : \"..\""),
      ("\"main\" : \"scenario.yaml\"", "\"main\" : \"../x\""), ("\"of\" : 1", "\"of\" : 0"),
      ("\"years\" : 1", "\"years\" : 2"), ("{", "["),
    ] {
      try Self.put(Array(text.replacing(old, with: new).utf8), path)
      #expect(text.contains(old) && isRefused(bench.into), "\(old)")
    }
    for length in stride(from: 0, to: whole.count - 2, by: 97) {
      try Self.put(Array(whole.prefix(length)), path)
      #expect(isRefused(bench.into), "cut after \(length)")
    }
    // Inputs that were changed make another run.
    try Self.put(whole, path)
    try Self.put(
      Array((try bench.one.text("case/scenario.yaml") + "\n").utf8), bench.into + "/sweep/inputs/case/scenario.yaml")
    #expect(await bench.merge() == 2)
  }

  private func isRefused(_ folder: String) -> Bool { (try? SweepRecord.read(in: folder)) == nil }
}
