import Foundation
import OptionKit
import Testing

@testable import QuorateCommand

@Suite("A package of somebody else's", .enabled(if: TutorialTests.isBuilding, "set QUORATE_BUILDS to build it"))
struct OutsidePackageTests {
  /// The template of a dimension with the example in its comment put in force.
  static func written(_ dimension: DecisionDimension) -> (type: String, option: String, test: String) {
    let template = OptionTemplate(dimension: dimension, id: "outside-\(dimension.rawValue)", module: "OutsideOptions")
    var lines: [String] = []
    for line in template.option.split(separator: "\n", omittingEmptySubsequences: false) {
      let code = line.drop { $0 == " " }
      if code.hasPrefix("throw Problem(") || code.hasPrefix(".nan") { continue }
      lines.append(code.hasPrefix("//     ") ? String(code.dropFirst(7)) : String(line))
    }
    return (template.type, lines.joined(separator: "\n"), template.test)
  }

  @Test(
    "adds an option in each dimension, passes the laws and gets its own quorate in a few lines",
    .timeLimit(.minutes(20)))
  func builds() throws {
    // Kept from one run to the next, so that only what changed is built again.
    let place = NewOptionTests.clone + "/.build/outside"
    let manager = FileManager.default
    for folder in ["Sources", "Tests"] { try? manager.removeItem(atPath: place + "/" + folder) }
    let write = { (name: String, text: String) in
      let file = URL(filePath: place + "/" + name)
      try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let package = try #require(
      try TutorialTests.document().steps.lazy.compactMap { step in
        if case .file("ours/Package.swift", let text) = step { text } else { nil }
      }.first)
    try write(
      "Package.swift",
      package.replacing("\"..\"", with: "\"../..\"").replacing("OurOptions", with: "OutsideOptions")
        .replacing("our-quorate", with: "outside-quorate"))
    let options = DecisionDimension.allCases.map(Self.written)
    for option in options {
      try write("Sources/OutsideOptions/\(option.type).swift", option.option)
      try write("Tests/OutsideOptionsTests/\(option.type)Tests.swift", option.test)
    }
    try write(
      "Sources/outside-quorate/main.swift",
      """
      import OptionKit
      import OutsideOptions
      import QuorateCommand
      import StandardOptions

      await Quorate.start(catalogue: .standard + [\(options.map { "\($0.type).self" }.joined(separator: ", "))])

      """)
    let tested = try NewOptionTests.run(["swift", "test", "--package-path", place, "--disable-xctest"])
    #expect(tested.status == 0 && tested.text.contains("9 tests"), "\(tested.text.suffix(4000))")
    let built = try NewOptionTests.run(["swift", "build", "--package-path", place, "--product", "outside-quorate"])
    #expect(built.status == 0, "\(built.text.suffix(2000))")
    for dimension in DecisionDimension.allCases {
      let shown = try NewOptionTests.run([
        place + "/.build/debug/outside-quorate", "options", "outside-\(dimension.rawValue)", "--format", "csv",
      ])
      #expect(shown.status == 0 && shown.text.contains("outside-\(dimension.rawValue).strength,0.5,0,1,share"))
    }
    let listed = try NewOptionTests.run([place + "/.build/debug/outside-quorate", "options", "capitation"])
    #expect(listed.status == 0, "the standard options are there as well")
  }
}
