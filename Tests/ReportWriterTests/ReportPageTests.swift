import Appraisal
import Foundation
import Testing

@testable import ReportWriter

@Suite("The page of a report")
struct ReportPageTests {
  @Test("looks as it looks: set QUORATE_PAGE to a file to see it")
  func look() throws {
    guard let place = ProcessInfo.processInfo.environment["QUORATE_PAGE"] else { return }
    for (name, content) in Report.files(for: try EssexResult().result, full: false) {
      try content.write(to: URL(fileURLWithPath: place).appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
  }
}
