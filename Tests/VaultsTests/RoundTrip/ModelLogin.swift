import Vaults

/// A login as a test makes one up: what reading its export has to give back.
struct ModelLogin {
  /// Its place among the records, from 0: what a writer may choose by.
  let index: Int
  var title = ""
  var urls: [String] = []
  var username = ""
  var email = ""
  var password = ""
  /// What the export has of a second factor; empty for none.
  var secondFactor = ""
  /// Seconds since 1970 of each moment that is known.
  var moments: [Facet: UInt32] = [:]
  var state = Credential.State.active
  /// Whether the password is another entry's, to which the export only refers.
  var refersToOtherPassword = false

  // What is passed over in reading, and must not disturb it.
  var notes = ""
  var folder: [String] = []
}

/// One record of a made-up export.
enum ModelRecord {
  case login(ModelLogin)
  /// Something that is no login, with values that are as hostile.
  case item(ItemKind, ModelLogin)
  /// A login with a NUL byte in it, which is to be skipped, and nothing beside it.
  case broken(ModelLogin)

  var login: ModelLogin {
    switch self {
    case .login(let login), .item(_, let login), .broken(let login): login
    }
  }
}

/// What a layout can tell of a login.
enum Facet: Hashable, CaseIterable {
  case title, url, severalURLs, username, email, secondFactor
  case created, modified, passwordChanged, lastUsed
  case archived, trashed, reference

  static let moments: [Facet] = [.created, .modified, .passwordChanged, .lastUsed]

  var capability: Capabilities {
    switch self {
    case .url, .severalURLs: .urls
    case .username, .email: .usernames
    case .secondFactor: .secondFactor
    case .created: .created
    case .modified: .modified
    case .passwordChanged: .passwordChanged
    case .lastUsed: .lastUsed
    case .archived: .archived
    case .trashed: .trashed
    case .title, .reference: []
    }
  }
}

/// Which values a layout cannot hold, so that they are not drawn for it.
struct Limits: Sendable {
  /// Texts that stand in no value.
  var anywhere: [String] = []
  /// Texts that stand in no value but the notes.
  var outsideNotes: [String] = []
  /// Texts that do not stand in addresses.
  var inSites: [String] = []
  /// Texts that do not stand in the notes.
  var inNotes: [String] = []
  /// Whether sites are drawn as addresses alone, and not as any text.
  var plainAddresses = false
  /// Whether a login may be without a password.
  var emptyPasswords = true
  /// Makes what was drawn into a login that this layout can hold.
  var adjust: @Sendable (inout ModelLogin) -> Void = { _ in }
  /// Logins that mean something else in this layout, so that others are drawn.
  var refuses: @Sendable (ModelLogin) -> Bool = { _ in false }

  static let none = Limits()
  /// No line breaks but in the notes.
  static let singleLines = Limits(outsideNotes: ["\n", "\r"])
}
