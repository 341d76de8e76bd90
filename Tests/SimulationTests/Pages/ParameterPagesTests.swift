import OptionKit
import Testing

@testable import Simulation

@Suite("The pages and the parameters say the same")
struct ParameterPagesTests {
  /// The page on which a stage's parameters stand.
  static func page(of stage: Stage) -> String {
    switch stage {
    case .demand: "DemandStage"
    case .cost: "CostStage"
    case .procurement: "ProcurementStage"
    case .funding: "OutsideWorld"
    case .decisions: "DecisionsStage"
    case .risk: "RiskStage"
    case .standing: "StandingStage"
    case .adoption: "AdoptionStage"
    }
  }

  /// A number as the pages write it: `150,000`, `-0.06`.
  static func written(_ value: Double) -> String {
    guard value == value.rounded(), abs(value) < 1e15 else { return "\(value)" }
    var digits = String(String(Int(abs(value))).reversed())
    var groups: [String] = []
    while !digits.isEmpty {
      groups.append(String(digits.prefix(3).reversed()))
      digits = String(digits.dropFirst(3))
    }
    return (value < 0 ? "-" : "") + groups.reversed().joined(separator: ",")
  }

  @Test("every parameter stands once, on the page of its stage, with its meaning, unit, default, bounds and reason")
  func parameters() throws {
    for parameter in ModelParameter.allCases {
      let meaning = parameter.meaning
      let row = [
        "`\(parameter.id)`", meaning.title, meaning.unit.rawValue.isEmpty ? "-" : meaning.unit.rawValue,
        Self.written(meaning.fallback),
        "\(Self.written(meaning.bounds.lowerBound)) to \(Self.written(meaning.bounds.upperBound))", meaning.reason,
      ]
      let page = Self.page(of: meaning.stage)
      try Page(page).says("| " + row.joined(separator: " | ") + " |")
      for other in Page.names where other != page {
        let again = try Page(other).text.contains("\n| `\(parameter.id)` |")
        #expect(!again, "\(parameter.id) on \(other)")
      }
    }
  }

  @Test("every page says what it does not claim, and every one is reached from the first")
  func pages() throws {
    let first = try Page("Simulation").text
    for name in Page.names {
      let page = try Page(name)
      page.says("## What it does not claim".replacing("## ", with: name == "Simulation" ? "### " : "## "))
      #expect(name == "Simulation" || first.contains("- <doc:\(name)>"), "\(name) is not listed")
      for link in page.text.split(separator: "<doc:").dropFirst() {
        let target = String(link.prefix { $0 != ">" })
        #expect(Page.names.contains(target), "\(name) points to \(target), which is not there")
      }
    }
  }

  @Test("every measure is described")
  func measures() throws {
    let page = try Page("MeasuresOfARun")
    for measure in Measure.allCases { page.says("`\(measure.rawValue)`") }
  }
}
