/// One product's export layout.
public struct ExportFormat: Sendable {
  /// The format's name on the command line and in reports.
  public struct ID: Sendable, Hashable, CustomStringConvertible {
    /// The name, in lower case with hyphens: `bitwarden-csv`.
    public let name: String

    /// An identifier with this name.
    package init(_ name: String) { self.name = name }

    /// The name.
    public var description: String { name }

    /// Bare passwords, one a line: not an export.
    public static let passwords = ID("passwords")
  }
}

/// How a format puts several addresses into one cell.
package enum URLSeparation: Sendable {
  /// One cell, one address.
  case none

  package func split(_ cell: String) -> [String] {
    cell.isEmpty ? [] : [cell]
  }
}
