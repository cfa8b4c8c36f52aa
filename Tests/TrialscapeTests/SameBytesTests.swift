import Foundation
import TestSupport
import Testing

/// The same records give the same bytes, however they are packed, ordered, split and read.
struct SameBytesTests {
  private func tidy(_ inputs: String, _ folder: TemporaryFolder) throws -> Data {
    let run = try Shell.run("trialscape report quarterly-landscape \(inputs) --format csv", in: folder)
    #expect(run.status == 0 && run.errors.isEmpty, "\(inputs): \(run.status) \(run.errors)")
    return run.output
  }

  @Test(.enabled(if: Shell.zip != nil && Shell.has("gzip"), "needs gzip, and zip or python3")) func tidyCSV() throws {
    let folder = try TemporaryFolder()
    let lines = try JSONRecord.sampleLines
    try folder.write(lines.joined(separator: "\n") + "\n", to: "all.ndjson")
    try folder.write(lines.reversed().joined(separator: "\n"), to: "reversed.ndjson")
    try folder.write("[" + lines.joined(separator: ",\n") + "]", to: "array.json")
    try folder.write(#"{"studies":["# + lines.joined(separator: ",") + "]}", to: "page.json")
    for part in 0..<7 {
      let own = stride(from: part, to: lines.count, by: 7).map { lines[$0] }
      try folder.write(own.joined(separator: "\n"), to: "seven/\(part).ndjson")
    }
    for (number, line) in lines.enumerated() { try folder.write(line, to: "one-a-file/\(number).json") }
    let zip = try #require(Shell.zip)
    let packed = try Shell.run("gzip -k all.ndjson && cd one-a-file && \(zip) ../one-a-file.zip *.json", in: folder)
    try #require(packed.status == 0, "\(packed.errors)")

    let reference = try tidy("all.ndjson", folder)
    #expect(reference.count > 100_000)
    for inputs in [
      "all.ndjson", "$SAMPLE", "all.ndjson --jobs 1", "all.ndjson --jobs 2", "reversed.ndjson", "array.json",
      "page.json", "seven",
      "seven/6.ndjson seven/0.ndjson seven/3.ndjson seven/1.ndjson seven/5.ndjson seven/2.ndjson seven/4.ndjson",
      "one-a-file",
      "one-a-file --jobs 1", "one-a-file.zip", "all.ndjson.gz", "- < all.ndjson", "- < one-a-file.zip",
      "- < all.ndjson.gz",
    ] {
      #expect(try tidy(inputs, folder) == reference, "\(inputs) gives other bytes")
    }
  }

  /// The other formats: equal for the same inputs.
  @Test func everyFormat() throws {
    let folder = try TemporaryFolder()
    for run in ["one", "two"] {
      let answer = try Shell.run(
        "mkdir \(run) && trialscape report quarterly-landscape $SAMPLE --output \(run)/a.txt --output \(run)/a.csv --output \(run)/a.xlsx"
          + " --output \(run)/a/", in: folder)
      #expect(answer.status == 0 && answer.errors.isEmpty && answer.output.isEmpty, "\(answer.errors)")
    }
    let same = try Shell.run("diff -r one two", in: folder)
    #expect(same.status == 0, "\(same.text)")
  }
}
