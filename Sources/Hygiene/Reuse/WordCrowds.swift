/// How many passwords are made of the same word and little else, and how alike they are in that.
struct WordCrowds: Sendable {
  /// How many changes count for those who have a word and so many characters beside it.
  struct Reach {
    /// Whether few enough strangers with the word are within one change.
    let one: Bool
    /// The same for two changes.
    let two: Bool
    /// The decimal logarithm of the strangers with the word who are not within two changes, for one
    /// who is.
    let keptByTwo: Double
    /// Whether more have the word than may be one owner's.
    let isCrowded: Bool
  }

  /// For each word that more have than may be one owner's its number.
  private var numbers: [UInt64: Int] = [:]
  /// For each of these words, and each number of characters beside it, how many changes count.
  private var reaches: [Reach] = []
  private let forms: FoldedForms

  /// So many may be one owner's.
  private static let mostOwn = 6
  /// The fewest that show what people put beside a word.
  private static let fewestShown = 12
  /// For each word so many numbers of characters are counted.
  private static let counted = EditReach.mostBesideWord + 1

  /// Counts the passwords that are one word and little else.
  init(_ text: ReuseText, _ names: OwnNames, _ table: KeyTable) {
    forms = text.forms
    table.forEachShared(expected: text.material.passwords.count) { sink in
      for password in text.material.passwords.indices {
        let piece = names.core(of: password, in: text.forms)
        guard let word = Self.word(in: piece, of: password, text),
          piece.count - word.count <= EditReach.mostBesideWord
        else { continue }
        let further = UInt64(piece.count - word.count)
        sink.add(key(word, of: password), UInt64(password) << 4 | further)
      }
    } set: {
      Int32($0 >> 4)
    } _: { crowd in
      guard crowd.count > Self.mostOwn, let first = crowd.first else { return }
      numbers[first.key] = reaches.count / Self.counted
      addReaches(of: crowd.map(\.value), text, names)
    }
  }

  /// How many changes count for a password with a word, as far as those who have it show.
  ///
  /// - Parameters:
  ///   - word: the word.
  ///   - password: whose word it is.
  ///   - further: the number of characters beside it, ``EditReach/mostBesideWord`` at most.
  /// - Returns: how many.
  func reach(with word: Range<Int>, of password: Int, further: Int) -> Reach {
    if let number = numbers[key(word, of: password)] {
      return reaches[number * Self.counted + further]
    }
    let kept = EditReach.keptByTwoEdits[further]
    return Reach(one: true, two: true, keptByTwo: kept, isCrowded: false)
  }

  /// Adds what holds for the members of a crowd, by how many characters they have beside the word.
  private mutating func addReaches(of crowd: [UInt64], _ text: ReuseText, _ names: OwnNames) {
    let forms = forms
    var counts = [Int](repeating: 0, count: Self.counted)
    for member in crowd { counts[Int(member & 15)] += 1 }
    for further in counts.indices {
      var beside: BesideWord?
      if counts[further] >= Self.fewestShown {
        beside = BesideWord(count: further)
        for member in crowd.lazy.filter({ $0 & 15 == further }).prefix(BesideWord.mostTaken) {
          let password = Int(member >> 4)
          let piece = names.core(of: password, in: forms)
          guard let word = Self.word(in: piece, of: password, text) else { continue }
          beside?.take(piece.lazy.filter { !word.contains($0) }.map { forms.unit(password, $0) })
        }
      }
      // As a rule what random digits make of it; where the vault has enough who have the word, they
      // show how alike they are: years, dates, and signs that everybody takes are more alike than
      // random digits.
      let kept = { (changes: Int, table: [Double]) in
        beside.map { min(table[further], max(0, $0.kept(changes: changes))) } ?? table[further]
      }
      let (one, two) = (kept(1, EditReach.keptByOneEdit), kept(2, EditReach.keptByTwoEdits))
      reaches.append(
        Reach(
          one: Self.strangers(counts, further, changes: 1) + EditReach.chainMargin <= one,
          two: Self.strangers(counts, further, changes: 2) + CoreWorth.margin <= two,
          keptByTwo: two, isCrowded: true))
    }
  }

  /// The decimal logarithm of the strangers who have the word as well, and about as many characters
  /// beside it, at most so many fewer or more; infinitely little if all may be of one owner.
  private static func strangers(_ counts: [Int], _ further: Int, changes: Int) -> Double {
    let near = max(0, further - changes)...min(counts.count - 1, further + changes)
    let count = counts[near].reduce(-mostOwn, +)
    return count > 0 ? CoreWorth.log10(Double(count)) : -.infinity
  }

  private func key(_ word: Range<Int>, of password: Int) -> UInt64 {
    forms.hash(of: password, word).keyed(as: 60)
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
