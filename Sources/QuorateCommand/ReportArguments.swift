import Appraisal
import ArgumentParser
import OfficeReports
import OptionKit
import ReportWriter

/// Where a report goes and what belongs to it, as the commands that write one take it.
struct ReportArguments: ParsableArguments {
  @ArgumentParser.Option(help: "The folder to write into; Reports/<scenario> unless given.")
  var report: String?

  @Flag(help: "Replace a report in that folder that is not kept anywhere else.")
  var replace = false

  @Flag(help: "Write every lawful bundle into matrix.csv and measures.csv, not only the shortlist.")
  var full = false

  @Flag(help: "Leave out appraisal.xlsx.")
  var noOffice = false

  @ArgumentParser.Option(help: "For whom the appraisal is, as the workbook's cover says.")
  var client: String?

  @ArgumentParser.Option(help: "The workbook's classification, in words.")
  var classification: String?

  /// The folder, once it is sure that it can be written.
  func folder(for scenario: String) throws(Problem) -> ReportFolder {
    let folder = ReportFolder(report ?? "Reports/\(scenario)", isGiven: report != nil)
    try folder.check()
    return folder
  }

  /// Refuses to replace a report that could not be had again, before anything runs.
  func check(_ folder: ReportFolder, replacing manifest: Manifest) throws(Problem) {
    try folder.check(replacing: manifest, isAllowed: replace)
  }

  /// Everything that belongs to the report, by name.
  func files(of result: AppraisalResult) throws(WorkFailed) -> [(name: String, bytes: [UInt8])] {
    var files = Report.files(for: result, full: full).map { (name: $0.name, bytes: Array($0.content.utf8)) }
    if !noOffice { files.append((name: "appraisal.xlsx", bytes: try workbook(of: result))) }
    return files
  }

  /// Writes the report and says how it came out.
  func write(_ result: AppraisalResult, into folder: ReportFolder) throws(WorkFailed) {
    try folder.write(files(of: result))
    Console.error("Wrote \(folder.path)/index.html and the tables beside it.")
    Console.output(Headline.text(of: result))
  }

  /// The workbook's bytes.
  private func workbook(of result: AppraisalResult) throws(WorkFailed) -> [UInt8] {
    do {
      return try AppraisalWorkbook(result, client: client ?? "", classification: classification ?? "").written()
    } catch {
      throw WorkFailed(description: "appraisal.xlsx could not be made: \(error)")
    }
  }
}
