// swift-tools-version: 6.2
import PackageDescription

// The strict settings: every target is built with them.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
  .strictMemorySafety(),  // SE-0458
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "trialscape",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "TrialscapeKit", targets: ["TrialscapeKit"]),
    .executable(name: "trialscape", targets: ["trialscape"]),
    .executable(name: "report", targets: ["report"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .target(name: "StudyModel", resources: [.embedInCode("Geography/countries.tsv")]),
    .target(name: "Documents"),
    .target(name: "CStudyJSON", linkerSettings: [.linkedLibrary("simdjson")]),
    .systemLibrary(
      name: "CArchive",
      providers: [
        .apt(["libzip-dev", "libarchive-dev", "libdeflate-dev", "zlib1g-dev"]),
        .brew(["libzip", "libarchive", "libdeflate"]),
      ]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "CMarkup", dependencies: ["CLibXML2"]),
    .systemLibrary(name: "CCSVReader", providers: [.apt(["libcsv-dev"]), .brew(["libcsv"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .target(
      name: "Registries",
      dependencies: [
        "StudyModel", "CStudyJSON", "CMarkup", "CArchive", "CCSVReader",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Aggregation",
      dependencies: [
        "StudyModel", .product(name: "RealModule", package: "swift-numerics"),
      ]),
    .target(
      name: "Reporting",
      dependencies: ["StudyModel", "Aggregation", "Documents", .product(name: "Yams", package: "Yams")],
      resources: [
        .embedInCode("Definitions/quarterly-landscape.yml"), .embedInCode("Definitions/terminated-trials.yml"),
        .embedInCode("Definitions/rigor-profile.yml"),
        .embedInCode("Definitions/enrollment.yml"),
        .embedInCode("Definitions/age-eligibility.yml"),
        .embedInCode("Definitions/geography.yml"),
        .embedInCode("Definitions/sponsors.yml"),
        .embedInCode("Definitions/results-compliance.yml"),
        .embedInCode("Definitions/observational-designs.yml"),
        .embedInCode("Definitions/data-quality.yml"),
        .embedInCode("Definitions/contradictions.yml"),

      ]),
    .target(name: "Rendering", dependencies: ["Documents"]),
    .target(name: "SpreadsheetRendering", dependencies: ["Documents", "CXLSXWriter"]),
    .target(
      name: "TrialscapeKit",
      dependencies: [
        "StudyModel", "Documents", "Registries", "Aggregation", "Reporting", "Rendering", "SpreadsheetRendering",
      ]),
    .target(
      name: "TrialscapeCommand",
      dependencies: ["TrialscapeKit", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
    .executableTarget(name: "trialscape", dependencies: ["TrialscapeCommand"]),
    .executableTarget(name: "report", dependencies: ["TrialscapeCommand"]),
    .target(
      name: "TestSupport", dependencies: ["StudyModel"], path: "Tests/TestSupport"),
    .testTarget(name: "StudyModelTests", dependencies: ["StudyModel", "TestSupport"]),
    .testTarget(
      name: "RegistriesTests", dependencies: ["StudyModel", "Registries", "TrialscapeKit", "TestSupport"],
      exclude: ["Expected", "Fixtures"]),
    .testTarget(
      name: "AggregationTests", dependencies: ["StudyModel", "Aggregation", "TestSupport"],
      exclude: ["Reference/make_reference.py"]),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["StudyModel", "Documents", "Aggregation", "Reporting", "TrialscapeKit", "TestSupport"],
      exclude: ["Golden"]),
    .testTarget(name: "RenderingTests", dependencies: ["Documents", "Rendering", "TestSupport"]),
    .testTarget(
      name: "SpreadsheetRenderingTests", dependencies: ["Documents", "SpreadsheetRendering", "TestSupport"]),
    // The executables are named so that they are built; the tests run them as a person does.
    .testTarget(
      name: "TrialscapeTests", dependencies: ["trialscape", "report", "TestSupport"], exclude: ["Expected"]),
    .testTarget(name: "DocumentationTests", dependencies: ["trialscape", "report", "TestSupport"]),
  ],
  cxxLanguageStandard: .cxx17
)

for target in package.targets where target.type != .system { target.swiftSettings = strict }
