/// The credentials of one export, and the records that could not be read, with the reasons.
///
/// Every record of the file is a credential, a further row of one (``furtherRowCount``), an item of
/// another kind (``otherItems``), or a skipped record: ``recordCount`` is their sum.
public struct Vault: Sendable, CustomStringConvertible, CustomReflectable {
  /// The format the export was read as.
  public let format: ExportFormat.ID
  /// What this export can tell at all, column by column.
  public let capabilities: Capabilities
  /// The logins, in the order of the file.
  public private(set) var credentials: [Credential]
  /// Notes, cards, folders and the like, counted by kind.
  public let otherItems: [ItemKind: Int]
  /// The records that could not be read.
  public let skipped: [SkippedRecord]
  /// What the reader noticed and the user may want to know.
  public let remarks: Remarks
  /// The encoding that the export was read in, if it had to be guessed.
  public let guessedEncoding: TextEncoding?
  /// What the export tells of people beside its logins.
  public let identities: Identities
  /// The passwords that its logins had before.
  public let history: PasswordHistory

  private let store: SecretStore
  private let urlSeparation: URLSeparation
  private var furtherRows = FurtherRows()

  /// The vault with one more password, of no account, as its last credential.
  ///
  /// - Parameter password: the password, which is copied with everything else into a new store.
  /// - Returns: the larger vault.
  /// - Throws: ``StoreError/outOfMemory`` if no pages are to be had.
  package func adding(_ password: SecretStore) throws(StoreError) -> Vault {
    let (before, more) = (store.count, password.count)
    let joined = try SecretStore(count: before + more) { target in
      store.withBytes { bytes in
        for index in bytes.indices { target[index] = bytes[index] }
      }
      password.withBytes { bytes in
        for index in bytes.indices { target[before + index] = bytes[index] }
      }
    }
    let added = Credential(
      position: RecordPosition(record: 0, line: 0), kind: .passwordOnly,
      password: SecretRange(PackedRange(offset: before, count: more)))
    var vault = Vault(
      format: format, capabilities: capabilities, credentials: credentials + [added],
      otherItems: otherItems, skipped: skipped, remarks: remarks,
      guessedEncoding: guessedEncoding, identities: identities, history: history, store: joined,
      urlSeparation: urlSeparation)
    vault.furtherRows = furtherRows
    return vault
  }

  /// The vault with further passwords of its store, after all others and of no account.
  package func adding(_ passwords: [SecretRange]) -> Vault {
    with(
      credentials: credentials
        + passwords.map {
          Credential(
            position: RecordPosition(record: 0, line: 0), kind: .passwordOnly, password: $0)
        }, furtherRows: furtherRows)
  }

  package init(
    format: ExportFormat.ID, capabilities: Capabilities, credentials: [Credential],
    otherItems: [ItemKind: Int], skipped: [SkippedRecord], remarks: Remarks = [],
    guessedEncoding: TextEncoding? = nil, identities: Identities = Identities(),
    history: PasswordHistory = PasswordHistory(), store: SecretStore, urlSeparation: URLSeparation
  ) {
    self.format = format
    self.capabilities = capabilities
    self.credentials = credentials
    self.otherItems = otherItems
    self.skipped = skipped
    self.remarks = remarks
    self.guessedEncoding = guessedEncoding
    self.identities = identities
    self.history = history
    self.store = store
    self.urlSeparation = urlSeparation
  }

  /// A vault of bare passwords: the ranges of `store` that hold them.
  ///
  /// This is how one password goes down the same line as an export. A password over 16 MiB is a
  /// skipped record.
  public init(passwords: [Range<Int>], in store: SecretStore) {
    var credentials: [Credential] = []
    var skipped: [SkippedRecord] = []
    credentials.reserveCapacity(passwords.count)
    for (index, range) in passwords.enumerated() {
      let number = UInt32(clamping: index + 1)
      let position = RecordPosition(record: number, line: number)
      if range.count > PackedRange.maximumCount {
        skipped.append(SkippedRecord(position: position, reason: .fieldTooLong))
      } else {
        let password = PackedRange(offset: range.lowerBound, count: range.count)
        credentials.append(
          Credential(position: position, kind: .passwordOnly, password: SecretRange(password)))
      }
    }
    self.init(
      format: .passwords, capabilities: [], credentials: credentials, otherItems: [:],
      skipped: skipped, store: store, urlSeparation: .none)
  }

  /// Names the format and the number of credentials.
  public var description: String { "Vault(\(format), \(credentials.count) credentials)" }

  /// Shows no children.
  public var customMirror: Mirror { Mirror(self, children: []) }

  /// The number of records in the file, its header left out.
  public var recordCount: Int {
    credentials.count + furtherRowCount + skipped.count + otherItems.values.reduce(0, +)
  }

  /// The number of records that show a credential once more, for a further site or app.
  ///
  /// Zero as the reader returns it: which rows are one account is for others to say, who know which
  /// sites belong together.
  public var furtherRowCount: Int { furtherRows.rows.count }

  /// The records that show this credential once more, in the order of the file.
  public func furtherRows(of credential: Credential) -> ArraySlice<Credential> {
    furtherRows.rows(of: credential.position)
  }

  /// The same vault with other credentials.
  func with(credentials: [Credential], furtherRows: FurtherRows) -> Vault {
    var vault = self
    vault.credentials = credentials
    vault.furtherRows = furtherRows
    return vault
  }

  /// Whether the pages that hold the secrets are locked against swapping.
  public var isLocked: Bool { store.isLocked }

  /// The password of a credential of this vault.
  public func password(of credential: Credential) -> Secret {
    Secret(credential.password, in: store)
  }

  /// A text of this vault, with malformed UTF-8 replaced.
  ///
  /// It is hostile: control characters and markup are still in it.
  public func text(_ range: TextRange) -> String {
    store.withBytes { all in
      unsafe all.extracting(range.bytes).withUnsafeBufferPointer { bytes in
        unsafe String(decoding: bytes, as: UTF8.self)
      }
    }
  }

  /// The sites of a credential, each as the product wrote it, those of its further rows included.
  public func urls(of credential: Credential) -> [String] {
    furtherRows(of: credential).reduce(into: urlsOfRow(credential)) { $0 += urlsOfRow($1) }
  }

  /// The first of these sites.
  public func firstURL(of credential: Credential) -> String? {
    // An account may have as many rows as the file: the others are not looked at in vain.
    urlsOfRow(credential).first
      ?? furtherRows(of: credential).lazy.compactMap { urlsOfRow($0).first }.first
  }

  private func urlsOfRow(_ row: Credential) -> [String] { urlSeparation.split(text(row.urls)) }

  /// Lends the whole store, for work in bulk on the ranges of ``credentials``.
  public func withBytes<R, E: Error>(_ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
    try store.withBytes(body)
  }
}

/// What an export can tell at all.
public struct Capabilities: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt16

  /// A set from its bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Sites.
  public static let urls = Capabilities(rawValue: 1 << 0)
  /// User names.
  public static let usernames = Capabilities(rawValue: 1 << 1)
  /// Stored second factors.
  public static let secondFactor = Capabilities(rawValue: 1 << 2)
  /// Creation dates.
  public static let created = Capabilities(rawValue: 1 << 3)
  /// Dates of the last change of anything.
  public static let modified = Capabilities(rawValue: 1 << 4)
  /// Dates of the last change of the password.
  public static let passwordChanged = Capabilities(rawValue: 1 << 5)
  /// Dates of the last use.
  public static let lastUsed = Capabilities(rawValue: 1 << 6)
  /// Archived items.
  public static let archived = Capabilities(rawValue: 1 << 7)
  /// Items in the bin.
  public static let trashed = Capabilities(rawValue: 1 << 8)
  /// People's names, addresses and numbers, in records of their own.
  public static let identities = Capabilities(rawValue: 1 << 9)
  /// The passwords that logins had before.
  public static let passwordHistory = Capabilities(rawValue: 1 << 10)
}

/// What a reader noticed about an export without being able to settle it.
public struct Remarks: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt16

  /// A set from its bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A date before 1990 or in the future was left out: a clock was wrong.
  public static let implausibleDates = Remarks(rawValue: 1 << 0)
  /// Some characters look like HTML entities, and were left as they are because others do not.
  public static let entitiesLeftAlone = Remarks(rawValue: 1 << 1)
  /// HTML entities (`&amp;`) were decoded throughout the file.
  public static let entitiesDecoded = Remarks(rawValue: 1 << 2)
  /// Besides the column `password` there is another one that may hold passwords; it was not read.
  public static let otherPasswordColumn = Remarks(rawValue: 1 << 3)
}

/// A kind of item that is not a login.
public enum ItemKind: String, Sendable, CaseIterable {
  /// A secure note.
  case note
  /// A payment card.
  case card
  /// A person's data.
  case identity
  /// An e-mail alias.
  case alias
  /// A folder's own row.
  case folder
  /// Anything else that the product keeps.
  case other
}

/// A record that could not be read.
public struct SkippedRecord: Sendable, Equatable {
  /// Where it stands.
  public let position: RecordPosition
  /// Why it was skipped.
  public let reason: Reason

  /// A skipped record.
  public init(position: RecordPosition, reason: Reason) {
    self.position = position
    self.reason = reason
  }

  /// Why a record could not be read: a name, never content.
  public enum Reason: String, Sendable, CaseIterable {
    /// A quote opens and does not close.
    case unclosedQuote = "unclosed-quote"
    /// Text follows a quote that closes a field.
    case textAfterQuote = "text-after-quote"
    /// More fields than the header has columns, with no way to tell which are which.
    case tooManyFields = "too-many-fields"
    /// A number of fields that says nothing of what they mean.
    case unknownWidth = "unknown-width"
    /// Too few fields to reach the password.
    case tooFewFields = "too-few-fields"
    /// A field over 16 MiB.
    case fieldTooLong = "field-too-long"
    /// Bytes that are not valid in the file's encoding.
    case invalidText = "invalid-text"
    /// NUL bytes.
    case nulByte = "nul-byte"
  }
}
