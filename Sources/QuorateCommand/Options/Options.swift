import ArgumentParser

/// `quorate options`: what can be chosen, and how to add to it.
struct Options: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "options",
    abstract: "List the options there are, and try a plug-in.",
    subcommands: [OptionsShow.self, OptionsCheck.self],
    defaultSubcommand: OptionsShow.self)
}
