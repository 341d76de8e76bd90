import Commissioning
import OptionKit
import StandardOptions

@testable import Simulation

/// The options that trials choose from: the standard catalogue's, and a map drawn by hand.
enum TrialOptions {
  static func ids(_ dimension: DecisionDimension) -> [String] {
    Catalogue.standard.entries(in: dimension).map(\.about.id)
  }

  static func named(_ dimension: DecisionDimension, _ id: String) throws -> NamedOption {
    let option = try Catalogue.standard.make(dimension, id)
    return named(option, as: id)
  }

  static func named(_ option: any CommissioningOption, as id: String? = nil) -> NamedOption {
    let about = type(of: option).about
    return NamedOption(id: id ?? about.id, title: about.title, about: about, option: option)
  }
}

/// A map with the places given, councils following their residents.
struct DrawnMap: FootprintOption {
  static let about = About(
    id: "drawn-map", title: "Drawn map", summary: "Units as a test draws them.", source: Source("test", section: "none")
  )
  /// Positions of the places in each unit.
  var groups: [[Int]] = []
  /// Whether every unit takes in partners from outside.
  var hasPartners = false

  func map(of service: ServiceCase) throws -> CommissioningMap {
    service.map(
      of: groups.enumerated().map {
        ("unit-\($0.offset)", "Unit \($0.offset)", $0.element, hasPartners ? ["somebody else"] : [])
      })
  }
}
