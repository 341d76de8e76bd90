import Foundation
import Testing

@Suite("two bundles and the report's own pages", .serialized)
struct CompareTests {
  @Test("points by criterion add up to the difference; a bundle against itself has none")
  func compare() async throws {
    let (bench, _) = try await WeightTests.ready()
    defer { Task { await bench.stop() } }
    let text = try await bench.get("/runs/1/compare").text
    #expect(text.contains("Points by criterion") && text.contains("What made the difference"))
    let rows = try await bench.get("/runs/1/files/ranking.csv").text.components(separatedBy: "\n")
    let ids = rows.dropFirst().prefix(2).map {
      $0.components(separatedBy: ",")[1].replacingOccurrences(of: "+", with: "%2B")
    }
    let pair = try await bench.get("/runs/1/compare?a=\(ids[0])&b=\(ids[1])")
    #expect(pair.status == 200 && pair.text.contains("<select id=\"a\""))
    let same = try await bench.get("/runs/1/compare?a=\(ids[0])&b=\(ids[0])").text
    #expect(same.contains("They score alike over 8 futures."))
    #expect(try await bench.get("/runs/1/compare?a=nonsense").status == 200)
  }

  @Test("every part of the report and every commissioner's pages stand alone; links lead into the report")
  func parts() async throws {
    let (bench, _) = try await WeightTests.ready()
    defer { Task { await bench.stop() } }
    let text = try await bench.get("/runs/1").text
    let links = text.components(separatedBy: "href=\"/runs/1/").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    let own = links.filter { $0.hasPrefix("organisations/") }
    let parts = links.filter { $0.hasPrefix("sections/") }
    #expect(own.count == 3 && parts.count > 5)
    for link in own + parts {
      let page = try await bench.get("/runs/1/" + link)
      #expect(page.status == 200 && page.text.components(separatedBy: "<h1").count == 2, "\(link)")
      #expect(!page.text.contains("<a href=\"#") || page.text.contains("href=\"#main\""), "\(link)")
    }
    #expect(try await bench.get("/runs/1/sections/nonsense").status == 404)
  }
}
