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

  @Test("everything a table can be asked for runs, and what does not go together is refused")
  func asked() async throws {
    let weighed = "option,a,b\n#swing,100,50\n#from,0,0\n#to,10,10\n#branch,M,N\nX,4,5\nY,7,1\n"
    for show in ["scores", "weights", "stability", "dominance", "findings", "branches"] {
      #expect(try await Self.run("score", weighed, ["--show", show, "--format", "csv"]) == 0)
    }
    #expect(try await Self.run("score", Self.matrix, ["--show", "branches"]) == 2)
    let ranged = "option,a,b\n#weight,6,4\n#least,5,3\n#most,7,5\nX,4,5\nY,7,1\n"
    #expect(try await Self.run("score", ranged, ["--smaa", "50", "--format", "json"]) == 0)
    #expect(try await Self.run("score", "option,v,w\nA,1,2\nB,2,1\n", ["--group"]) == 0)
    #expect(try await Self.run("score", "option,v,w\nA,1,2\nB,2,1\n", ["--group", "--format", "csv"]) == 0)
    #expect(try await Self.run("score", Self.matrix, ["--group", "--smaa", "5"]) == 64)
    #expect(try await Self.run("score", Self.matrix, ["--show", "panel"]) == 64)
    #expect(try await Self.run("score", Self.matrix, ["--pairwise", "/no/such.csv"]) == 2)
    #expect(try await Self.run("robustness", "option,s,t\nA,1,2\nB,3,0\n", ["--level", "1", "--format", "csv"]) == 0)
    let flows = "option,year,cost,benefit,income,points\nA,0,1,2,20000,3\n"
    let asked = ["--optimism-bias", "24%", "--mitigated", "50%", "--median-income", "30000", "--format", "csv"]
    #expect(try await Self.run("npsv", flows, asked) == 0)
    #expect(try await Self.run("npsv", flows, ["--optimism-bias", "x"]) == 2)
    #expect(try await Self.run("npsv", flows, ["--mitigated", "150%", "--project", "outsourcing"]) == 2)
    #expect(try await Self.run("npsv", flows, ["--project", "outsourcing", "--optimism-bias", "1"]) == 64)
    #expect(try await Self.run("npsv", "option,year,cost,benefit\nA,0,1,2\n", ["--median-income", "30000"]) == 2)
  }

  @Test("a panel's scores and comparisons of criteria come from files of their own")
  func files() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("quorate-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (panel, pairs) = (folder.appendingPathComponent("p.csv"), folder.appendingPathComponent("w.csv"))
    try Data("option,criterion,score,scorer,organisation\nX,a,4,P,one\n".utf8).write(to: panel)
    try Data("c,a,b\na,1,3\nb,,1\n".utf8).write(to: pairs)
    let empty = "option,a,b\nX,,5\nY,7,1\n"
    for show in ["scores", "panel", "weights", "findings"] {
      let arguments = ["--panel", panel.path, "--pairwise", pairs.path, "--show", show, "--format", "csv"]
      #expect(try await Self.run("score", empty, arguments) == 0)
    }
    #expect(try await Self.run("score", empty, ["--panel", panel.path, "--shares", "one=2"]) == 0)
    #expect(try await Self.run("score", empty, ["--panel", panel.path, "--shares", "two=2"]) == 2)
    #expect(try await Self.run("score", "option,a,b\nZ,,5\nY,7,1\n", ["--panel", panel.path]) == 2)
  }
}
