import Foundation
import Testing

/// The same of options: a number in an option's code stands in no register and no scenario can set it. What is declared as
/// a parameter, with its default and its bounds, is left out; what remains is told here with what it is.
@Suite("No number of an option hides in its code")
struct HiddenOptionNumberTests {
  /// What stands where, and what it is.
  static let known: [String: [String: String]] = [
    "Arrangements/HostedFunctions": ["1e12": "no price is as large"],
    "Arrangements/ModelByProvider": [
      "0.2": "default of a parameter", "0.8": "default of a parameter", "2": "a model and a lead",
    ],
    "Criteria/LargeUnits": ["1e-12": "rounding of a sum"],
    "Footprints/ScaleBands": [
      "30_000": "the source's band", "50_000": "the source's band", "500_000": "the source's band",
      "1_000_000": "the source's band", "100_000_000": "no system is as large",
    ],
    "Funding/Blend": ["0.5": "which of two weighs more"],
    "Law/KnownLaw": [
      "2012": "a date", "2013": "a date", "2014": "a date", "2022": "a date", "2024": "a date", "2026": "a date",
      "3": "a date", "4": "a date", "7": "a date", "10": "a date", "27": "a date",
    ],
    "Law/Mechanism+Approvals": [
      "2": "months, told in the approval with what they rest on", "3": "the same", "6": "the same", "9": "the same",
      "18": "the same",
    ],
    "Law/Mechanism+Parties": ["2": "two parties at least"],
    "Law/MergerCalendar": ["4": "April, the source's", "7": "July, the source's", "31": "a day, the source's"],
    "Law/NHSAct2006": ["3": "months, told in the approval with what they rest on"],
    "RiskSharing/MutualAid": ["5": "places in a book"],
    "RiskSharing/MutualAidBook": [
      "2": "places in a book", "3": "places in a book", "4": "places in a book", "5": "places in a book",
    ],
    "Timing/Staggered": ["2": "fewer than two units"],
    "Voting/DisputeLadder": ["21": "working days of a month"],
    "Voting/Electorate+Votes": ["3": "names that a problem shows"],
    "Voting/EscalationLadder": [
      "0.4": "default of a parameter", "0.5": "default of a parameter", "0.75": "default of a parameter",
      "2": "default of a parameter", "3": "default of a parameter",
    ],
    "Voting/LadderSettings": ["2": "months and a share", "120.0": "bound of a parameter"],
    "Voting/LocalityCommittees": ["2": "more than half"],
    "Voting/MeetingSettings": ["5": "default of a parameter", "365": "bound of a parameter"],
  ]

  /// The lines of a source that hold a digit, without texts of several lines and without what declares a parameter or a
  /// choice: the call and its default.
  static func withoutDeclarations(_ source: String) -> String {
    var kept: [Substring] = []
    // What is left open: a text of several lines, a declaration's parentheses, and then the brackets of its default.
    var (inText, depth, isDeclared, awaitsDefault) = (false, 0, false, false)
    for line in source.split(separator: "\n") {
      let text = line.drop { $0 == " " }
      if inText || text.utf8.elementsEqual("\"\"\"".utf8) {
        if text.contains("\"\"\"") { inText.toggle() }
        if inText || !isDeclared { continue }
        depth += opened(line.split(separator: "\"\"\"").last ?? "")
      } else if isDeclared {
        depth += opened(text)
      } else if awaitsDefault {
        depth += opened(text)
        awaitsDefault = depth > 0
        continue
      } else if text.hasPrefix("@Parameter(") || text.hasPrefix("@Choice(") {
        (isDeclared, depth) = (true, opened(text))
      } else if text.hasPrefix("@ParameterGroup ") {
        // The group's defaults here.
        depth = opened(text)
        awaitsDefault = depth > 0
        continue
      } else {
        if line.utf8.contains(where: { (48...57).contains($0) }) { kept.append(line) }
        continue
      }
      if depth <= 0 { (isDeclared, awaitsDefault, depth) = (false, true, 0) }
    }
    return kept.joined(separator: "\n")
  }

  /// Parentheses and brackets opened in a line less those closed, texts passed over.
  private static func opened(_ line: Substring) -> Int {
    var (depth, inText, escaped) = (0, false, false)
    for byte in line.utf8 {
      if inText {
        (inText, escaped) = (escaped || byte != UInt8(ascii: "\""), !escaped && byte == UInt8(ascii: "\\"))
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): inText = true
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
    }
    return depth
  }

  @Test("every number in the code of an option is a unit or told here; all others are declared parameters")
  func numbers() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Plugins")
    var (unused, read) = (Self.known, 0)
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift", !file.path.contains("/External/") else { continue }
      read += 1
      let name = String(file.deletingPathExtension().path.split(separator: "/Plugins/").last ?? "")
      let text = try String(contentsOf: file, encoding: .utf8)
      for number in HiddenNumberTests.numbers(in: Self.withoutDeclarations(text))
      where !HiddenNumberTests.everywhere.contains(number) {
        #expect(Self.known[name]?[number] != nil, "\(name).swift holds \(number): declare it as a parameter")
        unused[name]?[number] = nil
      }
    }
    #expect(read > 80, "the options were not found")
    let gone = unused.filter { !$0.value.isEmpty }.map { "\($0.key): \($0.value.keys.sorted())" }.sorted()
    #expect(gone.isEmpty, "told and no longer there: \(gone)")
  }

  @Test("a declaration goes with its bounds and its default, whatever stands in its words, and nothing else does")
  func declarations() {
    let text = """
      @Parameter("A share (of 5), an assumption.", in: 0...7, unit: .share)
      var share = 0.25
      @Parameter("Limits.")
      var limits = Named([
        (name: "a", value: 50),
      ])
      @ParameterGroup var meetings = MeetingSettings(noticeDays: 20)
      let hidden = 0.75 * share
      """
    #expect(HiddenNumberTests.numbers(in: Self.withoutDeclarations(text)) == ["0.75"])
  }
}
