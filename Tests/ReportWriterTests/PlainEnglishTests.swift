import Appraisal
import Documents
import Foundation
import Reporting
import Testing

@testable import ReportWriter

@Suite("The main part of a report is plain English")
struct PlainEnglishTests {
  /// The words of the main sections, a text each, leaving out names of the user's.
  static func texts(_ blocks: [Block]) -> [RichText] {
    blocks.flatMap { block -> [RichText] in
      switch block {
      case .heading(let text, _), .paragraph(let text, _): [text]
      case .list(let items, _): items
      case .figures(let figures, _): figures.flatMap { [$0.label, $0.value.shown] }
      case .table(let table):
        [table.caption] + table.columns.map(\.title) + table.rows.flatMap { $0.cells.map(\.shown) }
          + (table.origin.map { [$0.rule] + $0.inputs } ?? [])
      case .chart(let chart, let caption): [RichText(chart.title), caption]
      case .charts(let charts): charts.map(\.heading)
      case .verdict(let verdict): [verdict.headline] + verdict.paragraphs
      case .folded(let head, let blocks): [head] + texts(blocks)
      case .notice(let blocks), .part(_, let blocks): texts(blocks)
      case .cards(let cards): cards.flatMap { [$0.title] + texts($0.blocks) }
      case .card(let card): [card.title] + texts(card.blocks)
      }
    }
  }

  static func sentences(_ text: String) -> [String] {
    var (all, current) = ([String](), "")
    let characters = Array(text)
    for (place, character) in characters.enumerated() {
      current.append(character)
      let isEnd = ".!?".contains(character) && (place + 1 == characters.count || characters[place + 1] == " ")
      if isEnd {
        all.append(current)
        current = ""
      }
    }
    return (all + [current]).filter { $0.contains { $0.isLetter } }
  }

  static func document(_ change: (inout AppraisalResult) -> Void = { _ in }) throws -> Document {
    var result = try EssexResult().result
    change(&result)
    return AppraisalReport.document(for: result)
  }

  @Test("no sentence of the main sections is longer than 30 words")
  func short() throws {
    for document in [
      try Self.document(), try Self.document { $0.firmness.notSeparated.append($0.businessAsUsual) },
      try Self.document { $0.firmness.notSeparated = [] }, try BeliefSectionTests.document(),
      try BeliefSectionTests.document(turning: false),
    ] {
      for section in document.mainSections {
        for text in Self.texts(section.blocks) {
          for sentence in Self.sentences(text.plain) {
            let words = sentence.split { $0 == " " || $0 == "\u{A0}" }.filter { $0 != "·" }
            #expect(words.count <= 30, "\(section.id): \(sentence)")
          }
        }
      }
    }
  }

  @Test("no word of the program's own stands without its meaning, and no insider's sentence is left")
  func words() throws {
    let document = try Self.document()
    for section in document.sections {
      for text in Self.texts(section.blocks).map(\.plain) {
        let banned = [
          "bundle", "yields no less", "figure below nothing", "counts as agreement.", "evpi", "share of all swings",
          "dominated",
          "Stated view", "supports it although", "is ahead of it in 100%", "two standard errors of the mean",
        ]
        for word in banned where section.id != "method" {
          #expect(!text.lowercased().contains(word.lowercased()), "\(section.id): \(text)")
        }
      }
    }
    let glossary = try #require(document.table(named: "words"))
    let defined = glossary.rows.map { $0.cells[0].shown.plain.lowercased() }.joined(separator: ", ")
    for word in [
      "package", "footprint", "future", "tie", "red line", "discounted", "carried forward", "power", "points",
    ] {
      #expect(defined.contains(word), "\(word)")
    }
  }

  @Test("every abbreviation of the main part is spelt out in the glossary, once")
  func abbreviations() throws {
    let document = try Self.document()
    let table = try #require(document.table(named: "abbreviations"))
    let known = table.rows.map { $0.cells[0].shown.plain }
    #expect(Set(known).count == known.count)
    for section in document.mainSections {
      for text in Self.texts(section.blocks) {
        for word in text.plain.split(whereSeparator: { !$0.isLetter })
        where word.count > 1 && word.allSatisfy(\.isUppercase) {
          #expect(known.contains(String(word)), "\(section.id): \(word)")
        }
      }
    }
  }
}
