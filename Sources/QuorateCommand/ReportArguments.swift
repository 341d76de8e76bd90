import Appraisal
import ArgumentParser
import Documents
import OptionKit
import ReportFiles

/// Where a report goes and what belongs to it, as the commands that write one take it.
struct ReportArguments: ParsableArguments {
  @ArgumentParser.Option(help: "The folder to write into; Reports/<scenario> unless given.")
  var report: String?

  @Flag(help: "Replace a report in that folder that is not kept anywhere else.")
  var replace = false

  @Flag(help: "Write every lawful bundle into matrix.csv and measures.csv, not only the shortlist.")
  var full = false

  @Flag(help: "Leave out appraisal.xlsx and appraisal.docx.")
  var noOffice = false

  @Flag(help: "Print the annexes of the page too, and put them into appraisal.docx, not only its main part.")
  var annexes = false

  @Flag(help: "Begin the CSV tables with the mark by which Excel knows UTF-8, so that £ is read as £.")
  var excelCSV = false

  @OptionGroup var cover: CoverArguments

  /// The folder, once it is sure that it can be written.
  func folder(for scenario: String) throws(Problem) -> ReportFolder {
    let folder = ReportFolder(report ?? "Reports/\(scenario)", isGiven: report != nil)
    try folder.check()
    _ = try cover.read()
    _ = try cover.readTemplate()
    return folder
  }

  /// Refuses to replace a report that could not be had again from an archive, before anything runs.
  func check(
    _ folder: ReportFolder, replacing manifest: Manifest, archive: String = ArchiveOption.usual
  ) throws(Problem) {
    try folder.check(replacing: manifest, isAllowed: replace, archive: archive)
  }

  /// What the flags ask for.
  private func asked() throws(Problem) -> AppraisalFiles {
    var asked = AppraisalFiles()
    (asked.cover, asked.template) = (try cover.read(), try cover.readTemplate())
    (asked.isFull, asked.printsAnnexes, asked.hasOffice) = (full, annexes, !noOffice)
    asked.marksCSV = excelCSV
    return asked
  }

  /// Everything that belongs to the report, by name.
  func files(of result: AppraisalResult) throws(WorkFailed) -> [(name: String, bytes: [UInt8])] {
    do { return try asked().files(of: result) } catch { throw WorkFailed(description: "\(error)") }
  }

  /// The document that the page is made of.
  func document(of result: AppraisalResult) throws(WorkFailed) -> Document {
    do { return try asked().document(of: result) } catch { throw WorkFailed(description: "\(error)") }
  }

  /// Writes the report and says how it came out.
  ///
  /// - Returns: what was written.
  @discardableResult
  func write(
    _ result: AppraisalResult, into folder: ReportFolder
  ) throws(WorkFailed) -> [(name: String, bytes: [UInt8])] {
    let files = try files(of: result)
    try folder.write(files)
    Console.error("Wrote \(folder.path)/index.html and the tables beside it.")
    Console.output(Headline.text(of: result, try document(of: result)))
    return files
  }
}
