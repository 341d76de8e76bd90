// Written from the list of dimensions by `quorate options pages`; not to be edited.
extension OptionNotes {
  static let all: [String: [String: String]] = [
    "footprint": footprint,
    "funding": funding,
    "rule": rule,
    "arrangement": arrangement,
    "risk": risk,
    "variation": variation,
    "timing": timing,
    "law": law,
    "criterion": criterion,
  ]
}
