import Foundation
import Testing
import Workbench

@Suite("changes with reasons, undone and kept", .serialized)
struct ChangeTests {
  static let page = "/scenarios/\(Bench.small)/change"

  /// Sets the deflator, which every scenario has.
  static func set(_ bench: Bench, _ value: String, _ reason: String) async throws -> Bench.Answer {
    let token = try await bench.token(on: page)
    return try await bench.post(
      page, [("path", "parameters.deflator"), ("value", value), ("reason", reason)], token: token)
  }

  @Test("a number is set with a reason, taken back, done again, and outlives the server")
  func number() async throws {
    let bench = try await Bench.start()
    let text = try await bench.get(Self.page + "?path=parameters.deflator").text
    #expect(text.contains("name=\"reason\"") && text.contains("Allowed: "))
    #expect(try await Self.set(bench, "3%", "the Treasury's forecast").text.contains("parameters.deflator=3%"))
    let token = try await bench.token(on: Self.page)
    #expect(try await bench.post("/scenarios/\(Bench.small)/undo", [], token: token).text.contains("undone"))
    #expect(try await !bench.post("/scenarios/\(Bench.small)/redo", [], token: token).text.contains("undone"))
    let kept = try String(contentsOfFile: bench.folder + "/.quorate-workbench.json", encoding: .utf8)
    #expect(kept.contains("the Treasury's forecast"))
    // Another server over the same folder, as after a kill.
    let folder = bench.folder
    let again = try await Bench.start(prepare: { other in
      try FileManager.default.copyItem(
        atPath: folder + "/.quorate-workbench.json", toPath: other + "/.quorate-workbench.json")
    })
    #expect(try await again.get(Self.page).text.contains("parameters.deflator=3%"))
    await bench.stop()
    await again.stop()
  }

  @Test(
    "what cannot be is said at its field and changes nothing: no reason, a value out of bounds, a path that leads nowhere"
  )
  func wrong() async throws {
    let bench = try await Bench.start()
    defer { Task { await bench.stop() } }
    #expect(try await Self.set(bench, "3%", "").text.contains("href=\"#reason\""))
    let beyond = try await Self.set(bench, "900%", "to see")
    #expect(beyond.status == 422 && beyond.text.contains("href=\"#value\""))
    let token = try await bench.token(on: Self.page)
    let nowhere = try await bench.post(
      Self.page, [("path", "parameters.nonsense"), ("value", "1"), ("reason", "to see")], token: token)
    #expect(nowhere.status == 404)
    #expect(try await !bench.get(Self.page).text.contains("in force"))
  }

  @Test("a change marks the last result out of date; a run rests on it and says so")
  func outOfDate() async throws {
    let bench = try await Bench.start()
    defer { Task { await bench.stop() } }
    let scenario = "/scenarios/\(Bench.small)"
    let token = try await bench.token(on: scenario)
    _ = try await bench.post(scenario + "/runs", [("futures", "8")], token: token)
    #expect(try await bench.wait(for: "Read and take away", on: "/runs/1").status == 200)
    _ = try await Self.set(bench, "3%", "the Treasury's forecast")
    #expect(try await bench.get("/runs/1").text.contains("Out of date"))
    #expect(try await bench.get(scenario).text.contains("Out of date"))
    _ = try await bench.post(scenario + "/runs", [("futures", "8")], token: token)
    let second = try await bench.wait(for: "Read and take away", on: "/runs/2")
    #expect(second.text.contains("the Treasury&#39;s forecast") && !second.text.contains("Out of date"))
    #expect(try await bench.get("/runs/2/files/appraisal.json").text.contains("parameters.deflator=3%"))
  }

  @Test("an option is taken off the table; today's may not be")
  func options() async throws {
    let bench = try await Bench.start()
    defer { Task { await bench.stop() } }
    let text = try await bench.get(Self.page).text
    let all = text.components(separatedBy: "name=\"on\" value=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    #expect(all.count > 5)
    let token = try await bench.token(on: Self.page)
    let none = try await bench.post("/scenarios/\(Bench.small)/options", [("reason", "to see")], token: token)
    #expect(none.status == 422 && none.text.contains("today&#39;s arrangement"))
    // Everything that is not today's, one after the other, until one may go.
    let today = text.components(separatedBy: "<div class=\"box\">").filter { $0.contains("(today)") }.count
    #expect(today > 0)
  }
}
