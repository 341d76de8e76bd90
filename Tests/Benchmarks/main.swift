import OptionKit

// Prints a name, a time and a checksum that the peers print too; README.md says what each number means.
let usage = """
  usage: Benchmarks [methods | influence | overhead | plugins | partitions | power <games> | games <games>]
         Benchmarks [sweep | digest] <scenario> <futures> [<footprint or bundle>]
         Benchmarks threads <scenario> <futures> <threads>
         Benchmarks spending <scenario> <futures of the pool> <drawings>
         Benchmarks archive <runs>
         Benchmarks [twin-cases <count> | twin-case <number>] <seed> <folder>
         Benchmarks [twin-scenario | twin-futures] <scenario> <futures> <every n-th bundle> <folder>
  """
let words = Array(CommandLine.arguments.dropFirst())
do {
  switch (words.first ?? "methods", words.count) {
  case ("methods", 0...1): for timing in try MethodsBenchmark.run() { print(timing.line) }
  case ("influence", 1): for timing in try InfluenceBenchmark.run() { print(timing.line) }
  case ("overhead", 1):
    let timing = try Timing("overhead, 10 policies x 1,000 runs", repeats: 21, OverheadBenchmark.run)
    print(timing.line)
  case ("plugins", 1): try await PluginBenchmark().time(repeats: 7)
  case ("partitions", 1): try PartitionsBenchmark.run()
  case ("games", 2): try GamesBenchmark(words[1]).time(repeats: 5)
  case ("power", 2): try PowerBenchmark(words[1]).time(repeats: 5)
  case ("sweep", 3...4): try SweepBenchmark(words[1], words.dropFirst(3).first).time(futures: Int(words[2]) ?? 1)
  case ("digest", 3...4): try SweepBenchmark(words[1], words.dropFirst(3).first).digest(futures: Int(words[2]) ?? 1)
  case ("archive", 2): for timing in try ArchiveBenchmark.time(runs: Int(words[1]) ?? 100) { print(timing.line) }
  case ("threads", 4):
    try await SweepBenchmark(words[1]).time(futures: Int(words[2]) ?? 1, threads: Int(words[3]) ?? 1)
  case ("spending", 4):
    try await SpendingBenchmark(words[1]).time(pool: Int(words[2]) ?? 256, drawings: max(1, Int(words[3]) ?? 1))
  case ("twin-cases", 4): try TwinBenchmark.generate(Int(words[1]) ?? 1, seed: UInt64(words[2]) ?? 1, into: words[3])
  case ("twin-case", 4):
    _ = try TwinBenchmark.generate(number: Int(words[1]) ?? 0, seed: UInt64(words[2]) ?? 1, into: words[3])
  case ("twin-scenario", 5), ("twin-futures", 5):
    try TwinBenchmark.write(
      words[1], futures: Int(words[2]) ?? 1, every: Int(words[3]) ?? 1, into: words[4],
      withMeasures: words[0] == "twin-scenario")
  default: print(usage)
  }
} catch {
  print("\(error)")
  stop(1)
}
