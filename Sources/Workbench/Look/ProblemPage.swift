import Diagnostics
import Hummingbird
import Renderers

/// What a visitor reads where a request is not answered as it asks.
enum ProblemPage {
  static func response(_ refusal: Refusal, _ session: Session?) -> Response {
    Page(title: refusal.title, session: session, body: "<p>\(refusal.message)</p>\n").response(refusal.status)
  }

  /// Everything that is wrong with what was sent or read.
  static func response(_ problems: [Problem], _ session: Session?) -> Response {
    Page(
      title: "This cannot be done as it stands", errors: problems.map { ($0.description, "") }, session: session,
      body: "<p><a href=\"/\">Back to the scenarios</a></p>\n"
    ).response(.unprocessableContent)
  }
}
