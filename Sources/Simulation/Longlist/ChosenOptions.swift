import OptionKit

/// The options of one combination, one for each dimension, in the order of the dimensions.
struct ChosenOptions: Sendable {
  let choices: Choices
  let options: [NamedOption]

  /// Options in the order of their dimensions.
  init(_ options: [NamedOption], of dimensions: [DecisionDimension]) {
    self.options = options
    choices = Choices(options.map(\.id), of: dimensions)
  }

  /// The option of a dimension as the scenario names it.
  subscript(dimension: DecisionDimension) -> NamedOption? {
    choices.dimensions.firstIndex(of: dimension).map { options[$0] }
  }

  /// The option of a dimension as what its protocol makes it; nil where there is none or it is something else.
  func option<Option>(_ dimension: DecisionDimension, as type: Option.Type) -> Option? {
    self[dimension]?.option as? Option
  }

  /// The options' own ids, by dimension.
  var ownIDs: [DecisionDimension: String] {
    Dictionary(zip(choices.dimensions, options.map(\.about.id)), uniquingKeysWith: { first, _ in first })
  }

  /// The options of dimensions that not every bundle has.
  var further: [DecisionDimension: any CommissioningOption] {
    let pairs = zip(choices.dimensions, options).filter { $0.0.role == .furtherChoice }
    return Dictionary(pairs.map { ($0.0, $0.1.option) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Every combination of one element of each list, the first list slowest.
struct Combinations<Element>: Sequence, IteratorProtocol {
  private let lists: [[Element]]
  private var places: [Int]?

  /// All combinations; none where a list is empty.
  init(of lists: [[Element]]) {
    self.lists = lists
    places = lists.contains(where: \.isEmpty) ? nil : lists.map { _ in 0 }
  }

  mutating func next() -> [Element]? {
    guard var places else { return nil }
    let element = places.indices.map { lists[$0][places[$0]] }
    var turn = places.count - 1
    while turn >= 0 {
      places[turn] += 1
      if places[turn] < lists[turn].count { break }
      places[turn] = 0
      turn -= 1
    }
    self.places = turn < 0 ? nil : places
    return element
  }
}
