import Commissioning
import OptionKit

extension Fields {
  /// A value of a type that parameters may have.
  func value<Value: ParameterValue>(
    _ key: String, as type: Value.Type = Value.self, in bounds: ClosedRange<Double>? = nil,
    required isRequired: Bool = false
  ) -> Value? {
    if findings.probe != nil { return probed(key, type, bounds, isRequired) }
    guard let found = isRequired ? required(key) : setting(key) else { return nil }
    guard let value = Value(setting: found) else {
      let reason = "which is not \(Value.expectation)"
      if let words = Value.allowedWords, case .text(let text) = found.value {
        findings.report(
          NotFound("choice", found.written, among: words, .value(of: path(key), reason: reason), comparing: text),
          at: found.location)
      } else {
        findings.report(
          "\(path(key)) is \(found.written), \(reason)", "write \(Value.expectation)", at: found.location)
      }
      return nil
    }
    if let bounds, let size = value.boundedNumber, !bounds.contains(size) {
      findings.report(
        "\(path(key)) is \(found.written); it must lie between \(bounds.lowerBound.written) and"
          + " \(bounds.upperBound.written)", at: found.location)
      return nil
    }
    return value
  }

  /// One of the words that a type knows.
  func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, as type: Word.Type, required isRequired: Bool = false
  ) -> Word? where Word.RawValue == String {
    one(of: Word.allCases.map(\.rawValue), key, what: key, required: isRequired).flatMap(Word.init(rawValue:))
  }

  /// Text on one line: a folded block's line breaks become spaces.
  func text(_ key: String, required isRequired: Bool = false) -> String? {
    let found = value(key, as: String.self, required: isRequired)
    return found?.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// An id in kebab case.
  func id(_ key: String = "id") -> String? {
    if probes(key, .id, required: true) != nil { return FormatProbe.word }
    guard let text = text(key, required: true) else { return nil }
    let isKebab = text.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
    guard isKebab, !text.hasPrefix("-"), !text.hasSuffix("-") else {
      findings.report("\(path(key)) is \(text)", "write small letters, digits and hyphens", at: setting(key)?.location)
      return nil
    }
    return text
  }

  /// One of some ids.
  func one(of ids: [String], _ key: String, what: String, required isRequired: Bool = false) -> String? {
    if let probe = probes(key, .text, required: isRequired, { $0.allow(FormatProbe.fixed(ids)) }) {
      return ids.isEmpty ? nil : ids[probe.choice(of: ids.count)]
    }
    guard let text = text(key, required: isRequired) else { return nil }
    return check(text, among: ids, what: what, at: setting(key)?.location) ? text : nil
  }

  /// Several of some ids.
  func some(of ids: [String], _ key: String, what: String, required isRequired: Bool = false) -> [String] {
    if findings.probe != nil {
      _ = probes(key, .list, required: isRequired)
      findings.probe?.note(path(key) + "." + FormatProbe.item) {
        $0.kinds.insert(.text)
        $0.allow(FormatProbe.fixed(ids))
      }
      return ids
    }
    return list(key, required: isRequired).compactMap { item in
      guard case .text(let text) = item.value else {
        findings.report("\(path(key)) holds something that is no \(what)", "write its id", at: item.location)
        return nil
      }
      return check(text, among: ids, what: what, at: item.location) ? text : nil
    }
  }

  /// Whether an id is known; reported where not. Without any commissioner, which is reported once, none is missed.
  func check(_ id: String, among ids: [String], what: String, at location: Problem.Location?) -> Bool {
    if findings.probe != nil { return true }
    if ids.contains(id) { return true }
    if ids.isEmpty, what == "commissioner" { return false }
    findings.report(NotFound(what, id, among: ids, .within(title)), at: location)
    return false
  }

  /// A day: `2018-12-11`.
  func date(_ key: String, required isRequired: Bool = false) -> CalendarDate? {
    if probes(key, .date, required: isRequired) != nil { return CalendarDate(year: 2018, month: 12, day: 11) }
    guard let found = isRequired ? required(key) : setting(key) else { return nil }
    guard case .text(let text) = found.value, let date = CalendarDate(text: text) else {
      findings.report("\(path(key)) is \(found.written), which is no day", "write it as 2018-12-11", at: found.location)
      return nil
    }
    return date
  }

  /// A financial year: `2018/19`.
  func year(_ key: String, required isRequired: Bool = false) -> FinancialYear? {
    if probes(key, .year, required: isRequired) != nil { return FinancialYear(starting: 2018) }
    guard let found = isRequired ? required(key) : setting(key) else { return nil }
    guard case .text(let text) = found.value, let year = FinancialYear(text: text), (1990...2150).contains(year.start)
    else {
      findings.report(
        "\(path(key)) is \(found.written), which is no financial year", "write it as 2018/19", at: found.location)
      return nil
    }
    return year
  }

  /// Why the numbers of this mapping may be used: `source`, with `how` where worked out from it, or `assumption`.
  func provenance(required isRequired: Bool = false) -> Provenance? {
    if let probe = findings.probe {
      probe.note(title) { $0.hasProvenance = true }
      return .assumption(reason: "")
    }
    let source = setting("source")
    let assumption = text("assumption")
    let how = text("how")
    if let source {
      if assumption != nil {
        findings.report(
          "\(title) has both a source and an assumption", "keep one; `how` says how a figure follows from its source",
          at: source.location)
      }
      guard let read = findings.source(source, title: title) else { return nil }
      return how.map { .derived(from: read, how: $0) } ?? .source(read)
    }
    if let assumption { return .assumption(reason: assumption) }
    if how != nil {
      findings.report("\(title) says how but not from which source", "add `source`", at: setting("how")?.location)
    } else if isRequired, !isBroken {
      findings.report(
        "\(title) has neither source nor assumption", "add `source: document section` or `assumption: reason`",
        at: location)
    }
    return nil
  }
}
