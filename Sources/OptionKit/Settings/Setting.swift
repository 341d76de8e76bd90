/// A value as a user wrote it, with its place, before anybody knows what it should be.
///
/// Scenario files, `--set` on the command line and messages to plug-ins all become this, so that there is one way of
/// reading a parameter and one wording of what is wrong with it.
public struct Setting: Sendable, Hashable {
  /// What was written.
  public indirect enum Value: Sendable, Hashable {
    case text(String)
    case list([Setting])
    /// Keys in the order written, each with its own place.
    case mapping([Entry])
  }

  /// One key of a mapping.
  public struct Entry: Sendable, Hashable {
    /// The key.
    public var key: String
    /// Where the key stands.
    public var location: Problem.Location?
    /// What it is set to.
    public var setting: Setting

    /// Makes an entry.
    public init(_ key: String, _ setting: Setting, at location: Problem.Location? = nil) {
      (self.key, self.setting, self.location) = (key, setting, location)
    }
  }

  /// What was written.
  public var value: Value
  /// Where.
  public var location: Problem.Location?

  /// Makes a setting.
  public init(_ value: Value, at location: Problem.Location? = nil) {
    self.value = value
    self.location = location
  }

  /// A plain word or number.
  public init(_ text: String, at location: Problem.Location? = nil) { self.init(.text(text), at: location) }

  /// No settings at all.
  public static var none: Setting { Setting(.mapping([])) }

  /// As one line, for the manifest: `{a: 1, b: [x, y]}`.
  public var written: String {
    switch value {
    case .text(let text): text
    case .list(let list): "[" + list.map(\.written).joined(separator: ", ") + "]"
    case .mapping(let entries): "{" + entries.map { "\($0.key): \($0.setting.written)" }.joined(separator: ", ") + "}"
    }
  }
}
