import Foundation
import OptionKit

/// The doc comments of options, with their formulas: read from the source files when the reference pages are written,
/// kept in the program for `quorate options ID`.
enum OptionNotes {
  /// The note on an option of this package; nil on anybody else's.
  static func note(on dimension: DecisionDimension, _ id: String) -> String? {
    all[dimension.id]?[id]
  }

  /// The doc comments of the options in a source file, by id.
  static func read(_ source: String) -> [String: String] {
    var found: [String: String] = [:]
    var comment: [Substring] = []
    var note = ""
    var isAbout = false
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      let text = line.drop { $0 == " " }
      if text.hasPrefix("///") {
        comment.append(text.dropFirst(text.hasPrefix("/// ") ? 4 : 3))
        continue
      }
      if line.hasPrefix("struct ") { note = comment.joined(separator: "\n") }
      comment = []
      if text.contains("static let about") { isAbout = true }
      if isAbout, let id = text.firstMatch(of: /id: "([^"]+)"/)?.1 {
        found[String(id)] = note
        isAbout = false
      }
    }
    return found
  }
}
