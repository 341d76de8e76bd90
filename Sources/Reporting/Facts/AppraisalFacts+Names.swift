import Appraisal
import Commissioning
import Documents
import OptionKit
import Simulation

extension AppraisalFacts {
  /// `A`, `B (as usual)`: the short name under which a package goes through the report.
  func letter(_ bundle: Int) -> String {
    guard let place = result.shortlist.filter(result.bundles.indices.contains).firstIndex(of: bundle) else {
      return bundle == today ? "As usual" : "—"
    }
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let letter = place < letters.count ? String(letters[place]) : "\(place + 1)"
    return bundle == today ? "\(letter) (as usual)" : letter
  }

  /// `Option A`, `Business as usual`, or what it is made of where it is not on the shortlist.
  func name(_ bundle: Int) -> String {
    if result.shortlist.contains(bundle) { return "Option " + letter(bundle) }
    if bundle == today { return "Business as usual" }
    return composition(bundle)
  }

  /// The same within a sentence.
  func named(_ bundle: Int) -> String {
    bundle == today && !result.shortlist.contains(bundle) ? "business as usual" : name(bundle)
  }

  /// The titles of a package's options.
  func composition(_ bundle: Int) -> String {
    guard result.bundles.indices.contains(bundle) else { return "no package" }
    return NumberFormat.list(titles(of: result.bundles[bundle].choices))
  }

  /// What a package has in place of another's, in words: `Capitation in place of Historic block`; only where they differ.
  func difference(_ bundle: Int, from other: Int) -> String {
    let (own, others) = (result.bundles[bundle].choices, result.bundles[other].choices)
    let changed = own.differences(from: others).compactMap { dimension -> String? in
      guard let mine = title(dimension, of: own) else { return nil }
      return title(dimension, of: others).map { "\(mine) in place of \($0)" } ?? mine
    }
    return NumberFormat.list(changed)
  }

  /// The shortest name that tells which package is meant.
  func shortName(_ bundle: Int) -> String {
    if result.shortlist.contains(bundle) || bundle == today { return name(bundle) }
    guard let leader, bundle != leader else { return composition(bundle) }
    return "\(name(leader)) with \(difference(bundle, from: leader))"
  }

  /// Titles of choices in the order of the dimensions.
  func titles(of choices: Choices) -> [String] { choices.dimensions.compactMap { title($0, of: choices) } }

  /// The title of the option chosen in a dimension; nil where there is no choice in it.
  func title(_ dimension: DecisionDimension, of choices: Choices) -> String? {
    choices[dimension].map { scenario.option(dimension, $0)?.title ?? $0 }
  }

  /// A commissioner's title.
  func title(of commissioner: Int) -> String {
    commissioners.indices.contains(commissioner)
      ? commissioners[commissioner].title : "commissioner \(commissioner + 1)"
  }

  /// A commissioner's title by its id, or the id where there is no such commissioner.
  func title(ofID id: String) -> String { commissioners.first { $0.id == id }?.title ?? id }

  /// A commissioner with a link to its pages.
  func linked(_ commissioner: Int) -> Cell {
    let id = commissioners.indices.contains(commissioner) ? commissioners[commissioner].id : ""
    return .commissioner(id, .link(RichText(title(of: commissioner)), to: Self.anchor(commissioner)))
  }

  /// The place of a commissioner's pages.
  static func anchor(_ commissioner: Int) -> String { "commissioner-\(commissioner + 1)" }

  /// `ten`, `14`: a number as the style guide writes it.
  static func spelt(_ number: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return words.indices.contains(number) ? words[number] : "\(number)"
  }
}
