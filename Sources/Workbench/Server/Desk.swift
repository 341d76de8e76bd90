import Foundation
import OptionKit
import PluginHost
import Synchronization

/// What all pages share: the folder, who may come in, the runs, and the programs that the command line allowed.
final class Desk: Sendable {
  let settings: ServeSettings
  let catalogue: Catalogue
  let gate: Gate
  let shelf: ScenarioShelf
  let runs: RunBoard
  let notebook: Notebook
  let plugins: PluginHost
  private let closing = Mutex(false)

  init(_ settings: ServeSettings, catalogue: Catalogue) throws(Problems) {
    (self.settings, self.catalogue) = (settings, catalogue)
    plugins = PluginHost(allowing: settings.plugins)
    shelf = try ScenarioShelf(settings.folder, catalogue: catalogue, permission: plugins.permission)
    notebook = Notebook(folder: shelf.folder)
    gate = Gate(settings)
    runs = RunBoard(limits: settings.limits, threads: settings.threads)
  }

  /// The archive shown.
  var archive: String? { settings.archive ?? shelf.folder + "/Reports/quorate.sqlite" }

  /// Whether it is being closed: streams end and no run begins.
  var isClosing: Bool { closing.withLock { $0 } }

  /// Ends what is under way; again is harmless.
  func close() async {
    let isFirst = closing.withLock { was in
      defer { was = true }
      return !was
    }
    guard isFirst else { return }
    plugins.interrupt()
    await runs.close()
    plugins.end()
    // Time for streams to say goodbye.
    try? await Task.sleep(for: .milliseconds(400))
  }
}
