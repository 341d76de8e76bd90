import Foundation
import Testing

@testable import ScenarioFiles

@Suite("A scenario reads its own folder, and amounts that can be added")
struct ScenarioFolderTests {
  @Test("a table that is a link out of the folder is refused, and nothing of the other file is told")
  func link() throws {
    let secret = try SmallScenario.folder(money: "secret-word,x\n")
    let folder = try SmallScenario.folder()
    try FileManager.default.removeItem(atPath: folder.path + "/money.csv")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/money.csv", withDestinationPath: secret.path + "/money.csv")
    let found = folder.problems()
    #expect(found.contains { $0.contains("a link to a file outside the scenario's folder") }, "\(found)")
    #expect(!found.contains { $0.contains("secret-word") })
  }

  @Test("a link to another file of the same folder is read")
  func inside() throws {
    let folder = try SmallScenario.folder()
    try folder.write("real.csv", Data(SmallScenario.money.utf8))
    try FileManager.default.removeItem(atPath: folder.path + "/money.csv")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/money.csv", withDestinationPath: folder.path + "/real.csv")
    #expect(folder.problems() == [])
  }

  @Test("amounts that together pass what sums are made for are refused where they do")
  func sums() throws {
    let money = """
      commissioner,service,extra
      shire-cc,6000000000000,
      west-ccg,6000000000000,7
      east-ccg,199.50,3

      """
    let found = try SmallScenario.folder(money: money).problems()
    #expect(found.contains { $0.hasPrefix("money.csv:3:10: the scenario's amounts together pass") }, "\(found)")
  }
}
