// swift-tools-version: 6.2
import PackageDescription

// The rooms of the house, floor by floor. Data flows one way: nothing downstream is known upstream.
// Floors 1 to 4 and Plugins/ import no third-party package.
let package = Package(
  name: "Quorate",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "quorate", targets: ["quorate"]),
    .library(name: "QuorateCommand", targets: ["QuorateCommand"]),
    .library(name: "OptionKit", targets: ["OptionKit"]),
    .library(name: "StandardOptions", targets: ["StandardOptions"]),
    .library(name: "OptionTesting", targets: ["OptionTesting"]),
    .library(name: "Coalitions", targets: ["Coalitions"]),
    .library(name: "Commissioning", targets: ["Commissioning"]),
    .library(name: "Simulation", targets: ["Simulation"]),
    .library(name: "Appraisal", targets: ["Appraisal"]),
    .library(name: "ScenarioFiles", targets: ["ScenarioFiles"]),
    .library(name: "PluginHost", targets: ["PluginHost"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    // Floor 1
    .target(name: "Commissioning"),
    .target(name: "Coalitions"),
    // Floor 2
    .target(name: "OptionKit", dependencies: ["Commissioning", "Coalitions"]),
    // Floor 3
    .target(name: "Simulation", dependencies: ["Commissioning", "Coalitions", "OptionKit"]),
    .target(
      name: "StandardOptions", dependencies: ["Commissioning", "Coalitions", "OptionKit"], path: "Plugins",
      exclude: ["External"]),
    .target(name: "OptionTesting", dependencies: ["Commissioning", "Coalitions", "OptionKit", "Simulation"]),
    // Floor 4
    .target(name: "Appraisal", dependencies: ["Commissioning", "Coalitions", "OptionKit", "Simulation"]),
    // Floor 5
    .target(
      name: "ScenarioFiles",
      dependencies: [
        "Commissioning", "Coalitions", "OptionKit", "Simulation", "Appraisal", "Yams", "SwiftCSV",
      ]),
    .target(
      name: "ReportWriter", dependencies: ["Commissioning", "Coalitions", "OptionKit", "Simulation", "Appraisal"]),
    .target(
      name: "PluginHost",
      dependencies: ["Commissioning", "Coalitions", "OptionKit", "Simulation", "OptionTesting"],
      exclude: ["Schemas"]),
    // Floor 7
    .target(
      name: "QuorateCommand",
      dependencies: [
        "Commissioning", "Coalitions", "OptionKit", "Simulation", "StandardOptions", "Appraisal", "ScenarioFiles",
        "ReportWriter", "PluginHost", "OptionTesting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "quorate", dependencies: ["QuorateCommand", "StandardOptions"]),
    // Tests
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Appraisal", "Coalitions", "ScenarioFiles", "StandardOptions", "PluginHost", "OptionTesting",
      ],
      path: "Tests/Benchmarks",
      exclude: ["README.md", "peers", "scripts"]),
    .testTarget(name: "CommissioningTests", dependencies: ["Commissioning"]),
    .testTarget(name: "CoalitionsTests", dependencies: ["Coalitions"]),
    .testTarget(name: "OptionKitTests", dependencies: ["OptionKit", "Commissioning"]),
    .testTarget(name: "SimulationTests", dependencies: ["Simulation", "OptionTesting", "StandardOptions"]),
    .testTarget(
      name: "StandardOptionsTests",
      dependencies: ["StandardOptions", "OptionTesting", "OptionKit", "Commissioning", "Coalitions", "Simulation"]),
    .testTarget(name: "AppraisalTests", dependencies: ["Appraisal"], exclude: ["Examples"]),
    .testTarget(name: "ScenarioFilesTests", dependencies: ["ScenarioFiles", "StandardOptions", "SwiftCSV"]),
    .testTarget(
      name: "ReportWriterTests",
      dependencies: ["ReportWriter", "Commissioning", "Coalitions", "OptionKit", "Simulation", "Appraisal"]),
    .testTarget(
      name: "PluginHostTests",
      dependencies: ["PluginHost", "ScenarioFiles", "StandardOptions", "OptionTesting", "Simulation", "Appraisal"]),
    .testTarget(name: "QuorateCommandTests", dependencies: ["QuorateCommand", "StandardOptions", "quorate"]),
  ],
  swiftLanguageModes: [.v6]
)
