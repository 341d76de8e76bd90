import Foundation
import OptionKit
import Testing

@testable import ScenarioFiles

/// A scenario's YAML as a tree whose values can be told apart and swapped.
@Suite("Scenario trees compared")
struct ScenarioTreeTests {
  private func tree(_ text: String) throws -> ScenarioTree { try ScenarioTree(Array(text.utf8), name: "scenario.yaml") }

  @Test("the smallest values that differ are named by keys and ids, whatever else was put before them")
  func differences() throws {
    let a = try tree(
      "title: A\nlist: [x, y]\ncriteria:\n  - {id: wait, weight: {value: 3}}\n  - {id: cost, weight: {value: 2}}\n")
    let b = try tree(
      "list: [x, z]\ncriteria:\n  - {id: new, weight: {value: 1}}\n  - {id: cost, weight: {value: 5}}\n  - {id: wait, weight: {value: 3}}\nextra: 010\n"
    )
    let found = a.differences(to: b)
    #expect(found.map(\.name) == ["title", "list", "criteria.cost.weight.value", "criteria.new", "extra"])
    #expect(found.map { $0.before?.written } == ["A", "[x, y]", "2", nil, nil])
    #expect(found.map { $0.after?.written } == [nil, "[x, z]", "5", "{id: new, weight: {value: 1}}", "010"])
    #expect(a.differences(to: a).isEmpty)
  }

  @Test("with every difference swapped one after the other a tree is the other one, but for the order")
  func swapping() throws {
    let a = try tree("a: {b: {c: 1, d: 2}}\nlist:\n  - {id: x, v: 1}\n  - {id: y, v: 2}\n")
    let b = try tree("a: {b: {c: 3}}\nlist:\n  - {id: y, v: 4}\n  - {id: z, v: 5}\nmore: [1]\n")
    var swapped = a
    for difference in a.differences(to: b) { swapped = swapped.replacing(difference.path, with: difference.after) }
    #expect(swapped.differences(to: b).isEmpty)
    #expect(b.differences(to: swapped).isEmpty)
  }

  @Test("a tree written as bytes reads as the same tree: every shipped scenario, and what JSON has to escape")
  func written() throws {
    let shelf = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Scenarios")
    var files = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: shelf.path).sorted() {
      guard let data = FileManager.default.contents(atPath: shelf.path + "/\(name)/scenario.yaml") else { continue }
      files += 1
      let read = try ScenarioTree([UInt8](data), name: name)
      #expect(try ScenarioTree(read.bytes, name: name).root.written == read.root.written, "\(name)")
    }
    #expect(files > 5)
    let odd = try tree("a: \"q\\\"b\\\\s\\n\\t\\u0085 & é 🙂\"\n'k: 1': '*x'\nn: ~\nt: 'yes'\ne: ''\n")
    #expect(try ScenarioTree(odd.bytes, name: "x").root.written == odd.root.written)
  }
}
