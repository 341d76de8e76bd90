import Diagnostics
import Hummingbird
import ReportWriter

/// Looks at every request before any page does, and puts the same headers on every answer.
///
/// In this order: the name called (421), the method, the sender of a write by `Origin` and `Sec-Fetch-Site` (403), the
/// session's cookie (401 or the sign-in page), the size and time of what is sent (413, 408), the form's token (403).
struct GuardedResponder<Inner: HTTPResponder<Visit>>: HTTPResponder {
  typealias Context = Visit
  let desk: Desk
  let inner: Inner

  func respond(to request: Request, context: Visit) async throws -> Response {
    var response: Response
    var visit = context
    do {
      response = try await guarded(request, &visit)
    } catch let refusal as Refusal {
      response = ProblemPage.response(refusal, visit.session)
      if refusal.hangsUp {
        response.headers[.connection] = "close"
        visit.hangUp()
      }
    } catch let error as HTTPError where error.status == .notFound {
      response = ProblemPage.response(.notFound, visit.session)
    } catch let error as HTTPError {
      response = ProblemPage.response(
        Refusal(status: error.status, title: "That cannot be done", message: "Go back and try again."), visit.session)
    } catch {
      if let problems = Problems(of: error, names: .form) {
        response = ProblemPage.response(problems.all, visit.session)
      } else {
        response = ProblemPage.response(
          Refusal(status: .internalServerError, title: "That failed", message: VisibleText.line("\(error)")),
          visit.session)
      }
    }
    SafetyHeaders.put(on: &response)
    return response
  }

  private func guarded(_ request: Request, _ visit: inout Visit) async throws -> Response {
    guard let host = request.head.authority, desk.gate.isOwn(host: host) else {
      throw Refusal(
        status: .misdirectedRequest, title: "This name is not served here",
        message: "The workbench answers only to the address it was started with; --host allows another name.",
        hangsUp: true)
    }
    let isWrite = request.method == .post
    guard isWrite || request.method == .get || request.method == .head else {
      throw Refusal(
        status: .methodNotAllowed, title: "That cannot be done", message: "Only pages and forms are served.",
        hangsUp: true)
    }
    if isWrite { try Self.checkSender(of: request, host: host) }
    visit.session = cookie(of: request).flatMap(desk.gate.session)
    let path = request.uri.path
    let isOpen = OpenPaths.contains(path)
    guard isOpen || visit.session != nil else {
      guard desk.settings.password != nil, !isWrite else { throw Refusal.signedOut }
      return .redirect(to: "/sign-in", type: .normal)
    }
    if case .member(let workshop, _)? = visit.session?.role, !isOpen, !path.hasPrefix("/workshops/\(workshop)/member") {
      throw Refusal(
        status: .forbidden, title: "This is for the facilitator",
        message: "A member of a workshop sees the workshop's own page.", hangsUp: isWrite)
    }
    guard isWrite else { return try await inner.respond(to: request, context: visit) }
    visit.form = try await form(of: request)
    if !isOpen, let session = visit.session {
      let token = visit.form["csrf"] ?? request.headers[.csrfToken] ?? ""
      guard Secret.isSame(token, session.token) else { throw Refusal.stale }
    }
    return try await inner.respond(to: request, context: visit)
  }

  /// A write must come from this site's own page: by `Sec-Fetch-Site`, which no page can forge, and by `Origin`.
  private static func checkSender(of request: Request, host: String) throws(Refusal) {
    let site = request.headers[.fetchSite]
    let origin = request.headers[.origin]
    if let site, site != "same-origin" { throw .foreign }
    if let origin, origin != "http://\(host)", origin != "https://\(host)" {
      guard origin == "null", site == "same-origin" else { throw .foreign }
    }
    if site == nil, origin == nil { throw .foreign }
  }

  private func cookie(of request: Request) -> String? {
    for header in request.headers[values: .cookie] {
      for part in header.split(separator: ";") {
        let pair = part.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
        if pair.count == 2, pair[0] == SafetyHeaders.cookieName { return String(pair[1]) }
      }
    }
    return nil
  }

  /// The form of a request, within the limits of size and time.
  private func form(of request: Request) async throws -> Form {
    let limits = desk.settings.limits
    let boundary = Form.boundary(of: request.headers[.contentType])
    let most = boundary == nil ? limits.body : limits.upload
    if let length = request.headers[.contentLength].flatMap(Int.init), length > most { throw Refusal.tooLarge }
    let body = request.body
    return try await withThrowingTaskGroup(of: Form.self) { group in
      group.addTask {
        do {
          let bytes = try await body.collect(upTo: most).readableBytesView
          return boundary.map { Form(multipart: Array(bytes), boundary: $0) } ?? Form(bytes)
        } catch is CancellationError {
          throw Refusal.tooSlow
        } catch { throw Refusal.tooLarge }
      }
      group.addTask {
        try await Task.sleep(for: .seconds(limits.seconds))
        throw Refusal.tooSlow
      }
      defer { group.cancelAll() }
      guard let form = try await group.next() else { throw Refusal.tooSlow }
      return form
    }
  }
}

/// Addresses that anybody may open.
enum OpenPaths {
  static func contains(_ path: String) -> Bool {
    ["/start", "/sign-in", "/join", "/style.css", "/workbench.js", "/icon.svg"].contains(path)
  }
}
