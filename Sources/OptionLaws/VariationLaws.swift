import Commissioning
import OptionKit

/// Laws that every choice of local variation keeps.
public enum VariationLaws {
  /// What a choice breaks on a map, in words; empty where it keeps the laws.
  ///
  /// The shares of modules and rest lie between 0 and 1, and so does what they come to, whatever the modules make up.
  public static func failures(
    of variation: any LocalVariation, on map: CommissioningMap, in service: ServiceCase
  ) -> [String] {
    let name = variation.knownAs
    do {
      let scope = try variation.scope(on: map, in: service)
      var failures: [String] = []
      if !(0...1).contains(scope.modules) { failures.append("\(scope.modules) of the modules local") }
      if !(0...1).contains(scope.rest) { failures.append("\(scope.rest) of the rest local") }
      return failures.map { "\(name): \($0)" }
    } catch {
      return ["\(name): \(error)"]
    }
  }
}
