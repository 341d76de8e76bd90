import Hummingbird
import Renderers

/// A page of the workbench: one heading, a way to skip to it, what is wrong first, and then what it shows.
struct Page {
  /// A step of the way back.
  struct Crumb {
    var title: String
    var path: String
  }

  /// The heading, and the window's title.
  var title: String
  /// A word or two over the heading.
  var kind = ""
  /// The way back to the scenarios.
  var crumbs: [Crumb] = []
  /// What is wrong with what was sent: a sentence each, with the id of the field it belongs to.
  var errors: [(text: String, field: String)] = []
  /// Seconds after which a page without script loads anew; nil where it does not.
  var refresh: Int?
  /// Whose page it is.
  var session: Session?
  /// What it shows.
  var body: HTMLText

  /// The whole page.
  var html: HTMLText {
    let mark = errors.isEmpty ? "" : "Error: "
    let again: HTMLText =
      refresh.map { "<noscript><meta http-equiv=\"refresh\" content=\"\($0)\"/></noscript>\n" } ?? .none
    return """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <meta name="referrer" content="same-origin"/>
      \(again)<title>\(mark)\(title) – Quorate</title>
      <link rel="stylesheet" href="/style.css"/>
      <link rel="icon" href="/icon.svg" type="image/svg+xml"/>
      <script src="/workbench.js" defer="defer"></script>
      </head>
      <body class="bench">
      <a class="skip" href="#main">Skip to main content</a>
      \(banner)<main id="main" tabindex="-1">
      \(trail)\(kind.isEmpty ? .none : "<p class=\"kind\">\(kind)</p>\n" as HTMLText)<h1>\(title)</h1>
      \(summary)\(body)</main>
      <footer><p>Quorate. Everything on this page stays on the machine that serves it.</p></footer>
      </body>
      </html>

      """
  }

  /// The page as an answer.
  func response(_ status: HTTPResponse.Status = .ok) -> Response {
    Answer.text(html.markup, "text/html; charset=utf-8", status)
  }

  private var banner: HTMLText {
    guard let session else { return "<header class=\"bar\"><p class=\"brand\">Quorate</p></header>\n" }
    guard session.role == .facilitator else {
      return "<header class=\"bar\"><p class=\"brand\">Quorate workshop</p></header>\n"
    }
    return """
      <header class="bar"><p class="brand"><a href="/">Quorate</a></p>
      <nav aria-label="Workbench"><ul><li><a href="/">Scenarios</a></li><li><a href="/runs">Runs</a></li><li><a href="/compare">Compare</a></li><li><a href="/archive">Archive</a></li><li><a href="/vote">Vote</a></li><li><a href="/workshops">Workshops</a></li></ul></nav>
      <form method="post" action="/sign-out">\(Field.token(session))<button class="quiet">Sign out</button></form>
      </header>

      """
  }

  private var trail: HTMLText {
    if crumbs.isEmpty { return .none }
    let items = crumbs.map { "<li><a href=\"\($0.path)\">\($0.title)</a></li>" as HTMLText }
    return "<nav class=\"trail\" aria-label=\"Breadcrumb\"><ol>\(items)</ol></nav>\n"
  }

  private var summary: HTMLText {
    if errors.isEmpty { return .none }
    let items = errors.map { error -> HTMLText in
      error.field.isEmpty ? "<li>\(error.text)</li>" : "<li><a href=\"#\(error.field)\">\(error.text)</a></li>"
    }
    return """
      <div class="errors" role="alert" tabindex="-1" aria-labelledby="errors-h"><h2 id="errors-h">There is a problem</h2>
      <ul>\(items)</ul></div>

      """
  }
}
