import Foundation
import OptionKit
import OptionLaws
import PluginHost
import ScenarioFiles
import Testing

@Suite("The messages")
struct MessageTests {
  /// Small programs, one a dimension, that answer `$one` for the first question and once more for its repetition.
  static let programs: [(dimension: String, ask: String, script: String, more: String)] = [
    ("funding", "weights", #"one='{"weights":['$(ones '"id":')']}'"#, ""),
    (
      "rule", "rules",
      #"""
      one='{"weights":['$(ones '"id":')'],"needed":'$(( $(count '"id":') ))',"procedure":{"attempts":2,"quorumShare":0.5}}'
      """#, ""
    ),
    (
      "criterion", "values",
      #"v=${line#*'"wait":['}; one='{"value":'${v%%[],]*}'}'; case $v in ']'*) one='{"value":0}';; esac"#,
      "better: less\nunit: weeks\nmeasures: [wait, unmet]\nsees-each: true"
    ),
    (
      "footprint", "maps",
      #"""
      ids=$(printf '%s' "$line" | grep -o '"id":"[^"]*"' | cut -d: -f2 | sort -u | paste -s -d , -)
      one='{"units":[{"id":"all","title":"All","members":['$ids']}]}'
      """#, ""
    ),
    (
      "arrangement", "terms",
      #"""
      list=$(ones '"members":')
      one='{"leadership":"delegated-lead","lots":['$list'],"leadTeams":['$list'],"delegatedShare":0.5}'
      """#, ""
    ),
    (
      "risk", "settlements",
      #"""
      r=${line#*'"reserves":['}; r=${r%%]*}
      one='{"reserves":['$r'],"support":['$(printf '%s' "$r" | sed 's/[0-9][0-9]*/0/g')']}'
      """#, ""
    ),
  ]

  @Test(
    "every message of every dimension is as its schema says, and a small shell program keeps the laws",
    arguments: 0..<6)
  func schemas(_ which: Int) throws {
    let program = Self.programs[which]
    let log = NSTemporaryDirectory() + "quorate-log-\(UUID().uuidString)"
    defer { for end in ["requests", "answers"] { try? FileManager.default.removeItem(atPath: "\(log).\(end)") } }
    let plugin = try TestPlugin("", declaring: "dimension: \(program.dimension)\nseconds: 60\n\(program.more)")
    try plugin.write("run.sh", "tee '\(log).requests' | sh program.sh | tee '\(log).answers'\n")
    try plugin.write(
      "program.sh",
      #"""
      count() { echo $(( $(printf '%s' "$line" | grep -o "$1" | wc -l) / 2 )); }
      ones() { yes 1 | head -n "$(count "$1")" | paste -s -d , -; }
      while IFS= read -r line; do
        n=${line#*'"request":'}; n=${n%%,*}
        case $line in
          *'"ask":"hello"'*) echo '{"quorate":1,"request":'$n',"hello":"odd"}'; continue;;
        esac
        \#(program.script)
        echo '{"quorate":1,"request":'$n',"answers":['"$one"','"$one"']}'
      done
      """#)
    let host = PluginHost(allowing: [plugin.path])
    defer { host.end() }
    let option = try plugin.option(host)
    // A program this small reads nothing, so that it cannot tell runs apart; everything else holds.
    #expect(OptionLaws.failures(of: option, cases: 0..<2) == [])
    #expect(host.failures.map(\.problem.description) == [])
    let requests = try String(contentsOfFile: log + ".requests", encoding: .utf8).split(separator: "\n")
    let answers = try String(contentsOfFile: log + ".answers", encoding: .utf8).split(separator: "\n")
    // The last answer may have been read before it was written down.
    #expect(requests.count > 2 && answers.count >= requests.count - 1)
    for (place, (request, answer)) in zip(requests, answers).enumerated() {
      let ask = place == 0 ? "hello" : program.ask
      #expect(try Schema("\(ask).request").faults(request) == [])
      #expect(try Schema("\(ask).answer").faults(answer) == [])
    }
  }

  @Test("a schema refuses what the host refuses")
  func refused() throws {
    let wrong = [
      ("weights.answer", #"{"quorate":1,"request":2,"answers":[{"weights":[-1]},{"weights":[-1]}]}"#),
      ("weights.answer", #"{"quorate":1,"request":2}"#), ("values.answer", #"{"quorate":2,"request":2,"refused":"x"}"#),
      ("rules.answer", #"{"quorate":1,"request":2,"answers":[{"passes":"012"},{"needed":1}]}"#),
      ("hello.request", #"{"quorate":1,"request":1,"ask":"hello","id":7}"#),
      ("settlements.answer", #"{"quorate":1,"request":2,"answers":[{"reserves":[0.5],"support":[0]},{}]}"#),
    ]
    for (name, line) in wrong { #expect(try !Schema(name).faults(line).isEmpty, "\(line)") }
    #expect(try Schema("values.answer").faults(#"{"quorate":1,"request":2,"refused":"x"}"#) == [])
  }

  @Test("parameters reach the program with their types and values in force")
  func parameters() throws {
    let script =
      #"read -r line; p=${line#*'"parameters":'}; p=${p%%\}*}\}; printf '{"quorate":1,"request":2,"refused":"%s"}\n' "$(printf '%s' "$p" | tr -d '"')"; sleep 60"#
    let plugin = try TestPlugin(
      script,
      declaring: """
        seconds: 30
        parameters:
          - {name: pace, help: Pace., type: number, default: 0.5, low: 0, high: 1, unit: share}
          - {name: votes, help: Votes., type: integer, default: 7}
          - {name: strict, help: Strict., type: boolean, default: true}
          - {name: word, help: Word., type: string, default: yes-or-no, words: [yes-or-no, never]}
        """)
    #expect(try plugin.complaint()?.contains("{pace:0.5,votes:7,strict:true,word:yes-or-no}") == true)
    let declared = try PluginFile.read(plugin.path)
    let entries = ["pace": "2", "votes": "many", "strict": "perhaps", "word": "sometimes", "paces": "1"]
    let place = Problem.Location("a.yaml", line: 3, column: 5)
    let setting = Setting(
      .mapping(entries.sorted { $0.key < $1.key }.map { .init($0.key, Setting($0.value, at: place), at: place) }))
    let problems = try #require(throws: Problems.self) { try declared.settings(from: setting, at: place) }
    #expect(problems.all.count == 5)
    #expect(problems.all.allSatisfy { $0.location != nil }, "\(problems)")
  }
}
