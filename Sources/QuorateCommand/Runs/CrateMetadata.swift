import Documents
import Foundation
import RunArchive

/// A run as a research object crate: RO-Crate 1.1 with the terms of a Process Run Crate (the action, the program, what
/// it read and wrote), each file with its SHA-256 checksum.
struct CrateMetadata {
  var run: KeptRun
  var manifest: [ManifestValue]
  var words: [String]
  var notes: [RunNote]
  /// The files, named as they stand in the crate.
  var files: [KeptFile]
  var license: String?

  /// `ro-crate-metadata.json`.
  var json: JSONValue {
    .object([
      (
        "@context",
        .list([
          "https://w3id.org/ro/crate/1.1/context",
          .object([("sha256", "https://w3id.org/ro/terms/workflow-run#sha256")]),
        ])
      ), ("@graph", .list([descriptor, profile, root, action, program] + person + files.map(entity) + values)),
    ])
  }

  /// The date in what the user said of when; nil where there is none.
  static func date(_ told: String) -> String? {
    let date = String(told.prefix(10))
    return date.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) == nil ? nil : date
  }

  private static func reference(_ id: String) -> JSONValue { .object([("@id", .text(id))]) }
  private static func references(_ ids: [String]) -> JSONValue { .list(ids.map(reference)) }

  private static let programID = "#program"
  private var actionID: String { "#run-\(run.id)" }
  private var version: String { manifest.first { $0.name == "program" }?.value ?? "" }
  private var read: [KeptFile] { files.filter { $0.role == .input } }
  private var written: [KeptFile] { files.filter { $0.role != .input } }

  private var descriptor: JSONValue {
    .object([
      ("@id", "ro-crate-metadata.json"), ("@type", "CreativeWork"),
      ("conformsTo", Self.references(["https://w3id.org/ro/crate/1.1"])), ("about", Self.reference("./")),
    ])
  }

  private static let profileID = "https://w3id.org/ro/wfrun/process/0.5"

  private var profile: JSONValue {
    .object([
      ("@id", .text(Self.profileID)), ("@type", "CreativeWork"), ("name", "Process Run Crate"), ("version", "0.5"),
    ])
  }

  private var root: JSONValue {
    var members: [(String, JSONValue)] = [
      ("@id", "./"), ("@type", "Dataset"), ("identifier", .text(run.id)), ("name", .text(run.title)),
      (
        "description",
        .text("An options appraisal by Quorate \(version): its inputs, what it wrote, and how it came out.")
      ),
      ("conformsTo", Self.references([Self.profileID])),
    ]
    if let date = Self.date(run.at) { members.append(("datePublished", .text(date))) }
    if let license { members.append(("license", Self.reference(license))) }
    members.append(("hasPart", Self.references(files.map(Self.address))))
    members.append(("mentions", Self.reference(actionID)))
    if !notes.isEmpty { members.append(("comment", .texts(notes.map(\.text)))) }
    return .object(members)
  }

  private var action: JSONValue {
    var members: [(String, JSONValue)] = [
      ("@id", .text(actionID)), ("@type", "CreateAction"), ("name", .text("quorate " + words.joined(separator: " "))),
      ("instrument", Self.reference(Self.programID)),
      ("object", Self.references(read.map(Self.address) + manifest.indices.map(Self.valueID))),
      ("result", Self.references(written.map(Self.address))),
    ]
    if let date = Self.date(run.at) { members.append(("endTime", .text(date))) }
    if !run.by.isEmpty { members.append(("agent", Self.reference("#who"))) }
    if let headline = run.headline {
      members.append(
        ("description", .text("\(headline.leader) leads with \(NumberFormat.exact(headline.score)) points of 100.")))
    }
    return .object(members)
  }

  private var program: JSONValue {
    .object([
      ("@id", .text(Self.programID)), ("@type", "SoftwareApplication"), ("name", "Quorate"),
      ("softwareVersion", .text(version)),
    ])
  }

  private var person: [JSONValue] {
    run.by.isEmpty ? [] : [.object([("@id", "#who"), ("@type", "Person"), ("name", .text(run.by))])]
  }

  private func entity(_ file: KeptFile) -> JSONValue {
    .object([
      ("@id", .text(Self.address(file))), ("@type", "File"), ("name", .text(file.name)),
      ("contentSize", .text("\(file.bytes.count)")),
      ("encodingFormat", .text(Self.format(file.name))), ("sha256", .text(file.sha256)),
    ])
  }

  /// A file's name as an address within the crate.
  private static func address(_ file: KeptFile) -> String {
    file.name.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? file.name
  }

  private static func valueID(_ place: Int) -> String { "#manifest-\(place + 1)" }

  /// The manifest's values.
  private var values: [JSONValue] {
    manifest.enumerated().map { place, value in
      .object([
        ("@id", .text(Self.valueID(place))), ("@type", "PropertyValue"), ("name", .text(value.name)),
        ("value", .text(value.value)),
      ])
    }
  }

  private static func format(_ name: String) -> String {
    switch name.split(separator: ".").last {
    case "csv": "text/csv"
    case "html": "text/html"
    case "json": "application/json"
    case "yaml", "yml": "application/yaml"
    case "md": "text/markdown"
    case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case "txt": "text/plain"
    default: "application/octet-stream"
    }
  }
}
