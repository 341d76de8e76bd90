import Dispatch
import Foundation
import OptionKit

/// Everything asked of one plug-in and everything it answered.
///
/// An answer is kept for good under the question it answers, so a question is asked once whatever the number of runs.
/// Inside a block of futures questions are collected and asked together at its end; elsewhere they are asked at once.
/// The first failure ends the plug-in: every later question fails with the same words, and the program is not started
/// again.
final class PluginConversation: PluginSession, @unchecked Sendable {
  /// Questions in one request.
  static let batch = 500

  let option: ExternalOption
  // Guarded by `lock`.
  private let lock = NSLock()
  private var settings: [[UInt8]] = []
  private var answers: [Asked: Answer] = [:]
  private var pending: [Asked] = []
  private var isPending = Set<Asked>()
  private var failed: Problem?
  private var isInterrupted = false
  private var tally = Usage()
  // Used on `queue` only.
  private let queue = DispatchQueue(label: "quorate.plugin")
  private var program: Program?
  private var requests = 0

  /// What a plug-in has cost so far.
  struct Usage: Sendable {
    /// Requests made and distinct questions in them.
    var requests = 0, questions = 0
    /// Time from writing questions to answers checked, and how much of it the program was waited for.
    var total = Duration.zero, waited = Duration.zero
  }

  private struct Asked: Hashable {
    var settings: Int
    var question: Question
  }

  init(_ option: ExternalOption) { self.option = option }

  deinit { program?.end() }

  /// The number under which settings, written as JSON, are known.
  func number(of written: [UInt8]) -> Int {
    lock.withLock {
      if let known = settings.firstIndex(of: written) { return known }
      settings.append(written)
      return settings.count - 1
    }
  }

  /// The first failure, where there was one; not answering a run that was interrupted is none.
  var failure: Problem? { lock.withLock { isInterrupted ? nil : failed } }

  /// What it has cost so far.
  var usage: Usage { lock.withLock { tally } }

  /// Tells it that the run is interrupted: what is under way is waited for a moment only, what was answered stays.
  func interrupt() { lock.withLock { isInterrupted = isInterrupted || failed == nil } }

  /// Ends the program.
  func end() {
    queue.sync {
      program?.end()
      program = nil
    }
  }

  /// The answer to a question.
  ///
  /// - Throws: the plug-in's failure, or ``PendingAnswer`` inside a block of futures.
  func answer(to question: Question, settings: Int) throws -> Answer {
    let asked = Asked(settings: settings, question: question)
    let inquiry = DeferredRequests.current
    let known: Answer? = try lock.withLock {
      if isInterrupted, let known = answers[asked] { return known }
      if let failed { throw failed }
      if let known = answers[asked] { return known }
      if inquiry != nil, isPending.insert(asked).inserted { pending.append(asked) }
      return nil
    }
    if let known { return known }
    if let inquiry {
      inquiry.note(self)
      throw PendingAnswer()
    }
    queue.sync { ask([asked]) }
    return try lock.withLock {
      if let failed { throw failed }
      guard let answer = answers[asked] else { throw Problem("the plug-in \(option.about.id) gave no answer") }
      return answer
    }
  }

  /// Records that an answer breaks a law that only the option could see.
  func fail(_ what: String) -> Problem {
    let problem = Problem("the plug-in \(option.about.id): \(what)", at: nil)
    return lock.withLock {
      if failed == nil { failed = problem }
      return failed ?? problem
    }
  }

  func answerPending() async {
    await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
      queue.async {
        let wanted = self.lock.withLock {
          defer { (self.pending, self.isPending) = ([], []) }
          return self.pending.filter { self.answers[$0] == nil }
        }
        self.ask(wanted)
        done.resume()
      }
    }
  }

  /// Asks what is wanted, those with the same settings and of the same kind together, on the queue.
  private func ask(_ wanted: [Asked]) {
    var rest = wanted[...]
    while let first = rest.first {
      let alike = { (asked: Asked) in
        asked.settings == first.settings && asked.question.ask == first.question.ask
      }
      let chosen = rest.prefix(Self.batch).prefix(while: alike)
      rest = rest.dropFirst(chosen.count)
      guard lock.withLock({ failed == nil }) else { return }
      do {
        let found = try request(Array(chosen))
        lock.withLock { for (asked, answer) in zip(chosen, found) { answers[asked] = answer } }
      } catch {
        program?.end()
        program = nil
        lock.withLock { failed = failed ?? error }
      }
    }
  }

  /// One request. The first question is asked once more at its end: the same question must have the same answer.
  private func request(_ chosen: [Asked]) throws(Problem) -> [Answer] {
    guard let first = chosen.first else { return [] }
    let program = try started()
    let began = ContinuousClock.now
    let waited = program.waited
    requests += 1
    let ask = first.question.ask
    let what = "request \(requests) (\(ask.rawValue), \(chosen.count) question\(chosen.count == 1 ? "" : "s"))"
    var line = JSONLine(capacity: 1024 * chosen.count)
    head(ask, &line)
    line.key("parameters")
    line.raw(lock.withLock { settings[first.settings] })
    line.key("questions")
    line.open("[")
    for asked in chosen { asked.question.write(to: &line) }
    first.question.write(to: &line)
    line.close("]")
    line.close("}")
    let tree = try exchange(line, program, what, limit: 65_536 + 16_384 * (chosen.count + 1))
    guard let list = tree["answers"]?.list else { throw problem(what, "there is no list `answers`", program) }
    guard list.count == chosen.count + 1 else {
      throw problem(what, "\(list.count) answers to \(chosen.count + 1) questions", program)
    }
    var found: [Answer] = []
    found.reserveCapacity(chosen.count)
    for (place, asked) in chosen.enumerated() {
      do {
        found.append(try Answer(list[place], to: asked.question, tellsMembersApart: option.tellsMembersApart))
      } catch {
        throw problem(what, "answer \(place + 1): \(error.what)", program)
      }
    }
    guard list[0] == list[chosen.count] else {
      throw problem(what, "the first question, asked again as the last, has another answer", program)
    }
    let total = began.duration(to: .now)
    lock.withLock {
      tally.requests += 1
      tally.questions += chosen.count
      tally.total += total
      tally.waited += program.waited - waited
    }
    return found
  }

  private func head(_ ask: Ask, _ line: inout JSONLine) {
    line.open("{")
    line.key("quorate")
    line.number(PluginHost.protocolVersion)
    line.key("request")
    line.number(requests)
    line.key("ask")
    line.text(ask.rawValue)
  }

  /// The program under way, started and greeted if it is not.
  private func started() throws(Problem) -> Program {
    if let program { return program }
    let program: Program
    do { program = try Program(option) } catch { throw problem("its start", error.what, nil) }
    self.program = program
    requests += 1
    var line = JSONLine()
    head(.hello, &line)
    line.key("id")
    line.text(option.about.id)
    line.close("}")
    let what = "request \(requests) (hello)"
    let tree = try exchange(line, program, what, limit: 65_536)
    guard tree["hello"]?.text == option.about.id else {
      throw problem(what, "it does not say hello as \(option.about.id)", program)
    }
    return program
  }

  private func exchange(_ line: JSONLine, _ program: Program, _ what: String, limit: Int) throws(Problem) -> JSONTree {
    let answer: [UInt8]
    do {
      answer = try program.exchange(line.bytes, limit: limit) { self.lock.withLock { self.isInterrupted } }
    } catch { throw problem(what, error.what, nil) }
    let tree: JSONTree
    do { tree = try JSONTree(answer) } catch {
      let shown = String(decoding: answer.prefix(80), as: UTF8.self).filter { !$0.isNewline }
      throw problem(what, "the answer is not JSON (\(error.what), byte \(error.at + 1)): \(shown)", program)
    }
    guard tree["quorate"]?.whole == PluginHost.protocolVersion else {
      throw problem(what, "the answer is not in version \(PluginHost.protocolVersion) of the messages", program)
    }
    guard let number = tree["request"]?.whole, number == requests else {
      let said = tree["request"]?.whole.map { "request \($0)" } ?? "no request"
      throw problem(what, "the answer is to \(said), which was not asked now", program)
    }
    if let why = tree["refused"]?.text { throw problem(what, "it refuses: \(why)", program) }
    return tree
  }

  private func problem(_ request: String, _ what: String, _ program: Program?) -> Problem {
    Problem("the plug-in \(option.about.id), \(request): \(what)\(program?.heard ?? "")", at: nil)
  }
}
