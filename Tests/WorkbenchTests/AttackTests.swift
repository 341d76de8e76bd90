import Foundation
import Testing
import Workbench

@Suite("attacks on the server", .serialized)
struct AttackTests {
  @Test(
    "no path leads out of the folder",
    arguments: [
      "/scenarios/../../../etc/passwd", "/scenarios/..%2f..%2f..%2fetc%2fpasswd", "/scenarios/%2e%2e",
      "/runs/1/files/..%2f..%2fscenario.yaml", "/runs/../../etc/passwd", "/scenarios/outside",
      "/style.css/../../etc/passwd",
    ])
  func traversal(path: String) async throws {
    let bench = try await Bench.start(prepare: { folder in
      // A link that leads to a scenario elsewhere.
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/outside", withDestinationPath: Bench.scenarios + "/essex-ewmhs")
    })
    defer { Task { await bench.stop() } }
    let answer = await RawAnswer.to(
      bench.port,
      "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(bench.port)\r\nCookie: \(bench.cookie)\r\nConnection: close\r\n\r\n")
    #expect(answer.status == 404)
    #expect(!answer.text.contains("root:"))
    #expect(try await !bench.get("/").text.contains("Essex"))
  }

  @Test("a body of a gigabyte is refused unread, announced or not, and the connection closed")
  func large() async throws {
    let bench = try await Bench.start()
    defer { Task { await bench.stop() } }
    let head = "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1:\(bench.port)\r\nOrigin: \(bench.address.base)\r\n"
    let announced = await RawAnswer.to(
      bench.port, head + "Content-Length: 1073741824\r\n\r\n" + String(repeating: "a", count: 9999))
    #expect(announced.status == 413)
    let port = bench.port
    let sent = await RawSocket.apart { () -> Int in
      guard let socket = RawSocket(port) else { return .max }
      socket.send(head + "Transfer-Encoding: chunked\r\n\r\n")
      let chunk = "10000\r\n" + String(repeating: "b", count: 65_536) + "\r\n"
      var sent = 0
      while sent < 16_384, socket.send(chunk) { sent += 1 }
      return sent
    }
    #expect(sent < 8192, "the server took \(sent) blocks of 64 KB")
    #expect(try await bench.get("/").status == 200)
  }

  @Test("two hundred clients that never finish do not keep others waiting, and are let go")
  func slow() async throws {
    let bench = try await Bench.start { $0.limits.seconds = 1 }
    defer { Task { await bench.stop() } }
    let port = bench.port
    let slow = await RawSocket.apart { (0..<200).compactMap { _ in RawSocket(port, seconds: 8) } }
    #expect(slow.count == 200)
    for socket in slow { socket.send("GET / HTTP/1.1\r\nHost: 127.0.0.1") }
    let start = ContinuousClock.now
    #expect(try await bench.get("/").status == 200)
    #expect(ContinuousClock.now - start < .seconds(5))
    // Closed by the server: the end of the stream comes before our own patience ends.
    let told = ContinuousClock.now
    _ = await RawSocket.apart { slow[199].rest() }
    #expect(ContinuousClock.now - told < .seconds(7))
    let body = await RawAnswer.to(
      bench.port,
      "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1:\(bench.port)\r\nOrigin: \(bench.address.base)\r\nContent-Length: 9\r\n\r\npass"
    )
    #expect(body.status == 408 || body.text.isEmpty)
  }

  @Test("a scenario with script in its titles is shown as text")
  func script() async throws {
    let attack = "<script>alert(1)</script><img src=x onerror=alert(2)>\\\"'"
    let bench = try await Bench.start(prepare: { folder in
      let path = "\(folder)/\(Bench.small)/scenario.yaml"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let lines = text.components(separatedBy: "\n").map { $0.hasPrefix("title:") ? "title: \"\(attack)\"" : $0 }
      try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    })
    defer { Task { await bench.stop() } }
    // In a reason too, and what is typed into a setting comes back as text.
    let form = "/scenarios/\(Bench.small)/settings/weights-of-the-criteria"
    let token = try await bench.token(on: "/scenarios/\(Bench.small)")
    let kept = try await bench.post(
      form, [("v.criteria.stability.weight", "50"), ("r.criteria.stability.weight", attack)], token: token)
    let typed = try await bench.post(
      form, [("v.criteria.stability.weight", attack), ("reason", attack)], token: token)
    #expect(kept.status == 200 && typed.status == 422)
    for text in [kept.text, typed.text] {
      #expect(text.contains("&lt;script&gt;alert(1)") && !text.contains("<script>alert") && !text.contains("<img"))
    }
    let scenario = "scenario:\(Bench.small)"
    for path in [
      "/", "/scenarios/\(Bench.small)", "/scenarios/\(Bench.small)/change", form,
      "/compare?a=\(scenario)&b=\(scenario)",
    ] {
      let text = try await bench.get(path).text
      #expect(text.contains("&lt;script&gt;alert(1)"))
      #expect(!text.contains("<script>alert") && !text.contains("<img"))
    }
  }

  @Test("a password file of one word and an address of another machine need each other")
  func arguments() async throws {
    #expect(await Workbench.run(["--listen", "0.0.0.0"]) == 64)
    #expect(await Workbench.run(["--port", "70000"]) == 64)
    #expect(await Workbench.run(["/no/such/folder"]) == 2)
    let short = NSTemporaryDirectory() + "password-\(UUID().uuidString)"
    try "secret\n".write(toFile: short, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: short) }
    #expect(await Workbench.run(["--listen", "0.0.0.0", "--password-file", short]) == 2)
    #expect(await Workbench.run(["--help"]) == 0)
  }
}
