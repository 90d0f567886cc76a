/// Bytes that must not leave the program: a range of the ``SecretStore`` that owns them.
///
/// It shows nothing when printed or reflected, cannot be encoded, compares by bytes, and is read
/// through ``withBytes(_:)``.
public struct Secret: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
  private let store: SecretStore
  private let range: SecretRange

  package init(_ range: SecretRange, in store: SecretStore) {
    self.store = store
    self.range = range
  }

  /// Whether the secret has no bytes.
  public var isEmpty: Bool { range.isEmpty }

  /// Lends the bytes; they must not be copied anywhere that outlives the call.
  public func withBytes<R, E: Error>(_ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
    try store.withBytes { (all) throws(E) in
      try body(all.extracting(range.bytes))
    }
  }

  /// Equality of the bytes: canonically equivalent text in other bytes is another secret.
  public static func == (left: Secret, right: Secret) -> Bool {
    left.withBytes { leftBytes in
      right.withBytes { rightBytes in
        guard leftBytes.count == rightBytes.count else { return false }
        for index in leftBytes.indices where leftBytes[index] != rightBytes[index] { return false }
        return true
      }
    }
  }

  /// Says nothing about the secret, its length included.
  public var description: String { "Secret" }

  /// Shows no children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
