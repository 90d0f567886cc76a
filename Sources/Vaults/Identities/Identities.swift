/// What an export tells of people beside its logins: names, addresses, telephone numbers.
///
/// The values are secrets as passwords are: ranges of the vault's store, which no report accepts.
public struct Identities: Sendable, CustomStringConvertible, CustomReflectable {
  /// The details that are kept, record by record in the order of the file.
  public private(set) var details: [IdentityDetail] = []
  /// How many records of the export are about a person.
  public private(set) var recordCount = 0
  /// How many of them are kept in full.
  public private(set) var keptCount = 0

  /// The records that are kept, the first of the file: a person has few, and a vault with hundreds
  /// is a company's address book.
  public static let mostRecords = 100
  /// The details of one record that are kept.
  public static let mostDetails = 64
  /// The bytes that a detail may have to be kept.
  public static let longestDetail = 1024

  /// No people.
  init() {}

  /// Says how many, and nothing of them.
  public var description: String { "Identities(\(recordCount))" }

  /// Shows no children: the ranges would tell how long the values are.
  public var customMirror: Mirror { Mirror(self, children: []) }

  /// Takes in what one record tells of a person.
  ///
  /// - Parameters:
  ///   - values: what was read.
  ///   - isWhole: whether nothing else stands there that should have been read.
  mutating func add(
    _ values: [(field: IdentityDetail.Field, value: PackedRange)], isWhole: Bool = true
  ) {
    recordCount += 1
    guard recordCount <= Self.mostRecords else { return }
    let filled = values.filter { $0.value.count > 0 }
    let kept = filled.prefix(Self.mostDetails).filter { $0.value.count <= Self.longestDetail }
    if isWhole, kept.count == filled.count { keptCount += 1 }
    details += kept.map {
      IdentityDetail(person: recordCount - 1, field: $0.field, value: SecretRange($0.value))
    }
  }

  /// Puts every value through `transform`.
  mutating func mapValues(_ transform: (PackedRange) -> PackedRange) {
    details = details.map {
      IdentityDetail(
        person: $0.person, field: $0.field, value: SecretRange(transform($0.value.packed)))
    }
  }
}

/// One thing that an export tells of a person.
public struct IdentityDetail: Sendable, CustomStringConvertible, CustomReflectable {
  /// The number of the record that it is from, from 0: details with the same number are of one
  /// person.
  public let person: Int
  /// What it is.
  public let field: Field
  /// Where it stands in the vault's store.
  public let value: SecretRange

  /// Names the field, and nothing that is in it.
  public var description: String { "IdentityDetail(\(field))" }

  /// Shows no children.
  public var customMirror: Mirror { Mirror(self, children: []) }

  /// What a detail is.
  public enum Field: UInt8, Sendable, CaseIterable {
    /// A whole name, in the order in which its owner writes it.
    case fullName
    /// A first or middle name.
    case givenName
    /// A last name.
    case familyName
    /// A birthday, as the product writes days.
    case birthday
    /// A telephone number.
    case phone
    /// An e-mail address.
    case email
    /// A user name.
    case username
    /// Who the person works for.
    case company
    /// A line of an address.
    case street
    /// A town.
    case city
    /// A postal code.
    case postalCode
  }
}
