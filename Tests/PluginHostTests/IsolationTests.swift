import Foundation
import OptionKit
import OptionLaws
import PluginHost
import ScenarioFiles
import Testing

@Suite("What a plug-in is given")
struct IsolationTests {
  /// What a shell expression gives inside a plug-in, told by way of a refusal.
  func inside(_ expression: String, more: String = "seconds: 30") throws -> String {
    let script = """
      read -r line
      said=$(\(expression))
      printf '{"quorate":1,"request":2,"refused":"%s"}\\n' "$said"
      sleep 60
      """
    let complaint = try #require(try TestPlugin(script, declaring: more).complaint())
    let told = try #require(complaint.firstRange(of: "it refuses: "))
    return String(complaint[told.upperBound...].prefix { $0 != ";" })
  }

  @Test("no environment beyond path, home, temporary folder and language")
  func environment() throws {
    let names = Set(try inside("env | cut -d= -f1 | sort | tr '\\n' ' '").split(separator: " "))
    #expect(names.isSuperset(of: ["PATH", "HOME", "TMPDIR", "LANG", "LC_ALL"]))
    #expect(names.isSubset(of: ["PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "PWD", "OLDPWD", "SHLVL", "_"]))
  }

  @Test("a working folder of its own with its own files, gone when it ends")
  func folder() throws {
    let told = try inside("echo $(pwd; ls)").split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(told.dropFirst() == ["plugin.yaml", "run.sh"])
    let folder = try #require(told.first)
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  #if os(Linux)
    @Test("no file of ours but its three streams")
    func descriptors() throws {
      let kept = FileHandle(forReadingAtPath: "/dev/null")
      defer { try? kept?.close() }
      let open = try inside("ls /proc/self/fd | tr '\\n' ' '").split(separator: " ").compactMap { Int($0) }
      #expect(open.allSatisfy { $0 <= 3 }, "3 is the folder that ls reads")
    }

    @Test("no more memory than declared")
    func memory() throws {
      let word = "head -c 400000000 /dev/zero | tail -n 1 >/dev/null 2>&1 && echo enough || echo short"
      #expect(try inside(word, more: "seconds: 30\nmegabytes: 64") == "short")
      #expect(try inside("echo fine", more: "seconds: 30\nmegabytes: 64") == "fine")
    }

    @Test("its children end with it")
    func children() async throws {
      let pid = try inside("sleep 300 >/dev/null 2>&1 & echo $!")
      #expect(Int(pid) != nil)
      var state = "?"
      for _ in 0..<100 {
        let text = (try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)) ?? ") Z"
        state = String(text.split(separator: ")").last?.split(separator: " ").first ?? "Z")
        if state == "Z" || state == "X" { break }
        try await Task.sleep(for: .milliseconds(50))
      }
      #expect(state == "Z" || state == "X", "nobody waits for it, but it runs no more")
    }
  #endif

  @Test("nothing is started before it is asked, nor without permission")
  func notStarted() throws {
    let mark = NSTemporaryDirectory() + "quorate-mark-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: mark) }
    let plugin = try TestPlugin("")
    try plugin.write("run.sh", "echo started > '\(mark)'\n")
    let declared = try PluginFile.read(plugin.path)
    #expect(throws: Problem.self) { try ExternalPermission.none.entry(declared) }
    let host = PluginHost(allowing: [])
    #expect(throws: Problem.self) { try host.permission.entry(declared) }
    let other = PluginHost(allowing: [plugin.path])
    _ = try plugin.option(other)
    other.end()
    #expect(!FileManager.default.fileExists(atPath: mark))
    let complaint = try #require(try plugin.complaint())
    #expect(complaint.contains("hello"))
    #expect(FileManager.default.fileExists(atPath: mark))
  }

  @Test("a pin allows exactly the files it was made for")
  func pins() throws {
    let plugin = try TestPlugin("exit 1")
    let first = try PluginFile.read(plugin.path)
    let file = plugin.path + "/.pins.yaml"
    try plugin.write(".pins.yaml", "plugins:\n  - {id: odd, digest: \(first.digest)}\n")
    let pins = try PluginPins.read(file)
    #expect(pins.allow(first) && !pins.isChanged(first))
    let host = PluginHost(allowing: [], configuration: file) { pins.allow($0) }
    #expect(try host.permission.entry(first).about.version.contains(first.digest))
    try plugin.write("run.sh", "exit 2")
    let changed = try PluginFile.read(plugin.path)
    #expect(changed.digest != first.digest && pins.isChanged(changed) && !pins.allow(changed))
    let refusal = try #require(throws: Problem.self) { try host.permission.entry(changed) }
    #expect(refusal.description.contains("asks to run `sh run.sh`"))
    #expect(refusal.description.contains(changed.digest) && refusal.description.contains(file))
    var again = pins
    again.pin(changed)
    try plugin.write(".pins.yaml", again.written)
    #expect(try PluginPins.read(file) == again && again.allow(changed) && !again.allow(first))
    try plugin.write(".pins.yaml", "plugins:\n  - {id: odd, digest: short}\n")
    #expect(throws: Problems.self) { try PluginPins.read(file) }
    #expect(try PluginPins.read(plugin.path + "/nowhere.yaml").pins.isEmpty)
  }
}
