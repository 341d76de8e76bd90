import Foundation
import Testing
import Workbench

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A workbench on a free port, over a folder of its own that holds a copy of a small scenario, and a browser of its own.
final class Bench: @unchecked Sendable {
  let folder: String
  let address: ServedAddress
  let port: Int
  private let serving: Task<Void, any Error>
  private let session: URLSession

  static let scenarios = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Scenarios").path
  /// The scenario that is copied.
  static let small = "portsmouth-compact"

  /// Starts one.
  static func start(
    signedIn: Bool = true, _ change: (inout ServeSettings) -> Void = { _ in },
    prepare: (String) throws -> Void = { _ in }
  ) async throws -> Bench {
    let folder = NSTemporaryDirectory() + "workbench-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: "\(scenarios)/\(small)", toPath: "\(folder)/\(small)")
    try prepare(folder)
    var settings = ServeSettings(folder: folder)
    settings.port = 0
    change(&settings)
    let server = try WorkbenchServer(settings)
    let (stream, told) = AsyncStream<ServedAddress>.makeStream()
    let serving = Task {
      try await server.run { told.yield($0) }
      told.finish()
    }
    var found: ServedAddress?
    for await address in stream {
      found = address
      break
    }
    let bench = Bench(folder, try #require(found), serving)
    if signedIn {
      #expect(
        try await bench.get("/start?" + (bench.address.launch.components(separatedBy: "?").last ?? "")).status == 200)
    }
    return bench
  }

  private init(_ folder: String, _ address: ServedAddress, _ serving: Task<Void, any Error>) {
    (self.folder, self.address, self.serving) = (folder, address, serving)
    port = URL(string: address.base)?.port ?? 0
    session = URLSession(configuration: .ephemeral)
  }

  /// Somebody else's browser at the same workbench, with no cookie.
  func guest() -> Bench { Bench(folder, address, serving) }

  /// Stops it and takes its folder away.
  func stop() async {
    serving.cancel()
    _ = try? await serving.value
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// What a page holds.
  struct Answer {
    var status: Int
    var text: String
    var headers: [String: String]
    var url: String
  }

  /// Loads a page as a browser does.
  func get(_ path: String) async throws -> Answer { try await load(request(path)) }

  /// Sends a form as this site's own page does.
  func post(_ path: String, _ fields: [(String, String)], token: String? = nil, origin: String? = nil) async throws
    -> Answer
  {
    var request = request(path)
    request.httpMethod = "POST"
    request.setValue(origin ?? address.base, forHTTPHeaderField: "Origin")
    request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
    let allowed = CharacterSet.alphanumerics
    let all = (token.map { [("csrf", $0)] } ?? []) + fields
    let body = all.map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")" }.joined(
      separator: "&")
    request.httpBody = Data(body.utf8)
    return try await load(request)
  }

  /// Loads a file.
  func bytes(_ path: String) async throws -> Data { try await session.data(for: request(path)).0 }

  /// Sends a ZIP file as the form on the first page does.
  func upload(_ zip: Data, name: String, token: String) async throws -> Answer {
    var request = request("/scenarios")
    request.httpMethod = "POST"
    request.setValue(address.base, forHTTPHeaderField: "Origin")
    request.setValue("multipart/form-data; boundary=xyz123", forHTTPHeaderField: "Content-Type")
    var body = Data()
    for (field, value) in [("csrf", token), ("name", name)] {
      body += Data("--xyz123\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n".utf8)
    }
    let head = "--xyz123\r\nContent-Disposition: form-data; name=\"folder\"; filename=\"case.zip\"\r\n"
    body += Data((head + "Content-Type: application/zip\r\n\r\n").utf8) + zip + Data("\r\n--xyz123--\r\n".utf8)
    request.httpBody = body
    return try await load(request)
  }

  /// The token in the forms of a page.
  func token(on path: String) async throws -> String {
    let text = try await get(path).text
    let after = try #require(text.components(separatedBy: "name=\"csrf\" value=\"").dropFirst().first)
    return String(after.prefix { $0 != "\"" })
  }

  /// The session's cookie as a header.
  var cookie: String {
    let all = URL(string: address.base).flatMap { session.configuration.httpCookieStorage?.cookies(for: $0) } ?? []
    return all.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
  }

  /// Loads a page until it holds some text, for at most so many seconds.
  func wait(for text: String, on path: String, seconds: Double = 60) async throws -> Answer {
    let end = Date().addingTimeInterval(seconds)
    while true {
      let answer = try await get(path)
      if answer.text.contains(text) || Date() > end { return answer }
      try await Task.sleep(for: .milliseconds(50))
    }
  }

  private func request(_ path: String) -> URLRequest {
    URLRequest(url: URL(string: address.base + path) ?? URL(fileURLWithPath: "/"), timeoutInterval: 60)
  }

  private func load(_ request: URLRequest) async throws -> Answer {
    let (data, response) = try await session.data(for: request)
    let http = try #require(response as? HTTPURLResponse)
    var headers: [String: String] = [:]
    for (name, value) in http.allHeaderFields { headers["\(name)".lowercased()] = "\(value)" }
    return Answer(
      status: http.statusCode, text: String(decoding: data, as: UTF8.self), headers: headers,
      url: http.url?.path ?? "")
  }
}
