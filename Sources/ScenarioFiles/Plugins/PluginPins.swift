import Foundation
import OptionKit

/// The plug-ins that a user's own configuration allows, each pinned to the digest of its files.
///
///     plugins:
///       - {id: need-weighted, digest: 3c9f…}
public struct PluginPins: Sendable, Hashable {
  /// Ids and digests.
  public private(set) var pins: [Pin] = []

  /// One plug-in allowed.
  public struct Pin: Sendable, Hashable {
    /// Its id.
    public var id: String
    /// The digest of its files, 64 hexadecimal digits.
    public var digest: String
  }

  /// Whether a plug-in is allowed as it is.
  public func allow(_ option: ExternalOption) -> Bool {
    pins.contains { $0.id == option.about.id && $0.digest == option.digest }
  }

  /// Whether a plug-in was allowed under another digest, so that it has changed since.
  public func isChanged(_ option: ExternalOption) -> Bool {
    pins.contains { $0.id == option.about.id } && !allow(option)
  }

  /// Pins a plug-in as it is, in place of what was pinned under its id.
  public mutating func pin(_ option: ExternalOption) {
    pins.removeAll { $0.id == option.about.id }
    pins.append(Pin(id: option.about.id, digest: option.digest))
  }

  /// As the file has it.
  public var written: String {
    "plugins:\n" + pins.map { "  - {id: \($0.id), digest: \"\($0.digest)\"}\n" }.joined()
  }

  /// Where a user's pins are: `$XDG_CONFIG_HOME/quorate/plugins.yaml`, else under `~/.config`.
  public static func path(in environment: [String: String]) -> String {
    let home = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (home ?? (environment["HOME"] ?? "") + "/.config") + "/quorate/plugins.yaml"
  }

  /// Reads a user's pins; none where there is no such file.
  ///
  /// - Throws: every problem of the file.
  public static func read(_ path: String) throws(Problems) -> PluginPins {
    var found = PluginPins()
    guard FileManager.default.fileExists(atPath: path) else { return found }
    let source: SourceText
    do { source = try SourceText.read(path) } catch { throw Problems(error) }
    let findings = ReadingContext()
    let fields = Fields(try LocatedYAML.read(source), title: "", findings: findings)
    for record in fields.records("plugins") {
      let id = record.id()
      let digest = record.text("digest", required: true)
      record.finish()
      guard let id, let digest else { continue }
      if digest.utf8.count != 64 || !digest.utf8.allSatisfy("0123456789abcdef".utf8.contains) {
        findings.report("the digest of \(id) is not 64 hexadecimal digits", at: record.setting("digest")?.location)
      }
      found.pins.append(Pin(id: id, digest: digest))
    }
    fields.finish()
    guard findings.problems.isEmpty else { throw Problems(findings.problems) }
    return found
  }
}
