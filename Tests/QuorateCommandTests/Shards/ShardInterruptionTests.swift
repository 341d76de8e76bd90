import Foundation
import Testing

#if os(Linux)
  import Glibc

  @Suite("A shard that is asked to end")
  struct ShardInterruptionTests {
    @Test("leaves none and ends with 130")
    func ended() async throws {
      let one = try InterruptionTests.hanging(at: 4)
      let into = one.path + "/into"
      let process = try InterruptionTests.start(
        one,
        [
          "shard", one.folder, "--index", "0", "--of", "1", "--into", into, "--futures", "80", "--years", "1",
          "--threads", "1",
        ])
      #expect(await InterruptionTests.eventually { FileManager.default.fileExists(atPath: one.path + "/reached") })
      kill(process.processIdentifier, SIGTERM)
      #expect(await InterruptionTests.eventually { !process.isRunning })
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      process.waitUntilExit()
      #expect(process.terminationStatus == 130)
      #expect(ShardBench.names(into) == ["sweep"], "the inputs and nothing else")
    }
  }
#endif
