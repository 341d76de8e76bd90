import ArgumentParser
import Documents
import Foundation
import OptionKit
import ScenarioFiles

/// `quorate cluster kubernetes`: an Indexed Job, a claim on a volume, the inputs, and the Job that merges.
struct ClusterKubernetes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kubernetes", abstract: "Write, and with --submit submit, an Indexed Job and the Job that merges.",
    discussion: """
      shards.json is a List of a ConfigMap with the inputs, a PersistentVolumeClaim that many nodes write to, and an Indexed \
      Job in which an index that ends with 2 (the input is wrong) fails at once and any other is tried again. submit.sh \
      waits for it and then applies merge.json, which names shards that are missing.
      """)

  @OptionGroup var arguments: ClusterArguments

  @ArgumentParser.Option(help: "A container image with quorate in it.")
  var image = "quorate:\(Quorate.programVersion)"

  @ArgumentParser.Option(help: "How often a shard is tried again.")
  var retries = 3

  @ArgumentParser.Option(help: "The storage class of the claim; the cluster's own choice unless given.")
  var storageClass: String?

  /// What a ConfigMap may hold, in bytes, with some room for its own words.
  static let mostInputs = 900_000

  mutating func run() throws {
    guard (0...100).contains(retries) else {
      throw Problem("retries is \(retries)", remedy: "it must lie between 0 and 100", at: .init("--retries"))
    }
    let run = try arguments.prepare(most: ShardSet.most)
    let size = run.files.reduce(0) { $0 + $1.bytes.count } * 4 / 3
    guard size <= Self.mostInputs else {
      throw Problem(
        "the inputs have \(size) bytes in base 64, more than a ConfigMap holds",
        remedy: "put the folder's sweep/ on the volume and run the shards from there",
        at: .init(arguments.input.scenario))
    }
    try arguments.finish(run, engine: "kubernetes", files: Self.files(run, image, retries, storageClass))
  }

  static func files(
    _ run: ClusterRun, _ image: String, _ retries: Int, _ storageClass: String?
  ) -> [(name: String, content: String)] {
    let jobs = KubernetesJobs(run: run, image: image, retries: retries, storageClass: storageClass)
    return [
      ("shards.json", jobs.shards.written), ("merge.json", jobs.merge.written),
      (
        "submit.sh",
        """
        #!/bin/sh
        # Runs the shards, waits until all have ended, and merges; what is missing then stands in the merge's log.
        set -eu
        cd \(ShellWord.quoted(run.folder + "/kubernetes"))
        kubectl apply -f shards.json
        until kubectl get job \(run.name) -o 'jsonpath={.status.conditions[?(@.status=="True")].type}' |
          grep -qE 'Complete|Failed'; do sleep 10; done
        kubectl apply -f merge.json

        """
      ),
    ]
  }
}
