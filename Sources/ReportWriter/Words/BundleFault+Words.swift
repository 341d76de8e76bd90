import Appraisal
import Diagnostics

extension BundleFault {
  /// In words, at the place where the bundle was named.
  package func problem(at place: Problem.Location?) -> Problem {
    switch self {
    case .letterWithoutShortlist(let letter):
      return Problem("the letter \(letter) needs a shortlist", remedy: "give the bundle's id or choices", at: place)
    case .letterBeyond(let letter, let count):
      return Problem(
        "there is no option \(letter): the shortlist has \(count)",
        remedy: "name one of \(Self.letters(count)), or a bundle by its choices", at: place)
    case .unknown(let missing, let whole):
      var problem = Problem(missing, at: place)
      if let whole { problem.message = "there is no bundle \(whole): \(missing.name) is no option" }
      return problem
    case .none(let names):
      return Problem(
        "no bundle has \(names.joined(separator: " and "))", remedy: "choose at most one option a dimension", at: place)
    case .ruledOut(let id, let reasons):
      return Problem(
        "bundle \(id) is ruled out: \(reasons.joined(separator: "; "))", remedy: "choose another", at: place)
    case .several(let text, let first, let count):
      let more = count > first.count ? " and \(count - first.count) more" : ""
      return Problem(
        "\(count) bundles have \(text): \(first.joined(separator: ", "))\(more)", remedy: "name more of its choices",
        at: place)
    }
  }

  private static func letters(_ count: Int) -> String {
    let last = Character(UnicodeScalar(UInt8(65 + min(25, max(0, count - 1)))))
    return count > 1 ? "A to \(last)" : "A"
  }
}
