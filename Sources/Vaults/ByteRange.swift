/// A place in a ``SecretStore`` whose text may be shown: a title, an address, a user name.
///
/// Eight bytes: an offset of up to 1 TiB and a length of up to 16 MiB - 1.
public struct TextRange: Sendable, Equatable {
  package let packed: PackedRange

  package init(_ packed: PackedRange) { self.packed = packed }

  /// The range that holds nothing.
  public static let empty = TextRange(.empty)

  /// Whether there is no text here.
  public var isEmpty: Bool { packed.count == 0 }

  /// The offsets of the text's UTF-8 bytes in the store.
  public var bytes: Range<Int> { packed.bytes }
}

/// A place in a ``SecretStore`` whose bytes must not leave: a password.
///
/// A type of its own, so that nothing that renders text accepts it.
public struct SecretRange: Sendable, CustomStringConvertible, CustomReflectable {
  package let packed: PackedRange

  package init(_ packed: PackedRange) { self.packed = packed }

  /// The range that holds nothing.
  public static let empty = SecretRange(.empty)

  /// Whether the secret is the empty one.
  public var isEmpty: Bool { packed.count == 0 }

  /// The offsets of the secret's UTF-8 bytes in the store.
  public var bytes: Range<Int> { packed.bytes }

  /// Says nothing about the secret, its length included.
  public var description: String { "SecretRange" }

  /// Shows no children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// An offset (40 bits) and a length (24 bits) in one word.
package struct PackedRange: Sendable, Equatable {
  private let word: UInt64

  package static let empty = PackedRange(offset: 0, count: 0)

  /// The longest field that a range can describe.
  package static let maximumCount = (1 << 24) - 1

  package init(offset: Int, count: Int) {
    precondition(offset >= 0 && offset < 1 << 40 && count >= 0 && count <= Self.maximumCount)
    word = UInt64(offset) << 24 | UInt64(count)
  }

  package var offset: Int { Int(word >> 24) }
  package var count: Int { Int(word & 0xFF_FFFF) }
  package var bytes: Range<Int> { offset..<(offset + count) }
}
