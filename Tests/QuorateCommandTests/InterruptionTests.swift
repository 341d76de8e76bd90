import Foundation
import Testing

#if os(Linux)
  import Glibc

  /// Ctrl-C and a sudden end, by running the program itself.
  @Suite("Being interrupted")
  struct InterruptionTests {
    /// A case whose criterion is a program: it leaves its process number and that of a child, answers, and from a certain
    /// request on says that it has been reached and answers no more.
    static func hanging(at request: Int) throws -> SmallCase {
      let one = try SmallCase(plugins: ["plugins/last-wait"], criteria: PluginCommandTests.criterion)
      try one.add(
        "last-wait", dimension: "criterion", more: "unit: weeks\nbetter: less\nmeasures: [total-cost]\nseconds: 300",
        script: #"""
          if [ "$n" -ge \#(request) ]; then
            sleep 300 & echo "$$ $!" > '\#(one.path)/pids'; mv '\#(one.path)/pids' '\#(one.path)/reached'; sleep 300
          fi
          all=; rest=${line#*'"questions"'}
          while [ "$rest" != "${rest#*'"total-cost":['}" ]; do
            rest=${rest#*'"total-cost":['}; all="$all${all:+,}{\"value\":${rest%%[],]*}}"
          done
          echo '{"quorate":1,"request":'$n',"answers":['"$all"']}';;
          """#)
      return one
    }

    static func start(_ one: SmallCase, _ words: [String]) throws -> Process {
      let process = Process()
      process.executableURL = URL(filePath: try #require(NewOptionTests.product("quorate")))
      process.arguments = words + ["--allow-plugin", one.folder + "/plugins/last-wait"]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      return process
    }

    /// Waits, without keeping a thread, until something holds; whether it did within two minutes.
    static func eventually(_ holds: () -> Bool) async -> Bool {
      for _ in 0..<1200 {
        if holds() { return true }
        try? await Task.sleep(for: .milliseconds(100))
      }
      return holds()
    }

    static func isRunning(_ pid: Substring) -> Bool {
      guard let text = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8) else { return false }
      let state = text.split(separator: ")").last?.split(separator: " ").first ?? "Z"
      return state != "Z" && state != "X"
    }

    @Test(
      "Ctrl-C or an end asked for while a plug-in is silent: the whole blocks are reported as partial, 130, children ended",
      arguments: [SIGINT, SIGTERM])
    func interrupted(signal: Int32) async throws {
      // Request 1 says hello; a block needs one or two.
      let one = try Self.hanging(at: 6)
      let process = try Self.start(
        one,
        ["appraise", one.folder, "--no-keep", "--futures", "80", "--threads", "1", "--report", one.path + "/report"])
      #expect(await Self.eventually { FileManager.default.fileExists(atPath: one.path + "/reached") })
      kill(process.processIdentifier, signal)
      #expect(await Self.eventually { !process.isRunning })
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      process.waitUntilExit()
      #expect(process.terminationStatus == 130)
      let manifest = try one.text("report/appraisal.json")
      #expect(manifest.contains("\"partial\": true") && !manifest.contains("left out"))
      #expect(try one.text("report/index.html").contains("last-wait"))
      for pid in try one.text("reached").split(whereSeparator: \.isWhitespace) {
        #expect(await Self.eventually { !Self.isRunning(pid) }, "\(pid)")
      }
    }

    @Test("killed without warning, it leaves no program of a plug-in behind")
    func killed() async throws {
      let one = try Self.hanging(at: 2)
      let process = try Self.start(
        one,
        ["appraise", one.folder, "--no-keep", "--futures", "8", "--threads", "1", "--report", one.path + "/report"])
      #expect(await Self.eventually { FileManager.default.fileExists(atPath: one.path + "/reached") })
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      for pid in try one.text("reached").split(whereSeparator: \.isWhitespace) {
        #expect(await Self.eventually { !Self.isRunning(pid) }, "\(pid)")
      }
      #expect(!FileManager.default.fileExists(atPath: one.path + "/report"))
    }
  }
#endif
