/// What is known of a run before it begins.
public struct RunStart: Sendable {
  /// Digest of its manifest.
  public var manifest: String
  /// The manifest's values, in its order.
  public var values: [ManifestValue]
  /// Which program makes it, so that no other goes on with what it leaves: two builds of one version may differ.
  public var maker: String
  /// The scenario's id and title.
  public var scenario, title: String
  /// Futures that it is to meet.
  public var futures: Int
  /// The words of the command, with its inputs by name and without paths.
  public var words: [String]
  /// Everything it reads.
  public var inputs: [KeptFile]
  /// Who makes it and when, as told; empty where nobody said.
  public var by, at: String

  /// Describes a run that begins.
  public init(
    manifest: String, values: [ManifestValue], maker: String, scenario: String, title: String, futures: Int,
    words: [String], inputs: [KeptFile], by: String = "", at: String = ""
  ) {
    (self.manifest, self.values, self.maker, self.scenario) = (manifest, values, maker, scenario)
    (self.title, self.futures, self.words, self.inputs) = (title, futures, words, inputs)
    (self.by, self.at) = (by, at)
  }
}
