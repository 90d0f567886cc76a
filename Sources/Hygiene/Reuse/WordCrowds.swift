/// How many passwords are made of the same word and little else, and how alike they are in that.
struct WordCrowds {
  private let forms: FoldedForms
  private var counts: [UInt64: Int32] = [:]
  /// Of crowds that are large enough to show it, what stands beside the word.
  private var besides: [UInt64: BesideWord] = [:]

  /// So many may be one owner's.
  private static let mostOwn = 6
  /// The fewest that show what people put beside a word.
  private static let fewestShown = 12

  init(_ text: ReuseText, _ names: OwnNames) {
    forms = text.forms
    forEachWord(text, names) { key, _, _, _ in counts[key, default: 0] += 1 }
    var besides: [UInt64: BesideWord] = [:]
    forEachWord(text, names) { key, password, piece, word in
      guard counts[key, default: 0] >= Self.fewestShown else { return }
      besides[key, default: BesideWord(count: piece.count - word.count)]
        .take(piece.lazy.filter { !word.contains($0) }.map { text.forms.unit(password, $0) })
    }
    self.besides = besides
  }

  /// Hands over the passwords that are one word and little else.
  private func forEachWord(
    _ text: ReuseText, _ names: OwnNames,
    _ body: (_ key: UInt64, _ password: Int, _ piece: Range<Int>, _ word: Range<Int>) -> Void
  ) {
    for password in text.material.passwords.indices {
      let piece = names.core(of: password, in: forms)
      guard let word = Self.word(in: piece, of: password, text),
        piece.count - word.count <= EditReach.mostBesideWord
      else { continue }
      let key = key(word, of: password, further: piece.count - word.count)
      body(key, password, piece, word)
    }
  }

  /// The decimal logarithm of the strangers with a word who are not within so many changes, for one
  /// who is.
  ///
  /// As a rule what random digits make of it; where the vault has enough who have the word, they show
  /// how alike they are: years, dates, and signs that everybody takes are more alike than random
  /// digits.
  func kept(
    with word: Range<Int>, of password: Int, further: Int, changes: Int
  ) -> Double {
    let table = changes == 1 ? EditReach.keptByOneEdit : EditReach.keptByTwoEdits
    guard let beside = besides[key(word, of: password, further: further)] else {
      return table[further]
    }
    return min(table[further], max(0, beside.kept(changes: changes)))
  }

  /// The decimal logarithm of the strangers who have the word as well, and about as many characters
  /// beside it; infinitely little if all may be of one owner.
  ///
  /// - Parameters:
  ///   - word: the word.
  ///   - password: whose word it is.
  ///   - further: the number of characters beside it.
  ///   - changes: how many characters fewer or more others may have.
  /// - Returns: the logarithm.
  func strangers(
    with word: Range<Int>, of password: Int, further: Int, changes: Int
  ) -> Double {
    var count = -Int32(Self.mostOwn)
    for further in max(0, further - changes)...further + changes {
      count += counts[key(word, of: password, further: further), default: 0]
    }
    return count > 0 ? CoreWorth.log10(Double(count)) : -.infinity
  }

  private func key(_ word: Range<Int>, of password: Int, further: Int) -> UInt64 {
    forms.hash(of: password, word).keyed(as: UInt64(further))
  }

  /// The one word in a piece: from its first letter to its last, if there is nothing between them
  /// but letters and a few signs that stand for letters, and the case is that of a word.
  ///
  /// What is random seldom looks like that, so that few pieces need to be judged.
  static func word(
    in piece: Range<Int>, of password: Int, _ text: ReuseText
  ) -> Range<Int>? {
    let forms = text.forms
    guard let first = piece.first(where: { forms.kind(password, $0).isLetter }),
      let last = piece.last(where: { forms.kind(password, $0).isLetter }),
      last - first < longestWord
    else { return nil }
    var (signs, uppers) = (0, 0)
    for index in first...last {
      switch forms.kind(password, index) {
      case .upper: uppers += 1
      case .lower: break
      case .digit, .sign:
        // What was folded to an ASCII letter without being one stands for it.
        guard (0x61...0x7A).contains(forms.unit(password, index)) else { return nil }
        signs += 1
      }
    }
    let count = last - first + 1
    let isWord =
      uppers == 0 || uppers == 1 && forms.kind(password, first) == .upper || uppers + signs == count
    return isWord && signs * 3 <= count ? first..<last + 1 : nil
  }

  private static let longestWord = 20
}
