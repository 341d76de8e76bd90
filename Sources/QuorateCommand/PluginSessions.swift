import Foundation
import OptionKit
import PluginHost
import ScenarioFiles

/// The plug-in hosts of one call of the command, ended with it.
final class PluginSessions: @unchecked Sendable {
  private let lock = NSLock()
  private var hosts: [PluginHost] = []
  private var wasInterrupted = false

  /// A host that allows the folders named on the command line and what the user's own configuration pins.
  func open(allowing folders: [String]) throws(Problems) -> PluginHost {
    var problems: [Problem] = []
    for folder in folders {
      do throws(Problems) { _ = try PluginFile.read(folder, at: .init("--allow-plugin")) } catch {
        problems += error.all
      }
    }
    if !problems.isEmpty { throw Problems(problems) }
    let path = PluginPins.path(in: ProcessInfo.processInfo.environment)
    let pins = try PluginPins.read(path)
    let host = PluginHost(allowing: folders, configuration: path) { pins.allow($0) }
    lock.withLock { hosts.append(host) }
    return host
  }

  /// What has failed so far, in the order of the scenario.
  var failures: [PluginHost.Failure] {
    lock.withLock { hosts }.flatMap(\.failures)
  }

  /// What the plug-ins have cost, in a sentence; nil without any.
  var overhead: String? {
    lock.withLock { hosts }.map(\.overhead).first { $0.questions > 0 }
      .map { "Plug-ins answered \($0.words)" }
  }

  /// Whether the run was interrupted.
  var isInterrupted: Bool { lock.withLock { wasInterrupted } }

  /// Tells every program that the run is interrupted, so that none is waited for much longer.
  func interrupt() {
    let told = lock.withLock {
      wasInterrupted = true
      return hosts
    }
    for host in told { host.interrupt() }
  }

  /// Ends every program.
  func end() { for host in lock.withLock({ hosts }) { host.end() } }
}
