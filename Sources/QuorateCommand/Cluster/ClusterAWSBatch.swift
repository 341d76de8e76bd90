import ArgumentParser
import Documents
import Foundation
import OptionKit
import ScenarioFiles

/// `quorate cluster aws-batch`: a definition of jobs, an array job and the merge that depends on it.
struct ClusterAWSBatch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aws-batch",
    abstract: "Write, and with --submit submit, an AWS Batch array job and the merge after it.",
    discussion: """
      The folder must lie on the EFS file system that --file-system names, whose own folder --root-directory is it; the jobs \
      see it at /quorate. A shard that ends with 2 (the input is wrong) is not tried again. The merge begins once every \
      shard has succeeded.
      """)

  @OptionGroup var arguments: ClusterArguments

  @ArgumentParser.Option(help: "A container image with quorate in it.")
  var image = "quorate:\(Quorate.programVersion)"

  @ArgumentParser.Option(help: "The job queue.")
  var queue = "quorate"

  @ArgumentParser.Option(help: "The EFS file system.")
  var fileSystem: String?

  @ArgumentParser.Option(help: "The folder of that file system which --into is.")
  var rootDirectory = "/"

  @ArgumentParser.Option(help: "How often a shard is tried, 1 to 10.")
  var attempts = 3

  mutating func run() throws {
    guard (1...10).contains(attempts) else {
      throw Problem("attempts is \(attempts)", remedy: "it must lie between 1 and 10", at: .init("--attempts"))
    }
    if fileSystem == nil {
      if arguments.submit {
        throw Problem("there is no file system to run on", remedy: "name it", at: .init("--file-system"))
      }
      Console.error("No --file-system is given: write yours into both job-definition files before submitting.")
    }
    // An array job has from 2 to 10,000 children; a single shard is a job of its own.
    let run = try arguments.prepare(most: 10_000)
    try arguments.finish(run, engine: "aws-batch", files: files(run))
  }

  func files(_ run: ClusterRun) -> [(name: String, content: String)] {
    let shard = run.shard("quorate", inputs: run.inputs(in: "/quorate"), folder: "/quorate")
    let isArray = run.record.of > 1
    var submission: [(String, JSONValue)] = [
      ("jobName", .text(run.name)), ("jobQueue", .text(queue)), ("jobDefinition", .text(run.name + "-shard")),
    ]
    if isArray { submission.append(("arrayProperties", .object([("size", .integer(run.record.of))]))) }
    let merge: [(String, JSONValue)] = [
      ("jobName", .text(run.name + "-merge")), ("jobQueue", .text(queue)),
      ("jobDefinition", .text(run.name + "-merge")),
    ]
    let words = isArray ? shard : shard + ["--index", "0"]
    return [
      ("job-definition-shard.json", definition(run, run.name + "-shard", words).written),
      (
        "job-definition-merge.json",
        definition(run, run.name + "-merge", run.merge("quorate", folder: "/quorate") + ["--replace"]).written
      ),
      ("shards.json", JSONValue.object(submission).written), ("merge.json", JSONValue.object(merge).written),
      (
        "submit.sh",
        """
        #!/bin/sh
        # Registers both kinds of jobs, submits the shards and the merge that depends on them; prints both jobs' ids.
        set -eu
        cd \(ShellWord.quoted(run.folder + "/aws-batch"))
        aws batch register-job-definition --cli-input-json file://job-definition-shard.json >/dev/null
        aws batch register-job-definition --cli-input-json file://job-definition-merge.json >/dev/null
        shards=$(aws batch submit-job --cli-input-json file://shards.json --query jobId --output text)
        merge=$(aws batch submit-job --cli-input-json file://merge.json --depends-on "jobId=$shards" \\
          --query jobId --output text)
        echo "$shards $merge"

        """
      ),
    ]
  }

  private func definition(_ run: ClusterRun, _ name: String, _ words: [String]) -> JSONValue {
    let efs = JSONValue.object([
      ("fileSystemId", .text(fileSystem ?? "fs-00000000000000000")), ("rootDirectory", .text(rootDirectory)),
      ("transitEncryption", "ENABLED"),
    ])
    return .object([
      ("jobDefinitionName", .text(name)), ("type", "container"),
      (
        "containerProperties",
        .object([
          ("image", .text(image)), ("command", .texts(words)),
          (
            "resourceRequirements",
            .list([
              .object([("type", "VCPU"), ("value", .text("\(run.threads)"))]),
              .object([("type", "MEMORY"), ("value", .text("\(run.memory * 1024)"))]),
            ])
          ),
          ("volumes", .list([.object([("name", "shards"), ("efsVolumeConfiguration", efs)])])),
          (
            "mountPoints",
            .list([.object([("sourceVolume", "shards"), ("containerPath", "/quorate"), ("readOnly", false)])])
          ),
        ])
      ),
      (
        "retryStrategy",
        .object([
          ("attempts", .integer(attempts)),
          (
            "evaluateOnExit",
            .list([
              .object([("onExitCode", "2"), ("action", "EXIT")]), .object([("onExitCode", "64"), ("action", "EXIT")]),
              .object([("onReason", "*"), ("action", "RETRY")]),
            ])
          ),
        ])
      ),
    ])
  }
}
