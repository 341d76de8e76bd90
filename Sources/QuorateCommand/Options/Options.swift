import ArgumentParser

/// `quorate options`: what can be chosen, and how to add to it.
struct Options: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "options",
    abstract: "List the options there are; begin one of your own; try a plug-in.",
    subcommands: [OptionsShow.self, OptionsNew.self, OptionsCheck.self, OptionsPin.self, OptionsPages.self],
    defaultSubcommand: OptionsShow.self)
}
