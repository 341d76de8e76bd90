import OptionKit

// Prints a name, a time and a checksum that the peers print too; README.md says what each number means.
let usage = """
  usage: Benchmarks [methods | overhead | plugins | power <games>]
         Benchmarks [sweep | digest] <scenario> <futures> [<footprint or bundle>]
         Benchmarks threads <scenario> <futures> <threads>
  """
let words = Array(CommandLine.arguments.dropFirst())
do {
  switch (words.first ?? "methods", words.count) {
  case ("methods", 0...1): for timing in try MethodsBenchmark.run() { print(timing.line) }
  case ("overhead", 1):
    let timing = try Timing("overhead, 10 policies x 1,000 runs", repeats: 21, OverheadBenchmark.run)
    print(timing.line)
  case ("plugins", 1): try await PluginBenchmark().time(repeats: 7)
  case ("power", 2): try PowerBenchmark(words[1]).time(repeats: 5)
  case ("sweep", 3...4): try SweepBenchmark(words[1], words.dropFirst(3).first).time(futures: Int(words[2]) ?? 1)
  case ("digest", 3...4): try SweepBenchmark(words[1], words.dropFirst(3).first).digest(futures: Int(words[2]) ?? 1)
  case ("threads", 4):
    try await SweepBenchmark(words[1]).time(futures: Int(words[2]) ?? 1, threads: Int(words[3]) ?? 1)
  default: print(usage)
  }
} catch {
  print("\(error)")
  stop(1)
}
