/// What a column holds, as far as an audit needs it.
enum Role: Int, Sendable, CaseIterable {
  case title, url, furtherURLs, username, email, password, secondFactor
  case notes, folder, kind, archived, trashed, cardNumber, person
  case created, modified, passwordChanged, lastUsed, passwordHistory

  /// What a file that has such a column can tell.
  var capability: Capabilities {
    switch self {
    case .url: .urls
    case .username, .email: .usernames
    case .secondFactor: .secondFactor
    case .created: .created
    case .modified: .modified
    case .passwordChanged: .passwordChanged
    case .lastUsed: .lastUsed
    case .passwordHistory: .passwordHistory
    case .archived: .archived
    case .trashed: .trashed
    case .title, .furtherURLs, .password, .notes, .folder, .kind, .cardNumber, .person: []
    }
  }
}

/// What a record turns out to be.
enum RecordContent {
  case login(Credential.State)
  /// A login whose password is another entry's, to which the cell only refers.
  case reference(Credential.State)
  case item(ItemKind)
}

/// The cells of one record that the audit needs, by role.
struct Row {
  let text: TextBuffer
  /// Whether the record ends before the column of second factors.
  var isCutShort = false
  private var cells = InlineArray<19, PackedRange>(repeating: .empty)

  init(text: TextBuffer) { self.text = text }

  /// The cell of a role; empty where the record or the file has none.
  @inline(__always)
  subscript(role: Role) -> PackedRange {
    get { cells[role.rawValue] }
    set { cells[role.rawValue] = newValue }
  }

  /// Whether the cell's text is `word`, ASCII case aside.
  func cell(_ role: Role, is word: String) -> Bool {
    text.matches(self[role].bytes, word, ignoringCase: true)
  }

  /// Whether the cell's text begins with `word`.
  func cell(_ role: Role, startsWith word: String) -> Bool {
    self[role].count >= word.utf8.count && text.starts(at: self[role].offset, with: word)
  }

  /// Whether `word` stands somewhere in the cell.
  func cell(_ role: Role, contains word: String) -> Bool {
    text.firstIndex(of: word, in: self[role].bytes) != nil
  }

  /// Whether the cell is empty.
  @inline(__always)
  func isEmpty(_ role: Role) -> Bool { self[role].count == 0 }

  /// Whether nothing says whose password for what this would be, nor the password itself.
  var hasNoLogin: Bool {
    isEmpty(.url) && isEmpty(.username) && isEmpty(.email) && isEmpty(.password)
  }

  /// Whether none of the cells that matter has anything in it.
  var isBlank: Bool {
    hasNoLogin && isEmpty(.title) && isEmpty(.secondFactor) && isEmpty(.notes) && isEmpty(.kind)
      && isEmpty(.cardNumber) && isEmpty(.person)
  }

  /// What a record is that its product does not name: a login if it can be one.
  var apparentContent: RecordContent {
    guard hasNoLogin else { return .login(.active) }
    if !isEmpty(.cardNumber) { return .item(.card) }
    if !isEmpty(.person) { return .item(.identity) }
    return .item(isEmpty(.notes) ? .other : .note)
  }
}
