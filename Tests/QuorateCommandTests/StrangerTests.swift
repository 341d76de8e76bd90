import Foundation
import Testing

/// `package` is seen by every target here, so only a compiler that is told another package's name shows what is public.
@Suite("What a stranger can use")
struct StrangerTests {
  /// Type-checks sources as a module of another package, against the modules that were built with these tests.
  static func check(_ name: String, _ sources: [String]) throws -> (status: Int32, text: String) {
    let clone = NewOptionTests.clone
    return try NewOptionTests.run(
      [
        "swiftc", "-typecheck", "-swift-version", "6", "-module-name", name, "-package-name", "elsewhere", "-I",
        clone + "/.build/debug/Modules", "-I", clone + "/Sources/CZlib",
      ] + sources)
  }

  /// Every Swift source under a folder of the clone.
  static func sources(under folder: String) -> [String] {
    let root = NewOptionTests.clone + "/" + folder
    let files = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix(".swift") }.sorted().map { root + "/" + $0 }
  }

  static let isDebug = FileManager.default.fileExists(atPath: NewOptionTests.clone + "/.build/debug/Modules")

  @Test("everything on the page on results is public", .enabled(if: isDebug))
  func page() throws {
    let page = NewOptionTests.clone + "/Sources/QuorateCommand/Quorate.docc/AResultInAProgram.md"
    let text = try String(contentsOfFile: page, encoding: .utf8)
    let code = text.matches(of: #/```swift\n(?<code>(?s:.)*?)```/#).map { String($0.code) }
    #expect(code.count == 5)
    let file = FileManager.default.temporaryDirectory.appending(path: "quorate-page-\(UUID().uuidString).swift")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(code.joined(separator: "\n").utf8).write(to: file)
    let checked = try Self.check("Stranger", [file.path])
    #expect(checked.status == 0, "\(checked.text)")
    // What machinery the rooms share is not.
    try Data((code.joined() + "\nlet machinery = Recorder(on: true)\n").utf8).write(to: file)
    #expect(try Self.check("Stranger", [file.path]).status != 0)
  }

  @Test("the options here use nothing that an option of somebody else's could not", .enabled(if: isDebug))
  func options() throws {
    let sources = Self.sources(under: "Plugins").filter { !$0.contains("/External/") }
    #expect(sources.count > 100)
    let checked = try Self.check("StandardOptions", sources)
    #expect(checked.status == 0, "\(checked.text.prefix(3000))")
  }

  /// Public declarations of the rooms that much else here needs, as they were when somebody last looked.
  static let counted = ["Simulation": 533, "Appraisal": 736]

  @Test("no room's public face grows unsaid: what only rooms here need of one another is package")
  func counts() throws {
    for (room, most) in Self.counted {
      var count = 0
      for path in Self.sources(under: "Sources/\(room)") {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        count += text.matches(of: #/(?m)^ *(@\w+ )*public /#).count
      }
      #expect(
        count <= most,
        "\(room) has \(count) public declarations, \(most) before: make the new one package, or raise the number")
    }
  }
}
