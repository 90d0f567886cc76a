internal import Vaults

/// Something that an export may tell of an account besides its password: a column of the matrix.
enum FormatFact: CaseIterable {
  case site, userName
  case secondFactor
  case created, modified, passwordChanged, lastUsed
  case archived, bin
  case history, identities

  /// What an export must be able to tell.
  var capability: Capabilities {
    switch self {
    case .site: .urls
    case .userName: .usernames
    case .secondFactor: .secondFactor
    case .created: .created
    case .modified: .modified
    case .passwordChanged: .passwordChanged
    case .lastUsed: .lastUsed
    case .archived: .archived
    case .bin: .trashed
    case .identities: .identities
    case .history: .passwordHistory
    }
  }

  /// Whether a few columns that belong together begin with this one.
  var beginsGroup: Bool {
    switch self {
    case .secondFactor, .created, .archived, .history: true
    case .site, .userName, .modified, .passwordChanged, .lastUsed, .bin, .identities: false
    }
  }

  var name: FormatPhrase {
    switch self {
    case .site: .site
    case .userName: .userName
    case .secondFactor: .secondFactor
    case .created: .created
    case .modified: .modified
    case .passwordChanged: .passwordChanged
    case .lastUsed: .lastUsed
    case .archived: .archived
    case .bin: .bin
    case .identities: .identities
    case .history: .history
    }
  }

  /// The name in JSON, the same in every language.
  var jsonName: StaticString {
    switch self {
    case .site: "site"
    case .userName: "user_name"
    case .secondFactor: "second_factor"
    case .created: "created"
    case .modified: "modified"
    case .passwordChanged: "password_changed"
    case .lastUsed: "last_used"
    case .archived: "archived"
    case .bin: "bin"
    case .identities: "identities"
    case .history: "password_history"
    }
  }

  /// Whether exports of a format can tell it.
  func isTold(by format: ExportFormat) -> Bool { format.capabilities.contains(capability) }

  /// The facts that a format tells, or those that it cannot, in words.
  static func names(of format: ExportFormat, told: Bool, in language: Language) -> String {
    allCases.filter { $0.isTold(by: format) == told }.map { $0.name.text(in: language) }
      .joined(separator: language.listSeparator)
  }
}
