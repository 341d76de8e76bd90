import Hummingbird

/// The one style sheet and the one script, both our own.
enum LookFiles {
  static func add(to router: Router<Visit>) {
    router.get("/style.css") { _, _ in kept(StyleSheet.text, "text/css; charset=utf-8") }
    router.get("/workbench.js") { _, _ in kept(Script.text, "text/javascript; charset=utf-8") }
  }

  private static func kept(_ text: String, _ type: String) -> Response { Answer.text(text, type) }
}
