import Diagnostics
import Foundation
import OptionKit
import ScenarioFiles

/// What a form of settings asks for: changes, each with its reason, and what is wrong with it beside its field.
struct SettingsReading {
  /// What is to be changed, in the order of the form; a change to nothing takes an earlier one back.
  var changes: [Change] = []
  /// What is wrong, by the id of its field.
  var errors: [(text: String, field: String)] = []

  /// Reads a form.
  ///
  /// - Parameters:
  ///   - read: reads the scenario with some changes above it, and throws what is wrong.
  init(
    _ form: Form, of group: SettingGroup, draft: Draft, read: ([Change]) throws(Problems) -> Void
  ) {
    let known = Dictionary(draft.inForce.map { ($0.key, $0) }) { _, last in last }
    let shared = form.text("reason") ?? ""
    for (own, now) in zip(group.own, group.now) {
      if own.control == .none { continue }
      guard form["v.\(own.path)"] != nil else { continue }
      let value = form.text("v.\(own.path)") ?? own.value
      let before = known["\(own.change.rawValue) \(own.key)"]
      let given = form.text("r.\(own.path)") ?? ""
      let isBack = own.isSame(value, as: own.value)
      let isKept = now.isSame(value, as: now.value)
      if isKept, before == nil || given.isEmpty || given == before?.reason { continue }
      if isBack, before == nil { continue }
      let reason =
        given.isEmpty || (given == before?.reason && !shared.isEmpty) ? (shared.isEmpty ? given : shared) : given
      guard !reason.isEmpty || isBack else {
        errors.append(("Say why \(own.title.prefix(1).lowercased() + own.title.dropFirst()) changes", "r.\(own.path)"))
        continue
      }
      changes.append(
        Change(
          kind: own.change, path: own.key, value: isBack ? "" : value, reason: String(reason.prefix(2000)),
          at: Date().timeIntervalSince1970))
    }
    check(group, draft, read)
  }

  /// Tries all of them, and where that cannot be read each by itself, so that what is wrong stands at its field.
  private mutating func check(_ group: SettingGroup, _ draft: Draft, _ read: ([Change]) throws(Problems) -> Void) {
    guard !changes.isEmpty else { return }
    let others = draft.inForce.filter { old in !changes.contains { $0.key == old.key } }
    do { return try read(others + changes.filter { !$0.value.isEmpty }) } catch {
      let before = errors.count
      for change in changes where !change.value.isEmpty {
        guard let field = group.own.first(where: { $0.change == change.kind && $0.key == change.path }) else {
          continue
        }
        do { try read(others + [change]) } catch { errors += error.all.map { (Self.words($0), "v.\(field.path)") } }
      }
      if errors.count == before { errors += error.all.map { (Self.words($0), "") } }
    }
  }

  private static func words(_ problem: Problem) -> String {
    problem.message + (problem.remedy.isEmpty ? "" : "; \(problem.remedy)")
  }
}
