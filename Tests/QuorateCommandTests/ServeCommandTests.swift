import Foundation
import Testing

@Suite("serve from the command line")
struct ServeCommandTests {
  /// Runs a copy of the program in a folder of its own.
  private static func run(beside: String?, _ arguments: [String]) throws -> (status: Int32, out: String, error: String)
  {
    let folder = NSTemporaryDirectory() + "serve-\(UUID().uuidString)"
    let files = FileManager.default
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(atPath: folder) }
    try files.copyItem(atPath: try #require(NewOptionTests.product("quorate")), toPath: folder + "/quorate")
    if let beside {
      try beside.write(toFile: folder + "/quorate-workbench", atomically: true, encoding: .utf8)
      try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder + "/quorate-workbench")
    }
    let process = Process()
    let (out, error) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: folder + "/quorate")
    process.arguments = ["serve"] + arguments
    (process.standardOutput, process.standardError) = (out, error)
    try process.run()
    let said = out.fileHandleForReading.readDataToEndOfFile()
    let told = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self), String(decoding: told, as: UTF8.self))
  }

  @Test("where the workbench is not built the command says what builds it and exits 1")
  func notBuilt() throws {
    let told = try Self.run(beside: nil, ["Scenarios"])
    #expect(told.status == 1)
    #expect(told.error.contains("make quorate"))
  }

  @Test("the workbench gets every argument as it is, is the same process, and its exit status is the command's")
  func passed() throws {
    let told = try Self.run(
      beside: "#!/bin/sh\nfor word in \"$@\"; do echo \"[$word]\"; done\nexit 7\n",
      ["a folder", "--port", "0", "--help", "--listen=::1"])
    #expect(told.status == 7)
    #expect(told.out == "[a folder]\n[--port]\n[0]\n[--help]\n[--listen=::1]\n")
  }
}
