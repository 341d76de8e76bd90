import Foundation
import QuorateCommand
import Testing

@Suite("score, robustness and npsv from the command line")
struct TableCommandTests {
  static func run(_ command: String, _ text: String, _ arguments: [String] = []) async throws -> Int32 {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("quorate-\(UUID().uuidString).csv")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return await Quorate.run([command, file.path] + arguments)
  }

  static let matrix = "option,a,b\n#weight,0.6,0.4\n#low,0,0\n#high,10,10\nX,4,5\nY,7,1\n"

  @Test("every method, scale and format runs")
  func runs() async throws {
    for method in ["additive", "weighted-product", "topsis", "promethee", "spotis", "electre", "lexicographic"] {
      for format in ["table", "csv", "json", "markdown"] {
        #expect(try await Self.run("score", Self.matrix, ["--method", method, "--format", format]) == 0)
      }
    }
    for scale in ["raw", "anchored", "vector", "minmax", "max", "sum"] {
      #expect(try await Self.run("score", Self.matrix, ["--scale", scale, "--format", "csv"]) == 0)
    }
    #expect(try await Self.run("score", Self.matrix, ["--smaa", "100", "--format", "csv"]) == 0)
    #expect(try await Self.run("score", Self.matrix, ["--cross-check", "--format", "csv"]) == 0)
    #expect(try await Self.run("robustness", "option,s,t,u\nA,1,2,3\nB,3,0,2\n") == 0)
    #expect(try await Self.run("npsv", "option,year,cost,benefit\nA,0,1,2\n") == 0)
    #expect(try await Self.run("robustness", "option,s,t\nA,1,2\nB,3,0\n", ["--format", "json"]) == 0)
    #expect(try await Self.run("npsv", "option,year,cost,benefit\nA,0,1,2\n", ["--format", "csv"]) == 0)
  }

  @Test("wrong input exits 2, a wrong command line 64")
  func statuses() async throws {
    #expect(try await Self.run("score", "option,a\nX,\n") == 2)
    #expect(try await Self.run("robustness", "option,a\nX,y\n") == 2)
    #expect(try await Self.run("npsv", "option,year,cost\nX,0,y\n") == 2)
    #expect(await Quorate.run(["score", "/no/such/file.csv"]) == 2)
    #expect(try await Self.run("score", Self.matrix, ["--method", "astrology"]) == 64)
    #expect(try await Self.run("score", Self.matrix, ["--smaa", "0"]) == 64)
    #expect(try await Self.run("robustness", "option,s\nA,1\n", ["--alpha", "2"]) == 64)
    #expect(try await Self.run("npsv", "option,year,cost\nX,0,1\n", ["--schedule", "mine"]) == 64)
  }
}
