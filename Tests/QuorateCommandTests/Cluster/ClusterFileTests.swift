import Foundation
import ScenarioFiles
import StandardOptions
import Testing

@testable import QuorateCommand

/// What engines are told, read back as they read it, and run as they run it.
@Suite("Files for Slurm, Kubernetes and AWS Batch")
struct ClusterFileTests {
  static func cluster(_ bench: ShardBench, _ engine: String, _ more: [String], shards: Int = 2) async -> Int32 {
    let words = ["cluster", engine, bench.one.folder, "--shards", "\(shards)", "--into", bench.into]
    return await Quorate.run(words + bench.words + more)
  }

  static func json(_ path: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(ShardBench.bytes(path)))
    return try #require(value as? [String: Any])
  }

  /// Runs a program by its words, with more in its environment.
  static func run(_ words: [String], _ more: [String: String] = [:]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    process.environment = ProcessInfo.processInfo.environment.merging(more) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test(
    "Slurm: an array, the merge after it, and only what is missing when told so; run by a stand-in it makes the report")
  func slurm() async throws {
    let bench = try ShardBench()
    let program = try #require(NewOptionTests.product("quorate"))
    #expect(await bench.appraise() == 0)
    // A stand-in for sbatch that runs what it is given at once, and writes down how it was called.
    try bench.one.write(
      "bin/sbatch",
      """
      #!/bin/sh
      echo "$@" >>'\(bench.one.path)/calls'
      for word; do
        case $word in --array=*) array=${word#--array=};; esac
        script=$word
      done
      if [ -n "${array:-}" ]; then
        for range in $(echo "$array" | tr , ' '); do
          for index in $(seq "${range%-*}" "${range#*-}"); do SLURM_ARRAY_TASK_ID=$index sh "$script"; done
        done
        echo '41;here'
      else
        sh "$script"
        echo 42
      fi

      """)
    chmod(bench.one.path + "/bin/sbatch", 0o755)
    let path = bench.one.path + "/bin:" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
    let words = [program, "cluster", "slurm", bench.one.folder, "--shards", "3", "--into", bench.into] + bench.words
    let more = ["--threads", "2", "--memory", "3", "--partition", "fast", "--time", "1:00:00", "--program", program]
    #expect(try Self.run(words + more + ["--submit"], ["PATH": path]) == 0)
    ShardBench.expectSame(bench.one.path + "/whole", bench.into + "/report", "by the array")
    let calls = try bench.one.text("calls").split(separator: "\n")
    #expect(calls.count == 2 && calls[0] == "--parsable --array=0-2 slurm/shards.sbatch")
    #expect(calls[1] == "--parsable --dependency=afterany:41 slurm/merge.sbatch")
    let script = try bench.one.text("into/slurm/shards.sbatch")
    for line in [
      "#SBATCH --array=0-2", "#SBATCH --cpus-per-task=2", "#SBATCH --mem=3G", "#SBATCH --partition=fast",
      "#SBATCH --time=1:00:00", "#SBATCH --requeue",
    ] { #expect(script.contains(line + "\n"), "\(line)") }
    // What is missing is run again alone.
    try FileManager.default.removeItem(atPath: bench.into + "/" + ShardFile.name(1, of: 3))
    #expect(try Self.run([bench.into + "/slurm/submit.sh", "1"], ["PATH": path]) == 0)
    #expect(try bench.one.text("calls").contains("--array=1 slurm/shards.sbatch"))
    ShardBench.expectSame(bench.one.path + "/whole", bench.into + "/report", "once more")
  }

  @Test("Kubernetes: an Indexed Job that gives up an index at exit 2; its words and inputs make the report")
  func kubernetes() async throws {
    let bench = try ShardBench()
    let program = try #require(NewOptionTests.product("quorate"))
    #expect(await bench.appraise() == 0)
    let more = [
      "--image", "registry.example/quorate:1", "--retries", "4", "--storage-class", "shared", "--memory", "3",
    ]
    #expect(await Self.cluster(bench, "kubernetes", more) == 0)
    let list = try Self.json(bench.into + "/kubernetes/shards.json")
    let items = try #require(list["items"] as? [[String: Any]])
    #expect(list["kind"] as? String == "List")
    #expect(items.map { $0["kind"] as? String } == ["ConfigMap", "PersistentVolumeClaim", "Job"])
    let claim = try #require(items[1]["spec"] as? [String: Any])
    #expect(claim["accessModes"] as? [String] == ["ReadWriteMany"] && claim["storageClassName"] as? String == "shared")
    let spec = try #require(items[2]["spec"] as? [String: Any])
    #expect(items[2]["apiVersion"] as? String == "batch/v1" && spec["completionMode"] as? String == "Indexed")
    #expect(spec["completions"] as? Int == 2 && spec["backoffLimitPerIndex"] as? Int == 4)
    let rules = try #require((spec["podFailurePolicy"] as? [String: Any])?["rules"] as? [[String: Any]])
    let codes = try #require(rules[0]["onExitCodes"] as? [String: Any])
    #expect(rules[0]["action"] as? String == "FailIndex" && (codes["values"] as? [Int])?.contains(2) == true)
    #expect(codes["operator"] as? String == "In" && codes["containerName"] as? String == "shard")
    let pod = try #require((spec["template"] as? [String: Any])?["spec"] as? [String: Any])
    let container = try #require((pod["containers"] as? [[String: Any]])?.first)
    #expect(pod["restartPolicy"] as? String == "Never" && container["image"] as? String == "registry.example/quorate:1")
    // The inputs as the volume shows them, and every index as its container runs it.
    let data = try #require(items[0]["binaryData"] as? [String: String])
    let volumes = try #require(pod["volumes"] as? [[String: Any]])
    let map = try #require(volumes.compactMap { $0["configMap"] as? [String: Any] }.first)
    for item in try #require(map["items"] as? [[String: Any]]) {
      let (key, path) = (try #require(item["key"] as? String), try #require(item["path"] as? String))
      let bytes = try #require(data[key].flatMap { Data(base64Encoded: $0) })
      try bench.one.write("seen/inputs/" + path, String(decoding: bytes, as: UTF8.self))
    }
    let seen = { (words: [String]) in
      [program] + words.dropFirst().map { $0.hasPrefix("/") ? bench.one.path + "/seen" + $0 : $0 }
    }
    let words = try #require(container["command"] as? [String])
    for index in 0..<2 { #expect(try Self.run(seen(words), ["JOB_COMPLETION_INDEX": "\(index)"]) == 0) }
    let merge = try Self.json(bench.into + "/kubernetes/merge.json")
    let last = ((merge["spec"] as? [String: Any])?["template"] as? [String: Any])?["spec"] as? [String: Any]
    let merging = try #require((last?["containers"] as? [[String: Any]])?.first?["command"] as? [String])
    #expect(try Self.run(seen(merging)) == 0)
    ShardBench.expectSame(bench.one.path + "/whole", bench.one.path + "/seen/quorate/report", "by indices")
  }

  @Test("AWS Batch: an array job, exit 2 not tried again, the merge depends on it; one shard is a job of its own")
  func awsBatch() async throws {
    var bench = try ShardBench()
    bench.words = ["--futures", "16", "--years", "1"]
    let more = [
      "--file-system", "fs-0123456789abcdef0", "--queue", "spot", "--attempts", "5", "--image", "a/quorate:1",
    ]
    #expect(await Self.cluster(bench, "aws-batch", more) == 0)
    let place = bench.into + "/aws-batch/"
    let job = try Self.json(place + "shards.json")
    #expect((job["arrayProperties"] as? [String: Int])?["size"] == 2 && job["jobQueue"] as? String == "spot")
    let definition = try Self.json(place + "job-definition-shard.json")
    #expect(definition["jobDefinitionName"] as? String == job["jobDefinition"] as? String)
    let retry = try #require(definition["retryStrategy"] as? [String: Any])
    #expect(retry["attempts"] as? Int == 5)
    #expect((retry["evaluateOnExit"] as? [[String: String]])?.first == ["onExitCode": "2", "action": "EXIT"])
    let container = try #require(definition["containerProperties"] as? [String: Any])
    let command = try #require(container["command"] as? [String])
    #expect(Array(command.prefix(3)) == ["quorate", "shard", "/quorate/sweep/inputs/case/scenario.yaml"])
    #expect(!command.contains("--index"))
    let script = try bench.one.text("into/aws-batch/submit.sh")
    #expect(script.contains("--depends-on \"jobId=$shards\""))
    #expect(await Self.cluster(bench, "aws-batch", more, shards: 10_001) == 2)
    let alone = try ShardBench()
    #expect(await Self.cluster(alone, "aws-batch", more, shards: 1) == 0)
    let single = try Self.json(alone.into + "/aws-batch/shards.json")
    #expect(single["arrayProperties"] == nil)
    #expect(try alone.one.text("into/aws-batch/job-definition-shard.json").contains("\"--index\", \"0\""))
  }

  @Test("words reach a shell as they are, and wrong ones are refused before anything is written")
  func words() async throws {
    for word in ["plain", "", "with space", "it's", "$(touch x)", "a\nb", "é", "--set=x.y=1"] {
      let printed = try NewOptionTests.run(["sh", "-c", "printf %s " + ShellWord.quoted(word)])
      #expect(printed.text == word, "\(word)")
    }
    let bench = try ShardBench()
    #expect(await Self.cluster(bench, "slurm", ["--time", "1; rm x"]) == 2)
    #expect(await Self.cluster(bench, "slurm", [], shards: 0) == 2)
    #expect(await Self.cluster(bench, "kubernetes", ["--memory", "0"]) == 2)
    #expect(await Self.cluster(bench, "aws-batch", ["--submit"]) == 2)
  }
}
