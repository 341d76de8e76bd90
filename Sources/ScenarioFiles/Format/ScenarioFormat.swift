import OptionKit

/// The format of `scenario.yaml`, read off the reading itself.
public enum ScenarioFormat {
  /// What may stand in a scenario whose options come from a catalogue.
  ///
  ///     let agenda = ScenarioFormat.root(of: .standard)["agenda"]
  ///
  /// Not claimed: that every scenario of this shape can be run. Ids must be known, tables must be there, sums must add up.
  public static func root(of catalogue: Catalogue) -> FormatNode {
    var root = FormatNode()
    // Everything, nothing, then one key at a time; no mapping asks after more than forty keys before it decides.
    for round in 0..<FormatProbe.rounds * FormatProbe.modes {
      let probe = FormatProbe(round: round % FormatProbe.rounds, mode: round / FormatProbe.rounds, root: root)
      let findings = ReadingContext()
      findings.probe = probe
      guard let nothing = try? SourceText(bytes: [], name: "scenario.yaml") else { continue }
      let folder = ScenarioFolder(file: "scenario.yaml", main: nothing)
      let reading = ScenarioReading(.none, folder: folder, catalogue: catalogue, findings: findings)
      _ = reading.read(.none)
      root = probe.root
    }
    root.settle()
    return root
  }
}
