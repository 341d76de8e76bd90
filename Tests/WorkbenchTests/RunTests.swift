import Foundation
import Testing
import Workbench

@Suite("scenarios and runs in the workbench", .serialized)
struct RunTests {
  @Test("a run is asked for, told while it goes on, and its report can be taken away")
  func run() async throws {
    let bench = try await Bench.start()
    defer { Task { await bench.stop() } }
    let page = "/scenarios/\(Bench.small)"
    #expect(try await bench.get("/").text.contains("href=\"\(page)\""))
    let token = try await bench.token(on: page)
    let started = try await bench.post(page + "/runs", [("futures", "16"), ("seed", "3")], token: token)
    #expect(started.url == "/runs/1")
    let events = await RawAnswer.to(
      bench.port,
      "GET /runs/1/events HTTP/1.1\r\nHost: 127.0.0.1:\(bench.port)\r\nCookie: \(bench.cookie)\r\nConnection: close\r\n\r\n",
      seconds: 60)
    #expect(events.header("Content-Type") == "text/event-stream")
    #expect(events.text.contains("event: end"))
    let done = try await bench.wait(for: "Read and take away", on: "/runs/1")
    #expect(done.text.components(separatedBy: "<h1").count == 2)
    let report = try await bench.get("/runs/1/report")
    #expect(report.headers["content-security-policy"]?.hasPrefix("default-src 'none'") == true)
    #expect(try await bench.get("/runs/1/files/ranking.csv").text.hasPrefix("rank,bundle,score"))
    #expect(try await bench.get("/runs/1/files/appraisal.json").text.contains("\"seed\""))
    #expect(try await bench.get("/runs/1/files/appraisal.xlsx").text.hasPrefix("PK"))
    #expect(try await bench.get("/runs/1/files/scenario.yaml").status == 404)
    #expect(try await bench.get("/runs/2").status == 404)
  }

  @Test("what is wrong with a form is said beside its field, and nothing is run")
  func wrong() async throws {
    let bench = try await Bench.start()
    defer { Task { await bench.stop() } }
    let page = "/scenarios/\(Bench.small)"
    let token = try await bench.token(on: page)
    let answer = try await bench.post(page + "/runs", [("futures", "many"), ("seed", "-1")], token: token)
    #expect(answer.status == 422)
    #expect(answer.text.contains("href=\"#futures\"") && answer.text.contains("href=\"#seed\""))
    #expect(answer.text.contains("value=\"many\"") && answer.text.contains("Error: "))
    #expect(try await bench.get("/runs").text.contains("Nothing has been run yet"))
  }

  @Test("a run that is stopped ends soon, and says that it is partial or cancelled")
  func stop() async throws {
    let bench = try await Bench.start()
    defer { Task { await bench.stop() } }
    let page = "/scenarios/\(Bench.small)"
    let token = try await bench.token(on: page)
    _ = try await bench.post(page + "/runs", [("futures", "100000")], token: token)
    #expect(try await bench.get("/runs/1").text.contains("http-equiv=\"refresh\""))
    _ = try await bench.post("/runs/1/cancel", [], token: token)
    let end = try await bench.wait(for: "The run was stopped", on: "/runs/1", seconds: 30)
    #expect(end.text.contains("The run was stopped") && !end.text.contains("id=\"live\""))
  }

  @Test("a scenario with several mistakes shows each under its line, in a summary that links to it")
  func mistakes() async throws {
    let bench = try await Bench.start(prepare: { folder in
      let path = "\(folder)/\(Bench.small)/scenario.yaml"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try (text + "\nnonsense: 1\nfurther-nonsense: 2\n").write(toFile: path, atomically: true, encoding: .utf8)
    })
    defer { Task { await bench.stop() } }
    let text = try await bench.get("/scenarios/\(Bench.small)").text
    #expect(text.contains("There is a problem") && text.contains("id=\"problem-2\""))
    #expect(text.contains("scenario.yaml:") && !text.contains(bench.folder))
    #expect(text.contains("<mark><b>"))
  }
}

@Suite("a scenario's folder taken away and brought in", .serialized)
struct FolderTests {
  @Test(
    "a folder goes out as a ZIP file, comes in again under another name, and can be copied; no name leads elsewhere")
  func round() async throws {
    let bench = try await Bench.start()
    defer { Task { await bench.stop() } }
    let page = "/scenarios/\(Bench.small)"
    let token = try await bench.token(on: page)
    let zip = try await bench.bytes(page + "/folder.zip")
    #expect(zip.starts(with: Data("PK".utf8)))
    let brought = try await bench.upload(zip, name: "brought in", token: token)
    #expect(brought.url == "/scenarios/brought-in" && brought.text.contains("Run the appraisal"))
    #expect(try await bench.upload(zip, name: "brought in", token: token).status == 422)
    #expect(try await bench.upload(Data("no archive".utf8), name: "other", token: token).status == 422)
    #expect(try await bench.upload(zip, name: "x", token: "").status == 403)
    let copied = try await bench.post(page + "/copy", [("name", "../../tmp/evil")], token: token)
    #expect(copied.url == "/scenarios/tmp-evil")
    #expect(FileManager.default.fileExists(atPath: bench.folder + "/tmp-evil/scenario.yaml"))
    #expect(try await bench.post(page + "/copy", [("name", "...")], token: token).status == 422)
  }
}
