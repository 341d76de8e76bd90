import Foundation
import Testing

@testable import Simulation

/// A number written in a mechanism is a number that no scenario can set and no register shows. This finds those that
/// are neither a unit of the calendar or of money nor told here with what they are.
@Suite("No number of the model hides in its mechanisms")
struct HiddenNumberTests {
  /// Counting, the calendar, money in pence, shares in percent, and guards against dividing by zero.
  static let everywhere: Set<String> = [
    "0", "1", "0.0", "1.0", "11", "12", "52", "100", "1000", "1e-3", "1e-6", "1e-9",
  ]

  /// What else stands where, and what it is.
  static let known: [String: [String: String]] = [
    "Stages/Adoption/Simulator+Adoption": ["0.001": "least red line divided by"],
    "Stages/Cost/Simulator+Cost": ["0.01": "least index of prices divided by"],
    "Stages/Decisions/Simulator+Authority": ["2": "more than half of the heads"],
    "Stages/Decisions/Simulator+Decisions": [
      "2": "half the months between meetings; more than half of the heads",
      "6": "half a year: the mean of a queue over it",
    ],
    "Stages/Decisions/Simulator+KeptDecisions": ["2": "two rows of burdens kept"],
    "Stages/Decisions/Simulator+OwnDecisions": ["2": "half the months between meetings"],
    "Stages/Decisions/Simulator+Package": ["14": "work: every choice of opponents is tried up to so many"],
    "Stages/Demand/Simulator+Response": [
      "255": "room: months counted in eight bits, above any bound of response-months"
    ],
    "Stages/Funding/Simulator+Funding": ["2": "two sums kept for each"],
    "Stages/Membership/Simulator+Standing": ["0.01": "least pounds divided by"],
    "Stages/Membership/Simulator+Together": [
      "0.01": "least pounds divided by", "3": "fewest members of whom some may leave together",
    ],
    "Stages/Procurement/Simulator+Cover": ["0.01": "least weight of a unit in a mean"],
    "Stages/Procurement/Simulator+Market": [
      "8": "streams: offers of a lot, the bound of lot-offers"
    ],
    "Stages/Simulator+Record": [
      "2": "half of a sum of distances; a place among books", "3": "a place among books", "4": "a place among books",
      "5": "books of a risk share",
    ],
    "Stages/Simulator+Story": [
      "0.01": "from what gain a story tells", "0.1": "from what change of a list a story tells",
      "10": "from what list a story tells", "2": "a place among books",
    ],
    "World/World": [
      "0x9E37_79B9_7F4A_7C15": "mixing bits", "32": "mixing bits", "2": "a month before any",
    ],
    "World/WorldSampler+Forum": ["2": "the middle of two and half of what lies between; a range about its middle"],
    "World/WorldSampler": ["0.01": "least index of prices", "6": "pairs of months in a year", "2": "months of a pair"],
    "Outlook/BallotSeries": ["2": "half the months between meetings"],
    "Outlook/DecisionOutlook": [
      "0.05": "quantiles printed", "0.95": "quantiles printed",
      "40": "work: from what size of body fewer levels are taken",
      "16": "work: levels of support", "5": "work: levels of support", "0.5": "the middle of a level",
    ],
    "Maps/MapRuns": ["2048": "work: maps of a batch"],
    "Maps/StandAloneCosts": [
      "16": "work: most members whose groups are all priced", "62": "most members of a group that is a word of bits",
    ],
  ]

  /// Source text without comments and without what is printed.
  static func code(_ text: String) -> String {
    var code = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var (inText, escaped) = (false, false)
      var kept = ""
      for character in line {
        if inText {
          if escaped {
            escaped = false
          } else if character == "\\" {
            escaped = true
          } else if character == "\"" {
            inText = false
          }
          continue
        }
        if character == "\"" {
          inText = true
          continue
        }
        kept.append(character)
        if kept.hasSuffix("//") {
          kept.removeLast(2)
          break
        }
      }
      code += kept + "\n"
    }
    return code
  }

  static func numbers(in text: String) -> Set<String> {
    let number = /0x[0-9A-Fa-f_]+|[0-9][0-9_]*(\.[0-9]+)?(e-?[0-9]+)?/
    var found: Set<String> = []
    var rest = Substring(code(text))
    while let match = rest.firstMatch(of: number) {
      let before = rest[..<match.range.lowerBound]
      let last = before.last ?? " "
      // A digit of a name, and a member of a tuple, are no numbers; the end of a range is one.
      let isMember = last == "." && !before.hasSuffix("..")
      if !last.isLetter, last != "_", last != "$", !last.isNumber, !isMember { found.insert(String(match.0)) }
      rest = rest[match.range.upperBound...]
    }
    return found
  }

  @Test("every number in stages, worlds, outlooks and maps is a unit or told here; all others are declared parameters")
  func numbers() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Simulation")
    var unused = Self.known
    var read = 0
    for folder in ["Stages", "World", "Outlook", "Maps"] {
      let files = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        // Where parameters are declared, and where nothing but a declaration is.
        guard file.pathExtension == "swift", !file.lastPathComponent.hasSuffix("Parameters.swift") else { continue }
        read += 1
        let name = String(file.deletingPathExtension().path.split(separator: "/Sources/Simulation/").last ?? "")
        for number in Self.numbers(in: try String(contentsOf: file, encoding: .utf8))
        where !Self.everywhere.contains(number) {
          #expect(Self.known[name]?[number] != nil, "\(name).swift holds \(number): declare it as a parameter")
          unused[name]?[number] = nil
        }
      }
    }
    #expect(read > 30, "the sources were not found")
    let gone = unused.filter { !$0.value.isEmpty }.map { "\($0.key): \($0.value.keys.sorted())" }.sorted()
    #expect(gone.isEmpty, "told and no longer there: \(gone)")
  }

  @Test("the scan finds a number in a formula and none in words, comments, names and places of a tuple")
  func scan() {
    let text =
      "let x = pair.1 * 0.25 + y2 + (1...30).sum // 7\nlet words = \"24 months \\\" 3\" /* */\nreturn a[4] / 1e-6 + 0x9E_7F"
    #expect(Self.numbers(in: text) == ["0.25", "1", "30", "4", "1e-6", "0x9E_7F"])
  }
}
