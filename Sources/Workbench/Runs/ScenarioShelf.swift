import Foundation
import OptionKit
import ScenarioFiles

/// The scenarios of the folder served.
///
/// A page names a scenario by a key that the shelf made up from what it found: no path ever comes from a browser.
final class ScenarioShelf: Sendable {
  /// One scenario's place.
  struct Place: Sendable, Hashable {
    /// What addresses call it: its folder's name, with a number where two are alike.
    var key: String
    /// The path of its folder.
    var path: String
    /// The title that its file begins with; its key where it has none.
    var title: String
  }

  /// The folder, as given.
  let folder: String
  private let catalogue: Catalogue
  private let permission: ExternalPermission
  /// Scenarios shown at most.
  static let most = 500

  init(_ folder: String, catalogue: Catalogue, permission: ExternalPermission) throws(Problems) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw Problems(
        Problem("there is no such folder", remedy: "name a folder that holds scenarios", at: .init(folder)))
    }
    let trimmed = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    (self.folder, self.catalogue, self.permission) = (trimmed, catalogue, permission)
  }

  /// What is there now: the folder itself, the folders in it and those in its `Scenarios`, by name.
  var places: [Place] {
    var found: [Place] = []
    var known: Set<String> = []
    for path in [folder] + inside(folder) + inside(folder + "/Scenarios") where found.count < Self.most {
      guard isOwn(path + "/scenario.yaml") else { continue }
      let name = URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent
      let plain = String(name.unicodeScalars.map { Self.isPlain($0) ? Character($0) : "-" })
      var key = plain.isEmpty ? "scenario" : plain
      var number = 2
      while !known.insert(key).inserted {
        key = "\(plain)-\(number)"
        number += 1
      }
      found.append(Place(key: key, path: path, title: Self.title(of: path + "/scenario.yaml") ?? name))
    }
    return found
  }

  /// The scenario of a key; nil where there is none.
  func place(_ key: String) -> Place? { places.first { $0.key == key } }

  /// Reads a scenario with settings above it.
  ///
  /// - Throws: every problem, its place without the path of the folder.
  func read(_ place: Place, settings: [String] = []) throws(Problems) -> ScenarioFile {
    let overrides = try Override.all(settings)
    do {
      return try ScenarioFile.read(place.path, catalogue: catalogue, overrides: overrides, permission: permission)
    } catch {
      throw Problems(error.all.map { Self.shortened($0, place.path + "/") })
    }
  }

  /// The lines of a file of a scenario, as a problem names it; none where it is not in the scenario's folder or is too
  /// large to show.
  func lines(of name: String, in place: Place) -> [Substring] {
    let path = place.path + "/" + name
    guard !name.hasPrefix("/"), !name.split(separator: "/").contains(".."), isOwn(path),
      let handle = FileHandle(forReadingAtPath: path)
    else { return [] }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: 2_000_000) else { return [] }
    return String(decoding: data, as: UTF8.self).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  private static func shortened(_ problem: Problem, _ prefix: String) -> Problem {
    var problem = problem
    if let file = problem.location?.file, file.hasPrefix(prefix) {
      problem.location?.file = String(file.dropFirst(prefix.count))
    }
    return problem
  }

  private func inside(_ path: String) -> [String] {
    guard isOwn(path), let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return [] }
    return names.filter { !$0.hasPrefix(".") }.sorted().map { "\(path)/\($0)" }
  }

  /// Whether something exists and lies in the folder once links are followed.
  private func isOwn(_ path: String) -> Bool {
    guard FileManager.default.fileExists(atPath: path) else { return false }
    let real = { (path: String) in URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path }
    let home = real(folder)
    let place = real(path)
    return place == home || place.hasPrefix(home.hasSuffix("/") ? home : home + "/")
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
  }

  /// The `title:` at the beginning of a line, without reading the whole scenario.
  private static func title(of file: String) -> String? {
    guard let handle = FileHandle(forReadingAtPath: file) else { return nil }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: 16_384) else { return nil }
    for line in String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline) where line.hasPrefix("title:")
    {
      let text = line.dropFirst("title:".count).drop { $0 == " " }
      let quotes: Set<Character> = ["\"", "'"]
      guard let first = text.first else { return nil }
      let inner = quotes.contains(first) && text.last == first && text.count > 1 ? text.dropFirst().dropLast() : text
      return VisibleText.line(String(inner.prefix(200)))
    }
    return nil
  }
}
