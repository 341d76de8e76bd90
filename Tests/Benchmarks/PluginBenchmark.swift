import Foundation
import OptionKit
import OptionLaws
import PluginHost
import ScenarioFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the host adds to each distinct question over the plug-in's own time: the whole of noting, hashing, writing,
/// reading, checking and keeping, from outside, less only the time in which the program was waited for.
///
/// By the clock on the wall, and as processor time of this process, which does not grow where others want the machine.
///
/// A block of futures is stood for by an inquiry in which every question is noted, then all are asked together, then
/// every answer is looked up.
struct PluginBenchmark {
  static let questions = 20_000
  /// The promise; see the tutorial.
  static let mostMicroseconds = 20.0

  /// Prints the shortest of some times for a question of some thirty numbers and of some hundred and thirty; ends with
  /// status 1 where the processor time of either breaks the promise.
  func time(repeats: Int) async throws {
    let kinds = [("one measure of the whole case", "wait", false), ("two measures of each", "wait, total-cost", true)]
    for (name, needs, each) in kinds {
      var best = (wall: Double.infinity, processor: Double.infinity)
      for _ in 0..<repeats {
        let found = try await microseconds(needs, each)
        best = (min(best.wall, found.wall), min(best.processor, found.processor))
      }
      print(
        "plug-in, \(name)\t\(best.wall) microseconds a question by the clock, \(best.processor) of the processor")
      if best.processor > Self.mostMicroseconds { exit(1) }
    }
  }

  /// Seconds that this process has kept a processor busy.
  private static var processorSeconds: Double {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
      getrusage(RUSAGE_SELF, &usage)
    #endif
    let seconds = Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    return seconds + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }

  private func microseconds(_ needs: String, _ each: Bool) async throws -> (wall: Double, processor: Double) {
    let folder = NSTemporaryDirectory() + "quorate-benchmark-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let declaration = """
      quorate: 1
      id: fixed
      dimension: criterion
      title: Fixed
      summary: Answers one to everything.
      version: "1"
      source: {document: a benchmark}
      command: [python3, run.py]
      seconds: 60
      better: less
      measures: [\(needs)]
      sees-each: \(each)

      """
    try Data(declaration.utf8).write(to: URL(fileURLWithPath: folder + "/plugin.yaml"))
    let program = """
      import sys
      for line in sys.stdin:
          number = line.split('"request":')[1].split(",")[0]
          body = '"hello":"fixed"'
          if '"ask":"hello"' not in line:
              body = '"answers":[' + ",".join(['{"value":1}'] * line.count('"years":')) + "]"
          print('{"quorate":1,"request":' + number + "," + body + "}", flush=True)

      """
    try Data(program.utf8).write(to: URL(fileURLWithPath: folder + "/run.py"))
    let host = PluginHost(allowing: [folder])
    defer { host.end() }
    let declared = try PluginFile.read(folder)
    let catalogue = Catalogue(entries: [try host.permission.entry(declared)])
    guard let option = try catalogue.make(.criterion, "fixed") as? any Criterion else {
      return (.infinity, .infinity)
    }
    var runs = [CriterionLaws.run(seed: 1)]
    for number in 1..<Self.questions {
      var run = runs[0]
      run[.wait, number % 10] = Double(number) / 7
      runs.append(run)
    }
    var sum = 0.0
    let start = ContinuousClock.now
    let busy = Self.processorSeconds
    let inquiry = DeferredRequests()
    DeferredRequests.$current.withValue(inquiry) { for run in runs { _ = option.value(of: run) } }
    _ = await inquiry.settle()
    DeferredRequests.$current.withValue(inquiry) { for run in runs { sum += option.value(of: run) } }
    let own = start.duration(to: .now) - host.overhead.waited
    let used = Self.processorSeconds - busy
    guard sum == Double(Self.questions) else { return (.infinity, .infinity) }
    return (own / .microseconds(1) / Double(Self.questions), used * 1e6 / Double(Self.questions))
  }
}
