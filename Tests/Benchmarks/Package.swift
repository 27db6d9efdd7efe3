// swift-tools-version: 6.3
import PackageDescription

// A package of its own, so that nothing of it is built for folio or its tests.
// The plugin finds targets in folders below one that is called Benchmarks, which is this one.

let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "folio", path: "../.."),
    // Without traits: the interposers of its allocations are not needed.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "HotPaths",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "FolioModules", package: "folio"),
      ],
      path: "HotPaths",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "LayoutConstraints", dependencies: [.product(name: "FolioModules", package: "folio")],
      path: "LayoutConstraints"),
    .executableTarget(
      name: "LayoutRuns", dependencies: [.product(name: "FolioModules", package: "folio")], path: "LayoutRuns"),
    .executableTarget(
      name: "Pictures", dependencies: [.product(name: "FolioModules", package: "folio")], path: "Pictures"),
    // One step after another in one process, for revisions.py to hold against its peers.
    .executableTarget(
      name: "RevisionSteps", dependencies: [.product(name: "FolioModules", package: "folio")], path: "RevisionSteps"),
  ]
)
