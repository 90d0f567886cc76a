/// One login in a vault.
///
/// A compact value (72 bytes): its texts and its password are ranges of the vault's store, read
/// through ``Vault``. What a format cannot tell is unknown here, never “no”.
public struct Credential: Sendable, CustomStringConvertible, CustomReflectable {
  /// Where the record stands in the input.
  public let position: RecordPosition
  /// What kind of login this is.
  public let kind: Kind
  /// Whether the item is in use, archived or in the bin.
  public let state: State
  /// Whether a second factor is stored with the login (a TOTP seed).
  public let secondFactor: Knowledge
  /// Whether the password is another entry's, to which this one only refers (`{REF:…}`).
  ///
  /// Then ``password`` is empty here, and is neither missing nor used twice.
  public let refersToOtherPassword: Bool

  /// The item's name; often empty.
  public let title: TextRange
  /// The cell with the sites, in the format's own spelling; see ``Vault/urls(of:)``.
  public let urls: TextRange
  /// The user name.
  public let username: TextRange
  /// The e-mail address where the format keeps one beside the user name.
  public let email: TextRange
  /// The password, byte for byte as the product shows it.
  public let password: SecretRange

  private let createdSeconds: UInt32
  private let modifiedSeconds: UInt32
  private let passwordChangedSeconds: UInt32
  private let lastUsedSeconds: UInt32

  package init(
    position: RecordPosition, kind: Kind = .login, state: State = .active,
    secondFactor: Knowledge = .unknown, refersToOtherPassword: Bool = false,
    title: TextRange = .empty, urls: TextRange = .empty, username: TextRange = .empty,
    email: TextRange = .empty, password: SecretRange = .empty, created: Timestamp? = nil,
    modified: Timestamp? = nil, passwordChanged: Timestamp? = nil, lastUsed: Timestamp? = nil
  ) {
    self.position = position
    self.kind = kind
    self.state = state
    self.secondFactor = secondFactor
    self.refersToOtherPassword = refersToOtherPassword
    self.title = title
    self.urls = urls
    self.username = username
    self.email = email
    self.password = password
    createdSeconds = created?.seconds ?? 0
    modifiedSeconds = modified?.seconds ?? 0
    passwordChangedSeconds = passwordChanged?.seconds ?? 0
    lastUsedSeconds = lastUsed?.seconds ?? 0
  }

  /// When the item was made.
  public var created: Timestamp? { Timestamp(known: createdSeconds) }
  /// When anything in the item last changed: the password is at least as old as that.
  public var modified: Timestamp? { Timestamp(known: modifiedSeconds) }
  /// When the password itself last changed.
  public var passwordChanged: Timestamp? { Timestamp(known: passwordChangedSeconds) }
  /// When the login was last used.
  public var lastUsed: Timestamp? { Timestamp(known: lastUsedSeconds) }

  /// Names the record, and nothing that is in it.
  public var description: String { "Credential(record \(position.record))" }

  /// Shows no children: the ranges would tell how long the password is.
  public var customMirror: Mirror { Mirror(self, children: []) }

  /// What kind of login an item is.
  public enum Kind: UInt8, Sendable {
    /// An account at a site or in an app.
    case login
    /// A password without an account: a device, a Wi-Fi network, a door.
    case passwordOnly
  }

  /// Whether an item is in use.
  public enum State: UInt8, Sendable {
    /// In use.
    case active
    /// Put away, still valid.
    case archived
    /// In the bin.
    case trashed
  }
}

/// What is known of a yes-or-no fact: a format without the column cannot say “no”.
public enum Knowledge: UInt8, Sendable {
  /// The export says yes.
  case yes
  /// The export could say yes and does not.
  case no
  /// The export cannot tell.
  case unknown
}

/// The record's number (1 is the first after the header) and the physical line on which it starts.
public struct RecordPosition: Sendable, Equatable {
  /// The record's number, from 1.
  public let record: UInt32
  /// The line of the file on which the record starts, from 1.
  public let line: UInt32

  /// A position from its two numbers.
  public init(record: UInt32, line: UInt32) {
    self.record = record
    self.line = line
  }
}

/// A moment, in whole seconds since 1970-01-01T00:00:00Z; 1970 to 2106.
public struct Timestamp: Sendable, Equatable, Comparable, Hashable {
  /// Seconds since 1970.
  public let seconds: UInt32

  /// The moment that many seconds after 1970 began.
  public init(seconds: UInt32) { self.seconds = seconds }

  /// The moment, where 0 stands for “not known”: no export has a date in the first second of 1970.
  fileprivate init?(known seconds: UInt32) {
    guard seconds != 0 else { return nil }
    self.seconds = seconds
  }

  /// Earlier moments are less.
  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }
}
