import Synchronization

/// What variables have computed once for a whole table, by name: a definition's levels, a map of names.
///
/// It belongs to one table: contexts of populations share their table's.
final class ContextMemo: Sendable {
  private let values = Mutex<[String: any Sendable]>([:])

  /// The value of a name, made when it is first asked for.
  ///
  /// It is made outside the lock, for one may ask for another; made twice at worst, it is the same.
  func value<Value: Sendable>(_ name: String, _ make: () -> Value) -> Value {
    if let known = values.withLock({ $0[name] }) as? Value { return known }
    let made = make()
    values.withLock { $0[name] = made }
    return made
  }
}
