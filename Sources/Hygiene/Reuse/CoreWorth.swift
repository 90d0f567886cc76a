internal import Strength

/// How unlikely it is that strangers have the same piece in their passwords.
///
/// The fewer guesses a piece takes, the more people have it: among n passwords, about n / guesses
/// others have it by chance. So a piece is worth a link only where its guesses are ``margin`` times
/// the number of passwords, and a thousand in any case.
///
/// What the word lists do not hold and yet reads like a Japanese word in Roman letters (`momiji`)
/// counts as a word that is.
struct CoreWorth: ~Copyable {
  private let estimator: PasswordEstimator
  private var workspace = EstimatorWorkspace()
  /// The decimal logarithm of the guesses from which on a piece is worth a link.
  let threshold: Double

  /// The decimal logarithm of 4: of pieces that are just worth a link, one in so many has a stranger
  /// who has it too.
  static let margin = 0.6
  private static let leastThreshold = 3.0
  /// What a word takes that reads like a common one and stands in no list.
  private static let wordGuesses = 3.5
  /// For each letter more than two short words have together.
  private static let perFurtherLetter = 0.6
  private static let lettersOfWord = 8
  /// What a row of keys takes, and each that follows it: an attacker tries all of them, people take
  /// few, and go on beside the one they had.
  private static let walk = 2.0
  private static let furtherWalk = 0.7
  private static let perDigit = 1.0
  private static let perSign = 1.5

  /// - Parameters:
  ///   - estimator: what estimates guesses.
  ///   - count: among how many passwords chance has its way.
  init(_ estimator: PasswordEstimator, among count: Int) {
    self.estimator = estimator
    threshold = max(Self.leastThreshold, Self.log10(Double(max(count, 1))) + Self.margin)
  }

  /// The decimal logarithm of the guesses that a piece takes, in the spelling that is found first.
  mutating func guesses(_ piece: inout PlainSpelling) -> Double {
    var guesses = piece.withBytes { estimate($0) }
    if let other = piece.withLettersForSigns({ estimate($0) }) { guesses = min(guesses, other) }
    if let bare = piece.withBytes({ guessesOfWordWithSigns($0) }) { guesses = min(guesses, bare) }
    return min(guesses, piece.withBytes(Self.guessesReadAsWord) ?? guesses)
  }

  /// The guesses of a piece whose letters stand together, the signs at its ends counted one by one;
  /// nil for other pieces.
  ///
  /// A list may hold `password!` far down, and yet it is the most common of words with a sign.
  private mutating func guessesOfWordWithSigns(_ piece: Span<UInt8>) -> Double? {
    var (first, end) = (0, piece.count)
    while first < end, Self.isSign(piece[first]) { first += 1 }
    while end > first, Self.isSign(piece[end - 1]) { end -= 1 }
    guard first < end, end - first < piece.count else { return nil }
    return estimate(piece.extracting(first..<end))
      + Self.perSign * Double(piece.count - (end - first))
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte < 0x80 && !isLetter(byte) && !(0x30...0x39).contains(byte)
  }

  /// The guesses of all parts, one after the other.
  ///
  /// Those of the whole are more: an attacker has to find out as well how many parts there are, and
  /// of what kinds. Chance has not.
  private mutating func estimate(_ piece: Span<UInt8>) -> Double {
    _ = estimator.estimate(piece, workspace: &workspace)
    var sum = 0.0
    var hasWalk = false
    for index in 0..<workspace.pieceCount {
      let piece = workspace[piece: index]
      if piece.kind == .keyboardWalk {
        sum += min(piece.guessesLog10, hasWalk ? Self.furtherWalk : Self.walk)
        hasWalk = true
      } else {
        sum += piece.guessesLog10
      }
    }
    return sum
  }

  /// The guesses of one word in Roman letters with digits and signs around it; nil for other pieces.
  ///
  /// Digits and signs between letters stand for letters, and so may those after the last one.
  private static func guessesReadAsWord(_ piece: Span<UInt8>) -> Double? {
    var (first, end): (Int?, Int) = (nil, 0)
    for index in piece.indices where isLetter(piece[index]) {
      first = first ?? index
      end = index + 1
    }
    guard let first else { return nil }
    for end in [end, piece.count] where RomanJapanese.mayBeWord(piece, first..<end) {
      var guesses = wordGuesses + perFurtherLetter * Double(max(0, end - first - lettersOfWord))
      for index in piece.indices where !(first..<end).contains(index) {
        guesses += (0x30...0x39).contains(piece[index]) ? perDigit : perSign
      }
      return guesses
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte < 0x80 && (0x41...0x5A).contains(byte & 0xDF)
  }

  /// Exact enough, and without a library of mathematics: powers of two, and a line between them.
  static func log10(_ value: Double) -> Double {
    (Double(value.exponent) + value.significand - 1) * 0.301_03
  }
}
