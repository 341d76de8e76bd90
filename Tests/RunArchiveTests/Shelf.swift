import Foundation
import RunArchive
import Testing

/// An archive in a folder that is taken away with the value.
final class Shelf: Sendable {
  let folder = NSTemporaryDirectory() + "quorate-archive-\(UUID().uuidString)"
  var path: String { folder + "/runs.sqlite" }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func open(_ access: RunArchive.Access = .writing, wait: Double = 0.2, mostPages: Int? = nil) throws -> RunArchive {
    try RunArchive.open(path, for: access, wait: wait, mostPages: mostPages)
  }

  static func start(
    _ letter: Character = "a", maker: String = "test", inputs: [KeptFile] = [scenario], by: String = ""
  ) -> RunStart {
    RunStart(
      manifest: String(repeating: letter, count: 64),
      values: [.init("seed", "1"), .init("option", "rule unanimity, version 1")], maker: maker, scenario: "case",
      title: "A case", futures: 16, words: ["--seed", "1"], inputs: inputs, by: by)
  }

  static let scenario = KeptFile(.input, "scenario.yaml", Array("title: A case\n".utf8))

  /// Bytes that nothing packs, the same every time.
  static func noise(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
  }

  /// A finished run of a manifest.
  @discardableResult
  func finished(_ letter: Character = "a", _ document: [UInt8] = Array("<p>".utf8)) throws -> KeptRun {
    let archive = try open()
    let run = try archive.begin(Self.start(letter))
    try run.finish(
      [KeptFile(.document, "index.html", document), KeptFile(.result, "ranking.csv", Array("rank\n1\n".utf8))],
      .init(leader: "together", score: 51.25, margin: 0.1 + 0.2, chance: 0.5))
    return try archive.run(run.id)
  }
}
