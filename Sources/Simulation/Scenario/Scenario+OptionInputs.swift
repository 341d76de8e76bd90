import Commissioning
import OptionKit

extension Scenario {
  /// The uncertain numbers beside the model's parameters: those that options of bundles declare, in the order of the
  /// dimensions and of the options in them, each once, with what the scenario believes of it (``beliefs``) or else what
  /// the option does; then those of agenda and stances (``forumNumbers``), of what reorganising costs (``transition``) and
  /// of who orders a map (``order``).
  public var optionInputs: [ModelInput] {
    var inputs: [ModelInput] = []
    for declared in declaredUncertainties where !inputs.contains(where: { $0.uncertainty.name == declared.name }) {
      inputs.append(beliefs[declared.name] ?? ModelInput(declared))
    }
    return inputs + forumNumbers.map(\.input) + (transition?.inputs ?? []) + (order?.inputs ?? [])
  }

  /// Everything that options declare, one that two options declare twice.
  var declaredUncertainties: [Uncertainty] {
    dimensions.flatMap { dimension in (options[dimension] ?? []).flatMap(\.option.uncertainties) }
  }

  /// The most matters of a kind that may come in a year.
  package func mostAYear(of item: Int) -> Int {
    let belief = forumNumbers.first { $0.subject == .perYear(item: item) }?.input.uncertainty.distribution
    let most = belief.map { $0.quantile(0.999_999) } ?? Double(agenda[item].perYear)
    return max(0, Int(min(120, most).rounded()))
  }

  /// Names that stand for two things: a parameter of the model and an option's number, or two numbers of options.
  var namesTwiceGiven: [Problem] {
    var found: [Problem] = []
    var known: [String: Distribution] = [:]
    for declared in declaredUncertainties {
      if ModelParameter(id: declared.name) != nil {
        found.append(
          Problem(
            "an option declares \(declared.name), which is a parameter of the model",
            remedy: "name the option's number otherwise"))
      }
      if let other = known[declared.name], other != declared.distribution {
        found.append(
          Problem(
            "two options declare \(declared.name) and believe different things of it",
            remedy: "say under parameters what is believed, or name them apart"))
      }
      known[declared.name] = declared.distribution
    }
    return found.filter { problem in
      !beliefs.keys.contains { problem.message.hasPrefix("two options declare \($0) ") }
    }
  }
}

extension ModelInput {
  /// What an option believes of a number of its own.
  init(_ declared: Uncertainty) {
    self.init(
      declared,
      declared.source.isEmpty
        ? .assumption(reason: declared.note) : .derived(from: Source(declared.source), how: declared.note))
  }
}
