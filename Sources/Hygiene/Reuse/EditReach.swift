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
/// People do not choose at random. Of two strangers who take the same common word and add d digits,
/// two changes make one password the other with certainty for d = 2, in 6 % for d = 4, and in 0.1 %
/// for d = 6. So one common word with up to five further characters counts single changes only.
enum EditReach {
  /// The most further characters beside a common word with which two changes mean nothing.
  static let mostBesideWord = 5

  /// Whether one change is worth a link, by the longer of the two passwords.
  static func countsOneEdit(length: Int, isDigitsOnly: Bool) -> Bool {
    length >= (isDigitsOnly ? 7 : 5)
  }

  /// Whether a password may be linked by two changes, as far as its length goes.
  static func countsTwoEdits(length: Int, isDigitsOnly: Bool) -> Bool {
    length >= (isDigitsOnly ? 9 : 7)
  }
}
