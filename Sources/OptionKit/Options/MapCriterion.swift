import Commissioning

/// A criterion that is told by the map alone: how large its units are, what it cuts.
///
/// It needs no measure of a run and has the same value in every future, so any map can be judged by it, not only those
/// that somebody has scored.
public protocol MapCriterion: Criterion {
  /// The value of a map; a finite number.
  func value(of map: CommissioningMap, in service: ServiceCase) -> Double
}

extension MapCriterion {
  /// Nothing of a run.
  public var needs: [Measure] { [] }
  /// Not a number: no run tells it.
  public func value(of run: borrowing Measures) -> Double { .nan }
}

extension ServiceCase {
  /// The size of that name of each commissioner; ``residentsBy`` where the name is empty.
  public func sizes(_ name: String) -> [Double] {
    commissioners.map { $0.sizes[name.isEmpty ? residentsBy : name] ?? 0 }
  }

  /// What is wrong with a name of a size: nothing where it is empty or somebody has it.
  public func sizeProblems(_ name: String, of setting: String) -> [Problem] {
    let known = Set(commissioners.flatMap(\.sizes.keys)).sorted()
    guard !name.isEmpty, !known.contains(name) else { return [] }
    return [Problem(NotFound("size", name, among: known, .between("\(setting): nobody has a size ", "")))]
  }
}
