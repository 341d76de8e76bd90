import Commissioning
import Foundation
import OptionKit
import OptionLaws
import PluginHost
import Testing

@Suite("A plug-in that does something wrong")
struct FailureTests {
  struct Misdeed: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var script: String
    var said: [String]
    var limits = "seconds: 30"

    init(_ name: String, _ script: String, _ said: String..., limits: String = "seconds: 30") {
      (testDescription, self.script, self.said, self.limits) = (name, script, said, limits)
    }
  }

  static let good = #"{"quorate":1,"request":2,"answers":[{"weights":[1]},{"weights":[1]}]}"#

  static let misdeeds = [
    Misdeed(
      "garbage", "read -r line; echo 'Hello, world'; sleep 60", "request 2 (weights, 1 question)", "not JSON",
      "Hello, world"),
    Misdeed("silence", "read -r line; sleep 60", "request 2", "no answer within 0.3 seconds", limits: "seconds: 0.3"),
    Misdeed("a late answer", "read -r line; sleep 1; echo '\(good)'", "no answer within 0.3", limits: "seconds: 0.3"),
    Misdeed("a flood", "read -r line; head -c 9000000 /dev/zero | tr '\\0' a; sleep 60", "bytes and no end of line"),
    Misdeed("a flood of complaints", "read -r line; yes 'no, no' >&2", "floods its standard error", "no, no"),
    Misdeed(
      "a crash", "echo 'reading' >&2; read -r line; echo 'disk on fire' >&2; exit 3", "ended with status 3",
      "reading | disk on fire"),
    Misdeed("a signal", "read -r line; kill -9 $$", "ended by signal 9", "nothing on standard error"),
    Misdeed("a closed output", "read -r line; exec >&-; sleep 60", "closed its standard output"),
    Misdeed(
      "two answers", "read -r line; printf '%s\\n%s\\n' '\(good)' '\(good)'; sleep 60", "two answers to one request"),
    Misdeed(
      "another question's answer", #"read -r line; echo '{"quorate":1,"request":9,"answers":[]}'; sleep 60"#,
      "to request 9, which was not asked now"),
    Misdeed(
      "another version", #"read -r line; echo '{"quorate":2,"request":2,"answers":[]}'; sleep 60"#, "not in version 1"),
    Misdeed(
      "too few answers", #"read -r line; echo '{"quorate":1,"request":2,"answers":[]}'; sleep 60"#,
      "0 answers to 2 questions"),
    Misdeed("no answers", #"read -r line; echo '{"quorate":1,"request":2}'; sleep 60"#, "no list `answers`"),
    Misdeed(
      "weights of the wrong number", "read -r line; echo '\(good)'; sleep 60", "`weights` has 1 numbers where there are"
    ),
    Misdeed(
      "text for a weight",
      #"read -r line; echo '{"quorate":1,"request":2,"answers":[{"weights":"all"},{}]}'; sleep 60"#,
      "no list of numbers `weights`"),
    Misdeed(
      "a number that is none",
      #"read -r line; echo '{"quorate":1,"request":2,"answers":[{"weights":[NaN]}]}'; sleep 60"#, "not JSON"),
    Misdeed(
      "a number too large",
      #"read -r line; echo '{"quorate":1,"request":2,"answers":[{"weights":[1e999]}]}'; sleep 60"#, "too large"),
    Misdeed(
      "a refusal", #"read -r line; echo '{"quorate":1,"request":2,"refused":"not on Sundays"}'; sleep 60"#,
      "it refuses: not on Sundays"),
    Misdeed(
      "brackets without end", "read -r line; head -c 5000 /dev/zero | tr '\\0' '['; echo; sleep 60", "nested too deeply"
    ),
  ]

  @Test("is told with the request, what it did and its last words", arguments: misdeeds)
  func told(_ misdeed: Misdeed) throws {
    let plugin = try TestPlugin(misdeed.script, declaring: misdeed.limits)
    let complaint = try #require(try plugin.complaint())
    #expect(complaint.hasPrefix("the plug-in odd, request "))
    for words in misdeed.said { #expect(complaint.contains(words), "\(complaint)") }
    #expect(complaint.count < 1000)
  }

  @Test("an answer without being asked is found at the next question")
  func unasked() async throws {
    let script = #"""
      answer() { printf '{"quorate":1,"request":%s,"answers":[{"value":1},{"value":1}]}\n' "$1"; }
      read -r line; answer 2; sleep 0.2; answer 2; sleep 60
      """#
    let plugin = try TestPlugin(
      script, declaring: "dimension: criterion\nbetter: less\nmeasures: [wait]\nseconds: 30")
    let host = PluginHost(allowing: [plugin.path])
    defer { host.end() }
    let option = try #require(try plugin.option(host) as? any Criterion)
    #expect(option.value(of: CriterionLaws.run(seed: 1)) == 1)
    try await Task.sleep(for: .seconds(1))
    #expect(option.value(of: CriterionLaws.run(seed: 2)).isNaN)
    let said = try #require(host.failures.first?.problem.description)
    #expect(said.contains("spoke without being asked"))
    #expect(option.value(of: CriterionLaws.run(seed: 1)).isNaN, "what has failed is not believed any more")
  }

  @Test("a program that is not there, or is another one, is told at its start")
  func start() throws {
    let missing = try TestPlugin("")
    let yaml = try String(contentsOfFile: missing.path + "/plugin.yaml", encoding: .utf8)
    try missing.write("plugin.yaml", yaml.replacing("[sh, run.sh]", with: "[no-such-program-anywhere]"))
    #expect(try missing.complaint()?.contains("request 1 (hello): it ended with status 127") == true)
    let other = try TestPlugin("sleep 60", hello: "even")
    #expect(try other.complaint()?.contains("does not say hello as odd") == true)
  }

  @Test("a mind changed within one request is found")
  func fickle() throws {
    let script = #"""
      read -r line; echo '{"quorate":1,"request":2,"answers":[{"value":1},{"value":2}]}'; sleep 60
      """#
    let plugin = try TestPlugin(
      script, declaring: "dimension: criterion\nbetter: less\nmeasures: [wait]\nseconds: 30")
    #expect(try plugin.complaint()?.contains("asked again as the last, has another answer") == true)
  }

  @Test(
    "rules that are none are told: not monotone, passing with nobody, alike and not worth the same",
    arguments: [
      (#"{"passes":"0110"}"#, "everybody agrees to does not pass"), (#"{"passes":"1111"}"#, "nobody agrees to passes"),
      (#"{"passes":"0000"}"#, "everybody agrees to does not pass"), (#"{"passes":"01"}"#, "must have 4 letters"),
      (#"{"weights":[1,2],"needed":9}"#, "the quota 9 is above the 3 votes"),
      (#"{"weights":[-1,2],"needed":1}"#, "rule"),
      (#"{"weights":[2,1],"needed":2}"#, "alike and not worth the same"), (#"{"passes":"0101"}"#, "not worth the same"),
      (#"{"weights":[1,1],"needed":2,"procedure":{"quorumShare":7}}"#, "procedure.quorumShare"),
    ])
  func rules(_ rule: String, _ said: String) throws {
    let plugin = try TestPlugin(
      "read -r line; echo '{\"quorate\":1,\"request\":2,\"answers\":[\(rule),\(rule)]}'; sleep 60",
      declaring: "dimension: rule\nseconds: 30")
    let host = PluginHost(allowing: [plugin.path])
    defer { host.end() }
    let option = try #require(try plugin.option(host) as? any VotingRule)
    var service = LawCase(seed: 1).service
    service.commissioners = Array(service.commissioners.suffix(1))
    for place in service.components.indices {
      service.components[place].amounts = Array(service.components[place].amounts.suffix(1))
    }
    // Two members alike in everything: the same commissioner twice.
    service.commissioners += service.commissioners
    for place in service.components.indices { service.components[place].amounts += service.components[place].amounts }
    let electorate = Electorate(of: .init(id: "u", title: "U", members: [.init(0), .init(1)]), in: service)
    #expect(throws: Problem.self) { _ = try option.game(for: electorate, matter: .ordinary) }
    #expect(host.failures.first?.problem.description.contains(said) == true, "\(host.failures)")
  }

  /// What programs of the other dimensions answer (`$one`), and what is said of it.
  static let broken: [(dimension: String, one: String, said: String)] = [
    ("footprint", #"one='{}'"#, "a map without a list `units`"),
    ("footprint", #"one='{"units":[{"id":"a","members":["nobody"]}]}'"#, "has a member that is no commissioner"),
    ("footprint", #"one='{"units":[{"title":"a"}]}'"#, "unit 1 of its map has no id or no members"),
    ("footprint", #"one='{"units":[]}'"#, "its map: "),
    ("arrangement", #"one='{"leadership":"king","lots":[1],"leadTeams":[1]}'"#, "`leadership` is none of"),
    (
      "arrangement", #"one='{"leadership":"delegated-lead","lots":[0],"leadTeams":[1]}'"#, "a whole number of 1 or more"
    ),
    ("risk", #"one='{"reserves":[],"support":[]}'"#, "a whole number of pence for each member"),
    ("risk", #"one='{"reserves":['$r'],"support":['$(each 1)']}'"#, "money is made or lost"),
    ("risk", #"one='{"reserves":['$(each -5)'],"support":['$(each 0)']}'"#, "a reserve below 0"),
    ("risk", #"one='{"reserves":['$(each 0.5)'],"support":['$(each 0)']}'"#, "a whole number of pence"),
    ("criterion\nbetter: less\nmeasures: [wait]", #"one='{"value":null}'"#, "there is no number `value`"),
    ("criterion\nbetter: less\nmeasures: [wait]", #"one='{"value":1e400}'"#, "a number is too large"),
  ]

  @Test("maps, terms, settlements and values that break a law are told as they are met", arguments: 0..<12)
  func lawless(_ which: Int) throws {
    let (dimension, one, said) = Self.broken[which]
    let plugin = try TestPlugin(
      #"""
      each() { printf '%s' "$r" | sed 's/-*[0-9][0-9]*/'"$1"'/g'; }
      read -r line; r=${line#*'"reserves":['}; r=${r%%]*}
      \#(one)
      echo '{"quorate":1,"request":2,"answers":['"$one"','"$one"']}'; sleep 60
      """#, declaring: "dimension: \(dimension)\nseconds: 30")
    let complaint = try #require(try plugin.complaint())
    #expect(complaint.contains(said), "\(complaint)")
  }
}
