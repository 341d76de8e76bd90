import Hummingbird

/// The one style sheet and the one script, both our own.
enum LookFiles {
  static func add(to router: Router<Visit>) {
    router.get("/style.css") { _, _ in kept(StyleSheet.text, "text/css; charset=utf-8") }
    router.get("/icon.svg") { _, _ in kept(icon, "image/svg+xml") }
    router.get("/workbench.js") { _, _ in kept(Script.text, "text/javascript; charset=utf-8") }
  }

  /// Three units of a map.
  private static let icon = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#0b4a75" d="M1 1h6v14H1z"/>\
    <path fill="#0072b2" d="M9 1h6v6H9z"/><path fill="#e69f00" d="M9 9h6v6H9z"/></svg>
    """

  private static func kept(_ text: String, _ type: String) -> Response { Answer.text(text, type) }
}
