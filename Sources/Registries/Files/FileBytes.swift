#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The bytes of one file, mapped from disk or held in memory, with readable bytes behind the end.
///
/// A C library may read ``padding`` bytes past the end; what stands there is not defined.
public final class FileBytes: Sendable {
  /// How many bytes may be read past the end.
  public static let padding = 64

  /// How many bytes the file has.
  public let count: Int
  /// The head of the file that this page goes on with, when it has no header of its own.
  public let firstPage: FileHead?

  /// The address as a number, because a pointer may not cross threads and a finished, unchanging file may.
  private let address: UInt
  private let release: Release

  private enum Release: Sendable {
    case free
    case unmap(Int)
    /// They are part of another file.
    case keep(FileBytes)
  }

  // One designated initializer that cannot fail: an optimized build of Swift 6.3.1 frees an instance twice when a
  // convenience initializer delegates to a failing one and unwraps it.
  private init(count: Int, firstPage: FileHead?, address: UInt, release: Release) {
    self.count = count
    self.firstPage = firstPage
    self.address = address
    self.release = release
  }

  /// A copy of bytes in memory.
  public convenience init(_ bytes: some Collection<UInt8>, firstPage: FileHead? = nil) {
    let memory = unsafe FileBytes.room(for: bytes.count)
    _ = unsafe UnsafeMutableBufferPointer(start: memory, count: bytes.count).initialize(from: bytes)
    self.init(count: bytes.count, firstPage: firstPage, address: UInt(bitPattern: memory), release: .free)
  }

  /// Bytes written by a closure, or nothing when it says that it failed.
  convenience init?(count: Int, firstPage: FileHead? = nil, fill: (UnsafeMutableBufferPointer<UInt8>) -> Bool) {
    let memory = unsafe FileBytes.room(for: count)
    guard unsafe fill(UnsafeMutableBufferPointer(start: memory, count: count)) else {
      unsafe memory.deallocate()
      return nil
    }
    self.init(count: count, firstPage: firstPage, address: UInt(bitPattern: memory), release: .free)
  }

  /// Memory for so many bytes and the padding behind them.
  private static func room(for count: Int) -> UnsafeMutablePointer<UInt8> {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: count + padding)
    unsafe (memory + count).initialize(repeating: 0, count: padding)
    return unsafe memory
  }

  /// Maps an open file; nothing when the system will not.
  ///
  /// The room is reserved first and the file laid over it, so that a page of zeros always stands behind the last byte.
  convenience init?(descriptor: Int32, count: Int, firstPage: FileHead? = nil) {
    let page = Int(getpagesize())
    let room = (count + page - 1) / page * page + page
    let base = unsafe mmap(nil, room, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard unsafe base != MAP_FAILED, let base = unsafe base else { return nil }
    if count > 0, unsafe mmap(base, count, PROT_READ, MAP_PRIVATE | MAP_FIXED, descriptor, 0) == MAP_FAILED {
      unsafe munmap(base, room)
      return nil
    }
    self.init(count: count, firstPage: firstPage, address: UInt(bitPattern: base), release: .unmap(room))
  }

  /// Some of the file's bytes, where they lie; behind them stands what stands there.
  func part(_ range: Range<Int>) -> FileBytes {
    let range = range.clamped(to: 0..<count)
    return FileBytes(
      count: range.count, firstPage: nil, address: address + UInt(range.lowerBound), release: .keep(self))
  }

  /// Whether the bytes lie on disk and not in memory.
  var isMapped: Bool {
    switch release {
    case .free: false
    case .unmap: true
    case .keep(let whole): whole.isMapped
    }
  }

  /// The same file, as one that goes on with another.
  func continuing(_ first: FileHead) -> FileBytes {
    unsafe withUnsafeBytes { unsafe FileBytes($0, firstPage: first) }
  }

  deinit {
    guard let start = unsafe UnsafeMutableRawPointer(bitPattern: address) else { return }
    switch release {
    case .free: unsafe start.assumingMemoryBound(to: UInt8.self).deallocate()
    case .unmap(let room): unsafe munmap(start, room)
    case .keep: break
    }
  }

  /// Lends the bytes to a C library.
  public func withUnsafeBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let start = unsafe UnsafePointer<UInt8>(bitPattern: address)
    return withExtendedLifetime(self) { unsafe body(UnsafeBufferPointer(start: start, count: count)) }
  }

  /// A copy of all bytes, for formats that read small files of text.
  var array: [UInt8] { unsafe withUnsafeBytes { unsafe Array($0) } }

  /// The first bytes, for recognizing the format.
  public var head: FileHead {
    let length = min(count, FileHead.limit)
    return unsafe FileHead(withUnsafeBytes { unsafe Array($0.prefix(length)) }, isWhole: length == count)
  }
}
