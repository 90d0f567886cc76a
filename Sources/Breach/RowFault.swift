/// Why something is not a row.
public enum RowFault: String, Error, Sendable, Equatable, CaseIterable {
  /// As many hexadecimal digits as an NTLM hash has, in a list of SHA-1 hashes.
  case ntlm
  /// As many hexadecimal digits as a SHA-1 hash has, in a list of NTLM hashes.
  case sha1
  /// As many hexadecimal digits as a hash has without its prefix, in a list of whole hashes.
  case suffix
  /// The text ends inside the row.
  case cut
  /// A count beyond `Int64.max`, which no list comes near: the row cannot be trusted.
  case count
  /// Anything else.
  case malformed

  var reason: BreachListError.Reason {
    switch self {
    case .ntlm: .ntlm
    case .sha1: .sha1
    case .suffix, .cut, .count, .malformed: .malformedRow
    }
  }
}

/// A row that could not be read.
public struct RejectedRow: Sendable, Equatable {
  /// Where it is.
  public let position: BreachListError.Position
  /// Why it is none.
  public let fault: RowFault
}
