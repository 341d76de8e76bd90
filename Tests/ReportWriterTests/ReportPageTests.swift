import Appraisal
import Commissioning
import Documents
import Foundation
import OptionKit
import Renderers
import Reporting
import Simulation
import Testing

@testable import ReportWriter

@Suite("The page of a report")
struct ReportPageTests {
  static func page(_ result: AppraisalResult) throws -> String {
    HTMLPage(AppraisalReport.document(for: result)).file().text
  }

  /// The page of the result as it is, made once.
  private static let usual = Result { try page(EssexResult().result) }

  static let main = ["summary", "choices", "money", "care", "say", "when", "sure", "belief", "record"]
  static let annexes = [
    "glossary", "commissioners", "shortlist", "options", "matrix", "ranking", "firmness", "gains", "years", "decisions",
    "timetable", "checklist", "assumptions", "reconciliation", "method",
  ]

  @Test("is well-formed, holds every section and its anchor, and no anchor twice")
  func sections() throws {
    let page = try Self.usual.get()
    let reading = Reading(page)
    #expect(reading.fault == nil)
    #expect(reading.sections.filter { !$0.isEmpty } == Self.main)
    #expect(Self.annexes.allSatisfy { reading.ids.contains($0) })
    #expect(Set(reading.ids).count == reading.ids.count)
    #expect(reading.links.allSatisfy { $0.hasPrefix("#") && reading.ids.contains(String($0.dropFirst())) })
    #expect((Self.main + Self.annexes).allSatisfy { reading.links.contains("#" + $0) })
  }

  @Test("loads nothing: no address, no script, no source, and a policy that forbids all of them")
  func loadsNothing() throws {
    let page = try Self.usual.get()
    for word in ["http://", "https://", "//www", "<script", "<link", "<img", "<iframe", "@import", "url(", " src="] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("default-src 'none'; style-src 'unsafe-inline'"))
  }

  @Test("tells a screen reader what each chart and table is")
  func spoken() throws {
    let reading = Reading(try Self.usual.get())
    #expect(reading.charts > 20)
    #expect(reading.charts == reading.namedCharts)
    #expect(reading.tables == reading.captions)
    #expect(reading.headsWithoutScope == 0)
  }

  @Test("is the same every time, and small enough to send")
  func sameAndSmall() throws {
    let (one, two) = (try Self.usual.get(), try Self.page(EssexResult().result))
    #expect(one == two)
    #expect((100_000..<1_500_000).contains(one.utf8.count))
    let files = Report.files(for: try EssexResult().result, full: false)
    #expect(files.map(\.content) == Report.files(for: try EssexResult().result, full: false).map(\.content))
  }

  @Test("names a tie by what its members share, and says nobody scores highest where nobody is separated")
  func tie() throws {
    var result = try EssexResult().result
    let open = try Self.page(result)
    let verdict = try #require(
      open.range(of: "<p class=\"big\">Three packages tie; none of them is shown to be best.</p>"))
    let shortlist = try #require(open.range(of: "id=\"choices\""))
    #expect(verdict.lowerBound < shortlist.lowerBound)
    #expect(open.contains("They differ only in"))
    result.firmness.notSeparated = [result.firmness.leader]
    let firm = try Self.page(result)
    #expect(!firm.contains("packages tie"))
    #expect(firm.contains("<p class=\"big\">Option A scores highest.</p>"))
    // Who of the tie is first may hang on the seed; the headline does not.
    var other = try EssexResult().result
    let (first, second) = (other.shortlist[0], other.shortlist[1])
    other.firmness.leader = second
    other.firmness.notSeparated = [first] + other.firmness.notSeparated.filter { $0 != second }
    #expect(try Self.page(other).contains("Three packages tie; none of them is shown to be best."))
  }

  @Test("says that nothing is shown to be better where business as usual is among those that tie")
  func usualInTheTie() throws {
    var result = try EssexResult().result
    result.firmness.notSeparated.append(result.businessAsUsual)
    let page = try Self.page(result)
    #expect(page.contains("<p class=\"big\">No package is shown to be better than business as usual.</p>"))
    #expect(page.contains("Four packages tie, business as usual among them."))
  }

  @Test("says of each answer how it stands beside what the documents concluded")
  func besideTheDocuments() throws {
    var result = try EssexResult().result
    for place in result.answers.indices { result.answers[place].standing = .open }
    let tags: [(DimensionAnswer.Standing, String)] = [
      (.same, "= as the documents concluded"), (.notSeparated, "≈ ties with what the documents name"),
      (.differs, "≠ not what the documents concluded"), (.ruledOut, "✕ what the documents concluded cannot be run"),
    ]
    let open = try Self.page(result)
    for (_, words) in tags { #expect(!open.contains(">\(words)<")) }
    for (standing, words) in tags {
      result.answers[0].standing = standing
      #expect(try Self.page(result).components(separatedBy: ">\(words)<").count == 2)
    }
    #expect(open.contains("Separate strategic from operational business"))
  }

  @Test("tells a ground that bundles fall to in many units once, with how many")
  func grounds() throws {
    var result = try EssexResult().result
    let choices = result.bundles[0].choices
    result.ruledOut = ["North", "South", "West"].enumerated().map { place, unit in
      RuledOut(
        id: "bundle-\(place)", choices: choices,
        objections: [Objection("\(unit): for groups only", ground: "for groups only")])
    }
    let page = try Self.page(result)
    #expect(page.contains("For groups only (met in 3 units)"))
    #expect(!page.contains("North: for groups only"))
  }

  @Test("shows changes against today in pounds and percent, with a true minus sign")
  func gains() throws {
    let page = try Self.usual.get()
    #expect(page.contains("−£717,713"))
    #expect(page.contains("+£367,473 (+12.6%)"))
    #expect(page.contains("£19,152,303"))
  }

  @Test("says so, before anything else, when the run was stopped or runs failed")
  func notices() throws {
    var result = try EssexResult().result
    result.isPartial = true
    result.failures = [RunFailure(bundle: "a+b", future: 3, stage: .funding, cause: "nobody to pay")]
    let page = try Self.page(result)
    let notice = try #require(page.range(of: "This report is partial."))
    let verdict = try #require(page.range(of: "class=\"verdict"))
    #expect(notice.lowerBound < verdict.lowerBound)
    #expect(page.contains("1 run failed") && page.contains("funding: nobody to pay"))
  }
}
