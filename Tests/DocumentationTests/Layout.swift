/// The rooms of the house and what each may import: the table of the design, as data.
enum Layout {
  /// Rooms and their doors, in the design's order.
  static let rooms: [String: Set<String>] = [
    "StudyModel": [],
    "Documents": [],
    "Registries": [
      "StudyModel", "CStudyJSON", "CMarkup", "CArchive", "CCSVReader", "Crypto", "Foundation", "Dispatch",
    ],
    "Aggregation": ["StudyModel", "RealModule"],
    "Reporting": ["StudyModel", "Aggregation", "Documents", "Yams"],
    "Rendering": ["Documents"],
    "SpreadsheetRendering": ["Documents", "CXLSXWriter"],
    "TrialscapeKit": [
      "StudyModel", "Documents", "Registries", "Aggregation", "Reporting", "Rendering", "SpreadsheetRendering",
      "Foundation",
    ],
    "TrialscapeCommand": ["TrialscapeKit", "ArgumentParser", "Foundation"],
    "trialscape": ["TrialscapeCommand"],
    "report": ["TrialscapeCommand"],
  ]

  /// Rooms without Swift in them.
  static let doorsOfC: Set<String> = ["CStudyJSON", "CMarkup", "CLibXML2", "CArchive", "CCSVReader", "CXLSXWriter"]

  /// Beside the rooms, what a test may import.
  static let testsToo: Set<String> = ["Testing", "TestSupport", "Foundation"]

  /// Parts of the language's own library: anywhere.
  static let language: Set<String> = ["Swift", "Synchronization"]

  /// The platform's C library: only in a file that may be unsafe.
  static let platform: Set<String> = ["Glibc", "Musl", "Darwin"]

  /// The files that touch a C library or the platform, and what each is the door to: the only ones in which `unsafe` may
  /// stand.
  static let unsafe: [String: String] = [
    "Sources/Registries/Files/SystemFile.swift": "open, read and map files",
    "Sources/Registries/Files/FileBytes.swift": "mapped files",
    "Sources/Registries/Files/FileBytes+Integers.swift": "mapped files",
    "Sources/Registries/Files/Spool.swift": "an unlinked temporary file",
    "Sources/Registries/Files/ZipHandle.swift": "libzip",
    "Sources/Registries/Files/HTMLText.swift": "libxml2: the text of a page",
    "Sources/Registries/Files/Unpacker.swift": "libdeflate and zlib",
    "Sources/Registries/Engine/Tally+Summary.swift": "SHA-256 over mapped files",
    "Sources/Registries/Formats/XML/MarkupReader.swift": "libxml2: wanted elements of XML",
    "Sources/Registries/Formats/JSON/JSONShape.swift": "simdjson: what a file is",
    "Sources/Registries/Formats/JSON/PageFacts.swift": "simdjson: a page's total and token",
    "Sources/Registries/Formats/JSON/JSONRecordReader.swift": "simdjson: one record after another",
    "Sources/Registries/Formats/JSON/StudyDecoder.swift": "simdjson: the fields of a record",
    "Sources/Registries/Formats/JSON/LineCounter.swift": "line numbers in mapped files",
    "Sources/Registries/Formats/CSV/CSVRows.swift": "libcsv",
    "Sources/Registries/Files/TarArchive.swift": "libarchive: tar",
    "Sources/Registries/Formats/JSON/StudyFieldsDecoder.swift": "simdjson: a record of texts",
    "Sources/Registries/Formats/AACT/CSVLine.swift": "libcsv: one line of a table",
    "Sources/Registries/Formats/AACT/BarRow.swift": "mapped tables: one row's cells",
    "Sources/Registries/Formats/AACT/AACTRows.swift": "mapped tables: one row after another",
    "Sources/Registries/Formats/AACT/AACTScan.swift": "mapped tables: the ends of cells",
    "Sources/Registries/Formats/AACT/AACTColumn.swift": "mapped tables: a cell as a code",
    "Sources/Registries/Formats/AACT/AACTSpelling.swift": "mapped tables: a cell in AACT's spelling",
    "Sources/Registries/Formats/AACT/AACTTrials.swift": "mapped tables: a cell as a trial",
    "Sources/Registries/Formats/AACT/Interner.swift": "mapped tables: repeated texts",
    "Sources/Registries/Formats/AACT/TextStore.swift": "mapped tables: long texts",
    "Sources/SpreadsheetRendering/CLibrary.swift": "libxlsxwriter: formats",
    "Sources/SpreadsheetRendering/CText.swift": "libxlsxwriter: texts",
    "Sources/SpreadsheetRendering/TemporaryFile.swift": "the file libxlsxwriter writes",
    "Sources/SpreadsheetRendering/Workbook.swift": "libxlsxwriter: workbooks",
    "Sources/SpreadsheetRendering/SheetWriter.swift": "libxlsxwriter: cells",
    "Sources/SpreadsheetRendering/SheetWriter+Page.swift": "libxlsxwriter: pages",
    "Sources/SpreadsheetRendering/SheetWriter+Charts.swift": "libxlsxwriter: charts",
    "Sources/TrialscapeKit/FileWriter.swift": "rename over a file",
  ]

  /// The one file that may hold the address of a trial's page at its registry.
  static let trialPage = "Sources/Reporting/Layout/TrialPage.swift"
}
