import OptionKit

/// A future of a design in which some uncertain numbers stand at other values.
///
/// Everything else, the noise of that future included, is as it was, so that two variants of one future differ only by
/// what was changed.
public struct FutureVariant: Sendable, Hashable {
  /// An uncertain number at another value.
  public struct Change: Sendable, Hashable {
    /// Its place in ``WorldSampler/uncertainties``.
    public var place: Int
    /// The value it takes; the model holds it within what is allowed for the parameter.
    public var value: Double

    /// Puts one at a value.
    package init(_ place: Int, _ value: Double) { (self.place, self.value) = (place, value) }
  }

  /// The number of the future in the design.
  public var future: Int
  /// What differs in it.
  public var changes: [Change]

  /// Describes a variant; without changes it is the future itself.
  package init(of future: Int, _ changes: [Change] = []) { (self.future, self.changes) = (future, changes) }
}

extension WorldSampler {
  /// What is drawn, in order: the model's parameters, then the numbers that options, agenda and stances declare.
  public var uncertainties: [Uncertainty] { futures.uncertainties }

  /// The values of a future in the order of ``uncertainties``, held within what is allowed.
  package func values(of future: Int) -> [Double] {
    var world = makeWorld()
    drawValues(future, into: &world)
    return world.values
  }

  /// A sampler whose future k is variant k.
  package func varying(_ variants: [FutureVariant]) -> WorldSampler {
    var sampler = self
    sampler.variants = variants
    return sampler
  }
}
