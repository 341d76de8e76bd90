import Foundation
import Testing

@testable import QuorateCommand

@Suite("The cover of a report")
struct CoverTests {
  private static let scenario = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Scenarios/surrey").path

  @Test("client, marking, authors and logo stand on the page; annexes are printed where asked for")
  func cover() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cover-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let logo = folder.appending(path: "logo.png")
    try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1]).write(to: logo)
    let words = [
      "appraise", Self.scenario, "--futures", "2", "--no-office", "--report", folder.appending(path: "out").path,
      "--client", "A & B", "--classification", "Official: sensitive", "--author", "C. D.", "--logo", logo.path,
      "--annexes",
    ]
    #expect(await Quorate.run(words) == 0)
    let page = try String(contentsOf: folder.appending(path: "out/index.html"), encoding: .utf8)
    #expect(page.contains("For A &amp; B · By C. D.") && page.contains("<p class=\"marking\">Official: sensitive</p>"))
    #expect(page.contains("src=\"data:image/png;base64,") && page.contains("<body class=\"all\">"))
    // What was decided, and how it stands to what came out, is on the page of this case.
    #expect(page.contains("East Surrey and West Surrey") && page.contains("financial sustainability"))
  }

  @Test("a logo that is not there, or is no picture, is wrong input, and nothing is written")
  func noLogo() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cover-\(UUID().uuidString)")
    for path in ["/nowhere/logo.png", #filePath] {
      let words = ["appraise", Self.scenario, "--futures", "2", "--report", folder.path, "--logo", path]
      #expect(await Quorate.run(words) == 2)
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }
}
