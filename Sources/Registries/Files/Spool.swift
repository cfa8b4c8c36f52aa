#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Collects bytes whose number is not known beforehand: in memory while they are few, then in an unlinked file.
final class Spool {
  private static let inMemory = 32 << 20

  private var memory: [UInt8] = []
  private var descriptor: Int32 = -1
  private var written = 0

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Adds bytes.
  func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(SystemFile.Failure) {
    if descriptor < 0 {
      unsafe memory.append(contentsOf: bytes)
      if memory.count <= Self.inMemory { return }
      try openFile()
      let all = memory
      memory = []
      for start in stride(from: 0, to: all.count, by: 1 << 24) {
        try write(all[start..<min(all.count, start + 1 << 24)])
      }
      return
    }
    try unsafe write(bytes)
  }

  /// Adds bytes.
  func append(_ bytes: [UInt8]) throws(SystemFile.Failure) {
    let failure: SystemFile.Failure? = unsafe bytes.withUnsafeBufferPointer { bytes in
      do throws(SystemFile.Failure) {
        try unsafe append(bytes)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }

  /// Adds everything that can still be read from an open file.
  func append(from source: Int32) throws(SystemFile.Failure) {
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 20)
    defer { unsafe buffer.deallocate() }
    while true {
      let taken = unsafe read(source, buffer.baseAddress!, buffer.count)
      if taken == 0 { return }
      if taken < 0 {
        if errno == EINTR { continue }
        throw SystemFile.Failure(code: errno)
      }
      try unsafe append(UnsafeBufferPointer(rebasing: buffer[..<taken]))
    }
  }

  /// Everything that was added.
  func finish() throws(SystemFile.Failure) -> FileBytes {
    if descriptor < 0 { return FileBytes(memory) }
    guard let file = FileBytes(descriptor: descriptor, count: written) else { throw SystemFile.Failure(code: errno) }
    return file
  }

  private func openFile() throws(SystemFile.Failure) {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var name = Array((folder + "/trialscape-XXXXXX").utf8CString)
    descriptor = unsafe mkstemp(&name)
    guard descriptor >= 0 else {
      throw SystemFile.Failure("needs a temporary file, and '\(folder)' takes none; set TMPDIR")
    }
    unsafe unlink(&name)
  }

  private func write(_ bytes: some Collection<UInt8>) throws(SystemFile.Failure) {
    let failure: Int32? = bytes.withContiguousStorageIfAvailable { buffer in
      var done = 0
      while done < buffer.count {
        #if canImport(Glibc)
          let taken = unsafe Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
        #else
          let taken = unsafe Darwin.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
        #endif
        if taken < 0 && errno == EINTR { continue }
        guard taken > 0 else { return errno }
        done += taken
      }
      return 0
    }
    if let failure, failure != 0 { throw SystemFile.Failure(code: failure) }
    written += bytes.count
  }
}
