import ArgumentParser
import Foundation
import OptionKit
import ReportWriter
import StandardOptions

/// The work itself failed, though the input was right: exit status 1.
struct WorkFailed: Error, CustomStringConvertible {
  var description: String
}

extension Quorate {
  /// The options there are; a program of somebody else's hands its own to ``start(catalogue:)``.
  @TaskLocal static var catalogue = Catalogue.standard

  /// The programs of plug-ins that this call runs.
  @TaskLocal static var plugins = PluginSessions()

  /// The words of this call, as given.
  @TaskLocal static var words: [String] = []

  /// Parses the process's arguments, runs the command and exits: 0 done, 1 the work failed, 2 the input is wrong,
  /// 64 the command line is wrong, 130 interrupted.
  public static func start(catalogue: Catalogue = .standard) async -> Never {
    Console.prepare()
    let status = await run(Array(CommandLine.arguments.dropFirst()), catalogue: catalogue)
    // What could not be written was not done.
    Foundation.exit(status == 0 && Console.hasFailed ? 1 : status)
  }

  /// Runs the command with the given arguments and returns its exit status.
  public static func run(_ arguments: [String], catalogue: Catalogue = .standard) async -> Int32 {
    let plugins = PluginSessions()
    defer { plugins.end() }
    return await $catalogue.withValue(catalogue) {
      await $plugins.withValue(plugins) {
        let status = await $words.withValue(arguments) { await run(arguments) }
        // What a plug-in does wrong is no fault of the input.
        return status == 2 && !plugins.failures.isEmpty ? 1 : status
      }
    }
  }

  private static func run(_ given: [String]) async -> Int32 {
    let arguments = CommandLineReading.joined(given)
    let names = configuration.subcommands.map { $0._commandName }
    if let unknown = CommandLineReading.unknownSubcommand(arguments, among: names) {
      Console.error(unknown)
      return 64
    }
    let say = { (problems: Problems) in
      Console.error(
        CommandLineReading.wantsJSON(arguments) ? String(problems.json.written.dropLast()) : problems.description)
    }
    do {
      var command = try parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return 0
    } catch let failure as WorkFailed {
      Console.error(failure.description)
      return 1
    } catch {
      if let problems = Problems(of: error) {
        say(problems)
        return 2
      }
      let text = fullMessage(for: error)
      let code = exitCode(for: error)
      if code == .success { Console.output(text + "\n") } else if !text.isEmpty { Console.error(text) }
      return code.rawValue
    }
  }
}
