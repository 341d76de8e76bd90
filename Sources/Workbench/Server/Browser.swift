import Foundation

/// The user's own browser.
enum Browser {
  /// Opens an address; where that cannot be done the address stands on the terminal all the same.
  static func open(_ address: String) {
    #if os(macOS)
      let programs = ["/usr/bin/open"]
    #else
      let programs = ["/usr/bin/xdg-open", "/usr/bin/wslview"]
    #endif
    guard let program = programs.first(where: { access($0, X_OK) == 0 }) else {
      return Workbench.say("no program to open a browser with was found; open the address yourself.")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [address]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { Workbench.say("\(program) could not be run; open the address yourself.") }
  }
}
