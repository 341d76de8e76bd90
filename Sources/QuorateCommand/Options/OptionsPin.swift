import ArgumentParser
import Foundation
import OptionKit
import ScenarioFiles

/// `quorate options pin PATH`: allows a plug-in as it is for good.
struct OptionsPin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pin",
    abstract: "Allow a plug-in as it is, in your own configuration, by the digest of its files.",
    discussion: """
      Writes a line into plugins.yaml of $XDG_CONFIG_HOME/quorate or ~/.config/quorate. Scenarios that name the plug-in \
      may then run it without --allow-plugin, until one byte of it changes. A pin of the same id is replaced.
      """)

  @Argument(help: "The plug-in's folder, which has a plugin.yaml.")
  var path: String

  func run() throws {
    let declared = try PluginFile.read(path)
    let file = PluginPins.path(in: ProcessInfo.processInfo.environment)
    var pins = try PluginPins.read(file)
    pins.pin(declared)
    do {
      let place = URL(fileURLWithPath: file)
      try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(pins.written.utf8).write(to: place, options: .atomic)
    } catch {
      throw WorkFailed(description: "\(file) could not be written: \(error.localizedDescription)")
    }
    Console.output("Pinned \(declared.about.id) at \(declared.digest) in \(file).\n")
  }
}
