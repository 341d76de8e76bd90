import Foundation
import OptionKit
import OptionLaws
import PluginHost
import ScenarioFiles
import StandardOptions

/// A plug-in in a folder of its own that is taken away with the value: a shell script that has already said hello.
final class TestPlugin {
  let path: String

  /// A funding formula called `odd`, unless the declaration says otherwise.
  init(_ script: String, hello: String = "odd", declaring more: String = "seconds: 30") throws {
    path = NSTemporaryDirectory() + "quorate-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let dimension = more.contains("dimension:") ? "" : "dimension: funding\n"
    try write(
      "plugin.yaml",
      """
      quorate: 1
      id: odd
      \(dimension)title: Odd
      summary: Does something odd.
      version: "7"
      source: {document: a test}
      command: [sh, run.sh]
      \(more)

      """)
    try write(
      "run.sh",
      """
      read -r line
      echo '{"quorate":1,"request":1,"hello":"\(hello)"}'
      \(script)

      """)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  /// The option as a host that allows it makes it.
  func option(_ host: PluginHost) throws -> any CommissioningOption {
    let declared = try PluginFile.read(path)
    let catalogue = Catalogue(entries: [try host.permission.entry(declared)])
    return try catalogue.make(declared.dimension, declared.about.id)
  }

  /// What a host says of it after one question; nil where it answers.
  func complaint() throws -> String? {
    let host = PluginHost(allowing: [path])
    defer { host.end() }
    _ = OptionFingerprint.words(of: try option(host), in: LawCase(seed: 3))
    return host.failures.first?.problem.description
  }
}

/// Folders of the package and programs of this machine.
enum Place {
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func example(_ id: String) -> String { package.appending(path: "Plugins/External/\(id)").path }

  static func has(_ program: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
  }
}
