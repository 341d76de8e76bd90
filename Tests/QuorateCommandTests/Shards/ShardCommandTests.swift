import Foundation
import OptionKit
import ScenarioFiles
import StandardOptions
import Testing

@testable import QuorateCommand

@Suite("Sweeps run in shards")
struct ShardCommandTests {
  @Test(
    "one shard, three or more than there are blocks: the bytes of one machine, though the scenario is gone",
    arguments: [1, 3, 7])
  func sameBytes(count: Int) async throws {
    var bench = try ShardBench()
    bench.words += ["--set", "funding.equal-split.scope=unit", "--factor", "scale-elasticity=0.01,0.05"]
    bench.words = bench.words.map { $0 == "sobol" ? "mix" : $0 == "37" ? "38" : $0 }
    let office = count == 3 ? [] : ["--no-office"]
    #expect(await bench.appraise(office + ["--full"]) == 0)
    // In any order.
    for index in (0..<count).reversed() { #expect(await bench.shard(index, of: count, ["--threads", "2"]) == 0) }
    try FileManager.default.removeItem(atPath: bench.one.folder)
    #expect(ShardBench.names(bench.into).count == count + 1, "a file a shard and the inputs")
    #expect(await bench.merge(office + ["--full", "--threads", "1"]) == 0)
    ShardBench.expectSame(bench.one.path + "/whole", bench.one.path + "/merged", "\(count) shards")
  }

  @Test("a merge keeps its run as an appraisal does: the same inputs and results, in words that make it again")
  func kept() async throws {
    var bench = try ShardBench()
    bench.words = ["--futures", "16", "--years", "2", "--seed", "5"]
    for index in 0..<2 { #expect(await bench.shard(index, of: 2) == 0) }
    let archive = bench.one.path + "/runs.sqlite"
    let merged = try PrintedRun([
      "merge", bench.into, "--report", bench.one.path + "/merged", "--no-office", "--archive", archive,
    ])
    #expect(merged.status == 0 && merged.errors.contains("Kept as run"), "\(merged.errors)")
    let whole = try PrintedRun(
      [
        "appraise", bench.one.folder, "--no-office", "--archive", archive, "--report", bench.one.path + "/whole",
      ] + bench.words)
    #expect(whole.status == 0, "\(whole.errors)")
    let runs = try PrintedRun(["runs", "list", "--archive", archive, "--format", "csv"]).rows.compactMap { $0["run"] }
    #expect(runs.count == 2)
    let compared = try PrintedRun(["runs", "compare"] + runs + ["--archive", archive, "--format", "csv"])
    #expect(compared.status == 0 && compared.rows.isEmpty, "\(compared.output)\(compared.errors)")
    // Without the archive nothing of the kind is there.
    let alone = try PrintedRun([
      "merge", bench.into, "--report", bench.one.path + "/alone", "--no-office", "--no-keep", "--archive",
      bench.one.path + "/none.sqlite",
    ])
    #expect(alone.status == 0 && !alone.errors.contains("Kept as run"))
    #expect(!FileManager.default.fileExists(atPath: bench.one.path + "/none.sqlite"))
  }

  @Test("a shard that is there is not run again, and its file is not touched")
  func idempotent() async throws {
    let bench = try ShardBench()
    #expect(await bench.shard(1, of: 3) == 0)
    let file = bench.into + "/" + ShardFile.name(1, of: 3)
    let number = { try FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber] as? Int }
    let before = try number()
    #expect(await bench.shard(1, of: 3) == 0)
    #expect(try number() == before && before != nil)
  }

  @Test("a folder gathers one run in one number of shards; anything else is wrong input")
  func otherRun() async throws {
    var bench = try ShardBench()
    #expect(await bench.shard(0, of: 2) == 0)
    let before = ShardBench.names(bench.into)
    #expect(await bench.shard(0, of: 3) == 2)
    bench.words += ["--set", "as-of=2018-12-12"]
    #expect(await bench.shard(1, of: 2) == 2)
    #expect(ShardBench.names(bench.into) == before)
    #expect(await bench.shard(2, of: 2) == 2)
    #expect(await bench.shard(1, of: 2, ["--until", "leader=95%"]) == 2)
    #expect(await bench.merge(["--until", "leader=95%"]) == 2)
    #expect(await ClusterFileTests.cluster(bench, "slurm", ["--until", "leader=95%"]) == 2)
    #expect(await bench.shard(0, of: 0) == 2)
    #expect(await Quorate.run(["shard", bench.one.folder, "--index", "0", "--of", "1", "--into", "/dev/null/x"]) == 2)
    #expect(await Quorate.run(["merge", bench.one.folder]) == 2)
    #expect(await Quorate.run(["merge", bench.one.path + "/nowhere"]) == 2)
  }

  @Test("which shard is what the command line says, or else the engine")
  func index() throws {
    let find = { (given: Int?, environment: [String: String]) in
      try ShardIndex.find(given, of: 9, in: environment)
    }
    #expect(try find(4, ["SLURM_ARRAY_TASK_ID": "5"]) == 4)
    for name in ["SLURM_ARRAY_TASK_ID", "AWS_BATCH_JOB_ARRAY_INDEX", "JOB_COMPLETION_INDEX"] {
      #expect(try find(nil, [name: "5"]) == 5)
      for wrong in ["9", "-1", "five", "99999999999999999999"] {
        #expect(throws: Problems.self) { try find(nil, [name: wrong]) }
      }
    }
    #expect(throws: Problems.self) { try find(nil, [:]) }
    #expect(throws: Problems.self) { try ShardIndex.find(0, of: ShardSet.most + 1, in: [:]) }
  }

  @Test("programs of plug-ins go with the inputs, and the report is the same")
  func plugins() async throws {
    #if os(Linux)
      let one = try InterruptionTests.hanging(at: 1_000_000)
      var bench = try ShardBench(one)
      bench.words = ["--futures", "12", "--years", "1"]
      let allow = ["--allow-plugin", one.folder + "/plugins/last-wait"]
      #expect(await bench.appraise(allow + ["--no-office"]) == 0)
      for index in 0..<2 { #expect(await bench.shard(index, of: 2, allow) == 0) }
      #expect(await bench.merge(["--no-office"]) == 2, "nothing in the folder says that a program may be run")
      let copy = bench.into + "/sweep/inputs/case/plugins/last-wait"
      #expect(await bench.merge(["--no-office", "--allow-plugin", copy]) == 0)
      ShardBench.expectSame(one.path + "/whole", one.path + "/merged", "with a plug-in")
    #endif
  }

  @Test("a table of futures of one's own goes with the inputs")
  func table() async throws {
    var bench = try ShardBench()
    try bench.one.write("mine.csv", "future,deflator\n" + (0..<20).map { "\($0),0.0\(10 + $0)\n" }.joined())
    bench.words = ["--years", "1", "--futures-table", bench.one.path + "/mine.csv"]
    #expect(await bench.appraise(["--no-office"]) == 0)
    for index in 0..<2 { #expect(await bench.shard(index, of: 2) == 0) }
    try FileManager.default.removeItem(atPath: bench.one.path + "/mine.csv")
    #expect(await bench.merge(["--no-office"]) == 0)
    ShardBench.expectSame(bench.one.path + "/whole", bench.one.path + "/merged", "with a table")
  }
}
