import ArgumentParser
import Diagnostics
import Foundation

/// The flags of `quorate serve`.
struct ServeArguments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quorate serve",
    abstract: "Open the workbench: a local page on which to check, run, weigh and compare.",
    discussion: "The address printed signs in whoever opens it first. Ctrl-C stops what is under way and closes.")

  @Argument(help: "The folder whose scenarios are shown; the one you stand in unless given.")
  var folder = "."

  @Option(help: "The port; 0 takes one that is free and prints the address.")
  var port = 8040

  @Option(help: "The address to listen on. Anything but loopback needs --password-file.")
  var listen: String?

  @Option(help: "A file whose first line is the password of those who have no launch address.")
  var passwordFile: String?

  @Option(
    parsing: .singleValue,
    help: "A name by which browsers may also call this machine, such as a host name. May be repeated.")
  var host: [String] = []

  @Option(
    name: .customLong("allow-plugin"), parsing: .singleValue,
    help: "Let the program of this plug-in's folder be run, where a scenario names it. May be repeated.")
  var plugins: [String] = []

  @Option(help: "The archive of kept runs to show; Reports/quorate.sqlite of the folder unless given.")
  var archive: String?

  @Option(help: "Threads of a run; the results are the same whatever their number.")
  var threads: Int?

  @Flag(help: "Open the address in your browser.")
  var open = false

  func validate() throws {
    guard (0...65535).contains(port) else { throw ValidationError("--port must lie between 0 and 65535") }
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads must lie between 1 and 1024")
    }
    if let listen, !Self.isLoopback(listen), passwordFile == nil {
      throw ValidationError("--listen \(listen) lets other machines in; give --password-file too")
    }
  }

  /// Whether only this machine can reach an address.
  static func isLoopback(_ address: String) -> Bool {
    address == "::1" || address == "localhost" || address.hasPrefix("127.")
  }

  /// The settings.
  ///
  /// - Throws: ``Problem`` where the password file cannot be read or holds no password worth the name.
  var settings: ServeSettings {
    get throws {
      var settings = ServeSettings(folder: folder, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
      (settings.port, settings.opens, settings.plugins, settings.hosts) = (port, open, plugins, host)
      settings.archive = archive
      settings.address = listen ?? "127.0.0.1"
      settings.password = try passwordFile.map(Self.password)
      return settings
    }
  }

  /// The first line of a file.
  static func password(in path: String) throws(Problem) -> String {
    let place = Problem.Location(path)
    guard let data = FileManager.default.contents(atPath: path), data.count < 4096 else {
      throw Problem("the password file cannot be read", remedy: "write the password on its first line", at: place)
    }
    let first = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    guard first.count >= 8 else {
      throw Problem("the password has \(first.count) characters", remedy: "take at least 8", at: place)
    }
    return first
  }
}
