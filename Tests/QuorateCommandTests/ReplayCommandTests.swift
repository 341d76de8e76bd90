import Foundation
import Testing

@testable import QuorateCommand

@Suite("replay and futures from the command line")
struct ReplayCommandTests {
  static let usual = "county-wide+historic-block+unanimity+single-contract-delegated-lead+no-risk-sharing"
  static let other = "stp+equal-split+simple-majority+single-contract-delegated-lead+no-risk-sharing"

  private let one = try? SmallCase(
    .init(
      footprints: ["stp"], rules: ["simple-majority"], hasNorth: true,
      parameters: """
          other-growth: {value: 2%, low: 0%, high: 5%, assumption: unknown}
          deflator: {value: 2%, low: 1%, high: 3%, assumption: unknown}

        """))

  @Test("a run is told in every part and format", arguments: ["events", "ledger", "months", "figures", "world"])
  func parts(part: String) async throws {
    let words = ["replay", try #require(one).folder, "--futures", "8", "--years", "2", "--part", part]
    #expect(await Quorate.run(words + ["--format", "csv"]) == 0)
    #expect(await Quorate.run(words + ["--future", "8"]) == 2)
  }

  @Test("two bundles side by side; a bundle or measure that does not exist is wrong input")
  func against() async throws {
    let words = [
      "replay", try #require(one).folder, "--futures", "8", "--years", "2", "--bundle", Self.usual, "--against",
    ]
    #expect(await Quorate.run(words + [Self.usual]) == 0)
    for format in ["table", "csv", "json"] {
      #expect(await Quorate.run(words + [Self.other, "--format", format]) == 0)
    }
    #expect(await Quorate.run(words + [Self.other, "--measure", "wait"]) == 0)
    #expect(await Quorate.run(words + [Self.other, "--measure", "weight"]) == 2)
    #expect(await Quorate.run(words + ["stp"]) == 2)
  }

  @Test("designs from the command line: what is wrong with one exits 2")
  func designs() async throws {
    let words = ["replay", try #require(one).folder, "--years", "1", "--part", "measures", "--format", "csv"]
    for sampling in ["monte-carlo", "latin-hypercube", "sobol"] {
      #expect(await Quorate.run(words + ["--futures", "4", "--sampling", sampling]) == 0)
    }
    let factors = ["--factor", "other-growth=1%,4%", "--factor", "deflator:3"]
    #expect(await Quorate.run(words + ["--sampling", "factorial", "--future", "5"] + factors) == 0)
    #expect(await Quorate.run(words + ["--sampling", "factorial", "--future", "6"] + factors) == 2)
    #expect(await Quorate.run(words + ["--sampling", "mix", "--futures", "12"] + factors) == 0)
    #expect(await Quorate.run(words + ["--sampling", "mix", "--futures", "13"] + factors) == 2)
    #expect(await Quorate.run(words + ["--sampling", "mix"]) == 2)
    #expect(await Quorate.run(words + ["--sampling", "halton"]) == 64)
    for factor in ["other-grwth=1%", "other-growth=lots", "other-growth", "other-growth=900%", "deflator:0"] {
      #expect(await Quorate.run(words + ["--sampling", "factorial", "--factor", factor]) == 2)
    }
  }

  @Test("a table of one's own futures is met as it is; every mistake in it exits 2")
  func table() async throws {
    let path = NSTemporaryDirectory() + "futures-\(UUID().uuidString).csv"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let words = ["replay", try #require(one).folder, "--years", "1", "--part", "world", "--futures-table", path]
    let write = { (text: String) in try text.write(toFile: path, atomically: true, encoding: .utf8) }
    try write("future,other-growth,deflator\n1,4%,0.03\n0,0.01,0.02\n")
    #expect(await Quorate.run(words + ["--future", "1"]) == 0)
    #expect(await Quorate.run(words + ["--future", "2"]) == 2)
    for wrong in [
      "other-growth\n0.01\n", "future,other-growth\n", "future,other-grwth\n0,0.01\n", "future,other-growth\n0,x\n",
      "future,other-growth\n0,5\n", "future,other-growth\n1,0.01\n", "future,other-growth\n0,0.01\n0,0.02\n",
    ] {
      try write(wrong)
      #expect(await Quorate.run(words) == 2, "\(wrong)")
    }
  }
}
