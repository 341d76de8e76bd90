import Foundation
import Testing
import Workbench

@Suite("who may come in, and what is refused")
struct GateTests {
  @Test("the launch address signs in once; the cookie is for this site's own pages and no script")
  func launch() async throws {
    let bench = try await Bench.start(signedIn: false)
    defer { Task { await bench.stop() } }
    let path = bench.address.launch.dropFirst(bench.address.base.count)
    #expect(try await bench.get("/").status == 401)
    let first = await RawAnswer.to(
      bench.port, "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(bench.port)\r\nConnection: close\r\n\r\n")
    #expect(first.status == 200)
    let cookie = first.header("Set-Cookie") ?? ""
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
    let again = await RawAnswer.to(
      bench.port, "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(bench.port)\r\nConnection: close\r\n\r\n")
    #expect(again.status == 401 && again.header("Set-Cookie") == nil)
  }

  @Test("with a password: the sign-in page, wrong ones counted, the right one in")
  func password() async throws {
    let bench = try await Bench.start(signedIn: false) { $0.password = "a long password" }
    defer { Task { await bench.stop() } }
    #expect(try await bench.get("/runs").url == "/sign-in")
    #expect(try await bench.post("/sign-in", [("password", "wrong")]).status == 422)
    #expect(try await bench.post("/sign-in", [("password", "a long password")]).status == 200)
    #expect(try await bench.get("/").status == 200)
    for _ in 0..<9 { _ = try await bench.post("/sign-in", [("password", "guess")]) }
    #expect(try await bench.post("/sign-in", [("password", "a long password")]).status == 429)
  }

  @Test(
    "every answer carries the safety headers, refusals too", arguments: ["/", "/style.css", "/no-such-page", "/runs"])
  func headers(path: String) async throws {
    let bench = try await Bench.start()
    defer { Task { await bench.stop() } }
    let answer = try await bench.get(path)
    #expect(answer.headers["content-security-policy"]?.hasPrefix("default-src 'none'") == true)
    #expect(answer.headers["x-content-type-options"] == "nosniff")
    #expect(answer.headers["referrer-policy"] == "no-referrer")
    #expect(answer.headers["cache-control"] == "no-store")
  }

  @Test("a foreign name is misdirected, whoever asks", arguments: ["evil.example", "evil.example:80", "127.0.0.1", ""])
  func rebinding(host: String) async throws {
    let bench = try await Bench.start()
    defer { Task { await bench.stop() } }
    let line = host.isEmpty ? "" : "Host: \(host)\r\n"
    let answer = await RawAnswer.to(
      bench.port, "GET / HTTP/1.1\r\n\(line)Cookie: \(bench.cookie)\r\nConnection: close\r\n\r\n")
    #expect(answer.status == 421)
    #expect(!answer.text.contains("/scenarios/"))
  }

  @Test("a write from elsewhere, without a sender, or without the form's token does nothing")
  func crossSite() async throws {
    let bench = try await Bench.start()
    defer { Task { await bench.stop() } }
    let path = "/scenarios/\(Bench.small)/runs"
    let token = try await bench.token(on: "/scenarios/\(Bench.small)")
    #expect(try await bench.post(path, [("futures", "8")], token: token, origin: "http://evil.example").status == 403)
    #expect(try await bench.post(path, [("futures", "8")], token: token, origin: "null").status == 403)
    #expect(try await bench.post(path, [("futures", "8")]).status == 403)
    #expect(try await bench.post(path, [("futures", "8")], token: token + "0").status == 403)
    for site in ["Sec-Fetch-Site: cross-site\r\n", "Sec-Fetch-Site: same-site\r\n", ""] {
      let body = "csrf=\(token)&futures=8"
      let answer = await RawAnswer.to(
        bench.port,
        "POST \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(bench.port)\r\nCookie: \(bench.cookie)\r\n\(site)"
          + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)")
      #expect(answer.status == 403)
    }
    #expect(try await bench.get("/runs").text.contains("Nothing has been run yet"))
  }

  @Test("only pages and forms: other methods are refused", arguments: ["PUT", "DELETE", "OPTIONS", "TRACE"])
  func methods(method: String) async throws {
    let bench = try await Bench.start()
    defer { Task { await bench.stop() } }
    let answer = await RawAnswer.to(
      bench.port,
      "\(method) / HTTP/1.1\r\nHost: 127.0.0.1:\(bench.port)\r\nCookie: \(bench.cookie)\r\nConnection: close\r\n\r\n")
    #expect(answer.status == 405)
  }
}
