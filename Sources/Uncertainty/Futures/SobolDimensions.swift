/// Which of the 256 dimensions of the Sobol sequence each uncertainty uses: the one its name says, by the top eight bits
/// of its ``StableKey``.
///
/// Two names may say the same (with 20 uncertainties about half of all scenarios have such a pair). The one declared
/// first has the dimension as it is. Any later one has it with the order of the points shuffled (within aligned blocks
/// of 2^m) under its own key, so that it is as even by itself and independent of the first, but not even together with
/// others. So a newcomer changes another's draws only if the other is declared after it and meets its dimension for
/// the first time; a newcomer declared last never changes any.
struct SobolDimensions: Sendable {
  struct Dimension: Sendable, Hashable {
    var number: Int
    var isShuffled: Bool
  }

  let all: [Dimension]

  init(_ names: [String]) {
    var taken = Set<Int>()
    all = names.map { name in
      let number = Int(StableKey(name).bits >> 56)
      return Dimension(number: number, isShuffled: !taken.insert(number).inserted)
    }
  }

  subscript(index: Int) -> Dimension { all[index] }
}
