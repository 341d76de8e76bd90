import Foundation
import Testing

/// A room that works something out and words it too cannot be shown twice: in another language, another file, another
/// program. This finds text that reads like a sentence in the rooms below the reports.
@Suite("No room below the reports makes a sentence")
struct VerdictScanTests {
  /// The rooms, and what stands in them that reads like a sentence and is none of a result.
  static let rooms = ["Commissioning", "Coalitions", "Uncertainty", "MultiCriteria", "Simulation", "Appraisal"]

  /// Files whose text is told here, with what it is.
  static let known: [String: String] = [
    "Commissioning/CommissioningMap": "what is wrong with a map",
    "Commissioning/Plan/FinancialPlan+Figures": "names and titles of figures",
    "Coalitions/Partitions/UnitChoices": "what is too large, in a problem",
    "Coalitions/Voting/VotingError": "what is wrong with a rule",
    "Uncertainty/Distributions/Distribution+Problems": "what is wrong with a distribution",
    "Uncertainty/Distributions/RankCorrelation": "what is wrong with correlations",
    "Uncertainty/Futures/Futures": "the name of a stream",
    "Uncertainty/Futures/FuturesDesign+Problems": "what is wrong with a design",
    "Uncertainty/Futures/FuturesDesign+Words": "the notation of the manifest",
    "MultiCriteria/Matrix/ScoreTable": "what is wrong with a cell",
    "MultiCriteria/Methods/AppraisalMethod+Title": "titles of methods, scales and rules",
    "MultiCriteria/PresentValue/DiscountSchedule+GreenBook": "titles and sources of schedules",
    "MultiCriteria/PresentValue/DiscountSchedule+Named": "the source of a schedule",
    "MultiCriteria/PresentValue/DiscountSchedule": "the title of a schedule",
    "MultiCriteria/PresentValue/OptimismBias": "a name",
    "Simulation/Comparison/SplicedOptions": "the declaration of an option",
    "Simulation/Plan/PlanOutlook": "the name of a stream",
    "Simulation/World/WorldSampler": "the name of a stream",
    "Appraisal/Beliefs/Appraiser+Effects": "the name of a group of numbers",
    "Appraisal/Findings/Appraiser": "why a run could not be finished",
    "Appraisal/Plan/PanelCriterion": "the declaration of a criterion",
    "Appraisal/Result/SupportFinding": "a name",
    "Appraisal/Sweep/ScoreTally": "why a run failed",
  ]

  /// The texts of a source, an interpolation as `#`, where none of a problem, a source, a declaration or a typed error.
  static func texts(in source: String) -> [String] {
    let bytes = Array(source.utf8)
    var (found, place) = ([String](), 0)
    // Depths of parentheses at which a head was opened whose texts are not looked at.
    var (depth, heads) = (0, [Int]())
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "/") where place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "/"):
        while place < bytes.count, bytes[place] != 10 { place += 1 }
      case UInt8(ascii: "\""):
        let (text, end) = text(bytes, place)
        if heads.isEmpty { found.append(text) }
        place = end
      case UInt8(ascii: "("):
        if isHead(bytes[..<place]) { heads.append(depth) }
        depth += 1
        place += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if heads.last == depth { heads.removeLast() }
        place += 1
      default: place += 1
      }
    }
    return found
  }

  /// Whether what stands before a parenthesis calls a problem, a source, a declaration or a typed error.
  private static func isHead(_ before: ArraySlice<UInt8>) -> Bool {
    let line = String(decoding: before.suffix(60), as: UTF8.self)
    if line.range(of: #"throw \.\w+$"#, options: .regularExpression) != nil { return true }
    return line.range(of: #"(^|\W)(Problem|NotFound|Source|precondition|Meaning|demand)$"#, options: .regularExpression)
      != nil
  }

  /// The text that begins at a quotation mark, and the place behind it.
  private static func text(_ bytes: [UInt8], _ start: Int) -> (String, Int) {
    let mark = UInt8(ascii: "\"")
    let isLong = bytes[start...].starts(with: [mark, mark, mark])
    let close = isLong ? [mark, mark, mark] : [mark]
    var (place, kept) = (start + close.count, [UInt8]())
    while place < bytes.count, !bytes[place...].starts(with: close) {
      guard bytes[place] == UInt8(ascii: "\\"), place + 1 < bytes.count else {
        kept.append(bytes[place])
        place += 1
        continue
      }
      guard bytes[place + 1] == UInt8(ascii: "(") else {
        place += 2
        continue
      }
      var depth = 0
      place += 1
      repeat {
        if bytes[place] == UInt8(ascii: "(") { depth += 1 }
        if bytes[place] == UInt8(ascii: ")") { depth -= 1 }
        place += 1
      } while place < bytes.count && depth > 0
      kept.append(UInt8(ascii: "#"))
    }
    return (String(decoding: kept, as: UTF8.self), min(bytes.count, place + close.count))
  }

  /// Four words or more, or two and a full stop.
  static func readsLikeASentence(_ text: String) -> Bool {
    let words = text.split { !($0.isLetter || $0 == "'" || $0 == "’") }.count
    return words >= 4 || words >= 2 && text.trimmingCharacters(in: .whitespaces).hasSuffix(".")
  }

  @Test("verdicts are values below the reports: no text reads like a sentence but what is told here")
  func sentences() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    var (unused, read) = (Self.known, 0)
    for room in Self.rooms {
      let files = FileManager.default.enumerator(at: root.appending(path: room), includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        guard file.pathExtension == "swift", !file.lastPathComponent.hasSuffix("Parameters.swift") else { continue }
        read += 1
        let name = String(file.deletingPathExtension().path.split(separator: "/Sources/").last ?? "")
        for text in Self.texts(in: try String(contentsOf: file, encoding: .utf8)) where Self.readsLikeASentence(text) {
          #expect(Self.known[name] != nil, "\(name).swift words something: \(text)")
          unused[name] = nil
        }
      }
    }
    #expect(read > 300, "the sources were not found")
    #expect(unused.isEmpty, "told and no longer there: \(unused.keys.sorted())")
  }

  @Test("the scan finds a sentence and passes over problems, sources, comments and names")
  func scan() {
    let source = #"""
      // A comment of "four or more words" is none.
      throw Problem("the scenario has no such map", remedy: "name one of \(list("a (b) c"))", at: place)
      throw .wrongLength("the list of gains and losses", 3, 4)
      let id = "business-as-usual"
      return "The leader \(name(of: 3)) is ahead. " + "It leads."
      """#
    let found = Self.texts(in: source).filter(Self.readsLikeASentence)
    #expect(found == ["The leader # is ahead. ", "It leads."])
  }
}
