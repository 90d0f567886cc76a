/// Notes in the form that LastPass gave them: a line with the kind, then a line for each field.
///
/// The names of the lines are those that the importers of Bitwarden and Proton Pass read. Whoever
/// imported such notes elsewhere has them there.
extension Row {
  /// Whether the note is one of those that are about a person.
  var hasIdentityNote: Bool {
    guard let kind = line(named: "NoteType:", of: .notes), kind.offset == Self.kindOffset(self)
    else { return false }
    return Self.identityNotes.contains { text.matches(text.trimmed(kind.bytes), $0) }
  }

  /// What the note tells of a person, and whether all of it could be read.
  func identityLines() -> (
    values: [(field: IdentityDetail.Field, value: PackedRange)], isWhole: Bool
  ) {
    var isWhole = true
    var row = self
    // Behind this line stands what people wrote themselves.
    if let free = line(named: "Notes:", of: .notes) {
      row[.notes] = PackedRange(
        offset: self[.notes].offset, count: free.offset - self[.notes].offset)
    }
    let values = Self.lines.compactMap {
      name, field -> (field: IdentityDetail.Field, value: PackedRange)? in
      guard let value = row.line(named: name, of: .notes) else { return nil }
      let trimmed = text.trimmed(value.bytes)
      let range = PackedRange(offset: trimmed.lowerBound, count: trimmed.count)
      guard field == .phone else { return (field, range) }
      guard let number = phoneNumber(in: range) else {
        isWhole = false
        return nil
      }
      return (field, number)
    }
    return (values, isWhole)
  }

  /// The kind is named in the first line and nowhere else.
  private static func kindOffset(_ row: Row) -> Int {
    row[.notes].offset + "NoteType:".utf8.count
  }

  private static let identityNotes = ["Address", "Driver's License", "Passport"]

  private static let lines: [(name: String, field: IdentityDetail.Field)] = [
    ("First Name:", .givenName), ("Middle Name:", .givenName), ("Last Name:", .familyName),
    ("Name:", .fullName), ("Username:", .username), ("Birthday:", .birthday),
    ("Date of Birth:", .birthday), ("Company:", .company), ("Address 1:", .street),
    ("Address 2:", .street), ("Address 3:", .street), ("Address:", .street),
    ("City / Town:", .city), ("Zip / Postal Code:", .postalCode),
    ("ZIP / Postal Code:", .postalCode), ("Email Address:", .email), ("Phone:", .phone),
  ]

  /// The number in `{"num":"…","ext":"…"}`, nil if there is none; a cell that is no object is the
  /// number.
  private func phoneNumber(in cell: PackedRange) -> PackedRange? {
    guard let first = cell.bytes.first, text[first] == JSONMembers.openingBrace else { return cell }
    var members = JSONMembers(text: text, in: cell.bytes)
    while let (name, value) = members.next() {
      if text.matches(name.bytes, "num") { return value }
    }
    return nil
  }
}
