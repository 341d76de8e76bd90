import Foundation
import Testing
import Workbench

@Suite("a workshop with members of their own", .serialized)
struct WorkshopTests {
  @Test("members join by a code, weigh in two rounds, come back, and their weights are frozen into the scenario")
  func rounds() async throws {
    let (bench, token) = try await WeightTests.ready()
    defer { Task { await bench.stop() } }
    let opened = try await bench.post("/workshops", [("run", "1")], token: token)
    #expect(opened.url == "/workshops/1")
    let code = try #require(opened.text.components(separatedBy: "<strong class=\"code\">").last?.prefix(6)).description
    let one = bench.guest()
    #expect(try await one.post("/join", [("code", "000000"), ("name", "Ann")]).status == 422)
    #expect(try await one.get("/workshops/1").status == 401)
    let page = try await one.post("/join", [("code", code), ("name", "Ann"), ("organisation", "North")])
    #expect(page.url == "/workshops/1/member")
    // A member sees nothing else.
    for path in ["/", "/runs/1", "/workshops/1", "/workshops/10/member"] {
      #expect(try await one.get(path).status == 403)
    }
    let names = page.text.components(separatedBy: "name=\"w.").dropFirst().map { "w." + $0.prefix { $0 != "\"" } }
    #expect(names.count >= 3)
    let own = try await one.token(on: "/workshops/1/member")
    let points = { (first: Int) in names.enumerated().map { ($1, $0 == 0 ? "\(first)" : "10") } }
    #expect(try await one.post("/workshops/1/member", points(100), token: own).text.contains("href=\"#reason\""))
    let sent = try await one.post("/workshops/1/member", points(100) + [("reason", "money <b>first</b>")], token: own)
    #expect(sent.text.contains("Your points are kept"))
    let two = bench.guest()
    _ = try await two.post("/join", [("code", code), ("name", "Ben"), ("organisation", "South")])
    let other = try await two.token(on: "/workshops/1/member")
    _ = try await two.post("/workshops/1/member", points(0) + [("reason", "waits first")], token: other)
    // Nobody sees the others before the round is closed.
    #expect(try await !two.get("/workshops/1/member").text.contains("money"))
    let watched = try await bench.get("/workshops/1").text
    #expect(watched.contains("2 of 2 have weighed") && watched.contains("money &lt;b&gt;first"))
    let version = String(
      try #require(watched.components(separatedBy: "name=\"version\" value=\"").last).prefix { $0 != "\"" })
    _ = try await bench.post("/workshops/1/round", [("version", version)], token: token)
    // A second facilitator with the page from before does not overwrite.
    #expect(try await bench.post("/workshops/1/round", [("version", version)], token: token).status == 409)
    #expect(try await two.get("/workshops/1/member").text.contains("money"))
    #expect(try await two.post("/workshops/1/member", points(5) + [("reason", "late")], token: other).status == 409)
    // A lost connection: the return code brings the same member back.
    let back = try await one.get("/workshops/1/member").text
    let key = String(try #require(back.components(separatedBy: "<strong class=\"code\">").last).prefix { $0 != "<" })
    let again = bench.guest()
    #expect(try await again.post("/join", [("code", code), ("key", key)]).text.contains("Ann"))
    _ = try await bench.post("/workshops/1/round", [("version", "1")], token: token)
    let frozen = try await bench.post("/workshops/1/freeze", [("version", "2")], token: token)
    #expect(frozen.text.contains("The weights are frozen"))
    let scenario = try await bench.get("/scenarios/\(Bench.small)").text
    #expect(
      scenario.contains("Workshop of 2 members, round 1")
        && scenario.contains("criteria.\(names[0].dropFirst(2)).weight="))
  }
}
