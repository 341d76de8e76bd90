import ArgumentParser

/// `quorate cluster`: what an existing engine needs to run a sweep on many machines.
struct Cluster: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write what Slurm, Kubernetes or AWS Batch needs to run a sweep in shards and merge it.",
    discussion: """
      The folder gets the inputs, and a folder named by the engine with a submit.sh; --submit runs that. All machines must \
      see the folder: on a shared disk (Slurm), a volume claim (Kubernetes) or an EFS file system (AWS Batch). Each writes \
      one file a shard; the report comes into report/ in the folder, and is that of one machine to the last byte.
      """,
    subcommands: [ClusterSlurm.self, ClusterKubernetes.self, ClusterAWSBatch.self])
}
