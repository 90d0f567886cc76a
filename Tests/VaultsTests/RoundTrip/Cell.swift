import Vaults

/// What a writer puts into one column, and what the column lets a reader know.
struct Cell: Sendable {
  let facets: Set<Facet>
  /// What is written for a login; nil for nothing at all.
  let text: @Sendable (ModelLogin) -> String?

  init(_ facets: Facet..., text: @escaping @Sendable (ModelLogin) -> String?) {
    self.facets = Set(facets)
    self.text = text
  }

  private init(facets: Set<Facet>, text: @escaping @Sendable (ModelLogin) -> String?) {
    self.facets = facets
    self.text = text
  }

  /// The same with what is written put through `transform`.
  func map(_ transform: @escaping @Sendable (String) -> String) -> Cell {
    Cell(facets: facets) { login in self.text(login).map(transform) }
  }

  static let title = Cell(.title) { $0.title }
  static let username = Cell(.username) { $0.username }
  static let email = Cell(.email) { $0.email }
  static let password = Cell { $0.password }
  static let secondFactor = Cell(.secondFactor) { $0.secondFactor }
  static let notes = Cell { $0.notes }

  /// The site, of which there is one at most.
  static let url = Cell(.url) { $0.urls.first ?? "" }
  /// All sites in one cell.
  static func urls(joinedBy separator: String) -> Cell {
    Cell(.url, .severalURLs) { $0.urls.joined(separator: separator) }
  }
  /// The sites behind the first, as a JSON array.
  static let furtherURLs = Cell(.url, .severalURLs) { login in
    login.urls.count > 1 ? json(Array(login.urls.dropFirst())) : ""
  }

  static func folder(_ separator: String, root: String? = nil) -> Cell {
    Cell { ((root.map { [$0] } ?? []) + $0.folder).joined(separator: separator) }
  }

  /// A cell with something else's hostile text in it: what a reader passes over.
  static let noise = Cell { $0.notes }
  /// An empty cell.
  static let empty = Cell { _ in "" }
  /// Nothing at all, not even quotes.
  static let nothing = Cell { _ in nil }
  /// The same in every row.
  static func always(_ text: String) -> Cell { Cell { _ in text } }
  /// A number of the record.
  static let number = Cell { "\($0.index)" }

  static func created(_ form: MomentForm) -> Cell { moment(.created, form) }
  static func modified(_ form: MomentForm) -> Cell { moment(.modified, form) }
  static func passwordChanged(_ form: MomentForm) -> Cell { moment(.passwordChanged, form) }
  static func lastUsed(_ form: MomentForm) -> Cell { moment(.lastUsed, form) }

  private static func moment(_ facet: Facet, _ form: MomentForm) -> Cell {
    Cell(facet) { login in login.moments[facet].map(form.text) ?? form.unknown(login.index) }
  }

  static func archived(_ yes: String, _ no: String) -> Cell {
    Cell(.archived) { $0.state == .archived ? yes : no }
  }
  static func trashed(_ yes: String, _ no: String) -> Cell {
    Cell(.trashed) { $0.state == .trashed ? yes : no }
  }

  /// A JSON array of strings (RFC 8259), with what must be escaped escaped.
  static func json(_ strings: [String]) -> String {
    let items = strings.map { string in
      let escaped = string.replacingBytes(of: "\\", with: "\\\\")
        .replacingBytes(of: "\"", with: "\\\"").replacingBytes(of: "\n", with: "\\n")
        .replacingBytes(of: "\r", with: "\\r").replacingBytes(of: "\t", with: "\\t")
        .replacingBytes(of: "\u{1B}", with: "\\u001b")
      return "\"" + escaped + "\""
    }
    return "[" + items.joined(separator: ",") + "]"
  }
}
