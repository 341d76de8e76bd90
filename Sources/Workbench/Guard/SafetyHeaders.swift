import HTTPTypes
import Hummingbird

/// The headers on every answer.
enum SafetyHeaders {
  /// The session's cookie.
  static let cookieName = "quorate"
  /// What a page of the workbench may load and do: its own style sheet and script, and forms to itself.
  static let policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    + "base-uri 'none'; frame-ancestors 'none'"
  /// What a finished report may: its own style sheet, which stands in it, and nothing else.
  static let reportPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

  static func put(on response: inout Response) {
    if response.headers[.contentSecurityPolicy] == nil { response.headers[.contentSecurityPolicy] = policy }
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.referrerPolicy] = "no-referrer"
    response.headers[.openerPolicy] = "same-origin"
    response.headers[.resourcePolicy] = "same-origin"
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
  }

  /// The cookie of a session.
  static func cookie(_ session: Session) -> String {
    "\(cookieName)=\(session.id); Path=/; HttpOnly; SameSite=Strict"
  }
}

extension HTTPField.Name {
  static let fetchSite = makeName("Sec-Fetch-Site")
  static let csrfToken = makeName("X-CSRF-Token")
  static let referrerPolicy = makeName("Referrer-Policy")
  static let openerPolicy = makeName("Cross-Origin-Opener-Policy")
  static let resourcePolicy = makeName("Cross-Origin-Resource-Policy")

  /// A header's name; `X-Unknown` where the text is none.
  private static func makeName(_ text: String) -> HTTPField.Name { HTTPField.Name(text) ?? .userAgent }
}
