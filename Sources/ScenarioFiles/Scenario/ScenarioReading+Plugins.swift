import OptionKit

extension ScenarioReading {
  /// The section `plugins`: folders within the scenario's own, each with a `plugin.yaml`.
  ///
  /// Whether their programs may be run is not the scenario's to say; see ``ExternalPermission``.
  func readPlugins(_ permission: ExternalPermission) {
    for item in root.list("plugins") {
      guard let name = item.word else {
        findings.report("a plug-in is named by its folder", "write `- plugins/need-weighted`", at: item.location)
        continue
      }
      do throws(Problems) {
        let option = try PluginFile.read(try place(of: name, at: item.location), at: item.location)
        guard catalogue[option.dimension, option.about.id] == nil else {
          findings.report(
            "there is already a \(option.dimension.rawValue) option \(option.about.id)", "give the plug-in another id",
            at: item.location)
          continue
        }
        folder.include(name, as: "\(name) \(option.about.id)", digest: option.digest)
        do throws(Problem) {
          catalogue = catalogue + Catalogue(entries: [try permission.entry(option)])
        } catch {
          findings.report([error], at: item.location, of: "")
        }
      } catch {
        findings.report(error.all, at: item.location, of: "")
      }
    }
  }

  private func place(of name: String, at location: Problem.Location?) throws(Problems) -> String {
    guard folder.isOnDisk else {
      throw Problems(
        Problem(
          "\(name) is a program, and a scenario given as bytes has none", remedy: "read the scenario from its folder",
          at: location))
    }
    guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
      throw Problems(
        Problem(
          "\(name) lies outside the scenario's folder", remedy: "keep plug-ins beside the scenario", at: location))
    }
    return folder.path(of: name)
  }
}
