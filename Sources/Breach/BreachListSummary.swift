/// What is known about a breach list once it is open.
public struct BreachListSummary: Sendable, Equatable {
  /// The forms that a breach list comes in.
  public enum Form: String, Sendable, Equatable {
    /// One sorted file of `HASH:COUNT` rows.
    case text
    /// A directory with one file for each of the 16^5 ranges.
    case rangeDirectory = "range-directory"
    /// Kagiban's own compact form.
    case index
    /// The small list inside the program.
    case embedded
  }

  /// What the checks at opening noticed that does not forbid the use of the list.
  ///
  /// The list answers, but what it does not contain may still be exposed.
  public enum Doubt: Sendable, Equatable {
    /// The hashes are not spread evenly: a part in the middle is probably missing.
    case gapInHashes
    /// Of so many range files asked for at even distances, so many are missing.
    case rangesMissing(count: Int, of: Int)
    /// The index says of itself that it was built of a part of a list, or that something was left out.
    case partOfList
    /// The list has far fewer hashes than any release of the public list, whole as it may be in itself:
    /// it may have been cut down before it came here.
    case fewHashes
  }

  /// A list with fewer hashes has ``Doubt/fewHashes``: 250 a range.
  ///
  /// The first release of Pwned Passwords, of August 2017, had 306 million, and each has had more than
  /// the one before (<https://www.troyhunt.com/introducing-306-million-freely-downloadable-pwned-passwords/>).
  static let fewestHashes = 250 * HashPrefix.count

  /// The name that the caller gave the list; `embedded` for the list inside the program.
  public let name: String
  /// The form of the list.
  public let form: Form
  /// The size of the file; `nil` for a directory and for the embedded list.
  public let byteCount: Int?
  /// When the list was last modified, in seconds since 1970; `nil` for the embedded list.
  ///
  /// For a directory this is the oldest of the files looked at when it was opened.
  public let modified: Int64?
  /// Whether the list is known to hold every hash of its release.
  ///
  /// An index knows whether it was built of a whole and sound list. The checks at opening cannot
  /// show that, so that the other forms need a ``CompletenessRecord``: they look at 64 places of a
  /// large file. A part that was taken out or moved elsewhere and is smaller than half a per cent of
  /// the list stays unseen, and so does a count that was cut off at the very end of the file.
  public let isKnownComplete: Bool
  /// What the checks at opening noticed.
  public let doubts: [Doubt]
  /// What the hashes are made with.
  public var kind = HashKind.sha1
}
