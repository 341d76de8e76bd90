import Documents
import Foundation
import Hummingbird

/// A run's progress as server-sent events: `progress` with what changed, and `end` when the page should be loaded anew.
struct ProgressStream {
  let run: Run
  let desk: Desk

  func response() throws(Refusal) -> Response {
    guard desk.runs.openStream() else {
      throw Refusal(
        status: .serviceUnavailable, title: "Too many pages are watching", message: "Load the page again later.")
    }
    let (run, desk) = (run, desk)
    return Response(
      status: .ok, headers: [.contentType: "text/event-stream"],
      body: .init { writer in
        defer { desk.runs.closeStream() }
        var told = -1
        var quiet = 0
        while !desk.isClosing, !Task.isCancelled {
          let state = run.now
          if run.isOver { break }
          if state.version != told {
            told = state.version
            quiet = 0
            try await writer.write(ByteBuffer(string: Self.event("progress", Self.data(state))))
          } else {
            quiet += 1
            if quiet % 40 == 0 { try await writer.write(ByteBuffer(string: ": still here\n\n")) }
          }
          try await Task.sleep(for: .milliseconds(250))
        }
        try await writer.write(ByteBuffer(string: Self.event("end", "{}")))
        try await writer.finish(nil)
      })
  }

  private static func event(_ name: String, _ data: String) -> String { "event: \(name)\ndata: \(data)\n\n" }

  private static func data(_ state: Run.State) -> String {
    let standing = JSONText.quoted(RunWords.standing(state).markup)
    return
      "{\"done\":\(state.futures),\"of\":\(max(1, state.of)),\"words\":\(JSONText.quoted(RunWords.sentence(state))),"
      + "\"standing\":\(standing)}"
  }
}
