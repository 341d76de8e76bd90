import Commissioning
import Foundation
import OptionKit
import OptionLaws
import PluginHost
import ScenarioFiles
import Testing

@Suite("The examples in other languages")
struct ExampleTests {
  /// An example as an option with some settings, and the host that runs it.
  func made(_ id: String, _ settings: [String: String] = [:]) throws -> (any CommissioningOption, PluginHost) {
    let declared = try PluginFile.read(Place.example(id))
    let host = PluginHost(allowing: [Place.example(id)])
    let catalogue = Catalogue(entries: [try host.permission.entry(declared)])
    let entries = settings.sorted { $0.key < $1.key }.map { Setting.Entry($0.key, Setting($0.value)) }
    return (try catalogue.make(declared.dimension, id, settings: Setting(.mapping(entries))), host)
  }

  /// What an example breaks of the laws of its dimension and of its declaration.
  func failures(_ id: String) throws -> [String] {
    let (option, host) = try made(id)
    defer { host.end() }
    let entry = try host.permission.entry(try PluginFile.read(Place.example(id)))
    let catalogue = Catalogue(entries: [entry])
    return CatalogueLaws.failures(of: catalogue) + ParameterLaws.failures(of: entry, in: catalogue)
      + OptionLaws.failures(of: option, cases: 0..<6) + host.failures.map(\.problem.description)
  }

  @Test("the shell's rule keeps its laws, and its share is rounded up")
  func shell() throws {
    #expect(try failures("share-of-heads") == [])
    let (option, host) = try made("share-of-heads", ["percent": "60"])
    defer { host.end() }
    let rule = try #require(option as? any VotingRule)
    let service = LawCase(seed: 2).service
    let members = service.commissioners.indices.map { CommissioningMap.Membership($0) }
    let electorate = Electorate(of: .init(id: "all", title: "All", members: members), in: service)
    let (ordinary, reserved) = (
      try rule.game(for: electorate, matter: .ordinary), try rule.game(for: electorate, matter: .reserved)
    )
    let needed = (service.count * 60 + 99) / 100
    #expect(ordinary.weightedQuota?.needed == needed)
    #expect(reserved.weightedQuota?.needed == service.count)
  }

  @Test("Python's formula keeps its laws and divides by need within each kind", .enabled(if: Place.has("python3")))
  func python() throws {
    #expect(try failures("need-weighted") == [])
    let (option, host) = try made("need-weighted", ["uplift": "0.5"])
    defer { host.end() }
    let formula = try #require(option as? any FundingFormula)
    var service = LawCase(seed: 5).service
    let ccgs = service.commissioners.indices.filter { service.commissioners[$0].kind == .ccg }
    for place in ccgs { service.commissioners[place].sizes["deprived"] = Double(10_000 * (place + 1)) }
    let members = Members(everybodyIn: service)
    let paid = try FundingLaws.paid(formula, members.currentTotal, members)
    let need = ccgs.map { place in
      (service.commissioners[place].sizes["weighted-capitation"] ?? 0) + 0.5 * Double(10_000 * (place + 1))
    }
    let total = Double(ccgs.reduce(0) { $0 + members.current[$1].pence })
    for (place, need) in zip(ccgs, need.map { [sum = need.reduce(0, +)] in $0 / sum }) {
      #expect(abs(Double(paid[place].pence) - total * need) <= 1)
    }
  }

  @Test("R's criterion keeps its laws and is the median slope", .enabled(if: Place.has("Rscript")))
  func r() throws {
    #expect(try failures("wait-trend") == [])
    let (option, host) = try made("wait-trend")
    defer { host.end() }
    let criterion = try #require(option as? any Criterion)
    var run = Measures(years: 4, people: [1], places: [0], discount: [1, 1, 1, 1], healthDiscount: [1, 1, 1, 1])
    for (year, weeks) in [10.0, 12, 13, 40].enumerated() { run[.wait, year] = weeks }
    // Slopes 2, 1.5, 10, 1, 14, 27; the median lies between 2 and 10.
    #expect(criterion.value(of: run) == 6)
  }
}
