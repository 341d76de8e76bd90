import ArgumentParser
import Diagnostics

/// What is made of a command line before it is parsed: slips that the parser would answer with less than it could.
enum CommandLineReading {
  /// The arguments with a negative number kept to the flag before it, `--futures -5` as `--futures=-5`, so that what is
  /// said of it is its value and not that it is missing.
  static func joined(_ arguments: [String]) -> [String] {
    var all: [String] = []
    for argument in arguments {
      let isNegative = argument.first == "-" && argument.dropFirst().first.map { $0.isASCII && $0.isNumber } == true
      if isNegative, Double(argument) != nil, let flag = all.last, flag.hasPrefix("--"), flag.count > 2,
        !flag.contains("=")
      {
        all[all.count - 1] = "\(flag)=\(argument)"
      } else {
        all.append(argument)
      }
    }
    return all
  }

  /// What to say where the first word names no subcommand; nil where it does, or where there is none.
  static func unknownSubcommand(_ arguments: [String], among names: [String]) -> String? {
    var words = arguments[...]
    if words.first == "help" { words = words.dropFirst() }
    guard let first = words.first, !first.hasPrefix("-"), first != "help", !names.contains(first) else { return nil }
    let missing = NotFound("command", first, among: names)
    return "\(VisibleText.line(missing.sentence)); \(missing.remedy)"
  }

  /// Whether what goes wrong is wanted as JSON.
  static func wantsJSON(_ arguments: [String]) -> Bool {
    if arguments.contains("--format=json") { return true }
    return zip(arguments, arguments.dropFirst()).contains { $0 == "--format" && $1 == "json" }
  }
}
