import Hummingbird

/// Answers of the plain kinds.
enum Answer {
  static func text(_ text: String, _ type: String, _ status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: type], body: .init(byteBuffer: ByteBuffer(string: text)))
  }

  /// A file to be saved under its name.
  static func download(_ bytes: [UInt8], name: String) -> Response {
    Response(
      status: .ok,
      headers: [.contentType: type(of: name), .contentDisposition: "attachment; filename=\"\(name)\""],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// A finished report: one file with its own style sheet, which may load and run nothing.
  static func report(_ bytes: [UInt8]) -> Response {
    var response = text(String(decoding: bytes, as: UTF8.self), "text/html; charset=utf-8")
    response.headers[.contentSecurityPolicy] = SafetyHeaders.reportPolicy
    return response
  }

  /// Another page, reached by GET.
  static func goTo(_ path: String) -> Response { .redirect(to: path, type: .normal) }

  private static func type(of name: String) -> String {
    switch name.split(separator: ".").last {
    case "csv": "text/csv; charset=utf-8"
    case "json": "application/json"
    case "html": "text/html; charset=utf-8"
    case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    default: "application/octet-stream"
    }
  }
}
