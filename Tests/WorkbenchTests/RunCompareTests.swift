import Foundation
import Testing
import Workbench

@Suite("two runs and two scenarios compared", .serialized)
struct RunCompareTests {
  @Test("what was changed is the input that differs, and points add up; the same run differs in nothing")
  func runs() async throws {
    let bench = try await Bench.start(prepare: { folder in
      try FileManager.default.copyItem(
        atPath: Bench.scenarios + "/bexley-plan", toPath: folder + "/bexley-plan")
    })
    defer { Task { await bench.stop() } }
    let base = "/scenarios/\(Bench.small)"
    let token = try await bench.token(on: base)
    _ = try await bench.post(base + "/runs", [("futures", "4")], token: token)
    #expect(try await bench.wait(for: "Read and take away", on: "/runs/1").status == 200)
    _ = try await bench.post(
      base + "/settings/weights-of-the-criteria", [("v.criteria.stability.weight", "80"), ("reason", "to see")],
      token: token)
    _ = try await bench.post(base + "/runs", [("futures", "4")], token: token)
    #expect(try await bench.wait(for: "Read and take away", on: "/runs/2").status == 200)
    let text = try await bench.get("/compare?a=run:1&b=run:2").text
    #expect(text.contains("1 input differs; ") && text.contains("criteria.stability.weight"))
    #expect(text.contains(">80<") && text.contains("Points by criterion; they add up"))
    #expect(text.contains("Cost by commissioner over the years run"))
    let same = try await bench.get("/compare?a=run:1&b=run:1").text
    #expect(
      same.contains("0 inputs differ; the two score alike.") && same.contains("Nothing: both were given the same."))
    // Another package of the second, as the form sends it.
    let options = text.components(separatedBy: "<select id=\"y\"").dropFirst().first?.components(
      separatedBy: "</select>")
    let ids = (options?.first ?? "").components(separatedBy: "value=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    #expect(ids.count > 1)
    let other = try await bench.get(
      "/compare?a=run:1&b=run:1&y=" + (ids.last ?? "").replacingOccurrences(of: "+", with: "%2B"))
    #expect(other.status == 200 && !other.text.contains("the two score alike"))
    // Two scenarios, not run: their inputs only.
    let scenarios = try await bench.get("/compare?a=scenario:\(Bench.small)&b=scenario:bexley-plan").text
    #expect(scenarios.contains("inputs differ.") && scenarios.contains("no results to compare"))
    for nothing in ["run:99", "kept:none", "scenario:../etc", "nonsense"] {
      let told = try await bench.get("/compare?a=run:1&b=\(nothing)")
      #expect(told.status == 200 && told.text.contains("There is no such run any more"), "\(nothing)")
    }
  }
}
