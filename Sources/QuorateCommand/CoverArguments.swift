import ArgumentParser
import Diagnostics
import Documents
import Foundation
import OfficeFiles

/// For whom a report is, how it is marked and who answers for it.
struct CoverArguments: ParsableArguments {
  @Option(help: "For whom the appraisal is, as the cover says.")
  var client: String?

  @Option(help: "A picture for the cover: a PNG or JPEG file of at most 1 MB.")
  var logo: String?

  @Option(help: "The report's classification, in words.")
  var classification: String?

  @Option(name: .customLong("author"), help: "Who answers for the report; may be given several times.")
  var authors: [String] = []

  @Option(help: "A house's Word file whose styles, page and margins appraisal.docx takes.")
  var template: String?

  /// The largest template that is read, in bytes.
  static let mostTemplateBytes = 20_000_000

  /// The house template; nil where none is given.
  ///
  /// - Throws: a ``Problem`` where it cannot be read, is no Word file or holds macros.
  func readTemplate() throws(Problem) -> WordTemplate? {
    guard let template else { return nil }
    let place = Problem.Location("--template")
    guard let file = FileHandle(forReadingAtPath: template),
      let data = try? file.read(upToCount: Self.mostTemplateBytes + 1)
    else {
      throw Problem("the template \(template) cannot be read", remedy: "give the path of a .docx file", at: place)
    }
    guard data.count <= Self.mostTemplateBytes else {
      throw Problem("the template \(template) is larger than 20 MB", remedy: "take its pictures out", at: place)
    }
    return try WordTemplate(Array(data), file: template)
  }

  /// The largest picture that is put into a page, in bytes.
  static let mostBytes = 1_000_000

  /// The cover.
  ///
  /// - Throws: a ``Problem`` where the picture cannot be read or is none.
  func read() throws(Problem) -> Cover {
    var cover = Cover(client: client ?? "", classification: classification ?? "", authors: authors)
    guard let logo else { return cover }
    let place = Problem.Location("--logo")
    guard let file = FileHandle(forReadingAtPath: logo), let data = try? file.read(upToCount: Self.mostBytes + 1) else {
      throw Problem("the picture \(logo) cannot be read", remedy: "give the path of a PNG or JPEG file", at: place)
    }
    guard data.count <= Self.mostBytes else {
      throw Problem("the picture \(logo) is larger than 1 MB", remedy: "make it smaller", at: place)
    }
    guard let picture = Cover.Logo(Array(data)) else {
      throw Problem("\(logo) is no PNG or JPEG picture", remedy: "save it as PNG or JPEG", at: place)
    }
    cover.logo = picture
    return cover
  }
}
