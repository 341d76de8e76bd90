import Foundation
import Testing

@testable import QuorateCommand

@Suite("Plug-ins from the command line")
struct PluginCommandTests {
  static let criterion = """
      - id: last-wait
        branch: Care
        scale: {zero: 36, hundred: 4}
        anchors: reasons
        weight: {value: 3, source: paper 6}

    """

  /// A criterion in the shell: the first year's wait.
  static func addCriterion(_ one: SmallCase) throws {
    try one.add(
      "last-wait", dimension: "criterion", more: "unit: weeks\nbetter: less\nmeasures: [wait]\nseconds: 60",
      script: #"""
        all=; rest=${line#*'"questions"'}
        while [ "$rest" != "${rest#*'"wait":['}" ]; do
          rest=${rest#*'"wait":['}; all="$all${all:+,}{\"value\":${rest%%[],]*}}"
        done
        echo '{"quorate":1,"request":'$n',"answers":['"$all"']}';;
        """#)
  }

  static func appraise(_ one: SmallCase, _ more: [String], into report: String = "report") async -> Int32 {
    await Quorate.run(
      ["appraise", one.folder, "--no-keep", "--futures", "10", "--report", one.path + "/" + report] + more)
  }

  @Test("a scenario cannot start a program by itself: nothing is run and nothing written")
  func refused() async throws {
    let one = try SmallCase(plugins: ["plugins/odd"], funding: ["odd"])
    try one.add("odd", dimension: "funding", script: "touch '\(one.path)/started';;")
    try one.write("case/plugins/odd/run.sh", "touch '\(one.path)/started'\n")
    #expect(await Self.appraise(one, []) == 2)
    #expect(await Quorate.run(["check", one.folder]) == 2)
    #expect(await Self.appraise(one, ["--allow-plugin", one.folder]) == 2, "that is no plug-in")
    #expect(await Self.appraise(one, ["--allow-plugin", one.path + "/elsewhere"]) == 2)
    #expect(!FileManager.default.fileExists(atPath: one.path + "/started"))
    #expect(!FileManager.default.fileExists(atPath: one.path + "/report"))
  }

  @Test("a rule and a criterion in the shell are appraised; the manifest has their digests; threads change nothing")
  func appraised() async throws {
    let one = try SmallCase(
      plugins: ["plugins/share-of-heads", "plugins/last-wait"],
      rules: ["{id: two-of-three, use: share-of-heads, with: {percent: 66}}"],
      criteria: Self.criterion)
    try one.add(example: "share-of-heads")
    try Self.addCriterion(one)
    let allowed = ["share-of-heads", "last-wait"].flatMap { ["--allow-plugin", one.folder + "/plugins/" + $0] }
    #expect(await Self.appraise(one, allowed + ["--threads", "1"]) == 0)
    #expect(await Self.appraise(one, allowed + ["--threads", "2"], into: "again") == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: one.path + "/report").sorted()
    #expect(files.contains("ranking.csv"))
    #expect(files.contains("appraisal.xlsx"))
    for file in files {
      let first = FileManager.default.contents(atPath: one.path + "/report/" + file)
      #expect(first != nil && first == FileManager.default.contents(atPath: one.path + "/again/" + file), "\(file)")
    }
    let manifest = try one.text("report/appraisal.json")
    #expect(manifest.contains("two-of-three = share-of-heads, version 1, sha256 "))
    #expect(manifest.contains(", version 3, sha256 "), "the criterion's version and digest")
    #expect(try one.text("report/ranking.csv").contains("+two-of-three+"))
    // A changed program is another run: another digest, of the plug-in and of the scenario.
    let program = try one.text("case/plugins/share-of-heads/rule.sh")
    try one.write("case/plugins/share-of-heads/rule.sh", program + "# changed\n")
    #expect(await Self.appraise(one, allowed, into: "changed") == 0)
    #expect(try one.text("changed/appraisal.json") != manifest)
    #expect(try one.text("changed/ranking.csv") == one.text("report/ranking.csv"))
    for words in [["power", one.folder, "--rule", "two-of-three"], ["check", one.folder]] {
      #expect(await Quorate.run(words + allowed) == 0)
    }
  }

  @Test("a criterion gives the same scores from its program as a built-in one that reads the same")
  func sameAsBuiltIn() async throws {
    let one = try SmallCase(plugins: ["plugins/last-wait"], criteria: Self.criterion)
    try Self.addCriterion(one)
    let allowed = ["--allow-plugin", one.folder + "/plugins/last-wait"]
    #expect(await Self.appraise(one, allowed + ["--years", "1"]) == 0)
    // Over one year the mean wait is the first year's wait.
    let rows = try one.text("report/matrix.csv").split(separator: "\n").map { $0.split(separator: ",") }
    let measures = { (id: String) in rows.filter { $0.contains { $0 == id } }.map { $0.suffix(5).map(String.init) } }
    #expect(!measures("wait").isEmpty && measures("wait") == measures("last-wait"))
  }

  @Test(
    "a plug-in that fails in the middle is left out, said so, and the others go on",
    arguments: [
      "exit 3;;", "echo garbage;;", #"echo '{"quorate":1,"request":'$n',"answers":[]}';;"#,
    ])
  func leftOut(_ misdeed: String) async throws {
    let one = try SmallCase(
      plugins: ["plugins/odd"], funding: ["odd", "{id: half-odd, use: blend, with: {start: odd}}"])
    try one.add("odd", dimension: "funding", script: misdeed)
    let allowed = ["--allow-plugin", one.folder + "/plugins/odd"]
    let text = try one.text("case/scenario.yaml")
    let choice = try #require(Quorate.catalogue[.funding, "blend"]?.parameters.first?.name)
    try one.write("case/scenario.yaml", text.replacing("with: {start: odd}", with: "with: {\(choice): odd}"))
    #expect(await Self.appraise(one, allowed) == 1)
    let ranking = try one.text("report/ranking.csv")
    #expect(ranking.contains("equal-split") && !ranking.contains("odd"))
    #expect(try one.text("report/appraisal.json").contains("left out: funding odd"))
    #expect(await Quorate.run(["contributions", one.folder, "--funding", "odd"] + allowed) == 1)
    #expect(await Quorate.run(["contributions", one.folder, "--funding", "equal-split"] + allowed) == 0)
  }

  @Test("a criterion that fails while futures are met is left out, and the rest is judged without it")
  func criterionLeftOut() async throws {
    let one = try SmallCase(plugins: ["plugins/last-wait"], criteria: Self.criterion)
    try one.add(
      "last-wait", dimension: "criterion", more: "better: less\nmeasures: [wait]", script: "echo oh >&2; exit 1;;")
    #expect(await Self.appraise(one, ["--allow-plugin", one.folder + "/plugins/last-wait"]) == 1)
    #expect(try !one.text("report/matrix.csv").contains("last-wait"))
    #expect(try one.text("report/appraisal.json").contains("left out: criterion last-wait"))
  }

  @Test("what a plugin.yaml gets wrong is told where it stands, all at once, and settings out of bounds too")
  func wrong() async throws {
    let one = try SmallCase(
      plugins: ["plugins/share-of-heads"], rules: ["{id: strict, use: share-of-heads, with: {percent: 101}}"])
    try one.add(example: "share-of-heads")
    let allowed = ["--allow-plugin", one.folder + "/plugins/share-of-heads"]
    #expect(await Self.appraise(one, allowed) == 2, "percent is out of bounds")
    try one.write("case/plugins/share-of-heads/plugin.yaml", "quorate: 2\nid: Share\ndimension: law\n")
    #expect(await Self.appraise(one, allowed) == 2)
    #expect(await Quorate.run(["options", "check", one.folder + "/plugins/share-of-heads"]) == 2)
    #expect(await Quorate.run(["options", "check", one.path + "/nowhere"]) == 2)
  }
}
