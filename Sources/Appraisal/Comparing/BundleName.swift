import Diagnostics
import OptionKit
import Simulation

/// How a person names a bundle: its id, a letter of the report, some of its choices joined by `+`, or
/// `business-as-usual`.
public enum BundleName: Sendable, Hashable {
  /// A letter of a report's shortlist, by place: A is 0.
  case letter(Int)
  /// An id, or choices that only one bundle has.
  case choices(String)
  /// What the others are set against.
  case businessAsUsual

  /// Reads a name; a single capital letter is a place on the shortlist.
  public init(_ text: String) {
    let bytes = Array(text.utf8)
    if text == "business-as-usual" {
      self = .businessAsUsual
    } else if bytes.count == 1, (65...90).contains(bytes[0]) {
      self = .letter(Int(bytes[0]) - 65)
    } else {
      self = .choices(text)
    }
  }
}

extension Appraiser {
  /// Candidates that a message names before it counts the rest.
  private static let named = 8

  /// The position of a bundle among the lawful ones.
  ///
  /// - Parameters:
  ///   - text: an id, a letter, `business-as-usual`, or choices in any order that exactly one lawful bundle has:
  ///     `county-wide+capitation`; a dimension that varies beside some bundles only is as usual where it is not named.
  ///   - shortlist: the shortlist that letters are read by; without one a letter is a fault.
  /// - Throws: where there is no such bundle, where it is ruled out, with the reasons, or where several have the choices,
  ///   with their ids.
  public func position(of text: String, shortlist: [Int]? = nil) throws(BundleFault) -> Int {
    if let place = longlist.lawful.firstIndex(where: { $0.id == text }) { return place }
    switch BundleName(text) {
    case .letter(let place):
      guard let shortlist else { throw .letterWithoutShortlist(text) }
      guard shortlist.indices.contains(place) else { throw .letterBeyond(text, count: shortlist.count) }
      return shortlist[place]
    case .businessAsUsual: return longlist.businessAsUsual
    case .choices(let text): return try position(choices: text)
    }
  }

  private func position(choices text: String) throws(BundleFault) -> Int {
    let names = text.split(separator: "+", omittingEmptySubsequences: false).map(String.init)
    let known = scenario.dimensions.flatMap { (scenario.options[$0] ?? []).map(\.id) }
    for name in names where !known.contains(name) {
      let isWhole = names.count == 1
      let missing = NotFound("bundle", name, among: isWhole ? known + longlist.lawful.map(\.id) : known)
      throw .unknown(missing, whole: isWhole ? nil : text)
    }
    let has = { (choices: Choices) in names.allSatisfy { choices.names.contains($0) } }
    let found = longlist.lawful.indices.filter { has(longlist.lawful[$0].choices) }
    if found.count == 1 { return found[0] }
    // What varies beside some bundles only is as usual where it is not named.
    let unnamed = scenario.varied.map(\.dimension).filter { dimension in
      !(scenario.options[dimension] ?? []).contains { names.contains($0.id) }
    }
    let usual = found.filter { place in
      unnamed.allSatisfy { longlist.lawful[place].choices[$0] == scenario.businessAsUsual[$0] }
    }
    if !unnamed.isEmpty, usual.count == 1 { return usual[0] }
    if found.isEmpty {
      guard let ruledOut = longlist.ruledOut.first(where: { has($0.choices) }) else { throw .none(names) }
      throw .ruledOut(ruledOut.id, reasons: ruledOut.objections.map(\.reason))
    }
    throw .several(text, first: found.prefix(Self.named).map { longlist.lawful[$0].id }, count: found.count)
  }

  func bundle(named text: String) throws(BundleFault) -> PreparedBundle {
    longlist.lawful[try position(of: text)]
  }
}
