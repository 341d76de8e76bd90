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
    .library(name: "OptionLaws", targets: ["OptionLaws"]),
    .library(name: "Diagnostics", targets: ["Diagnostics"]),
    .library(name: "OfficeFiles", targets: ["OfficeFiles"]),
    .library(name: "OfficeReports", targets: ["OfficeReports"]),
    .library(name: "Coalitions", targets: ["Coalitions"]),
    .library(name: "Collaboration", targets: ["Collaboration"]),
    .library(name: "Reorganisation", targets: ["Reorganisation"]),
    .library(name: "Uncertainty", targets: ["Uncertainty"]),
    .library(name: "MultiCriteria", targets: ["MultiCriteria"]),
    .library(name: "Commissioning", targets: ["Commissioning"]),
    .library(name: "Simulation", targets: ["Simulation"]),
    .library(name: "Appraisal", targets: ["Appraisal"]),
    .library(name: "Documents", targets: ["Documents"]),
    .library(name: "Reporting", targets: ["Reporting"]),
    .library(name: "Renderers", targets: ["Renderers"]),
    .library(name: "ReportFiles", targets: ["ReportFiles"]),
    .library(name: "ScenarioFiles", targets: ["ScenarioFiles"]),
    .library(name: "PluginHost", targets: ["PluginHost"]),
    .library(name: "RunArchive", targets: ["RunArchive"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // Floor 1
    .target(name: "Diagnostics"),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "OfficeFiles", dependencies: ["Diagnostics", "CZlib"]),
    .target(name: "Commissioning"),
    .target(name: "Coalitions", dependencies: ["Diagnostics", "Uncertainty"]),
    // The working method of the framework for collaborative commissioning: flows, questions, matrix, maturity.
    .target(name: "Collaboration", dependencies: ["Diagnostics"]),
    // What making new councils or boards means: sizes by year, council tax, money once and each year.
    .target(name: "Reorganisation", dependencies: ["Commissioning"]),
    .target(name: "Uncertainty", dependencies: ["Diagnostics"]),
    .target(name: "MultiCriteria", dependencies: ["Diagnostics", "Uncertainty"]),
    // What a document is, and numbers as text: made on floor 5, read by renderers, known to nothing between.
    .target(name: "Documents", dependencies: ["Diagnostics", "Commissioning"]),
    // Floor 2
    .target(name: "OptionKit", dependencies: ["Diagnostics", "Commissioning", "Coalitions", "Uncertainty"]),
    // Floor 3
    .target(name: "Simulation", dependencies: ["Commissioning", "Coalitions", "Reorganisation", "OptionKit"]),
    .target(
      name: "StandardOptions", dependencies: ["Commissioning", "Coalitions", "OptionKit"], path: "Plugins",
      exclude: ["External"]),
    .target(name: "OptionLaws", dependencies: ["Commissioning", "Coalitions", "OptionKit"]),
    // Floor 4
    .target(
      name: "Appraisal",
      dependencies: [
        "Diagnostics", "Commissioning", "Coalitions", "Uncertainty", "MultiCriteria", "OptionKit", "Simulation",
      ]),
    // Floor 5
    .target(
      name: "ScenarioFiles",
      dependencies: [
        "Commissioning", "Coalitions", "Collaboration", "Reorganisation", "MultiCriteria", "OptionKit", "Simulation",
        "Appraisal",
        "OfficeFiles", "Yams",
      ]),
    .target(
      name: "ReportWriter",
      dependencies: [
        "Diagnostics", "Documents", "Commissioning", "Coalitions", "MultiCriteria", "OptionKit", "Simulation",
        "Appraisal",
      ]),
    .target(
      name: "Reporting",
      dependencies: [
        "Diagnostics", "Commissioning", "Coalitions", "Collaboration", "MultiCriteria", "Documents", "OptionKit",
        "Simulation", "Appraisal", "ReportWriter",
      ]),
    // Runs that are kept, in SQLite.
    .target(
      name: "RunArchive",
      dependencies: ["Diagnostics", "Appraisal", "CZlib", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "PluginHost",
      dependencies: ["Commissioning", "Coalitions", "OptionKit", "Simulation", "Appraisal", "OptionLaws"],
      exclude: ["Schemas"]),
    // Floor 6
    .target(name: "Renderers", dependencies: ["Diagnostics", "Documents", "Commissioning"]),
    .target(
      name: "OfficeReports",
      dependencies: [
        "Diagnostics", "OfficeFiles", "Documents", "Commissioning", "MultiCriteria", "OptionKit", "Simulation",
        "Appraisal",
      ]),
    // What an appraisal's report consists of, for every front end.
    .target(
      name: "ReportFiles",
      dependencies: [
        "Diagnostics", "Documents", "OfficeFiles", "OfficeReports", "ReportWriter", "Reporting", "Renderers",
        "OptionKit", "Appraisal", "ScenarioFiles",
      ]),
    // Floor 7
    .target(
      name: "QuorateCommand",
      dependencies: [
        "Commissioning", "Coalitions", "Collaboration", "Reorganisation", "MultiCriteria", "OptionKit", "Simulation",
        "StandardOptions",
        "Appraisal",
        "ScenarioFiles",
        "Documents", "ReportWriter", "Reporting", "Renderers", "OfficeFiles", "OfficeReports", "ReportFiles",
        "PluginHost", "OptionLaws",
        "RunArchive",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "quorate", dependencies: ["QuorateCommand", "StandardOptions"]),
    // Tests
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Appraisal", "Coalitions", "ScenarioFiles", "StandardOptions", "PluginHost", "OptionLaws", "RunArchive",
      ],
      path: "Tests/Benchmarks",
      exclude: ["README.md", "peers", "scripts"]),
    .testTarget(name: "CommissioningTests", dependencies: ["Commissioning"]),
    .testTarget(name: "CoalitionsTests", dependencies: ["Coalitions", "Diagnostics"]),
    .testTarget(
      name: "CollaborationTests", dependencies: ["Collaboration", "Reorganisation", "ScenarioFiles"]),
    .testTarget(name: "ReorganisationTests", dependencies: ["Reorganisation", "Commissioning"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "Commissioning"]),
    .testTarget(name: "RenderersTests", dependencies: ["Renderers", "Documents", "Commissioning"]),
    .testTarget(name: "OfficeFilesTests", dependencies: ["OfficeFiles", "Diagnostics"]),
    .testTarget(name: "UncertaintyTests", dependencies: ["Uncertainty", "Diagnostics"]),
    .testTarget(
      name: "MultiCriteriaTests", dependencies: ["MultiCriteria", "Uncertainty", "Diagnostics"], exclude: ["Examples"]),
    .testTarget(name: "SimulationTests", dependencies: ["Simulation", "Uncertainty", "OptionLaws", "StandardOptions"]),
    .testTarget(
      name: "StandardOptionsTests",
      dependencies: ["StandardOptions", "OptionLaws", "OptionKit", "Commissioning", "Coalitions", "Simulation"]),
    .testTarget(
      name: "ScenarioFilesTests", dependencies: ["ScenarioFiles", "OfficeFiles", "StandardOptions", "SwiftCSV"]),
    .testTarget(
      name: "ReportWriterTests",
      dependencies: [
        "ReportWriter", "Reporting", "Renderers", "Documents", "MultiCriteria", "OfficeReports", "OfficeFiles",
        "Commissioning", "Coalitions", "OptionKit", "Simulation",
        "Appraisal",
      ]),
    .testTarget(
      name: "OfficeReportsTests",
      dependencies: ["OfficeReports", "OfficeFiles", "Documents", "Diagnostics", "Commissioning"]),
    .testTarget(
      name: "PluginHostTests",
      dependencies: ["PluginHost", "ScenarioFiles", "StandardOptions", "OptionLaws", "Simulation", "Appraisal"]),
    .testTarget(
      name: "RunArchiveTests",
      dependencies: ["RunArchive", "Diagnostics", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(
      name: "QuorateCommandTests",
      dependencies: [
        "QuorateCommand", "StandardOptions", "RunArchive", "quorate", "ScenarioFiles", "Documents", "OfficeFiles",
        "ReportFiles", "Reporting", "Coalitions",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)

// The workbench in the browser brings a web server with it, so it is a program of its own, which `make quorate` and
// `make test` build (QUORATE_WORKBENCH=yes): the main job neither fetches nor builds anything of it.
if Context.environment["QUORATE_WORKBENCH"] == "yes" {
  package.products.append(.executable(name: "quorate-workbench", targets: ["quorate-workbench"]))
  package.dependencies.append(
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: ["FullFoundation"]))
  package.targets += [
    .target(
      name: "Workbench",
      dependencies: [
        "Diagnostics", "Commissioning", "Coalitions", "MultiCriteria", "OptionKit", "Simulation", "StandardOptions",
        "Appraisal", "ScenarioFiles", "Documents", "ReportWriter", "Reporting", "OfficeReports", "OfficeFiles",
        "Renderers", "ReportFiles",
        "PluginHost", "RunArchive",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "quorate-workbench", dependencies: ["Workbench"]),
    .testTarget(name: "WorkbenchTests", dependencies: ["Workbench"], exclude: ["Journeys"]),
  ]
}
