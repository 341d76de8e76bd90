import Foundation

/// A small sound scenario in a folder that is taken away with the value: two CCGs and the council that their residents
/// share, with room for plug-ins.
final class SmallCase {
  let path = NSTemporaryDirectory() + "quorate-case-\(UUID().uuidString)"

  /// A case that names plug-ins by their folders.
  convenience init(
    plugins: [String] = [], funding: [String] = [], rules: [String] = [], criteria: String = ""
  ) throws {
    try self.init(Content(plugins: plugins, funding: funding, rules: rules, criteria: criteria))
  }

  init(_ content: Content) throws {
    for (name, text) in content.files { try write("case/" + name, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The scenario's folder.
  var folder: String { path + "/case" }

  func write(_ name: String, _ text: String) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(_ name: String) throws -> String { try String(contentsOfFile: path + "/" + name, encoding: .utf8) }

  /// Puts one of the example plug-ins into the scenario's folder.
  func add(example: String) throws {
    let from = NewOptionTests.clone + "/Plugins/External/" + example
    try FileManager.default.createDirectory(atPath: folder + "/plugins", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: from, toPath: folder + "/plugins/" + example)
  }

  /// Puts a plug-in written in the shell there that says hello and then does as the script says.
  func add(_ id: String, dimension: String, more: String = "", script: String) throws {
    try write(
      "case/plugins/\(id)/plugin.yaml",
      """
      quorate: 1
      id: \(id)
      dimension: \(dimension)
      title: \(id)
      summary: A test's.
      version: "3"
      source: {document: a test}
      command: [sh, run.sh]
      \(more)

      """)
    try write(
      "case/plugins/\(id)/run.sh",
      """
      while IFS= read -r line; do
        n=${line#*'"request":'}; n=${n%%,*}
        case $line in
          *'"ask":"hello"'*) echo '{"quorate":1,"request":'$n',"hello":"\(id)"}';;
          *) \(script)
        esac
      done

      """)
  }
}
