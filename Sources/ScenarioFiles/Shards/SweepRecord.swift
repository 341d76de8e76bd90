import Appraisal
import Foundation
import OptionKit

/// What the shards of one folder are parts of: `sweep/sweep.json` in it, with the inputs beside it.
///
/// The inputs are the scenario's files as they were read, so that the parts can be put together where the scenario has
/// changed since or is not at hand.
public struct SweepRecord: Codable, Sendable, Equatable {
  /// `quorate-sweep`.
  public var format = Self.name
  /// The version of the format.
  public var version = Self.newest
  /// The scenario's id, and its main file within `inputs/` and the id.
  public var scenario, main: String
  /// The words of the command line that shape the run, `--set` and its like, without files.
  public var words: [String]
  /// The name of the table of futures beside this file; nil where all are drawn.
  public var futures_table: String?
  /// Folders of plug-ins within the scenario's.
  public var plugins: [String]
  /// How many shards there are.
  public var of: Int
  /// The run.
  public var manifest: ManifestRecord
  /// ``Manifest/digest`` of that.
  public var manifest_digest: String

  static let name = "quorate-sweep"
  static let newest = 1

  /// Describes a run in parts.
  public init(
    scenario: String, main: String, words: [String], futuresTable: String?, plugins: [String], of count: Int,
    manifest: Manifest
  ) {
    (self.scenario, self.main, self.words, futures_table) = (scenario, main, words, futuresTable)
    (self.plugins, of) = (plugins, count)
    (self.manifest, manifest_digest) = (ManifestRecord(manifest), manifest.digest)
  }

  /// As a file.
  public var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return (try? encoder.encode(self)).map { [UInt8]($0) + [0x0A] } ?? []
  }

  /// Where it lies in a folder of shards.
  public static func path(in folder: String) -> String { folder + "/sweep/sweep.json" }

  /// Reads the run that a folder of shards belongs to; nil where none has been begun there.
  public static func read(in folder: String) throws(Problem) -> SweepRecord? {
    struct Kind: Decodable { var format: String, version: Int }
    let path = path(in: folder)
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let bytes = try SourceText.bytes(path, limit: 64_000_000, remedy: "begin another folder", isOrdinary: true)
    let (decoder, data, here) = (JSONDecoder(), Data(bytes), Problem.Location(path))
    let damaged = Problem(
      "this is no description of a sweep, or it is damaged", remedy: "begin another folder", at: here)
    guard let kind = try? decoder.decode(Kind.self, from: data), kind.format == name else { throw damaged }
    guard kind.version <= newest else {
      throw Problem(
        "it is written in version \(kind.version) of the format, and this program reads up to version \(newest)",
        remedy: "use the program that wrote it, or a newer one", at: here)
    }
    guard let record = try? decoder.decode(SweepRecord.self, from: data), record.of > 0, record.of <= ShardSet.most,
      ([record.scenario, record.main] + (record.futures_table.map { [$0] } ?? [])).allSatisfy(isName),
      record.manifest.manifest?.digest == record.manifest_digest
    else { throw damaged }
    return record
  }

  /// Whether a text names a file of a folder and nothing outside it.
  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text != "." && text != ".." && !text.utf8.contains(UInt8(ascii: "/")) && !text.utf8.contains(0)
  }
}
