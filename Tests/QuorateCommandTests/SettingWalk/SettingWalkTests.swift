import Foundation
import OptionKit
import Renderers
import ScenarioFiles
import StandardOptions
import Testing

@testable import QuorateCommand

/// Every key of a scenario's file, walked like the flags: what is accepted shows.
@Suite("No key of a scenario goes unheeded")
struct SettingWalkTests {
  /// Text of the scenario's own, which is printed as it stands.
  static let printed: Set<String> = [
    "title", "summary", "reason", "reasons", "text", "departs", "by", "instead", "owner", "question", "conclusion",
    "because", "how", "source", "assumption", "label", "provider", "anchors", "branch", "band", "adopted", "indicators",
  ]

  /// What a case of this size enters in the register and shows nowhere else, and why.
  static let registered: [String: String] = [
    "contributions.range": "how far amounts may be from what is written, which runs take as written",
    "commissioners.outside-partners": "that there are partners counts in runs, and not their names",
    "lead-team.posts": "what the team's cost is made of",
    "plan.commissioner": "whose plan it is",
    "plan.reserves.0.id": "by which rules and the register name it",
    "plan.rules.0.id": "by which plan_rules.csv and the register name it",
    "plan.outlook.risks": "what plan_risks.csv counts in pounds; the page is in thousands",
    "parameters.reorganisation": "the ends of its range, which two futures may not tell apart",
    "business-as-usual.comparator":
      "what stands in once today's arrangement must end; runs take the contract's own end",
    "contract.start": "what was runs before the first year",
    "commissioners.sizes.population.unit": "what a size is counted in, printed beside it",
    "criteria.0.weight": "its range is that of drawn weightings, of which a few may come out the same",
    "appraisal.failure-limit": "acts where runs fail",
    "correlations": "shows in how two numbers are drawn together, which two futures may hide",
  ]

  /// What shows in cases of another kind only; the twin's drawn cases hold it there, but where something else is said.
  static let elsewhere: [String: String] = [
    "agenda.0.separable": "rules that agree to disagree",
    "agenda.0.paid-from": "matters whose money is in a part that is not divided anew",
    "stances.everyone.keeps-money-inside": "maps with partners outside",
    "commissioners.councils-by": "maps of councils' areas, of which this case has none (EssexTests)",
    "commissioners.neighbours.shire-cc": "a council's area is that of its groups (FootprintsCommandTests)",
    "contributions.components.1": "money that is unspent, or ends within the years run",
    "positions": "views that are drawn, over more futures than two",
    "parameters.other-growth.over-years.limits": "a number that moves beyond them",
  ]

  /// Sections that no run reads.
  static let unrun: Set<String> = [
    "appraisal", "checks", "conclusions", "criteria", "decision", "documents", "evidence", "expect", "panel", "plan",
    "timetable", "transition",
  ]

  static let leaves = WalkedTree.leaves(WalkedCase.root)
  static let sections = Array(Set(leaves.compactMap(\.path.first))).sorted()

  @Test("every text of the scenario's own is printed somewhere")
  func texts() async throws {
    var marks: [String: String] = [:]
    let marked = WalkedTree.mapped(WalkedCase.root) { leaf in
      guard Self.printed.contains(leaf.key) else { return leaf.text }
      let mark = "Zq\(1000 + marks.count)x"
      marks[mark] = leaf.description
      return leaf.text + " " + mark
    }
    let one = try WalkedCase(marked)
    let report = try await one.report()
    let pages = [report.page, report.register].map { MarkdownText($0).text }.joined() + one.file.scenario.summary
    let all = try one.told() + one.runs() + pages
    let unseen = marks.filter { !all.contains($0.key) }.map(\.value).sorted()
    #expect(marks.count > 100)
    #expect(unseen.isEmpty, "\(unseen)")
  }

  @Test("every number, day, name and choice changes something, is refused, or is answered", arguments: sections)
  func values(section: String) async throws {
    for leaf in Self.leaves where leaf.path.first == section && !Self.printed.contains(leaf.key) {
      var (isAccepted, seen) = (false, WalkedCase.Layer?.none)
      for text in Self.others(leaf) where text != leaf.text {
        guard let root = WalkedTree.replacing(WalkedCase.root, leaf.path[...], with: text),
          let changed = try? WalkedCase(root)
        else { continue }
        do { seen = try await changed.difference(runs: !Self.unrun.contains(section)) } catch is Problems {
          continue
        } catch {
          // It cannot be run, and says so.
          seen = .runs
        }
        isAccepted = true
        if let seen, seen != .register { break }
      }
      let isElsewhere = Self.elsewhere.contains { leaf.description.hasPrefix($0.key) }
      let isRegistered = Self.registered.contains { leaf.description.hasPrefix($0.key) }
      let isHeeded = seen.map { $0 != .register || isRegistered } ?? !isAccepted
      #expect(isHeeded || isElsewhere, "\(leaf) \(leaf.text): \(seen.map { "\($0)" } ?? "nothing")")
    }
  }

  /// Other texts for a leaf: numbers above and below, the other word of two, a neighbour among the case's own names, or
  /// nothing at all.
  static func others(_ leaf: WalkedTree.Leaf) -> [String?] {
    let text = leaf.text
    let isShare = text.hasSuffix("%")
    if let number = Double(isShare ? String(text.dropLast()) : text) {
      let isWhole = !isShare && !text.contains(".")
      let tries = isWhole ? [number + 1, number - 1, number + 0.02] : [number * 1.3, number * 0.7, number + 0.2]
      return tries.map { $0.written + (isShare ? "%" : "") }
    }
    switch text {
    case "true", "yes": return ["false"]
    case "false", "no": return ["true"]
    default: break
    }
    if text.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil {
      return [String(text.prefix(8)) + "17", "2019" + text.dropFirst(4), "2022" + text.dropFirst(4)]
    }
    if text.wholeMatch(of: /\d{4}\/\d\d/) != nil { return ["2019/20", "2020/21"] }
    let near = names.first { $0.contains(text) }?.filter { $0 != text } ?? []
    return near + [nil]
  }

  private static let names: [[String]] = [
    ["shire-cc", "west-ccg", "east-ccg", "north-ccg"], ["county-wide", "stp"],
    ["historic-block", "even", "capitation"],
    ["equal-split", "capitation"], ["unanimity", "weighed", "simple-majority"], ["weighted-majority", "consensus"],
    ["all-at-once", "staggered"], ["stp", "council-area", "local-footprint", "later"],
    ["population", "weighted-capitation", "need"], ["prefers", "considers", "undecided"], ["ordinary", "reserved"],
    ["price", "routine", "investment"], ["returned", "carried", "lost"], ["latin-hypercube", "sobol", "monte-carlo"],
    ["approved", "awarded", "started"], ["commissioning", "corporate", "running-costs"], ["programme", "allowance"],
    ["inflation", "qipp", "investments"], ["min", "max"], ["low", "high"], ["service", "grant"],
    ["surplus", "contingency"],
  ]
}
