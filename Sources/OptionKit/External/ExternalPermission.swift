/// Decides whether a declared program may be run, and makes a catalogue entry of it if so.
///
/// A scenario is only text, so reading one must not run anything by itself: whoever reads it hands in what its user has
/// allowed.
public struct ExternalPermission: Sendable {
  /// Makes the entry, or says why not.
  public let entry: @Sendable (ExternalOption) throws(Problem) -> Catalogue.Entry

  /// Allows what a function makes an entry of.
  public init(_ entry: @escaping @Sendable (ExternalOption) throws(Problem) -> Catalogue.Entry) { self.entry = entry }

  /// Nothing may be run.
  public static let none = ExternalPermission { (option) throws(Problem) in throw refusal(of: option) }

  /// What is said where a program has not been allowed: what would be run, and how to allow it.
  ///
  /// - Parameters:
  ///   - asking: what a user does to allow a folder, as the front end has it: `add --some-flag`.
  ///   - configuration: the file in which its digest may be pinned instead; none where empty.
  public static func refusal(
    of option: ExternalOption, asking: String = "allow", configuration: String = ""
  ) -> Problem {
    let pin = configuration.isEmpty ? "" : ", or pin its digest \(option.digest) in \(configuration)"
    return Problem(
      "the plug-in \(option.about.id) asks to run `\(option.command.joined(separator: " "))` from \(option.folder), "
        + "and no program is run unless you say so",
      remedy: "read what it does and \(asking) \(option.folder)\(pin)", at: option.location)
  }
}
