/// One product's export layout: a small table of columns.
public struct ExportFormat: Sendable {
  /// The name on the command line and in reports.
  public let id: ID
  /// The products that write it: proper nouns, the same in every language.
  public let products: [String]

  /// How a file shows that it is one.
  let marks: Marks
  /// Which names stand for what.
  let columns: [Column]
  /// How cells are written.
  let cells: Cells
  /// How many rows one login may have.
  let rowsPerLogin: RowsPerLogin
  /// How records are laid out.
  let shape: Shape
  /// Where it tells of people beside logins; nil if it does not.
  let identities: IdentityLayout?
  /// What the product does to values beside quoting them is undone here.
  let decode: (@Sendable (inout Row) -> Void)?
  /// What a record is.
  let classify: @Sendable (Row) -> RecordContent

  init(
    id: ID, products: [String], marks: Marks = Marks(), columns: [Column], cells: Cells = Cells(),
    rowsPerLogin: RowsPerLogin = .one, shape: Shape = .table, identities: IdentityLayout? = nil,
    decode: (@Sendable (inout Row) -> Void)? = nil,
    classify: @escaping @Sendable (Row) -> RecordContent = { _ in .login(.active) }
  ) {
    self.id = id
    self.products = products
    self.marks = marks
    self.columns = columns
    self.cells = cells
    self.rowsPerLogin = rowsPerLogin
    self.shape = shape
    self.identities = identities
    self.decode = decode
    self.classify = classify
  }

  /// What exports of this format can tell at most; see ``Vault/capabilities`` for one file.
  public var capabilities: Capabilities {
    var capabilities = capabilities(
      having: Set(columns.map(\.role) + cells.unnamedColumns + cells.decodedRoles))
    if identities != nil { capabilities.insert(.identities) }
    return capabilities
  }

  /// What a file with these columns can tell.
  func capabilities(having roles: Set<Role>) -> Capabilities {
    var capabilities = roles.reduce(into: Capabilities()) { $0.formUnion($1.capability) }
    if cells.folderTellsTrash, roles.contains(.folder) { capabilities.insert(.trashed) }
    return capabilities
  }

  /// Whether this is any table that has a name for passwords.
  var isGeneric: Bool {
    shape == .table && marks.layouts.isEmpty && marks.signatures.isEmpty && marks.opening.isEmpty
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

  /// How a header shows whose it is.
  struct Marks: Sendable {
    /// The headers that the products write, name by name.
    var layouts: [[String]] = []
    /// Sets of names; a header with all of one set, in any order, is this format's.
    var signatures: [[String]] = []
    /// The names with which a header of this format begins, whatever follows.
    var opening: [String] = []
  }

  /// One name and what its column holds.
  struct Column: Sendable {
    let name: String
    let role: Role
    /// Whether the name is only the end of the cell's.
    let isSuffix: Bool
    /// Whether the column counts only where the others of its role are empty.
    let isFallback: Bool

    init(_ name: String, _ role: Role, isFallback: Bool = false) {
      self.name = name
      self.role = role
      self.isFallback = isFallback
      isSuffix = false
    }

    /// All columns whose names end like this; the first that is not empty counts.
    init(ending name: String, _ role: Role) {
      self.name = name
      self.role = role
      isSuffix = true
      isFallback = true
    }
  }

  /// How the cells of a format are written, as far as it differs from RFC 4180 and plain text.
  struct Cells: Sendable {
    var dates = DateForm.none
    var urls = URLSeparation.none
    /// How a quote is written inside a quoted field.
    var quoting = QuoteEscape.doubled
    /// The delimiter with which the product quotes nothing: a quote is then a character like others.
    var unquotedDelimiter: UInt8?
    /// A word that stands for an empty cell.
    var emptyMarker: String?
    /// What the columns behind the last named one hold.
    var unnamedColumns: [Role] = []
    /// What is done with the further cells of a record that is wider than the header; nil if such a
    /// record is an error.
    var readFurtherCell: (@Sendable (PackedRange, inout Row) -> Void)?
    /// What ``ExportFormat/decode`` takes out of other cells.
    var decodedRoles: [Role] = []
    /// Whether the folder's name tells that an item is in the bin.
    var folderTellsTrash = false
    /// Whether some versions of the product write HTML entities into every column.
    var mayHaveEntities = false
    /// Whether a password may be a reference to another entry's.
    var mayHaveReferences = false
    /// Whether a password whose date of change is empty is as old as its entry.
    var unchangedSinceCreation = false
    /// Whether a second factor may stand where it is not looked for, so that an empty cell does not
    /// mean that there is none.
    var mayHideSecondFactor = false
  }

  /// What the fields of a record mean that has so many of them.
  struct FieldsByWidth: Sendable, Equatable {
    var widths: [Int: [Role?]]
    /// What they mean in a record of another width; nil if such a record is an error.
    var otherwise: [Role?]?
  }

  /// How the records of a format are laid out.
  enum Shape: Sendable, Equatable {
    /// Rows under a header.
    case table
    /// No header: the fields mean what their number tells.
    case rows(FieldsByWidth)
    /// Blocks of lines that begin with a name.
    case blocks
    /// No header: fields of fixed meaning, then pairs of names and values.
    case pairs(behind: [Role?])
    /// No header: fields of fixed meaning, then fields that each carry a name, a code and a value.
    case codedFields
  }
}
