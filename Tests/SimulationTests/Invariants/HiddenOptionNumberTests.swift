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
    "Voting/EscalationLadder": [
      "0.4": "default of a parameter", "0.5": "default of a parameter", "0.75": "default of a parameter",
      "2": "default of a parameter", "3": "default of a parameter",
    ],
    "Voting/LadderSettings": ["2": "months and a share", "120.0": "bound of a parameter"],
    "Voting/LocalityCommittees": ["2": "more than half"],
    "Voting/MeetingSettings": ["5": "default of a parameter", "365": "bound of a parameter"],
  ]

  /// Source text without what declares a parameter or a choice: the call and its default.
  static func withoutDeclarations(_ source: String) -> String {
    var rest = Substring(source)
    var kept = ""
    while let start = rest.firstMatch(of: /@(Parameter|Choice)\(/) {
      kept += rest[..<start.range.lowerBound]
      rest = rest[start.range.upperBound...]
      rest = rest.dropFirst(balanced(rest, from: 1))
      guard let value = rest.prefixMatch(of: /\s*var \w+[^=\n]*/) else { continue }
      rest = rest[value.range.upperBound...]
      // A default may run over several lines.
      var end = rest.startIndex
      var depth = 0
      while end < rest.endIndex {
        if "([".contains(rest[end]) { depth += 1 }
        if ")]".contains(rest[end]) { depth -= 1 }
        if rest[end] == "\n", depth <= 0 { break }
        end = rest.index(after: end)
      }
      rest = rest[end...]
    }
    return kept + rest
  }

  /// The number of characters until so many parentheses are closed, texts passed over.
  private static func balanced(_ text: Substring, from open: Int) -> Int {
    var (depth, count, inText, escaped) = (open, 0, false, false)
    for character in text {
      count += 1
      if inText {
        (inText, escaped) = (escaped || character != "\"", !escaped && character == "\\")
      } else if character == "\"" {
        inText = true
      } else if character == "(" {
        depth += 1
      } else if character == ")" {
        depth -= 1
        if depth == 0 { break }
      }
    }
    return count
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
      let text = try String(contentsOf: file, encoding: .utf8).replacing(/"""[\s\S]*?"""/, with: "\"\"")
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
      let hidden = 0.75 * share
      """
    #expect(HiddenNumberTests.numbers(in: Self.withoutDeclarations(text)) == ["0.75"])
  }
}
