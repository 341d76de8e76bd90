/// Where a partnership stands on each theme, by the evidence given: a profile and never one number.
///
/// The framework is a diagnostic and no assessment; nothing here adds themes up or ranks partnerships by them.
///
/// Source: Collaboration mechanisms (November 2018), annex B.
public struct MaturityProfile: Sendable, Hashable {
  /// A piece of evidence.
  public struct Evidence: Sendable, Hashable {
    /// The theme.
    public var theme: MaturityTheme
    /// The stage that it shows.
    public var stage: MaturityStage
    /// What there is to see.
    public var text: String
    /// Who says so.
    public var by: String

    /// States evidence.
    public init(theme: MaturityTheme, stage: MaturityStage, text: String, by: String = "") {
      (self.theme, self.stage, self.text, self.by) = (theme, stage, text, by)
    }
  }

  /// All evidence, in the order given.
  public var evidence: [Evidence]

  /// Makes a profile.
  public init(_ evidence: [Evidence]) { self.evidence = evidence }

  /// Evidence of a theme at a stage.
  public func evidence(_ theme: MaturityTheme, _ stage: MaturityStage) -> [Evidence] {
    evidence.filter { $0.theme == theme && $0.stage == stage }
  }

  /// The last stage of a theme that has evidence, as have all before it; nil where not even the first has.
  public func reached(_ theme: MaturityTheme) -> MaturityStage? {
    MaturityStage.allCases.prefix { !evidence(theme, $0).isEmpty }.last
  }

  /// The first stage without evidence; nil where all have some.
  public func next(_ theme: MaturityTheme) -> MaturityStage? {
    MaturityStage.allCases.first { evidence(theme, $0).isEmpty }
  }

  /// Stages with evidence beyond one that has none: they do not count until the gap is closed.
  public func ahead(_ theme: MaturityTheme) -> [MaturityStage] {
    guard let gap = next(theme) else { return [] }
    return MaturityStage.allCases.filter { $0 > gap && !evidence(theme, $0).isEmpty }
  }
}

/// What a user says a theme's stage is worth to a run: never taken without being said.
public struct MaturityMove: Sendable, Hashable {
  /// The theme.
  public var theme: MaturityTheme
  /// From which stage on.
  public var from: MaturityStage
  /// The parameter that it moves, by id.
  public var parameter: String
  /// To which value.
  public var value: Double
  /// Why.
  public var reason: String

  /// States a move.
  public init(theme: MaturityTheme, from: MaturityStage, parameter: String, value: Double, reason: String) {
    (self.theme, self.from, self.parameter, self.value) = (theme, from, parameter, value)
    self.reason = reason
  }
}

extension MaturityProfile {
  /// The moves that hold: of those of one parameter whose stage is reached, the one of the highest stage, the later row of
  /// two as high.
  public func holding(_ moves: [MaturityMove]) -> [MaturityMove] {
    var found: [MaturityMove] = []
    for move in moves where reached(move.theme).map({ $0 >= move.from }) == true {
      if let known = found.firstIndex(where: { $0.parameter == move.parameter }) {
        if move.from >= found[known].from { found[known] = move }
      } else {
        found.append(move)
      }
    }
    return found
  }
}
