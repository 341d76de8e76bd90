import Commissioning
import Foundation
import OptionKit
import StandardOptions
import Testing

@testable import QuorateCommand

/// A formula of somebody else's with an uncertain number of its own.
private struct FirstTakesOn: FundingFormula {
  static let about = About(
    id: "first-takes-on", title: "The first takes on", summary: "The first member takes on what turns out.",
    source: Source("test", section: "1"))
  static let share = Uncertainty(
    "share-taken-on", .uniform(low: 0.2, high: 0.6), unit: "share", source: "a paper", note: "its table 1")

  var uncertainties: [Uncertainty] { [Self.share] }

  func apportion(
    _ cost: Money, among members: Members, in year: FinancialYear, into contributions: inout [Money]
  ) throws {
    let share = members.drawn.value(of: Self.share)
    try members.split(cost, named: "first-takes-on", into: &contributions) { $0 == 0 ? share : 1 - share }
  }
}

@Suite("futures written and met again, and runs that fail, from the command line")
struct FuturesCommandTests {
  static func appraise(
    _ one: SmallCase, _ more: [String], into report: String, _ catalogue: Catalogue = .standard
  ) async -> Int32 {
    await Quorate.run(
      ["appraise", one.folder, "--no-keep", "--report", one.path + "/" + report] + more, catalogue: catalogue)
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

  @Test("an uncertain number that an option declares is drawn, exported, a factor, believed otherwise and registered")
  func declared() async throws {
    let one = try SmallCase(funding: ["first-takes-on"])
    let more = Catalogue.standard + [FirstTakesOn.self]
    #expect(await Quorate.run(["options", "first-takes-on"], catalogue: more) == 0)
    let table = one.path + "/futures.csv"
    #expect(await Self.appraise(one, ["--futures", "8", "--export-futures", table], into: "a", more) == 0)
    #expect(try one.text("futures.csv").hasPrefix("future,scale-elasticity,share-taken-on\n"))
    let row = try one.text("a/assumptions.csv").split(separator: "\n").first { $0.hasPrefix("share-taken-on,") }
    #expect(row?.hasPrefix("share-taken-on,0.4,") == true && row?.contains("a paper") == true, "\(row ?? "")")
    #expect(await Self.appraise(one, ["--futures-table", table], into: "b", more) == 0)
    #expect(try one.text("a/ranking.csv") == one.text("b/ranking.csv"))
    let levels = ["--sampling", "factorial", "--factor", "share-taken-on=0.2,0.5", "--export-futures", table]
    #expect(await Self.appraise(one, levels, into: "c", more) == 0)
    #expect(try one.text("futures.csv").split(separator: "\n").count == 3)
    #expect(await Self.appraise(one, ["--sampling", "mix", "--factor", "share-taken-off:2"], into: "d", more) == 2)
    let yaml = try one.text("case/scenario.yaml")
    let told = "parameters:\n  share-taken-on: {value: 0.3, source: paper 9}\n"
    try one.write("case/scenario.yaml", yaml.replacing("parameters:\n", with: told))
    #expect(await Self.appraise(one, ["--futures", "8", "--export-futures", table], into: "e", more) == 0)
    #expect(try one.text("futures.csv").hasPrefix("future,scale-elasticity\n"))
    #expect(try one.text("e/assumptions.csv").contains("share-taken-on,0.3,"))
  }
}
