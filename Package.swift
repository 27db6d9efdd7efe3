// swift-tools-version: 6.3
import PackageDescription

// Every module has one row below: its name and what it may import. Imports point down only;
// `RepositoryTests` reads each `import` of the sources and holds it against this table.

let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
]

/// A library of ours in `Sources/<name>`.
func module(_ name: String, imports: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: settings)
}

/// A C target of ours in `Sources/<name>`.
func cModule(_ name: String) -> Target {
  .target(name: name)
}

/// A library that Debian packages as `apt`.
func system(_ name: String, pkgConfig: String, apt: String...) -> Target {
  .systemLibrary(name: name, path: "Sources/System/\(name)", pkgConfig: pkgConfig, providers: [.apt(apt)])
}

/// The tests of a module in `Tests/<name>Tests`.
func tests(_ name: String, imports: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + imports, exclude: exclude,
    swiftSettings: settings)
}

/// What builds the documentation, which nobody else needs to fetch: `./dev docs` sets `FOLIO_DOCS`.
let documentation: [Package.Dependency] =
  Context.environment["FOLIO_DOCS"] == nil
  ? [] : [.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0")]

let package = Package(
  name: "folio",
  products: [
    .executable(name: "folio", targets: ["folio"]),
    // For Tests/Benchmarks, a package of its own.
    .library(
      name: "FolioModules",
      targets: [
        "Bytes", "Canvas", "Cells", "Charts", "Dates", "GraphLayout", "Imaging", "Kernels", "Revisions", "Spec",
        "Tabular",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ] + documentation,
  targets: [
    // C libraries
    system("CCairo", pkgConfig: "cairo", apt: "libcairo2-dev"),
    system("CHarfBuzz", pkgConfig: "harfbuzz", apt: "libharfbuzz-dev"),
    system("CFriBidi", pkgConfig: "fribidi", apt: "libfribidi-dev"),
    system("CUnibreak", pkgConfig: "libunibreak", apt: "libunibreak-dev"),
    system("CDeflate", pkgConfig: "libdeflate", apt: "libdeflate-dev"),
    system("CGIF", pkgConfig: "cgif", apt: "libcgif-dev"),
    system("CWebP", pkgConfig: "libwebp", apt: "libwebp-dev"),
    system("CISAL", pkgConfig: "libisal", apt: "libisal-dev"),
    system("CCMark", pkgConfig: "libcmark-gfm", apt: "libcmark-gfm-dev", "libcmark-gfm-extensions-dev"),
    system("CExpat", pkgConfig: "expat", apt: "libexpat1-dev"),
    system("CCrypto", pkgConfig: "libcrypto", apt: "libssl-dev"),
    system("CLZMA", pkgConfig: "liblzma", apt: "liblzma-dev"),
    system("CZstd", pkgConfig: "libzstd", apt: "libzstd-dev"),
    // Its headers only: the library is loaded where it is used.
    .systemLibrary(name: "CCurl", path: "Sources/System/CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CLinux", path: "Sources/System/CLinux"),
    cModule("CAssets"),
    cModule("CKernels"),

    // Floors: no domain words
    module("Spec"),
    module("Dates"),
    module("Parallel"),
    module("Kernels", imports: ["CKernels"]),
    module("Expressions", imports: ["Kernels"]),
    module("Bytes", imports: ["CISAL", "CLZMA", "CZstd"]),
    module("Files", imports: ["CCrypto", "CLinux"]),
    module("Tabular", imports: ["Bytes"]),
    module("Markup", imports: ["CCMark"]),
    module("XML", imports: ["CExpat", "Bytes"]),
    module("Downloads", imports: ["CCurl"]),
    module("Imaging", imports: ["CDeflate", "CGIF", "CWebP"]),
    module("Canvas", imports: ["CCairo", "CHarfBuzz", "CFriBidi", "CUnibreak", "CAssets", "Imaging"]),
    module("Report", imports: ["CAssets", "Files", "Markup"]),

    // Domains, unaware of each other
    module("Charts", imports: ["Canvas", "Dates", "Kernels"]),
    module("GraphLayout", imports: ["Expressions", "Kernels", "Tabular", "Bytes", "XML"]),
    module("Revisions", imports: ["Dates", "Tabular", "Bytes", "Kernels"]),
    module(
      "RevisionStore", imports: ["Bytes", "Dates", "Files", "Revisions", .product(name: "GRDB", package: "GRDB.swift")]),
    module("Backups", imports: ["Bytes", "Tabular", "Dates", "Files", "Kernels"]),

    // A notebook and its cells, where the domains meet
    module("Notebook", imports: ["Bytes", "Files", "Markup", "Parallel", "Report", "Spec"]),
    module(
      "Cells",
      imports: [
        "Backups", "Bytes", "Canvas", "Charts", "Dates", "Expressions", "Files", "GraphLayout", "Imaging", "Markup",
        "Notebook",
        "Parallel", "Report", "RevisionStore", "Revisions", "Spec", "Tabular", "XML",
      ]),

    // The process edge
    .executableTarget(
      name: "folio",
      dependencies: [
        "Backups", "Bytes", "Canvas", "Cells", "Dates", "Downloads", "Files", "Imaging", "Markup", "Notebook", "Report",
        "RevisionStore", "Revisions", "Spec", "Tabular",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests("Spec"),
    tests("Dates"),
    tests("Parallel"),
    tests("Kernels"),
    tests("Expressions", imports: ["Kernels"]),
    tests("Bytes"),
    tests("Files"),
    tests("Tabular", imports: ["Bytes"]),
    tests("Markup"),
    tests("XML", imports: ["Bytes"]),
    tests("Imaging"),
    tests("Canvas", imports: ["Imaging"]),
    tests("Report", imports: ["Markup", "Files"]),
    tests("Charts", imports: ["Canvas", "Dates", "Imaging"]),
    tests("GraphLayout", imports: ["Expressions", "Kernels", "Bytes", "Tabular", "XML"]),
    tests("Revisions", imports: ["Dates", "Bytes", "Tabular"]),
    tests("RevisionStore", imports: ["Dates", "Revisions"]),
    tests("Backups", imports: ["Bytes", "Dates"]),
    tests("Notebook", imports: ["Bytes", "Cells", "Files", "Markup", "Report", "Spec"], exclude: ["Mistakes"]),
    tests("Cells", imports: ["Markup", "Notebook", "Report", "Spec"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "folio", "TestSupport", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: settings),
    .testTarget(name: "RepositoryTests", dependencies: ["TestSupport"], swiftSettings: settings),
  ],
  cLanguageStandard: .c2x
)
