import Documents

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of our own in a folder for temporary files; gone when its owner is.
///
/// The C library of version 1.1.4 writes only to a named file.
@safe struct TemporaryFile: ~Copyable {
  let path: String
  private let descriptor: Int32

  init(in folder: String) throws(RenderError) {
    var template = Array((folder + "/trialscape-XXXXXX").utf8CString)
    let descriptor = unsafe template.withUnsafeMutableBufferPointer { unsafe mkstemp($0.baseAddress!) }
    guard descriptor >= 0 else {
      throw RenderError("no temporary file can be made in '\(folder)': free space there or make it writable")
    }
    self.descriptor = descriptor
    self.path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    _ = unsafe unlink(path)
    _ = close(descriptor)
  }

  /// What was written to it.
  func bytes() throws(RenderError) -> [UInt8] {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size > 0, lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw RenderError("the temporary workbook '\(path)' is empty: free space there")
    }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
      while count < Int(size) {
        let got = unsafe read(descriptor, buffer.baseAddress! + count, Int(size) - count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { break }
        count += got
      }
    }
    guard bytes.count == Int(size) else {
      throw RenderError("the temporary workbook '\(path)' could not be read back: \(bytes.count) of \(size) bytes came")
    }
    return bytes
  }
}
