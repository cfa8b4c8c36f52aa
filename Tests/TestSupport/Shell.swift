public import Foundation

/// What a command answered.
public struct Run: Sendable {
  /// Its exit status.
  public var status: Int32
  /// What it wrote to the standard output.
  public var output: Data
  /// What it wrote to the standard error.
  public var errors: String

  /// The standard output as text.
  public var text: String { String(decoding: output, as: UTF8.self) }
}

/// Runs commands as a person types them, with the built executables on the path.
public enum Shell {
  /// The folder of the built executables: the one the tests' own program is in, or the nearest above it.
  public static let products: String = {
    var tried = CommandLine.arguments.filter { $0.contains(".xctest") } + CommandLine.arguments.prefix(1)
    tried += Bundle.allBundles.map(\.bundlePath)
    for path in tried {
      var folder = URL(fileURLWithPath: path)
      while folder.path.count > 1 {
        folder.deleteLastPathComponent()
        if FileManager.default.isExecutableFile(atPath: folder.appending(path: "trialscape").path) {
          return folder.path
        }
      }
    }
    return "."
  }()

  /// The folder of the package.
  public static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Runs a line of shell in a folder; `$SAMPLE` and `$SAMPLE_BAD` are the sample's folders.
  ///
  /// - Parameters:
  ///   - line: The line as typed.
  ///   - folder: Where it is typed.
  ///   - environment: What is set beside the path and a UTF-8 locale.
  public static func run(_ line: String, in folder: TemporaryFolder, environment: [String: String] = [:]) throws -> Run
  {
    // Files instead of pipes: a full pipe would stop the command.
    let streams = try TemporaryFolder()
    try streams.write("", to: "out")
    try streams.write("", to: "err")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = [
      "PATH": products + ":/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C.UTF-8", "HOME": folder.path,
      "SAMPLE": package.appending(path: "Notebooks/sample").path,
      "SAMPLE_BAD": package.appending(path: "Notebooks/sample-bad").path,
    ].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: streams.place("out"))
    process.standardError = try FileHandle(forWritingTo: streams.place("err"))
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try streams.bytes(of: "out"), errors: try streams.text(of: "err"))
  }

  /// Whether the machine has a command.
  public static func has(_ command: String) -> Bool {
    ["/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin", "/sbin"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + "/" + command)
    }
  }

  /// The command that packs files, `ARCHIVE FILE...` behind it; nothing where there is none.
  public static let zip: String? = has("zip") ? "zip -q" : has("python3") ? "python3 -m zipfile -c" : nil

  /// The command that unpacks an archive into a folder; nothing where there is none.
  public static func unzip(_ archive: String, to folder: String) -> String? {
    has("unzip")
      ? "unzip -q \(archive) -d \(folder)" : has("python3") ? "python3 -m zipfile -e \(archive) \(folder)" : nil
  }
}
