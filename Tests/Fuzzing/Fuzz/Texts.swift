import Coalitions
import Diagnostics
@testable import PluginHost
@testable import ScenarioFiles

/// Text that other people's programs and hands write.
enum Texts {
  static func json(_ bytes: [UInt8]) {
    guard let tree = try? JSONTree(bytes) else { return }
    // NaN is no JSON, so that everything read is equal to itself.
    Reader.demand(tree == tree, "a tree that is equal to itself")
    Reader.demand(tree.keys.count <= JSONTree.mostKeys, "few keys")
  }

  static func yaml(_ bytes: [UInt8]) {
    guard bytes.count <= 20_000, let source = try? SourceText(bytes: bytes, name: "scenario.yaml") else { return }
    _ = try? LocatedYAML.read(source)
  }

  static func game(_ bytes: [UInt8]) {
    guard bytes.count <= 4000, let text = String(validating: bytes, as: UTF8.self) else { return }
    do {
      let file = try GameFile(parsing: text, named: "game.yaml")
      guard file.game.game.memberCount <= 10, let profile = try? PowerProfile(file.game.game) else { return }
      let sum = profile.members.reduce(0) { $0 + $1.shapleyShubik.value }
      Reader.demand(abs(sum - 1) < 1e-9, "shares of power that sum to 1, not \(sum)")
    } catch is Problem {
    } catch is Problems {
    } catch {
      Reader.demand(false, "an error that is a problem: \(error)")
    }
  }
}
