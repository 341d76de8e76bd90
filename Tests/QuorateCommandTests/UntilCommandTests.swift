import Foundation
import Testing

@testable import QuorateCommand

@Suite("A sweep that spends its runs where they decide, from the command line")
struct UntilCommandTests {
  static func small() throws -> SmallCase {
    try SmallCase(
      funding: ["capitation", "blend"], rules: ["simple-majority"],
      criteria: """
          - id: equity-of-funding
            branch: Shares
            scale: {zero: 0.4, hundred: 0}
            anchors: reasons
            weight: {value: 3, source: paper 6}
          - id: months-to-decide
            branch: Working together
            scale: {zero: 12, hundred: 1}
            anchors: reasons
            weight: {value: 1, source: paper 6}

        """)
  }

  /// What an appraisal wrote, by file.
  static func report(_ small: SmallCase, _ name: String, _ words: [String]) throws -> (PrintedRun, (String) -> String) {
    let folder = small.path + "/" + name
    let run = try PrintedRun(
      ["appraise", small.folder, "--report", folder, "--no-office", "--no-keep"]
        + (words.contains("--futures") ? [] : ["--futures", "64"]) + words)
    return (run, { (try? String(contentsOfFile: folder + "/" + $0, encoding: .utf8)) ?? "" })
  }

  @Test("fewer runs, the same shortlist, the same bytes on any number of threads, the target in the manifest")
  func spends() throws {
    let small = try Self.small()
    let (whole, all) = try Self.report(small, "whole", [])
    let (spent, some) = try Self.report(small, "spent", ["--until", "leader=95%", "--threads", "1"])
    let (again, same) = try Self.report(small, "again", ["--until", "leader=95%", "--threads", "3"])
    #expect(whole.status == 0 && spent.status == 0 && again.status == 0, "\(spent.errors)")
    let files = ["appraisal.json", "ranking.csv", "matrix.csv", "measures.csv", "index.html"]
    for name in files { #expect(some(name) == same(name) && !some(name).isEmpty) }
    #expect(
      some("appraisal.json").contains("\"until\": \"leader=95%\"") && !all("appraisal.json").contains("\"until\""))
    let shortlist = { (text: String) in
      text.split(separator: "\n").first { $0.contains("\"shortlist\"") }.map(String.init) ?? ""
    }
    #expect(shortlist(some("appraisal.json")) == shortlist(all("appraisal.json")))
    #expect(!shortlist(all("appraisal.json")).isEmpty)
    #expect(spent.errors.contains("--until leader=95%: ") && spent.errors.contains("% of the runs of the whole sweep"))
    let runs = { (run: PrintedRun) in
      run.errors.split(separator: "\n").first { $0.contains(" runs in ") }?.split(separator: " ").first
        .flatMap { Int($0) } ?? 0
    }
    #expect(runs(spent) < runs(whole) && runs(spent) > 0)
  }

  @Test("the best set keeps what is within the points; a target that is none and given futures are wrong input")
  func targets() throws {
    let small = try Self.small()
    let (best, _) = try Self.report(small, "best", ["--until", "best-set=0.5"])
    #expect(best.status == 0 && best.errors.contains("--until best-set=0.5: "))
    for text in ["leader=95", "leader", "best-set=-1", "best=0.5", "leader=100%", ""] {
      let (run, file) = try Self.report(small, "wrong", ["--until", text])
      #expect(run.status == 2 && run.errors.contains("--until: ") && file("index.html").isEmpty, "\(text)")
    }
    try small.write("futures.csv", "future,scale-elasticity\n0,0.04\n1,0.05\n")
    let (run, _) = try Self.report(
      small, "table", ["--until", "leader=95%", "--futures", "2", "--futures-table", small.path + "/futures.csv"])
    #expect(run.status == 2 && run.errors.contains("a table of futures is met by all of them"))
  }
}
