/// What an examination of beliefs is doing.
public enum BeliefStep: Sendable, Hashable {
  /// It runs so many bundles in so many futures in which everything is drawn.
  case sample(bundles: Int, futures: Int)
  /// It puts each of so many uncertain numbers at its ends, in so many futures.
  case ends(numbers: Int, futures: Int)
  /// It looks for the values at which the order turns.
  case turningPoints
  /// It works out what each number explains, and what it is worth to know.
  case worth
}
