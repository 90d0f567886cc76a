/// Why an index could not be built, or a list not be exported.
public enum IndexBuildError: Error, Sendable, Equatable {
  /// An input cannot be used.
  case input(BreachListError)
  /// The system refused to write the output, with this `errno`.
  case cannotWrite(errno: Int32)
  /// The system refused to make, write or read a temporary file, with this `errno`.
  case cannotSort(errno: Int32)
  /// So many hashes are so close to each other that this cannot be a list of hashes.
  case notEvenlySpread
  /// OpenSSL offers no SHA-1, so that words cannot be hashed.
  case hasherUnavailable
}
