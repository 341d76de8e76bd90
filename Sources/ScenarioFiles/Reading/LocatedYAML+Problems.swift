import OptionKit
import Yams

extension LocatedYAML {
  /// What the parser says, in this project's words and with places.
  static func problems(of error: YamlError, in source: SourceText) -> [Problem] {
    let place = { (mark: Mark) in Problem.Location(source.name, line: mark.line, column: mark.column) }
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      if problem.lowercased().contains("nesting level") { return [tooDeep(at: place(mark))] }
      if problem.contains("another document") {
        return [Problem("a second document begins here", remedy: "keep one document in a file", at: place(mark))]
      }
      if problem.contains("undefined alias") {
        return [
          Problem("aliases are not used in scenario files", remedy: "write the value out or quote it", at: place(mark))
        ]
      }
      let around = context.map { " (\($0.text), from line \($0.mark.line))" } ?? ""
      return [
        Problem(
          "this is not YAML: \(problem)\(around)", remedy: "look at indentation, colons and quotes", at: place(mark))
      ]
    case .reader(let problem, let offset, _, let yaml):
      var (line, column) = (1, 1)
      for character in yaml.prefix(offset ?? 0) {
        (line, column) = character.isNewline ? (line + 1, 1) : (line, column + 1)
      }
      let at = Problem.Location(source.name, line: line, column: column)
      return [Problem("this is not text: \(problem)", remedy: "take the character out", at: at)]
    case .duplicatedKeysInMapping(let keys, let context):
      let lines = Array(source.text.utf8).split(omittingEmptySubsequences: false) { $0 == 0x0A }
      return keys.prefix(40).flatMap { duplicates(of: $0, near: context.mark, in: lines, of: source.name) }
    case .memory:
      // The parser's answer to more than a thousand open indentations.
      return [tooDeep(at: Problem.Location(source.name, line: 1, column: 1))]
    default:
      return [Problem("this is not YAML: \(error)", at: Problem.Location(source.name, line: 1, column: 1))]
    }
  }

  /// A key that a mapping has more than once, at each place after the first; `mark` is where one of them stands.
  ///
  /// The parser names the keys and one place; the others are found by indentation.
  private static func duplicates(
    of key: String, near mark: Mark, in lines: [ArraySlice<UInt8>], of name: String
  ) -> [Problem] {
    let indent = mark.column - 1
    let spellings = ["\(key):", "\"\(key)\":", "'\(key)':"].map { Array($0.utf8) }
    let here = min(mark.line, lines.count) - 1
    var from = here
    while from > 0, !isEdge(lines[from], indent), !isOutside(lines[from - 1], indent) { from -= 1 }
    var found: [Int] = []
    for place in lines.indices.dropFirst(max(0, from)) {
      let line = lines[place]
      if place > here, isOutside(line, indent) || isEdge(line, indent) { break }
      guard isLead(line.prefix(indent), indent), spellings.contains(where: line.dropFirst(indent).starts) else {
        continue
      }
      found.append(place + 1)
    }
    let first = found.first ?? mark.line
    let later = found.count > 1 ? Array(found.dropFirst()) : [mark.line]
    return later.map { line in
      Problem(
        "\(key) is written twice", remedy: first == line ? "keep one" : "keep one; the first is on line \(first)",
        at: Problem.Location(name, line: line, column: mark.column))
    }
  }

  /// Whether what stands before a key is only spaces and the dashes of lists.
  private static func isLead(_ lead: ArraySlice<UInt8>, _ indent: Int) -> Bool {
    lead.count == indent && lead.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
  }

  /// Whether a line belongs to something around a mapping whose keys are indented by `indent`.
  private static func isOutside(_ line: ArraySlice<UInt8>, _ indent: Int) -> Bool {
    let text = line.drop { $0 == UInt8(ascii: " ") || $0 == 0x0D }
    guard let first = text.first, first != UInt8(ascii: "#") else { return false }
    return line.count - text.count < indent && !isEdge(line, indent)
  }

  /// Whether a line begins a mapping inside a list: `- id: x` with the key at `indent`.
  private static func isEdge(_ line: ArraySlice<UInt8>, _ indent: Int) -> Bool {
    let lead = line.prefix(indent)
    return lead.contains(UInt8(ascii: "-")) && isLead(lead, indent)
  }
}
