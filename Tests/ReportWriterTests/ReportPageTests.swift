import Appraisal
import Commissioning
import Foundation
import OptionKit
import Simulation
import Testing

@testable import ReportWriter

@Suite("The page of a report")
struct ReportPageTests {
  static func page(_ result: AppraisalResult) throws -> String {
    try #require(Report.files(for: result, full: false).first { $0.name == "index.html" }).content
  }

  @Test("is well-formed, holds every section and its anchor, and no anchor twice")
  func sections() throws {
    let page = try Self.page(EssexResult().result)
    let reading = Reading(page)
    #expect(reading.fault == nil)
    let wanted = [
      "summary", "shortlist", "options", "matrix", "ranking", "firmness", "gains", "years", "decisions",
      "commissioners",
      "timetable",
      "assumptions", "reconciliation", "method",
    ]
    #expect(reading.sections == wanted)
    #expect(Set(reading.ids).count == reading.ids.count)
    #expect(reading.links.allSatisfy { $0.hasPrefix("#") && reading.ids.contains(String($0.dropFirst())) })
    #expect(reading.links.filter { wanted.contains(String($0.dropFirst())) }.count >= wanted.count)
  }

  @Test("loads nothing: no address, no script, no source, and a policy that forbids all of them")
  func loadsNothing() throws {
    let page = try Self.page(EssexResult().result)
    for word in ["http://", "https://", "//www", "<script", "<link", "<img", "<iframe", "@import", "url(", " src="] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("default-src 'none'; style-src 'unsafe-inline'"))
  }

  @Test("tells a screen reader what each chart and table is")
  func spoken() throws {
    let reading = Reading(try Self.page(EssexResult().result))
    #expect(reading.charts > 20)
    #expect(reading.charts == reading.namedCharts)
    #expect(reading.tables == reading.captions)
    #expect(reading.headsWithoutScope == 0)
  }

  @Test("is the same every time, and small enough to send")
  func sameAndSmall() throws {
    let one = Report.files(for: try EssexResult().result, full: false)
    let two = Report.files(for: try EssexResult().result, full: false)
    #expect(one.map(\.name) == two.map(\.name))
    #expect(one.map(\.content) == two.map(\.content))
    let page = try #require(one.first { $0.name == "index.html" })
    #expect((100_000..<1_000_000).contains(page.content.utf8.count))
  }

  @Test("puts no clear winner first where the evidence does not separate the leader, and only there")
  func noClearWinner() throws {
    var result = try EssexResult().result
    let open = try Self.page(result)
    let verdict = try #require(open.range(of: "<p class=\"big\">No clear winner. Option A"))
    let shortlist = try #require(open.range(of: "id=\"shortlist\""))
    #expect(verdict.lowerBound < shortlist.lowerBound)
    result.firmness.notSeparated = [result.firmness.leader]
    result.firmness.words = "The lead is firm."
    let firm = try Self.page(result)
    #expect(!firm.contains("No clear winner"))
    #expect(firm.contains("Option A is the best bundle."))
  }

  @Test("says of each answer how it stands beside what the documents concluded")
  func besideTheDocuments() throws {
    var result = try EssexResult().result
    for place in result.answers.indices { result.answers[place].standing = .open }
    let tags: [(DimensionAnswer.Standing, String)] = [
      (.same, "= as the documents concluded"), (.notSeparated, "≈ not separated from what the documents name"),
      (.differs, "≠ not what the documents concluded"), (.ruledOut, "what the documents concluded cannot be run"),
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

  @Test("shows the document's rebased gains in pounds and percent, with a true minus sign")
  func gains() throws {
    let page = try Self.page(EssexResult().result)
    #expect(page.contains("+£717,713"))
    #expect(page.contains("−£367,473 (−12.6%)"))
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

  @Test("looks right: with QUORATE_PAGE naming a folder, the report is written there to be looked at")
  func look() throws {
    let files = Report.files(for: try EssexResult().result, full: false)
    #expect(files.count == 7)
    guard let folder = ProcessInfo.processInfo.environment["QUORATE_PAGE"] else { return }
    for (name, content) in files {
      let place = URL(fileURLWithPath: folder).appendingPathComponent(name)
      try content.write(to: place, atomically: true, encoding: .utf8)
    }
  }
}
