import Foundation
import Testing
import Workbench

@Suite("weights tried on a finished run", .serialized)
struct WeightTests {
  /// A bench with one finished run.
  static func ready() async throws -> (bench: Bench, token: String) {
    let bench = try await Bench.start()
    let scenario = "/scenarios/\(Bench.small)"
    let token = try await bench.token(on: scenario)
    _ = try await bench.post(scenario + "/runs", [("futures", "8")], token: token)
    #expect(try await bench.wait(for: "Read and take away", on: "/runs/1").status == 200)
    return (bench, token)
  }

  /// The names of the weights on the page.
  static func names(_ text: String) -> [String] {
    text.components(separatedBy: "type=\"number\"").dropLast().compactMap { part in
      part.components(separatedBy: "name=\"").last.map { String($0.prefix { $0 != "\"" }) }
    }
  }

  @Test("the run's own weights give the run's own order; all the weight on one criterion gives another score")
  func order() async throws {
    let (bench, _) = try await Self.ready()
    defer { Task { await bench.stop() } }
    let page = try await bench.get("/runs/1/weights").text
    let names = Self.names(page)
    #expect(names.count >= 3)
    #expect(page.contains("still leads."))
    let ranking = try await bench.get("/runs/1/files/ranking.csv").text.components(separatedBy: "\n")
    let best = ranking[1].components(separatedBy: ",")
    let score = try #require(Double(best[2]))
    // The score shown to two places is that of the ranking.
    #expect(page.contains(">\(String(format: "%.2f", score))<"))
    let only = names.enumerated().map { "\($1)=\($0 == 0 ? 100 : 0)" }.joined(separator: "&")
    let other = try await bench.get("/runs/1/weights?" + only).text
    #expect(other.contains("100.0% of all weight") && other.contains("0.0% of all weight"))
    #expect(!other.contains(">\(String(format: "%.2f", score))<"))
  }

  @Test("a weight that is none is said at its field; all at 0 is said too")
  func wrong() async throws {
    let (bench, token) = try await Self.ready()
    defer { Task { await bench.stop() } }
    let name = try #require(Self.names(try await bench.get("/runs/1/weights").text).first)
    for value in ["-1", "nan", "1e9", "x"] {
      let answer = try await bench.get("/runs/1/weights?\(name)=\(value)")
      #expect(answer.status == 422 && answer.text.contains("href=\"#\(name)\""))
    }
    #expect(try await bench.post("/runs/1/weights", [(name, "80")], token: token).text.contains("href=\"#reason\""))
    let kept = try await bench.post("/runs/1/weights", [(name, "80"), ("reason", "money first")], token: token)
    #expect(kept.url == "/scenarios/\(Bench.small)")
    #expect(kept.text.contains("criteria.\(name.dropFirst(2)).weight=80") && kept.text.contains("Out of date"))
  }

  @Test("the order comes within a tenth of a second")
  func quick() async throws {
    let (bench, _) = try await Self.ready()
    defer { Task { await bench.stop() } }
    let name = try #require(Self.names(try await bench.get("/runs/1/weights").text).first)
    var times: [Duration] = []
    for step in 0..<20 {
      let start = ContinuousClock.now
      let answer = try await bench.get("/runs/1/order?\(name)=\(step * 5)")
      times.append(ContinuousClock.now - start)
      #expect(answer.text.hasPrefix("{\"html\":"))
    }
    // The debug build, on a machine that may be busy: the median is held, the release figure is in the journeys.
    #expect(times.sorted()[10] < .milliseconds(400))
  }
}
