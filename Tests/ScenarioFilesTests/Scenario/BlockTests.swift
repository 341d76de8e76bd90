import Appraisal
import Foundation
import OptionKit
import Simulation
import Synchronization
import Testing

@testable import ScenarioFiles

/// Blocks of futures as bytes: what shards and unfinished runs are put together from.
@Suite("Blocks of futures kept as bytes")
struct BlockTests {
  /// An appraisal of 37 futures: five blocks, the last one short.
  static func appraiser(_ file: ScenarioFile, futures: Int = 37, program: String = "test") throws -> Appraiser {
    var plan = file.plan
    (plan.futures, plan.sampling, plan.weightings) = (futures, .latinHypercube, 100)
    return try Appraiser(file.scenario, plan: plan, program: program)
  }

  /// All blocks as bytes, run two by two as if on several machines.
  static func blocks(of appraiser: Appraiser) async -> [Int: [UInt8]] {
    let found = Mutex<[Int: [UInt8]]>([:])
    for first in stride(from: 0, to: appraiser.blockCount, by: 2) {
      let isWhole = await appraiser.run(blocks: first..<min(first + 2, appraiser.blockCount), threads: 2) { block in
        found.withLock { $0[block.number] = appraiser.encode(block) }
      }
      #expect(isWhole)
    }
    return found.withLock { $0 }
  }

  /// Every figure of a result that came from runs, bit by bit.
  static func bits(_ result: AppraisalResult) -> [UInt64] {
    var numbers: [Double] = []
    for bundle in result.bundles {
      numbers += bundle.measures + bundle.values
      numbers += [bundle.score, bundle.standardError, bundle.probabilityBest, bundle.expectedRank]
      numbers += [bundle.expectedRegret, bundle.worstRegret, Double(bundle.failures)]
    }
    numbers += [result.firmness.margin, result.firmness.marginError, result.firmness.shareAhead]
    for detail in result.details {
      for measure in Measure.allCases {
        for spread in (detail.spreads[measure] ?? []).joined() {
          numbers += [spread.mean, spread.low, spread.median, spread.high]
        }
      }
    }
    return numbers.map(\.bitPattern)
  }

  @Test("a result put together from blocks is that of one run, to the last bit, failures included")
  func together() async throws {
    for file in [try SmallScenario.folder().read(), try InterruptionTests.runaway("60%")] {
      let appraiser = try Self.appraiser(file)
      let whole = try await appraiser.run(threads: 2) { _ in }
      let blocks = await Self.blocks(of: appraiser)
      #expect(blocks.count == 5 && appraiser.blockCount == 5)
      let runs = Mutex(0)
      let merged = try await appraiser.run(
        threads: 1, kept: KeptBlocks(Set(0..<5)) { blocks[$0] }, keep: { _ in runs.withLock { $0 += 1 } },
        progress: { _ in })
      #expect(runs.withLock { $0 } == 0, "nothing is run again")
      #expect(Self.bits(merged) == Self.bits(whole) && !Self.bits(whole).isEmpty)
      #expect(merged.failures == whole.failures && merged.manifest == whole.manifest && !merged.isPartial)
      #expect(merged.ranking == whole.ranking && merged.firmness.verdict == whole.firmness.verdict)
    }
  }

  @Test("with some blocks kept the others are run, and a kept one that cannot be read is run again")
  func resumed() async throws {
    let appraiser = try Self.appraiser(try SmallScenario.folder().read())
    let whole = try await appraiser.run(threads: 1) { _ in }
    var blocks = await Self.blocks(of: appraiser)
    blocks[3]?[200] ^= 1
    let kept = blocks
    let runs = Mutex<[Int]>([])
    let resumed = try await appraiser.run(
      threads: 2, kept: KeptBlocks([0, 1, 3]) { kept[$0] },
      keep: { block in runs.withLock { $0.append(block.number) } },
      progress: { _ in })
    #expect(runs.withLock { $0.sorted() } == [2, 3, 4])
    #expect(Self.bits(resumed) == Self.bits(whole))
  }

  @Test("what is kept before a stop and taken up after it comes to the same as one run")
  func stopped() async throws {
    let appraiser = try Self.appraiser(try SmallScenario.folder().read())
    let whole = try await appraiser.run(threads: 1) { _ in }
    let kept = Mutex<[Int: [UInt8]]>([:])
    let work = Task {
      try await appraiser.run(
        threads: 1, keep: { block in kept.withLock { $0[block.number] = appraiser.encode(block) } },
        progress: { if $0.futures >= 16 { withUnsafeCurrentTask { $0?.cancel() } } })
    }
    let part = try await work.value
    let blocks = kept.withLock { $0 }
    #expect(part.isPartial && part.manifest.futures == 16 && blocks.keys.sorted() == [0, 1])
    let resumed = try await appraiser.run(
      threads: 1, kept: KeptBlocks(Set(blocks.keys)) { blocks[$0] }, progress: { _ in })
    #expect(Self.bits(resumed) == Self.bits(whole))
  }

  @Test("a first look is the first of the plan's futures, bundle by bundle, and a sweep of one has none")
  func firstLook() async throws {
    let file = try SmallScenario.folder().read()
    let appraiser = try Self.appraiser(file)
    let look = try #require(await appraiser.firstLook())
    let lawful = appraiser.longlist.lawful
    let standings = look.best(lawful.count)
    #expect(look.futures == 1 && standings.count == lawful.count && lawful.count > 1)
    for standing in standings {
      let scores = appraiser.scores(of: try appraiser.replay(lawful[standing.bundle].id, future: 0))
      let score = scores.reduce(0) { $1.value.isFinite ? $0 + $1.weight * $1.value : $0 }
      #expect(abs(score - standing.score) < 1e-9)
    }
    #expect(try await Self.appraiser(file, futures: 1).firstLook() == nil)
  }

  @Test("bytes that are cut, changed, of another run or of a newer format are a problem in words and never a trap")
  func damaged() async throws {
    let file = try SmallScenario.folder().read()
    let appraiser = try Self.appraiser(file, futures: 8)
    let bytes = try #require(await Self.blocks(of: appraiser)[0])
    #expect(try appraiser.decode(bytes).number == 0)
    let told = { (bytes: [UInt8], appraiser: Appraiser) -> String in
      do {
        _ = try appraiser.decode(bytes)
        return "taken"
      } catch { return "\(error)" }
    }
    for length in stride(from: 0, to: bytes.count, by: 7) {
      #expect(told(Array(bytes.prefix(length)), appraiser) != "taken", "cut after \(length)")
    }
    for place in stride(from: 0, to: bytes.count, by: 11) {
      var other = bytes
      other[place] ^= 0x10
      #expect(told(other, appraiser) != "taken", "changed at \(place)")
    }
    #expect(told(bytes + [0], appraiser).contains("damaged"))
    var newer = bytes
    newer[8] = 2
    #expect(told(newer, appraiser).contains("version 2") && told(newer, appraiser).contains("newer one"))
    #expect(told(bytes, try Self.appraiser(file, futures: 16)).contains("another run"))
    #expect(told(bytes, try Self.appraiser(file, futures: 8, program: "other")).contains("another run"))
    #expect(told(Array("QUORATEB".utf8), appraiser).contains("ends too soon"))
    #expect(told([], appraiser) != "taken")
    let head = try BlockHeader(bytes)
    #expect(head.manifest == appraiser.manifest.digest && head.number == 0 && head.futures == 8)
  }
}
