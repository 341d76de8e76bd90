import ArgumentParser
import Foundation
import OptionKit
import ReportWriter
import StandardOptions

/// The workbench: a local web page on which to check, run, weigh and compare the appraisals of a folder.
///
/// `Workbench.start()` is the whole of `quorate-workbench`; a program with options of its own hands in its catalogue.
public enum Workbench {
  /// Reads the command line, serves until it is told to stop, and exits: 0 stopped in order, 1 the work failed, 2 the
  /// input is wrong, 64 the command line is wrong, 130 interrupted a second time.
  public static func start(catalogue: Catalogue = .standard) async -> Never {
    signal(SIGPIPE, SIG_IGN)
    Foundation.exit(await run(Array(CommandLine.arguments.dropFirst()), catalogue: catalogue))
  }

  /// Serves with the given arguments and returns the exit status.
  public static func run(_ arguments: [String], catalogue: Catalogue = .standard) async -> Int32 {
    do {
      let settings = try ServeArguments.parse(arguments).settings
      let server = try WorkbenchServer(settings, catalogue: catalogue)
      try await server.runUntilTold { address in
        announce(address, settings)
      }
      return 0
    } catch let error as ServeFailure {
      say(error.description)
      return 1
    } catch {
      if let problems = Problems(of: error) {
        say(problems.description)
        return 2
      }
      let text = ServeArguments.fullMessage(for: error)
      let code = ServeArguments.exitCode(for: error)
      if code == .success {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
      } else if !text.isEmpty {
        say(text)
      }
      return code.rawValue
    }
  }

  /// Prints the address, which a script may read from standard output, and opens it where that was asked for.
  private static func announce(_ address: ServedAddress, _ settings: ServeSettings) {
    FileHandle.standardOutput.write(Data((address.launch + "\n").utf8))
    say("The workbench serves \(settings.folder). The address works once; Ctrl-C stops it.")
    if settings.opens { Browser.open(address.launch) }
  }

  /// Writes a line to standard error.
  static func say(_ line: String) {
    FileHandle.standardError.write(Data((VisibleText.lines(line) + "\n").utf8))
  }
}

/// Why the workbench could not serve though it was asked rightly: exit status 1.
struct ServeFailure: Error, CustomStringConvertible {
  var description: String
}
