import ArgumentParser
import Foundation
import OptionKit
import ScenarioFiles

/// `quorate cluster slurm`: an array of jobs and the merge that follows it.
struct ClusterSlurm: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slurm", abstract: "Write, and with --submit submit, a Slurm array and the merge that follows it.",
    discussion: """
      slurm/submit.sh submits all shards, or those it is given: slurm/submit.sh 3,7,12-15. The merge begins when the array \
      has ended, whatever became of it, and names the shards that are missing in that very form.
      """)

  @OptionGroup var arguments: ClusterArguments

  @ArgumentParser.Option(help: "The program on the nodes; this one unless given.")
  var program: String?

  @ArgumentParser.Option(help: "The partition; the cluster's own choice unless given.")
  var partition: String?

  @ArgumentParser.Option(help: "The longest that a shard may take, as Slurm writes it: 2:00:00.")
  var time: String?

  mutating func run() throws {
    for (flag, value) in [("--partition", partition), ("--time", time)] {
      if let value, !value.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_:,.".contains($0)) }) {
        throw Problem("'\(value)' is none", remedy: "letters, digits, hyphens, colons and commas", at: .init(flag))
      }
    }
    let run = try arguments.prepare(most: ShardSet.most)
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
    let program = program ?? (own.hasPrefix("/proc/") ? "quorate" : own)
    let logs = run.folder + "/log"
    do { try FileManager.default.createDirectory(atPath: logs, withIntermediateDirectories: true) } catch {
      throw WorkFailed(description: "\(logs): \(error.localizedDescription)")
    }
    try arguments.finish(run, engine: "slurm", files: Self.files(run, program, partition: partition, time: time))
  }

  static func files(
    _ run: ClusterRun, _ program: String, partition: String?, time: String?
  ) -> [(name: String, content: String)] {
    let head = { (name: String, log: String, more: [String]) -> String in
      var lines = ["--job-name=\(name)", "--cpus-per-task=\(run.threads)", "--mem=\(run.memory)G"] + more
      if let partition { lines.append("--partition=\(partition)") }
      if let time { lines.append("--time=\(time)") }
      lines.append("--output=\(escaped(run.folder))/log/\(log)")
      return "#!/bin/sh\n" + lines.map { "#SBATCH \($0)\n" }.joined()
    }
    let shards = ShellWord.line(run.shard(program, inputs: run.inputs(in: run.folder), folder: run.folder))
    let merge = ShellWord.line(run.merge(program, folder: run.folder))
    let here = ShellWord.quoted(run.folder)
    return [
      (
        "shards.sbatch",
        head(run.name, "shard-%a.log", ["--array=0-\(run.record.of - 1)", "--requeue", "--open-mode=append"])
          + """
          # One shard; Slurm says which. A node that fails has its shards run again; one whose input is wrong ends with 2.
          exec \(shards)

          """
      ),
      (
        "merge.sbatch",
        head(run.name + "-merge", "merge.log", [])
          + """
          # Puts the shards together, or names those that are missing as slurm/submit.sh takes them.
          exec \(merge) --replace

          """
      ),
      (
        "submit.sh",
        """
        #!/bin/sh
        # Submits all shards, or those given as in 3,7,12-15, and the merge that follows them; prints both jobs' numbers.
        set -eu
        cd \(here)
        shards=$(sbatch --parsable --array="${1:-0-\(run.record.of - 1)}" slurm/shards.sbatch)
        merge=$(sbatch --parsable --dependency="afterany:${shards%%;*}" slurm/merge.sbatch)
        echo "${shards%%;*} ${merge%%;*}"

        """
      ),
    ]
  }

  /// A path in which Slurm finds nothing to fill in.
  private static func escaped(_ path: String) -> String {
    path.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%%")
  }
}
