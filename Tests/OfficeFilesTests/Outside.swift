import Foundation

/// Programs of others that check what is written, where they are installed.
enum Outside {
  /// Whether Python has these modules.
  static func hasPython(_ modules: String...) -> Bool {
    let line = modules.map { "import \($0)" }.joined(separator: "; ")
    return (try? run(["python3", "-c", line]))?.status == 0
  }

  /// Whether LibreOffice is there.
  static let hasLibreOffice = (try? run(["sh", "-c", "command -v soffice"]))?.status == 0

  /// Runs a program to its end; what it printed and how it ended.
  @discardableResult
  static func run(_ command: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// A folder of its own that is gone afterwards.
  static func inFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("office-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// What LibreOffice makes of a file: recalculated on loading, in another format.
  static func converted(_ bytes: [UInt8], named name: String, to format: String) throws -> [UInt8] {
    try inFolder { folder in
      let file = folder.appendingPathComponent(name)
      try Data(bytes).write(to: file)
      // LibreOffice keeps the values that a file carries unless its profile says to work them all out.
      let profile = folder.appendingPathComponent("profile/user")
      try FileManager.default.createDirectory(at: profile, withIntermediateDirectories: true)
      let always = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">\
        <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>
        """
      try Data(always.utf8).write(to: profile.appendingPathComponent("registrymodifications.xcu"))
      let out = folder.appendingPathComponent("out")
      _ = try run([
        "timeout", "120", "soffice", "-env:UserInstallation=file://\(folder.path)/profile", "--headless",
        "--convert-to", format, "--outdir", out.path, file.path,
      ])
      let end = String(format.split(separator: ":").first ?? "")
      return Array(try Data(contentsOf: out.appendingPathComponent(name.split(separator: ".")[0] + "." + end)))
    }
  }
}
