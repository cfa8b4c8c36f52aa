import Synchronization

/// What variables have computed once for a whole table: a definition's levels, a map of names.
///
/// It belongs to one table: contexts of populations share their table's.
final class ContextMemo: Sendable {
  /// Whose value it is: one a definition, so that two definitions of one name do not share.
  final class Key: Sendable {}

  /// The key is kept with its value: while it lives, no other has its identity.
  private let values = Mutex<[ObjectIdentifier: (key: Key, value: any AnyObject & Sendable)]>([:])

  /// The value of a key, made when it is first asked for.
  ///
  /// An object, because variables ask once a trial: nothing is copied. It is made outside the lock, for one may ask for
  /// another; made twice at worst, it is the same.
  func value<Value: AnyObject & Sendable>(_ key: Key, _ make: () -> Value) -> Value {
    if let known = values.withLock({ $0[ObjectIdentifier(key)]?.value }) as? Value { return known }
    let made = make()
    values.withLock { $0[ObjectIdentifier(key)] = (key, made) }
    return made
  }
}
