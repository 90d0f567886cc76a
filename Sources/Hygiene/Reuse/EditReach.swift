/// How many changes apart two passwords may be to be taken for related.
///
/// The fewer characters, the more strangers are near by chance. Of two random passwords of the same
/// length m over an alphabet of a, one change makes the other with a chance of about m(a - 1) / a^m,
/// two with about C(m, 2)(a - 1)² / a^m. The limits keep the chance below 1 in 50,000 per pair for
/// single-case letters (a = 26) and for digits alone (a = 10):
///
/// | characters | one change | two changes |
/// |---|---|---|
/// | 4 letters | 1 in 4,500 | |
/// | **5 letters** | **1 in 94,000** | 1 in 1,800 |
/// | 6 letters | 1 in 2,000,000 | 1 in 31,000 |
/// | **7 letters** | | **1 in 580,000** |
/// | 6 digits | 1 in 18,000 | |
/// | **7 digits** | **1 in 150,000** | 1 in 5,600 |
/// | 8 digits | | 1 in 42,000 |
/// | **9 digits** | | **1 in 330,000** |
///
/// People do not choose at random. A stranger who takes the same common word and adds d digits comes
/// within two changes of it with certainty for d = 2, in 30 % for d = 3, in 6 % for d = 4 and in 1 %
/// for d = 5; within one change with certainty for d = 1, in 20 % for d = 2, in 3 % for d = 3. So how
/// common the word is decides with how many digits changes count.
///
/// - How many have the word shows in the vault itself (``WordCrowds``). Where each of these strangers
///   has one of the others or more within one change by chance, they hang together in chains without
///   an end; well below that they do not. So one change counts as long as one in ten has.
/// - People do not put random digits beside a word. Where a dozen have the word, what they put there
///   says how near they are to each other by chance (``BesideWord``).
/// - Two changes count if ``CoreWorth/margin`` times fewer are near by chance, both of those that are
///   there and of those that are to be expected.
enum EditReach {
  /// With more characters than that beside a word, changes always count.
  static let mostBesideWord = 10
  /// The decimal logarithm of 10.
  static let chainMargin = 1.0
  /// For each number of characters beside a word, the decimal logarithm of the strangers who are not
  /// within one change for one who is.
  static let keptByOneEdit = [0, 0, 0.7, 1.5, 2.4, 3.3, 4.2, 5, 5.9, 6.8, 7.7]
  /// The same for two changes.
  static let keptByTwoEdits = [0, 0, 0, 0.5, 1.2, 2, 2.8, 3.6, 4.5, 5.3, 6.2]

  /// Whether one change is worth a link, by the longer of the two passwords.
  static func countsOneEdit(length: Int, isDigitsOnly: Bool) -> Bool {
    length >= (isDigitsOnly ? 7 : 5)
  }

  /// Whether a password may be linked by two changes, as far as its length goes.
  static func countsTwoEdits(length: Int, isDigitsOnly: Bool) -> Bool {
    length >= (isDigitsOnly ? 9 : 7)
  }
}
