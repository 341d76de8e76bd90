import Foundation
import RunArchive

/// How long it takes to open an archive of many runs and list the last twenty.
enum ArchiveBenchmark {
  /// Keeps so many runs, each with a manifest, an input they have in common and 2,000 bytes of its own that nothing packs.
  static func fill(_ path: String, runs: Int) throws {
    let archive = try RunArchive.open(path, for: .writing)
    let input = KeptFile(.input, "case/scenario.yaml", Array(repeating: 65, count: 40_000))
    var state: UInt64 = 1
    for number in 0..<runs {
      let values = (0..<40).map { ManifestValue("option rule rule-\($0)", "version 1 {quota: 0.\(number)}") }
      let run = try archive.begin(
        RunStart(
          manifest: id(number) + String(repeating: "e", count: 52),
          values: values, maker: "benchmark", scenario: "case", title: "A case", futures: 256,
          words: ["appraise", "case"], inputs: [input]))
      let own = (0..<2_000).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      try run.finish(
        [KeptFile(.document, "index.html", own)], .init(leader: "a+b+c+d+e", score: 50, margin: 1, chance: 0.5))
    }
  }

  /// The twelve digits with which a run's id begins.
  private static func id(_ number: Int) -> String {
    let digest = String(number, radix: 16)
    return String(repeating: "0", count: 12 - digest.count) + digest
  }

  /// Opens, lists, and opens again: each time as a command does.
  static func time(runs: Int) throws -> [Timing] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "quorate-benchmark-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/runs.sqlite"
    try fill(path, runs: runs)
    let size = try RunArchive.open(path, for: .reading).size().bytes
    return [
      try Timing("open an archive of \(runs) runs (\(size / 1_000_000) MB) and list the last twenty", repeats: 21) {
        Double(try RunArchive.open(path, for: .reading).runs(newest: 20).count)
      },
      try Timing("the same and find one by the beginning of its id", repeats: 21) {
        Double(try RunArchive.open(path, for: .reading).run(Self.id(runs / 2)).number)
      },
      try Timing("the same and list all", repeats: 7) {
        Double(try RunArchive.open(path, for: .reading).runs().count)
      },
    ]
  }
}
