import Foundation
import Testing
import Workbench

@Suite("the vote and the map")
struct VoteAndMapTests {
  @Test("50, 49 and 1 with more than half: the third has as much power as the second")
  func power() async throws {
    let bench = try await Bench.start()
    defer { Task { await bench.stop() } }
    let text = try await bench.get("/vote?members=A,50%0AB,49%0AC,1&quota=50%25&kind=over&yes=50").text
    #expect(text.contains("60.0%") && text.components(separatedBy: "<td class=\"n\">20.0%").count == 3)
    #expect(text.contains("A yes needs at least 51 of 100 votes."))
    // A with B or C: 3 of 8.
    #expect(text.contains("chance of 37.5%"))
    #expect(text.contains("<li>A</li>") && text.contains("<li>B, C</li>"))
  }

  @Test("what is wrong with a vote is said at its field")
  func wrong() async throws {
    let bench = try await Bench.start()
    defer { Task { await bench.stop() } }
    let text = try await bench.get("/vote?members=A,x&quota=most&yes=200")
    #expect(text.status == 422)
    for field in ["votes-1", "quota", "yes"] { #expect(text.text.contains("href=\"#\(field)\"")) }
    #expect(try await bench.get("/vote?members=A,1%0AB,1&quota=9").text.contains("There is a problem"))
  }

  @Test("a quorum, absence and the votes cast: who comes decides, by closed forms")
  func meeting() async throws {
    let bench = try await Bench.start()
    defer { Task { await bench.stop() } }
    // Two of two must come, each with a half; more than half of the votes that exist is both.
    let two = "/vote?name=A&votes=1&y=&t=&name=B&votes=1&y=&t=&quota=50%25&kind=over&yes=100&there=50"
    let both = try await bench.get(two + "&quorum=2").text
    #expect(both.contains("it passes with a chance of <strong>25.0%</strong>"))
    #expect(both.contains("too few come to decide anything in 75.0%"))
    // Of the votes cast one yes is enough: nobody comes in a quarter of meetings.
    let cast = try await bench.get(two + "&of=cast").text
    #expect(cast.contains("it passes with a chance of <strong>75.0%</strong>"))
    #expect(cast.contains("The same share of another total"))
    // The casting vote breaks a tie of heads; both come, one says yes for sure and the other no.
    let tie = "/vote?name=A&votes=1&y=100&t=100&name=B&votes=1&y=0&t=100&quota=50%25&kind=over"
    let without = try await bench.get(tie + "&quorum=2").text
    let with = try await bench.get(tie + "&casting=A").text
    #expect(without.contains("chance of <strong>0.0%</strong>") && with.contains("chance of <strong>100.0%</strong>"))
    for wrong in ["quorum=3", "quorum=x", "casting=C", "together=100", "votes=&name=Z"] {
      let told = try await bench.get(two + "&" + wrong)
      #expect(told.status == 422 && told.text.contains("There is a problem"), "\(wrong)")
    }
  }

  @Test("a scenario's rules lead to the vote with their weights filled in")
  func rules() async throws {
    let bench = try await Bench.start()
    defer { Task { await bench.stop() } }
    let text = try await bench.get("/scenarios/\(Bench.small)/votes").text
    let link = try #require(text.components(separatedBy: "href=\"/vote?").dropFirst().first)
    let query = String(link.prefix { $0 != "\"" }).replacingOccurrences(of: "&amp;", with: "&")
    #expect(try await bench.get("/vote?" + query).text.contains("It passes with a chance of"))
  }

  @Test("a commissioner put into another unit moves sizes, payments and power")
  func map() async throws {
    let bench = try await Bench.start(prepare: { folder in
      try FileManager.default.copyItem(atPath: Bench.scenarios + "/essex-ewmhs", toPath: folder + "/essex-ewmhs")
    })
    defer { Task { await bench.stop() } }
    let page = "/scenarios/essex-ewmhs/map"
    let first = try await bench.get(page).text
    #expect(first.contains("Who decides in each unit") && first.contains("Unit 1"))
    let selects = first.components(separatedBy: "<select id=\"u.").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    #expect(selects.count == 7)
    let moved = try await bench.get(page + "?u.\(selects[0])=5&funding=capitation").text
    #expect(moved.contains(">Unit 5</h2>") && !first.contains(">Unit 5</h2>"))
    #expect(try await bench.get(page + "?u.\(selects[0])=5&part=1").text.hasPrefix("<div class=\"cards"))
    // Beyond the range: as if nothing were said.
    #expect(try await bench.get(page + "?u.\(selects[0])=999").status == 200)
  }

  @Test("all maps under constraints: counted, ranked, drawn; what cannot be read or kept is said at its field")
  func allMaps() async throws {
    let bench = try await Bench.start(prepare: { folder in
      try FileManager.default.copyItem(atPath: Bench.scenarios + "/surrey", toPath: folder + "/surrey")
    })
    defer { Task { await bench.stop() } }
    let page = "/scenarios/surrey/maps"
    let first = try await bench.get(page).text
    #expect(first.contains("Search the maps") && !first.contains("What was found"))
    let found = try await bench.get(page + "?go=1&touch=yes&least=2&most=3&runs=yes").text
    #expect(found.contains("377 keep what is asked") && found.contains("Two councils") && found.contains("<svg"))
    let fewer = try await bench.get(page + "?go=1&touch=yes&least=2&most=2&together=Woking%2C%20Elmbridge").text
    #expect(fewer.contains("keep what is asked") && !fewer.contains("377 keep"))
    // Nothing keeps it, it cannot be read, it is too much: said, and no search.
    for query in [
      "floor=99999999&touch=yes", "floor=many", "together=Woking%2C%20Nowhere", "least=5&most=2", "runs=yes",
    ] {
      let told = try await bench.get(page + "?go=1&" + query)
      #expect(told.status == 200 && told.text.contains("Error:") && !told.text.contains("What was found"), "\(query)")
    }
  }
}
