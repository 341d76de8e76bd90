import ArgumentParser
import Foundation

/// `quorate serve [FOLDER]`: the workbench in the browser, which is a program of its own beside this one.
///
/// The web server is not part of `quorate`, so that the main job is built without it. This command becomes
/// `quorate-workbench` with the same arguments: signals, standard streams and the exit status are that program's own.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the workbench: a local page on which to check, run, weigh and compare.",
    discussion: "See quorate serve --help; `make quorate` builds what it needs.")

  @Argument(parsing: .captureForPassthrough, help: "What the workbench is given: a folder and its own flags.")
  var arguments: [String] = []

  /// The program that serves.
  static let program = "quorate-workbench"

  func run() throws {
    let beside = Self.sibling(of: Bundle.main.executablePath)
    guard let beside, access(beside, X_OK) == 0 else {
      throw WorkFailed(description: "the workbench is not built; build it with\n  make quorate")
    }
    try Self.become(beside, arguments)
  }

  /// The workbench's path beside an executable, once links are followed.
  static func sibling(of executable: String?) -> String? {
    guard let executable else { return nil }
    let own = URL(fileURLWithPath: executable).resolvingSymlinksInPath()
    return own.deletingLastPathComponent().appendingPathComponent(program).path
  }

  /// Replaces this process; returns only where that failed.
  private static func become(_ path: String, _ arguments: [String]) throws(WorkFailed) {
    var words = ([path] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    execv(path, words)
    throw WorkFailed(description: "\(path) could not be run: \(String(cString: strerror(errno)))")
  }
}
