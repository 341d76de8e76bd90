import Foundation
import OptionKit
import ReportWriter
import StandardOptions

/// The reference pages of the standard options, one a dimension, and the notes that the program carries of them.
enum ReferencePage {
  /// Every generated file under a clone of the repository, with what it should hold.
  static func files(in clone: String) throws -> [(path: String, text: String)] {
    let all = [("\(clone)/Sources/QuorateCommand/OptionNotes/OptionNotes+Generated.swift", allNotes)]
    return try all
      + DecisionDimension.allCases.flatMap { dimension -> [(path: String, text: String)] in
        let notes = try notes(of: dimension, in: clone)
        return [
          ("\(clone)/Sources/QuorateCommand/Quorate.docc/\(dimension.pageName).md", page(dimension, notes))
        ] + code(dimension, notes).map { ("\(clone)/Sources/QuorateCommand/OptionNotes/\($0.name).swift", $0.text) }
      }
  }

  /// The doc comments of a dimension's source files, by id.
  static func notes(of dimension: DecisionDimension, in clone: String) throws -> [String: String] {
    let folder = "\(clone)/Plugins/\(dimension.folder)"
    var notes: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where name.hasSuffix(".swift") {
      let source = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      notes.merge(OptionNotes.read(source)) { first, _ in first }
    }
    return notes
  }

  private static func page(_ dimension: DecisionDimension, _ notes: [String: String]) -> String {
    var text = """
      # \(dimension.title): the options

      \(dimension.question)

      ## Overview

      Written from the code by `quorate options pages`; `quorate options \(dimension.rawValue)` prints the list.

      """
    for entry in Catalogue.standard.entries(in: dimension) {
      let about = entry.about
      text += "\n## \(about.id)\n\n**\(about.title)**, version \(about.version). \(about.summary)\n"
      if let note = notes[about.id] { text += "\n\(linked(note))\n" }
      text += "\nDescribed in \(about.source.description).\n"
      guard !entry.parameters.isEmpty else {
        text += "\nIt has no parameters.\n"
        continue
      }
      text += "\n| parameter | default | allowed | unit | meaning | source |\n| --- | --- | --- | --- | --- | --- |\n"
      for parameter in entry.parameters {
        let bounds = parameter.bounds.map { "\($0.lowerBound.written) to \($0.upperBound.written)" }
        let allowed = parameter.allowedWords?.joined(separator: ", ") ?? bounds ?? parameter.expectation
        let cells = [
          "`\(parameter.name)`", parameter.defaultValue.isEmpty ? "" : "`\(parameter.defaultValue)`", allowed,
          parameter.unit.rawValue, parameter.help, parameter.source?.description ?? "",
        ]
        text += "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
      }
    }
    return text
  }

  /// Names of properties, which a page cannot link to, as code.
  private static func linked(_ note: String) -> String { note.replacing("``", with: "`") }

  /// A dimension's id as a Swift name: `local-variation` is `localVariation`.
  private static func property(_ dimension: DecisionDimension) -> String {
    let words = dimension.id.split(separator: "-")
    return words.prefix(1).joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// The notes of all dimensions by the dimension's id.
  private static var allNotes: String {
    let lines = DecisionDimension.allCases.map { "    \"\($0.id)\": \(property($0)),\n" }
    return """
      // Written from the list of dimensions by `quorate options pages`; not to be edited.
      extension OptionNotes {
        static let all: [String: [String: String]] = [
      \(lines.joined())  ]
      }

      """
  }

  /// The most lines of notes in a file.
  private static let mostLines = 280

  /// The files with a dimension's notes: one, or as many as keep each short.
  private static func code(
    _ dimension: DecisionDimension, _ notes: [String: String]
  ) -> [(name: String, text: String)] {
    let all = Catalogue.standard.entries(in: dimension).compactMap { entry in
      notes[entry.about.id].map { written(entry.about.id, $0) }
    }
    let total = all.reduce(0) { sum, note in sum + note.count { $0 == "\n" } }
    let share = total / (total / mostLines + 1)
    var parts: [[String]] = [[]]
    var lines = 0
    for note in all {
      let more = note.count { $0 == "\n" }
      if lines >= share, parts.last?.isEmpty == false {
        parts.append([])
        lines = 0
      }
      parts[parts.count - 1].append(note)
      lines += more
    }
    let name = property(dimension)
    return parts.enumerated().map { place, entries in
      let own = parts.count == 1 ? name : "\(name)\(place + 1)"
      let whole = (1...parts.count).map { "\(name)\($0)" }.joined(separator: ", ")
      let joined =
        parts.count > 1 && place == 0
        ? "  static let \(name) = [\(whole)].reduce(into: [String: String]()) { $0.merge($1) { first, _ in first } }\n\n"
        : ""
      return (
        "OptionNotes+\(dimension.folder)" + (place == 0 ? "" : "\(place + 1)"),
        """
        // Written from the doc comments in Plugins/\(dimension.folder) by `quorate options pages`; not to be edited.
        // swift-format-ignore-file
        extension OptionNotes {
        \(joined)  static let \(own): [String: String] = [
        \(entries.isEmpty ? "    :\n" : entries.joined())  ]
        }

        """
      )
    }
  }

  /// A note as an entry of a dictionary.
  private static func written(_ id: String, _ note: String) -> String {
    let fence = "##"
    let lines = note.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "      \($0)" }.joined(separator: "\n")
    return "    \"\(id)\": \(fence)\"\"\"\n\(lines)\n      \"\"\"\(fence),\n"
  }
}

extension DecisionDimension {
  /// The page's name in the documentation catalogue.
  var pageName: String { "Options-\(folder)" }
}
