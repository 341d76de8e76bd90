import Foundation

/// One input of libFuzzer, for the reader that `QUORATE_FUZZ` names.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = start.map { Array(UnsafeBufferPointer(start: $0, count: count)) } ?? []
  Reader.chosen.take(bytes)
  return 0
}

/// A reader that takes any bytes: it answers or throws, and what it answers keeps its promises.
enum Reader: String {
  case csv, json, yaml, game, xlsx

  /// The reader under test.
  static let chosen = Reader(rawValue: ProcessInfo.processInfo.environment["QUORATE_FUZZ"] ?? "csv") ?? .csv

  func take(_ bytes: [UInt8]) {
    switch self {
    case .csv: Tables.take(bytes)
    case .json: Texts.json(bytes)
    case .yaml: Texts.yaml(bytes)
    case .game: Texts.game(bytes)
    case .xlsx: Workbooks.take(bytes)
    }
  }

  /// Stops the program, which libFuzzer keeps the input of.
  static func demand(_ isKept: Bool, _ promise: @autoclosure () -> String) {
    if !isKept { preconditionFailure(promise()) }
  }
}

/// libFuzzer's own loop.
@_silgen_name("LLVMFuzzerRunDriver")
private func run(
  _ count: UnsafeMutablePointer<CInt>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ take: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Where the package manager lets an executable begin.
@_cdecl("Fuzz_main")
public func begin(_ count: CInt, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  var (count, words) = (count, words)
  return run(&count, &words) { fuzz($0, $1) }
}
