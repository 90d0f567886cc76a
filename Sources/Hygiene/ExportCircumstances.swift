/// Where the export lies and who can read it, as the edge of the program found it.
///
/// Nothing is known of a pipe.
public struct ExportCircumstances: Sendable, Equatable {
  /// The permission bits of the file (`0o644`), if it is a file.
  public let permissions: UInt16?
  /// The place that copies or publishes files, if the export lies in one.
  public let place: Place?

  /// The circumstances of an export.
  public init(permissions: UInt16? = nil, place: Place? = nil) {
    self.permissions = permissions
    self.place = place
  }

  /// Whether somebody other than the owner may read the file.
  public var isReadableByOthers: Bool { (permissions ?? 0) & 0o077 != 0 }

  /// A folder from which a clear-text export spreads.
  public enum Place: Sendable, Equatable {
    /// A folder that a service copies elsewhere: its name, “Dropbox”.
    case synced(service: String)
    /// A git work tree: one `git add` from the history.
    case gitWorkTree
    /// The browser's download folder.
    case downloads
    /// A folder for temporary files that all users share.
    case temporary
  }
}
