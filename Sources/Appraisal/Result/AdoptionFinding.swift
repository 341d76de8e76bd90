import Simulation

/// Whether a bundle would be adopted by those whom it would bind, who would stop it, and what would win them.
public struct AdoptionFinding: Sendable {
  /// One commissioner.
  public struct Member: Sendable, Hashable {
    /// Its position.
    public var commissioner: Int
    /// The mean chance that it signs.
    public var chance: Double
    /// How its view of the map comes to be known.
    public var origin: Scenario.ViewOrigin
    /// Its view, where it is given or assumed; nil where it is drawn or nothing is said.
    public var view: Stance.View?
    /// Pounds a year by which its payment would have to fall for even odds, at the central values of the parameters; 0
    /// where it would sign rather than not, nil where no sum of money does it or its view is not known.
    public var toWin: Double?
  }

  /// Position of the bundle.
  public var bundle: Int
  /// The chance that everybody signs: the mean over futures of an exact chance in each.
  public var chance: Double
  /// The middle 95% of that mean.
  public var low, high: Double
  /// Everybody, in the order of the commissioners.
  public var members: [Member]
  /// The least chance that the appraisal asks for; nil where adoption is no constraint.
  public var least: Double?
  /// The best bundle that meets it, by position; nil where none does or none is asked for.
  public var recommended: Int?

  /// Those likelier not to sign than to sign, the likeliest first.
  public var stoppers: [Member] {
    members.filter { $0.chance < 0.5 }.sorted {
      $0.chance == $1.chance ? $0.commissioner < $1.commissioner : $0.chance < $1.chance
    }
  }

  /// Those whose view is given or assumed to be a refusal.
  public var refusals: [Member] { members.filter { $0.view == .refuses } }

  /// The smallest package that brings everybody whose view is known to even odds: whose payment would have to fall, and by
  /// how many pounds a year. Everybody must sign, and what one is paid moves nobody else, so that it is the sum of what each
  /// needs; those whom no sum wins are ``unwinnable``.
  public var package: [(commissioner: Int, pounds: Double)] {
    members.compactMap { member in
      member.toWin.flatMap { $0 > 0 ? (member.commissioner, $0) : nil }
    }
  }

  /// Those whose view is known and whom no sum of money brings to even odds: who refuse, or whose money must stay inside.
  public var unwinnable: [Int] { members.filter { $0.view != nil && $0.toWin == nil }.map(\.commissioner) }

  /// Whether it falls below what is asked for.
  public var isBelow: Bool { least.map { chance < $0 } ?? false }
}
