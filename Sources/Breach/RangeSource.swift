/// A breach list that can be asked for one range at a time.
///
/// The asking side hands over a ``HashPrefix`` and searches what it gets back itself, so that a
/// full hash never leaves it: a source on the other end of a pipe or a network would learn five
/// hexadecimal digits.
public protocol RangeSource: Sendable {
  /// What is known about the list.
  var summary: BreachListSummary { get }

  /// Lends the range of `prefix`.
  ///
  /// - Throws: ``BreachListError`` if the range cannot be read or is out of order: then nothing is
  ///   known about the hashes in it.
  func withRange<R>(
    of prefix: HashPrefix, _ body: (borrowing HashRange) throws(BreachListError) -> R
  ) throws(BreachListError) -> R

  /// Lends the ranges of many prefixes at once.
  ///
  /// A source need not implement this: unless it does, the ranges are asked for one after the other.
  /// It is for sources that can have many of them under way at the same time.
  ///
  /// - Parameters:
  ///   - prefixes: ascending, each once.
  ///   - body: searches the ranges.
  /// - Returns: what `body` does.
  func withRanges<R>(of prefixes: [HashPrefix], _ body: (borrowing HashRanges) -> R) -> R
}

extension RangeSource {
  /// Lends the ranges one after the other.
  public func withRanges<R>(
    of prefixes: [HashPrefix], _ body: (borrowing HashRanges) -> R
  ) -> R {
    body(HashRanges(prefixes: prefixes, ranges: .single(self)))
  }
}

/// What one list says about one hash.
///
/// Unknown is not safe: a list that cannot be trusted at the place of the hash answers
/// ``notChecked(_:)``, never ``absent``.
public enum Lookup: Sendable, Equatable {
  /// The hash is in the list, so many times if the list counts.
  case found(count: UInt64?)
  /// The hash is not in the list.
  case absent
  /// The list could not be asked.
  indirect case notChecked(BreachListError)
}
