import Foundation
import Testing

/// Every flag of every command, given once: it changes what is printed or written, is refused, or is answered in words that
/// name it. A flag that a command gains must be put into ``FlagLines``, or the first test fails.
@Suite("No flag of any command goes unheeded")
struct FlagWalkTests {
  static let walks = FlagWalk.read(
    FlagLines.scenarios + FlagLines.tables + FlagLines.machines, shared: FlagLines.shared)
  private static let bench = Result { try FlagBench() }

  @Test("every flag that the program tells of is tried")
  func whole() throws {
    let catalogue = try Self.bench.get().catalogue()
    #expect(catalogue.flags.count > 30)
    for (command, flags) in catalogue.flags {
      let path = command.split(separator: " ").map(String.init)
      let tried = Self.walks.filter { $0.base.starts(with: path) }.flatMap(\.tried)
      let missing = flags.subtracting(tried).sorted()
      #expect(missing.isEmpty, "\(command): \(missing)")
      #expect(Set(tried).subtracting(flags).isEmpty, "\(command) has no \(Set(tried).subtracting(flags).sorted())")
    }
  }

  @Test("it changes something, is refused, or is answered", arguments: walks)
  func heeded(walk: FlagWalk) throws {
    let bench = try Self.bench.get()
    let plain = try bench.run(walk.base)
    for variant in walk.variants {
      let given = try bench.run(walk.words(variant))
      let isNamed = given.errors.contains(variant.flag) && !plain.errors.contains(variant.flag)
      let isHeeded = given.differs(from: plain) || isNamed
      if variant.isPromisedToChangeNothing != nil {
        #expect(!isHeeded, "\(walk.base.prefix(2)) \(variant.words) changes something")
      } else {
        #expect(isHeeded, "\(walk.base.prefix(2)) \(variant.words): \(given.errors.prefix(300))")
      }
      // A command that was mistyped is no answer to the flag.
      #expect(given.status != 64 || isNamed, "\(walk.base.prefix(2)) \(variant.words): \(given.errors.prefix(300))")
    }
  }
}
