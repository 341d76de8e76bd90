import Commissioning

/// What an option is called and where it comes from.
public struct About: Sendable, Hashable {
  /// Kebab case, unique within its dimension.
  public var id: String
  /// As printed.
  public var title: String
  /// One or two plain sentences.
  public var summary: String
  /// The document and section that describe it.
  public var source: Source
  /// Changes when its results change; recorded in the manifest.
  public var version: String

  /// Describes an option.
  public init(id: String, title: String, summary: String, source: Source, version: String = "1") {
    (self.id, self.title, self.summary, self.source, self.version) = (id, title, summary, source, version)
  }
}
