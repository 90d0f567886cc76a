/// What a sequence of pieces costs an attacker in Kagiban's own mode.
///
/// The reference multiplies by l! and adds 10,000^(l - 1) for l pieces, as if the attacker knew nothing
/// of how people put pieces together. With that, four words with blanks between them, seven pieces,
/// take 10^24 guesses, which no four words do. Here something known that follows something else
/// takes ten times the guesses, characters to try out take their own, and whoever tries several pieces
/// has tried 10,000 passwords of one piece first.
///
/// A name with a date behind it, a word behind a word: attackers try those right away. So something
/// known of four symbols or more that follows another such thing takes twice the guesses only. Short
/// words are by accident in any password, and rarely two long ones in a row. A short word counts like a
/// long one if it stands between signs: my in love-my-dog is no accident either.
enum ProductCost {
  static let anotherPiece = 10.0
  static let anotherLong = 2.0
  /// The fewest symbols of a long match.
  static let fewestOfLong = 4
  static let beforeSeveral = Guesses(10_000)

  /// Whether a match is no accident: of four symbols, or delimited by signs.
  @inline(__always)
  static func isLong(_ match: Match) -> Bool {
    match.end &- match.start >= fewestOfLong
      || !match.traits.isDisjoint(with: [.deliberate, .common])
  }
}
