// Prints name, shortest time in milliseconds and a checksum that the peers print too.
// swift run -c release Benchmarks
for timing in try MethodsBenchmark.run() {
  print("\(timing.name)\t\(timing.milliseconds)\t\(timing.checksum)")
}
