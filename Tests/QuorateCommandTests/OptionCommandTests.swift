import Foundation
import Testing

@testable import QuorateCommand

@Suite("options and contributions from the command line")
struct OptionCommandTests {
  static let essex = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Scenarios/essex-ewmhs").path

  @Test("every option has a page in every format; one that does not exist is wrong input")
  func options() async {
    for format in ["table", "csv", "json", "markdown"] {
      #expect(await Quorate.run(["options", "--format", format]) == 0)
      for entry in Quorate.catalogue.entries where format == "json" {
        #expect(await Quorate.run(["options", entry.about.id, "--format", format]) == 0)
      }
    }
    #expect(await Quorate.run(["options", "rule.unanimity", "--format", "csv"]) == 0)
    #expect(await Quorate.run(["options", "capitatoin"]) == 2)
  }

  @Test("an option's page in JSON can be read back, with its parameters")
  func json() throws {
    for entry in Quorate.catalogue.entries {
      let read = try JSONSerialization.jsonObject(with: Data(OptionPage.json([entry]).utf8))
      let page = try #require((read as? [[String: Any]])?.first)
      #expect(page["id"] as? String == entry.about.id)
      #expect((page["parameters"] as? [Any])?.count == entry.parameters.count)
    }
  }

  @Test("contributions of the Essex scenario run under every formula, footprint and component")
  func contributions() async {
    for funding in ["historic-block", "capitation", "equal-split", "blend", "activity-based"] {
      #expect(await Quorate.run(["contributions", Self.essex, "--funding", funding, "--format", "csv"]) == 0)
    }
    for footprint in ["stp", "local-authority", "individual-ccgs", "south-essex-together"] {
      let words = ["contributions", Self.essex, "--funding", "equal-split", "--footprint", footprint]
      #expect(await Quorate.run(words + ["--component", "all"]) == 0)
    }
  }

  @Test("a scenario, option or component that does not exist is wrong input; no formula is a wrong command line")
  func wrong() async {
    let words = ["contributions", Self.essex]
    #expect(await Quorate.run(words) == 64)
    #expect(await Quorate.run(words + ["--funding", "capitatoin"]) == 2)
    #expect(await Quorate.run(words + ["--funding", "capitation", "--footprint", "stpp"]) == 2)
    #expect(await Quorate.run(words + ["--funding", "capitation", "--component", "ltb"]) == 2)
    #expect(await Quorate.run(words + ["--funding", "capitation", "--set", "funding.capitation.paceOfChange=2"]) == 2)
    #expect(await Quorate.run(["contributions", "nowhere", "--funding", "capitation"]) == 2)
  }
}
