import Foundation

/// A page of the documentation as a test runs it: files to be put in place and commands, in their order.
struct Document {
  enum Step: Equatable {
    case file(String, String)
    /// Commands, and whether they need something that is built first.
    case commands(String, needsBuild: Bool)
  }

  var steps: [Step] = []

  init(_ text: String) {
    var fence: String?
    var lines: [Substring] = []
    var place: String?
    var isBuilt = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```"), fence == nil {
        (fence, lines) = (String(line.dropFirst(3)), [])
      } else if line == "```", let language = fence {
        let body = lines.joined(separator: "\n") + "\n"
        if let file = place {
          steps.append(.file(file, body))
        } else if language == "sh" {
          steps.append(.commands(body, needsBuild: isBuilt))
        }
        (fence, place, isBuilt) = (nil, nil, false)
      } else if fence != nil {
        lines.append(line)
      } else if line == "<!-- builds -->" {
        isBuilt = true
      } else if let match = line.firstMatch(of: /[Pp]ut this into `([^`]+)`/) {
        place = String(match.1)
      }
    }
  }
}
