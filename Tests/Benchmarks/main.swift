// Prints name, shortest time in milliseconds and a checksum that the peers print too.
// swift run -c release Benchmarks [methods | power <games> | plugins | sweep <scenario> <futures> | digest <scenario> <futures>]
let words = Array(CommandLine.arguments.dropFirst())
switch words.first ?? "methods" {
case "power" where words.count == 2: try PowerBenchmark(words[1]).time(repeats: 5)
case "plugins": try await PluginBenchmark().time(repeats: 3)
case "sweep" where words.count == 3: try SweepBenchmark(words[1]).time(futures: Int(words[2]) ?? 1)
case "digest" where words.count == 3: try SweepBenchmark(words[1]).digest(futures: Int(words[2]) ?? 1)
default:
  for timing in try MethodsBenchmark.run() {
    print("\(timing.name)\t\(timing.milliseconds)\t\(timing.checksum)")
  }
}
