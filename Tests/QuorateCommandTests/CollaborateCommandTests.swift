import Foundation
import QuorateCommand
import Testing

@Suite("The working method and the maturity profile from the command line")
struct CollaborateCommandTests {
  static let flows = MoneyCommandTests.scenarios + "/oscar-framework/flows.csv"
  static let matrix = MoneyCommandTests.scenarios + "/north-east-contracts/matrix.csv"

  @Test("every part prints in every format; what needs a table that is not given is a wrong command line")
  func parts() async {
    for part in ["contracts", "flows", "questions", "models", "decide"] {
      #expect(await Quorate.run(["collaborate", Self.flows, "--part", part, "--format", "csv"]) == 0)
      #expect(await Quorate.run(["collaborate", "--matrix", Self.matrix, "--part", part]) == 64)
    }
    for part in ["appetite", "groupings", "clashes", "confirm", "roles"] {
      #expect(await Quorate.run(["collaborate", "--matrix", Self.matrix, "--part", part, "--format", "json"]) == 0)
      #expect(await Quorate.run(["collaborate", Self.flows, "--part", part]) == 64)
    }
    for format in ["table", "csv", "json", "markdown"] {
      #expect(await Quorate.run(["collaborate", Self.flows, "--matrix", Self.matrix, "--format", format]) == 0)
    }
    #expect(await Quorate.run(["collaborate"]) == 64)
    #expect(await Quorate.run(["collaborate", Self.flows, "--main", "2"]) == 2)
    #expect(await Quorate.run(["collaborate", Self.flows, "--by", "beds"]) == 2)
    #expect(await Quorate.run(["collaborate", "/no/such.csv"]) == 2)
  }

  @Test("answers are begun as a blank, read back, and change what is proposed; a file that exists is left alone")
  func answers() throws {
    let folder = try NewOptionTests.Folder()
    try Data(contentsOf: URL(filePath: Self.flows)).write(to: URL(filePath: folder.path + "/flows.csv"))
    let asked = try NewCaseTests.printed(["collaborate", "flows.csv", "--write-answers", "answers.csv"], in: folder)
    #expect(asked.status == 0 && asked.text.contains("Not to be said yet: 5 of five questions are open"))
    let again = try NewCaseTests.printed(["collaborate", "flows.csv", "--write-answers", "answers.csv"], in: folder)
    #expect(again.status == 2)
    let blank = try folder.text("answers.csv")
    #expect(blank.contains("Oscar NHS FT,,crosses,yes,5 named in the flow table,flow table,"))
    #expect(blank.contains("Oscar NHS FT,,voting,,,,") && blank.contains("Oscar NHS FT,,rarity,,,,"))
    let unchanged = try NewCaseTests.printed(["collaborate", "flows.csv", "--answers", "answers.csv"], in: folder)
    #expect(unchanged.status == 0 && unchanged.text.contains("Not to be said yet"))
    let filled = blank.replacing(
      "Oscar NHS FT,,negotiating-power,,,,", with: "Oscar NHS FT,,negotiating-power,yes,\"Alone, Echo is 4%\",board,")
    try Data(filled.utf8).write(to: URL(filePath: folder.path + "/filled.csv"))
    let told = try NewCaseTests.printed(["collaborate", "flows.csv", "--answers", "filled.csv"], in: folder)
    #expect(told.text.contains("Work together: yes to negotiating-power; 4 of five still open"))
    let kept = try NewCaseTests.printed(
      ["collaborate", "flows.csv", "--answers", "filled.csv", "--part", "questions", "--format", "csv"], in: folder)
    #expect(kept.text.contains("\"Alone, Echo is 4%\",board"))
  }

  @Test("wrong flows, answers and matrices are told with their places, all at once")
  func wrong() throws {
    let folder = try NewOptionTests.Folder()
    let put = { (name: String, text: String) in try Data(text.utf8).write(to: URL(filePath: folder.path + "/" + name)) }
    try put("flows.csv", "commissioner,provider,n\na,p,-3\n,p,2\na,p,4\n")
    let flows = try NewCaseTests.printed(["collaborate", "flows.csv"], in: folder)
    #expect(flows.status == 2)
    for place in ["flows.csv:2:5:", "flows.csv:3:1:", "flows.csv:4:1:"] {
      #expect(flows.text.contains(place), "\(flows)")
    }
    try put("good.csv", "commissioner,provider,n\na,p,3\nb,p,2\n")
    try put("answers.csv", "contract,question,answer\np,crossing,yes\nq,crosses,yes\np,crosses,perhaps\np,rarity,yes\n")
    let answers = try NewCaseTests.printed(["collaborate", "good.csv", "--answers", "answers.csv"], in: folder)
    #expect(answers.status == 2)
    for line in 2...5 { #expect(answers.text.contains("answers.csv:\(line):"), "\(answers)") }
    try put("matrix.csv", "commissioner,1,2\na,6,NA\na,1,one\n")
    let matrix = try NewCaseTests.printed(["collaborate", "--matrix", "matrix.csv"], in: folder)
    #expect(matrix.status == 2)
    for place in ["matrix.csv:2:3:", "matrix.csv:3:1:", "matrix.csv:3:5:"] {
      #expect(matrix.text.contains(place), "\(matrix)")
    }
  }

  @Test("a profile prints by theme and stage, and moves are printed as words to set, with the reason")
  func maturity() throws {
    let folder = try NewOptionTests.Folder()
    let put = { (name: String, text: String) in try Data(text.utf8).write(to: URL(filePath: folder.path + "/" + name)) }
    try put("evidence.csv", "theme,stage,evidence,by\ngovernance,commitment,Scheme of delegation signed,board\n")
    try put("moves.csv", "theme,from,parameter,value,reason\ngovernance,commitment,unmandated,25%,they come mandated\n")
    let csv = try NewCaseTests.printed(["maturity", "evidence.csv", "--format", "csv"], in: folder)
    #expect(csv.text.hasPrefix("theme,commitment,implementing,embedding,sustaining,reached,next,evidence\n"))
    #expect(
      csv.text.contains("governance,1,0,0,0,commitment,implementing,commitment: Scheme of delegation signed (board)"))
    #expect(csv.text.split(separator: "\n").count == 9 && !csv.text.contains("--set"))
    let moved = try NewCaseTests.printed(["maturity", "evidence.csv", "--moves", "moves.csv"], in: folder)
    #expect(moved.text.contains("--set parameters.unmandated=0.25   governance has reached commitment"))
    // The words are what another command takes.
    let run = try NewCaseTests.printed(
      ["check", MoneyCommandTests.scenarios + "/north-east-contracts", "--set", "parameters.unmandated=0.25"],
      in: folder)
    #expect(run.status == 0)
  }
}
