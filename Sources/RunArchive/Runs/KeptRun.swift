import GRDB

/// A run in the archive: what it is, as far as a list shows it.
public struct KeptRun: Sendable, Hashable {
  /// Whether a run has come to its end.
  public enum State: String, Sendable { case unfinished, finished }

  /// Its address, which stays: twelve digits of the manifest's digest and a count of the runs made of that manifest.
  public var id: String
  /// Its place in the order of keeping.
  public var number: Int64
  /// Digest of its manifest.
  public var manifest: String
  /// The scenario's id and title.
  public var scenario, title: String
  /// Whether it has come to its end.
  public var state: State
  /// Whether it can be neither changed nor removed.
  public var isFrozen: Bool
  /// Futures that it was to meet.
  public var futures: Int
  /// Who made it and when, as told; empty where nobody said.
  public var by, at: String
  /// How it came out; nil while it is unfinished.
  public var headline: Headline?
  /// Notes on it, how many.
  public var notes: Int
  /// Blocks of futures kept of it, while it is unfinished.
  public var blocks: Int

  /// How a run came out.
  public struct Headline: Sendable, Hashable {
    /// The id of the bundle that leads, and its mean score.
    public var leader: String
    /// Its mean score.
    public var score: Double
    /// Its mean lead over the runner-up, in points; nil where there is none.
    public var margin: Double?
    /// The share of futures in which no bundle scores higher.
    public var chance: Double

    /// Records how a run came out.
    public init(leader: String, score: Double, margin: Double?, chance: Double) {
      (self.leader, self.score, self.margin, self.chance) = (leader, score, margin, chance)
    }
  }

  static let columns = """
    runs.id, runs.number, runs.manifest, runs.scenario, runs.title, runs.state, runs.frozen, runs.futures,
    runs.told_by, runs.told_when, runs.leader, runs.score, runs.margin, runs.chance,
    (SELECT COUNT(*) FROM notes WHERE notes.run = runs.number) AS noted,
    (SELECT COUNT(*) FROM blocks WHERE blocks.run = runs.number) AS kept
    """

  init(_ row: Row) {
    (id, number, manifest) = (row["id"], row["number"], row["manifest"])
    (scenario, title) = (row["scenario"], row["title"])
    state = State(rawValue: row["state"]) ?? .unfinished
    (isFrozen, futures) = (row["frozen"], row["futures"])
    (by, at) = (row["told_by"], row["told_when"])
    (notes, blocks) = (row["noted"], row["kept"])
    let score: Double? = row["score"]
    headline = score.map {
      Headline(leader: row["leader"], score: $0, margin: row["margin"], chance: row["chance"] ?? 0)
    }
  }
}

/// One value of a manifest, by name.
public struct ManifestValue: Sendable, Hashable, Codable {
  /// The name.
  public var name: String
  /// The value as written.
  public var value: String

  /// Names a value.
  public init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
}

/// A note on a run.
public struct RunNote: Sendable, Hashable {
  /// What it says.
  public var text: String
  /// Who wrote it and when, as told; empty where nobody said.
  public var by, at: String
}
