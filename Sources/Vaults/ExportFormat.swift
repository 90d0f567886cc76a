/// One product's export layout: a small table of columns.
public struct ExportFormat: Sendable {
  /// The name on the command line and in reports.
  public let id: ID
  /// The products that write it: proper nouns, the same in every language.
  public let products: [String]

  /// The headers that the products write, name by name.
  let layouts: [[String]]
  /// Names that together only this format has; a header with all of them in any order is its own.
  let signature: [String]
  /// Another such set, for a product whose exports have two shapes.
  let otherSignature: [String]
  /// Which names stand for what.
  let columns: [Column]
  let dateForm: DateForm
  let urlSeparation: URLSeparation
  /// Whether the folder's name tells that an item is in the bin.
  let folderTellsTrash: Bool
  /// Whether some versions of the product write HTML entities into every column.
  let mayHaveEntities: Bool
  /// The delimiter with which the product quotes nothing: a quote is then a character like others.
  let unquotedDelimiter: UInt8?
  /// Whether a password whose date of change is empty is as old as its entry.
  let unchangedSinceCreation: Bool
  /// Whether a password may be a reference to another entry's.
  let mayHaveReferences: Bool
  /// How many rows one login may have.
  let rowsPerLogin: RowsPerLogin
  /// How records are laid out.
  let shape: Shape
  /// What a record is.
  let classify: @Sendable (Row) -> RecordContent

  init(
    id: ID, products: [String], layouts: [[String]] = [], signature: [String] = [],
    otherSignature: [String] = [], columns: [Column], dateForm: DateForm = .none,
    urlSeparation: URLSeparation = .none,
    folderTellsTrash: Bool = false, mayHaveEntities: Bool = false,
    mayHaveReferences: Bool = false, unquotedDelimiter: UInt8? = nil,
    unchangedSinceCreation: Bool = false, rowsPerLogin: RowsPerLogin = .one,
    shape: Shape = .table,
    classify: @escaping @Sendable (Row) -> RecordContent = { _ in .login(.active) }
  ) {
    self.id = id
    self.products = products
    self.layouts = layouts
    self.signature = signature
    self.otherSignature = otherSignature
    self.columns = columns
    self.dateForm = dateForm
    self.urlSeparation = urlSeparation
    self.folderTellsTrash = folderTellsTrash
    self.mayHaveEntities = mayHaveEntities
    self.mayHaveReferences = mayHaveReferences
    self.unquotedDelimiter = unquotedDelimiter
    self.unchangedSinceCreation = unchangedSinceCreation
    self.rowsPerLogin = rowsPerLogin
    self.shape = shape
    self.classify = classify
  }

  /// All formats that can be read, in the order in which they are listed.
  public static let all: [ExportFormat] = [
    .chromium, .firefox, .apple, .bitwarden, .onePassword8, .lastPass, .keePassXC, .proton,
    .passwordSafe, .kaspersky, .keeper, .enpass, .generic,
  ]

  /// What exports of this format can tell at most; see ``Vault/capabilities`` for one file.
  public var capabilities: Capabilities { capabilities(having: Set(columns.map(\.role))) }

  /// What a file with these columns can tell.
  func capabilities(having roles: Set<Role>) -> Capabilities {
    var capabilities = roles.reduce(into: Capabilities()) { $0.formUnion($1.capability) }
    if folderTellsTrash, roles.contains(.folder) { capabilities.insert(.trashed) }
    return capabilities
  }

  /// The format's name on the command line and in reports.
  public struct ID: Sendable, Hashable, CustomStringConvertible {
    /// The name, in lower case with hyphens: `bitwarden-csv`.
    public let name: String

    /// An identifier with this name.
    package init(_ name: String) { self.name = name }

    /// The format with this name, or nil if there is none.
    public init?(name: String) {
      guard let format = ExportFormat.all.first(where: { $0.id.name == name }) else { return nil }
      self = format.id
    }

    /// The name.
    public var description: String { name }

    /// Bare passwords, one a line: not an export.
    public static let passwords = ID("passwords")
  }

  /// How the records of a format are laid out.
  enum Shape: Sendable, Equatable {
    /// Rows under a header.
    case table
    /// Blocks of lines that begin with a name.
    case blocks
    /// No header: fields of fixed meaning, then pairs of names and values.
    case pairs(behind: [Role?])
  }

  /// One name and what its column holds.
  struct Column: Sendable {
    let name: String
    let role: Role

    init(_ name: String, _ role: Role) {
      self.name = name
      self.role = role
    }
  }
}

/// What a column holds, as far as an audit needs it.
enum Role: Int, Sendable, CaseIterable {
  case title, url, username, email, password, secondFactor
  case notes, folder, kind, archived
  case created, modified, passwordChanged, lastUsed

  fileprivate var capability: Capabilities {
    switch self {
    case .url: .urls
    case .username: .usernames
    case .email: .usernames
    case .secondFactor: .secondFactor
    case .created: .created
    case .modified: .modified
    case .passwordChanged: .passwordChanged
    case .lastUsed: .lastUsed
    case .archived: .archived
    case .title, .password, .notes, .folder, .kind: []
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
  private var cells = InlineArray<14, PackedRange>(repeating: .empty)

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
  }
}
