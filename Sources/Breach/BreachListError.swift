/// Why a breach list, or one range of it, cannot be used.
///
/// It never shows content. An error of a look-up has no ``position`` either: where a list was
/// read tells the hash that was looked for. The errors of opening have one, since the places
/// looked at then do not depend on any password.
public struct BreachListError: Error, Sendable, Equatable {
  /// What is wrong.
  public enum Reason: Sendable, Equatable {
    /// The file has no rows.
    case empty
    /// The file does not begin with a row `HASH:COUNT`.
    case notAList
    /// The file, or the range file, is still packed.
    case compressed(Packing)
    /// The file is UTF-16, as PowerShell's `>` writes it.
    case utf16
    /// The rows have no five-digit prefix: this is one range, not a list.
    case singleRange
    /// The hashes are NTLM, not SHA-1.
    case ntlm
    /// The rows are ordered by count, not by hash.
    case orderedByCount
    /// The rows are not in ascending order of their hashes.
    case notSorted
    /// A part of the list is missing at one end.
    case truncated(End)
    /// A row is not 40 hexadecimal digits (35 in a range), a colon and a count.
    case malformedRow
    /// The directory has no file for a range that was asked for.
    case missingRange
    /// The file of a range has no rows, but every range has some.
    case emptyRange
    /// The file of a range has more than so many bytes.
    case rangeTooLarge(limit: Int)
    /// The list, or the range, is not a regular file.
    case notAFile
    /// The list is not a directory.
    case notADirectory
    /// No file in the directory has the name of a range.
    case notARangeDirectory
    /// The ranges are in folders of folders, a form that cannot be read.
    case nestedRanges
    /// The hashes are SHA-1, but NTLM was asked for.
    case sha1
    /// The file is not an index.
    case notAnIndex
    /// The index is of another version of the format.
    case unsupportedVersion(Int)
    /// A checksum shows that a part of the index is not what was written.
    case damaged
    /// The index holds the first 64 bits of each hash, and the whole hashes were asked for.
    case compact
    /// The file became shorter, or was written to, after it was opened.
    case changed
    /// The file of a range is not the one that was there when the list was verified.
    case changedSinceVerified
    /// The system refused with this `errno`.
    case cannotRead(errno: Int32)
  }

  /// Ways of packing files that are recognised by their first bytes or their names.
  public enum Packing: String, Sendable, Equatable {
    /// ZIP.
    case zip
    /// 7-Zip.
    case sevenZip = "7z"
    /// gzip.
    case gzip
    /// bzip2.
    case bzip2
    /// XZ.
    case xz
    /// Zstandard.
    case zstandard = "zstd"
  }

  /// The ends of a list.
  public enum End: Sendable, Equatable {
    /// The first hashes are missing.
    case start
    /// The last hashes are missing.
    case end
  }

  /// A place in a list.
  public enum Position: Sendable, Equatable {
    /// The row that begins at this byte of the file, from 0.
    case byte(Int)
    /// This line of the file, from 1.
    case line(Int)
    /// This range as a whole.
    case range(HashPrefix)
    /// This row, from 1, of the file of this range; row 0 is the file as a whole.
    case row(Int, of: HashPrefix)
  }

  /// The name that the caller gave the list.
  public let list: String
  /// What is wrong.
  public let reason: Reason
  /// Where, if that may be told.
  public let position: Position?

  init(list: String, reason: Reason, position: Position? = nil) {
    self.list = list
    self.reason = reason
    self.position = position
  }
}
