import Diagnostics
import OptionKit

/// The files of the plug-ins that a scenario names, so that they can be kept with it.
package enum PluginInputs {
  /// The files of a plug-in's folder, those that its digest is of.
  package static func files(of folder: String) throws(Problem) -> [ExternalOption.File] {
    try PluginFolder(folder).files
  }
}
