import Foundation
import OfficeFiles
import Testing

/// Keeps what the tests write where `QUORATE_OFFICE_SAMPLES` names a folder, to be looked at.
enum WrittenOut {
  static func keep(_ bytes: [UInt8], _ name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["QUORATE_OFFICE_SAMPLES"] else { return }
    try Data(bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent(name))
  }
}
