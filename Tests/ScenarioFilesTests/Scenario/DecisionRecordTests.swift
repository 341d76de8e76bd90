import Appraisal
import Foundation
import OptionKit
import StandardOptions
import Testing

@testable import ScenarioFiles

@Suite("Advice, decision and reasons beside a scenario")
struct DecisionRecordTests {
  private static func shipped(_ name: String) throws -> DecisionRecord? {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try ScenarioFile.read(root.appending(path: "Scenarios/\(name)").path, catalogue: .standard).plan.record
  }

  @Test(
    "the three cases of today say what was decided, by whom, when and where it is written, and leave blank the rest")
  func shipped() throws {
    let surrey = try #require(try Self.shipped("surrey"))
    #expect(surrey.decision?.choices == [.footprint: "two-unitaries"])
    #expect(surrey.decision?.reasons.count == 3 && !surrey.departure.isEmpty)
    #expect(surrey.decision?.date?.words == "28 October 2025")
    #expect(surrey.advice == nil && surrey.interests.isEmpty)
    #expect(surrey.involvement.allSatisfy { $0.source != nil } && surrey.equality.count == 1)
    let east = try #require(try Self.shipped("east-of-england-icbs"))
    #expect(east.decision?.choices == [.footprint: "model-c"] && east.decision?.reasons == [])
    let cambridgeshire = try #require(try Self.shipped("cambridgeshire-peterborough"))
    #expect(cambridgeshire.decision == nil && cambridgeshire.involvement.count == 1)
    #expect(try Self.shipped("essex-ewmhs") == nil)
  }

  @Test("a record that names what is not on the table, or stands twice, is wrong input with its place")
  func wrong() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "record-\(ProcessInfo.processInfo.globallyUniqueString)")
    try FileManager.default.copyItem(at: root.appending(path: "Scenarios/surrey"), to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "decision.yaml")
    try "decided:\n  text: Four\n  package: {footprint: two-unitarys, ladder: x}\n  source: nowhere 1\n"
      .write(to: file, atomically: true, encoding: .utf8)
    do {
      _ = try ScenarioFile.read(folder.path, catalogue: .standard)
      Issue.record("a wrong record was read")
    } catch {
      let text = error.all.map { "\($0)" }.joined(separator: "\n")
      #expect(error.all.count == 3, "\(text)")
      #expect(
        text.contains("decision.yaml:3") && text.contains("two-unitaries") && text.contains("no dimension ladder"))
      #expect(text.contains("nowhere is none of the documents"))
    }
    let main = folder.appending(path: "scenario.yaml")
    let yaml = try String(contentsOf: main, encoding: .utf8)
    try (yaml + "\ndecision:\n  decided: {text: Two}\n").write(to: main, atomically: true, encoding: .utf8)
    do {
      _ = try ScenarioFile.read(folder.path, catalogue: .standard)
      Issue.record("two records were read")
    } catch {
      #expect(error.all.contains { "\($0)".contains("recorded twice") })
    }
  }
}
