import Hummingbird
import Renderers

/// How somebody comes in and goes out.
struct SignInPages {
  let desk: Desk

  func add(to router: Router<Visit>) {
    router.get("/start") { request, _ in
      guard let session = desk.gate.enter(token: Form(query: request.uri.query)["token"] ?? "") else {
        throw Refusal.signedOut
      }
      return welcome(session)
    }
    router.get("/sign-in") { _, visit in
      visit.session == nil ? form().response() : Answer.goTo("/")
    }
    router.post("/sign-in") { _, visit in
      switch desk.gate.enter(password: visit.form["password"] ?? "") {
      case .entered(let session): return welcome(session)
      case .wrong: return form("That is not the password").response(.unprocessableContent)
      case .tooMany: return form("Too many wrong passwords; wait a minute").response(.tooManyRequests)
      case .notAsked: throw Refusal.signedOut
      }
    }
    router.post("/sign-out") { _, visit in
      if let session = visit.session { desk.gate.leave(session) }
      return Page(title: "You are signed out", body: "<p>You can close this page.</p>\n").response()
    }
  }

  /// A page and not a redirection: a cookie that only this site's own pages send back comes with the next one.
  private func welcome(_ session: Session) -> Response {
    var page = Page(title: "You are signed in", body: "<p><a href=\"/\">Go to the scenarios</a></p>\n").html.markup
    page.replace("<link rel", with: "<meta http-equiv=\"refresh\" content=\"0;url=/\"/>\n<link rel", maxReplacements: 1)
    var response = Answer.text(page, "text/html; charset=utf-8")
    response.headers[.setCookie] = SafetyHeaders.cookie(session)
    return response
  }

  private func form(_ error: String? = nil) -> Page {
    let field = Field.line(
      "password", "Password", error: error, type: "password", extra: " autocomplete=\"current-password\"")
    return Page(
      title: "Sign in", errors: error.map { [($0, "password")] } ?? [],
      body: "<form method=\"post\" action=\"/sign-in\">\(field)<button>Sign in</button></form>\n")
  }
}
