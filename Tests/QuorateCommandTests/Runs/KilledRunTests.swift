import Foundation
import RunArchive
import Testing

#if os(Linux)
  import Glibc

  /// What a run that is ended in the midst leaves, and what goes on from it.
  @Suite("Going on after a sudden end")
  struct KilledRunTests {
    static let words = ["--futures", "160", "--years", "1", "--no-office", "--report", "out"]

    /// Ended at many moments; `QUORATE_KILLS=200` says how many.
    @Test(
      "ended with kill -9 at any moment, a run loses the blocks in hand and nothing else, and its report is the same")
    func killed() async throws {
      let (desk, one) = (try RunsDesk(), try SmallCase())
      let start = ContinuousClock.now
      let whole = try desk.run(["appraise", one.folder, "--no-keep"] + Self.words)
      let length = Double(start.duration(to: .now) / .milliseconds(1))
      #expect(whole.status == 0, "\(whole.errors)")
      let wanted = try Self.files(desk)
      let kills = ProcessInfo.processInfo.environment["QUORATE_KILLS"].flatMap(Int.init) ?? 20
      var (done, attempts, most, state) = (0, 0, 0, UInt64(1))
      while done < kills, attempts < 8 * kills {
        attempts += 1
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let process = try Self.start(one, in: desk)
        try await Task.sleep(for: .milliseconds(Int(length * Double(state >> 40) / Double(1 << 24))))
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        if process.terminationReason == .exit {
          #expect(process.terminationStatus == 0)
          #expect(try Self.files(desk) == wanted, "attempt \(attempts)")
          most = 0
          continue
        }
        done += 1
        guard FileManager.default.fileExists(atPath: desk.archive) else { continue }
        let archive = try RunArchive.open(desk.archive, for: .writing)
        #expect(try archive.check().isEmpty, "attempt \(attempts)")
        guard let last = try archive.runs(newest: 1).first else { continue }
        if last.state == .finished {
          most = 0
        } else {
          #expect(last.blocks >= most, "what was kept stays")
          most = last.blocks
        }
      }
      #expect(done == kills)
      // The last one is brought to its end.
      let end = try desk.run(["appraise", one.folder] + Self.words)
      #expect(end.status == 0 && end.errors.contains("Kept as run"), "\(end.errors)")
      #expect(most == 0 || end.errors.contains("Going on with run"), "\(end.errors)")
      #expect(try Self.files(desk) == wanted)
      let archive = try RunArchive.open(desk.archive, for: .reading)
      #expect(try archive.runs().allSatisfy { $0.state == .finished } && archive.size().blocks == 0)
    }

    @Test("only the missing blocks are run; --fresh, another seed and a finished run take nothing over")
    func takesOver() async throws {
      let (desk, one) = (try RunsDesk(), try SmallCase())
      var blocks = 0
      for _ in 0..<40 where blocks == 0 {
        let process = try Self.start(one, in: desk)
        for _ in 0..<400 where process.isRunning && blocks == 0 {
          try await Task.sleep(for: .milliseconds(5))
          let archive = try? RunArchive.open(desk.archive, for: .reading)
          blocks = (try? archive?.runs(newest: 1).first?.blocks) ?? 0
        }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
      }
      try #require(blocks > 0)
      let id = try RunArchive.open(desk.archive, for: .reading).run("last").id
      let other = try desk.run(["appraise", one.folder, "--seed", "99"] + Self.words + ["--replace"])
      #expect(other.status == 0 && !other.errors.contains("Going on"), "\(other.errors)")
      let on = try desk.run(["appraise", one.folder] + Self.words + ["--replace"])
      #expect(on.status == 0 && on.errors.contains("Going on with run \(id): "), "\(on.errors)")
      let again = try desk.run(["appraise", one.folder] + Self.words + ["--replace"])
      #expect(again.status == 0 && !again.errors.contains("Going on"), "\(again.errors)")
    }

    private static func start(_ one: SmallCase, in desk: RunsDesk) throws -> Process {
      let process = Process()
      process.executableURL = URL(filePath: try #require(NewOptionTests.product("quorate")))
      process.arguments = ["appraise", one.folder] + words
      process.currentDirectoryURL = URL(filePath: desk.path)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      return process
    }

    private static func files(_ desk: RunsDesk) throws -> [String: Data] {
      let folder = desk.path + "/out"
      var found: [String: Data] = [:]
      for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
        found[name] = FileManager.default.contents(atPath: folder + "/" + name)
      }
      return found
    }
  }
#endif
