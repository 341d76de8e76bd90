import OptionKit

/// A criterion that is somebody else's program: it answers with one number for the figures of a run.
struct ExternalCriterion: Criterion, ExternalChoice {
  let link: ExternalLink?

  var unit: MeasureUnit { link?.option.judgement?.unit ?? .number }
  var preference: Preference { link?.option.judgement?.preference ?? .more }
  var needs: [Measure] { link?.option.judgement?.needs ?? [] }

  /// Not a number while the answer is outstanding or where the program failed.
  func value(of run: borrowing Measures) -> Double {
    guard let link, let judgement = link.option.judgement,
      case .value(let value)? = try? link.answer(to: .value(RunFigures(run, judgement)))
    else { return .nan }
    return value
  }
}
