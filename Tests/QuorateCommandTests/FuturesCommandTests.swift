import Foundation
import Testing

@testable import QuorateCommand

@Suite("futures written and met again, and runs that fail, from the command line")
struct FuturesCommandTests {
  static func appraise(_ one: SmallCase, _ more: [String], into report: String) async -> Int32 {
    await Quorate.run(["appraise", one.folder, "--report", one.path + "/" + report] + more)
  }

  @Test(
    "a table of exported futures given back yields the same bytes, whatever design wrote it",
    arguments: [
      ["--futures", "12", "--sampling", "latin-hypercube"], ["--futures", "12", "--sampling", "sobol"],
      [
        "--futures", "12", "--sampling", "mix", "--factor", "scale-elasticity=0.01,0.09", "--factor",
        "deflator=1%,2%,3%",
      ],
      ["--sampling", "factorial", "--factor", "deflator=1%,3%", "--factor", "price-uplift=0,2%"],
    ])
  func roundTrip(design: [String]) async throws {
    let one = try SmallCase()
    let yaml = try one.text("case/scenario.yaml")
    // Growth wavers from year to year, beside what differs between futures.
    let moving = yaml.split(separator: "parameters:\n", omittingEmptySubsequences: false)
      .joined(
        separator:
          "parameters:\n  price-uplift: {uniform: [1%, 3%], over-years: {carry-over: 0.5, sd: 1%}, assumption: x}\n"
      )
    try one.write("case/scenario.yaml", moving)
    let (first, again) = (one.path + "/first.csv", one.path + "/again.csv")
    #expect(await Self.appraise(one, design + ["--export-futures", first, "--threads", "1"], into: "a") == 0)
    let back = ["--futures-table", first, "--export-futures", again, "--threads", "2"]
    #expect(await Self.appraise(one, back, into: "b") == 0)
    #expect(try one.text("first.csv") == one.text("again.csv"))
    for file in ["matrix", "ranking", "measures", "ruled_out", "assumptions"] {
      #expect(try one.text("a/\(file).csv") == one.text("b/\(file).csv"), "\(file)")
    }
    // The manifest says where the futures came from, and that is all that differs in it.
    let lines = try ["a", "b"].map { try one.text("\($0)/appraisal.json").split(separator: "\n") }
    #expect(zip(lines[0], lines[1]).filter { $0 != $1 }.allSatisfy { $0.0.contains("\"sampling\"") })
    #expect(lines[0].count == lines[1].count)
  }

  @Test("more failed runs than are allowed end the appraisal with 1 and nothing written")
  func failed() async throws {
    let one = try SmallCase()
    let words = ["--years", "60", "--futures", "8", "--set", "parameters.price-uplift=0.5"]
    #expect(await Self.appraise(one, words, into: "a") == 1)
    #expect(!FileManager.default.fileExists(atPath: one.path + "/a"))
    #expect(await Quorate.run(["replay", one.folder] + words) == 1)
  }
}
