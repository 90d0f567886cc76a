/// For each form how many changes count (``EditReach``).
struct EditReaches {
  /// For each form whether one change counts, if no other form is longer.
  private(set) var one: [Bool]
  /// For each form whether two changes count.
  private(set) var two: [Bool]

  init(_ text: ReuseText, _ names: OwnNames, _ judge: inout CoreJudge, _ store: RawSpan) {
    let forms = text.forms
    one = []
    two = []
    one.reserveCapacity(forms.count)
    two.reserveCapacity(forms.count)
    for form in 0..<forms.count {
      let owner = Int(forms.owners[form])
      let length = forms.length(of: form)
      let isDigitsOnly = text.consists(of: .digit, owner)
      let core = names.core(of: owner, in: forms)
      var worth = Self.worth(0..<forms.length(of: owner), of: owner, text, &judge, store)
      if core.count < forms.length(of: owner) {
        worth = worth.least(Self.worth(core, of: owner, text, &judge, store))
      }
      one.append(
        EditReach.countsOneEdit(length: length, isDigitsOnly: isDigitsOnly)
          && worth.one >= judge.threshold - EditReach.easeOfOneEdit)
      two.append(
        EditReach.countsTwoEdits(length: length, isDigitsOnly: isDigitsOnly)
          && worth.two >= judge.threshold)
    }
  }

  /// The decimal logarithm of the guesses for what changes leave of a password.
  private struct Worth {
    var one = Double.infinity
    var two = Double.infinity

    func least(_ other: Worth) -> Worth {
      Worth(one: min(one, other.one), two: min(two, other.two))
    }
  }

  /// What changes leave of a piece, if it is one word and little more; infinite if it is not.
  private static func worth(
    _ piece: Range<Int>, of password: Int, _ text: ReuseText, _ judge: inout CoreJudge,
    _ store: RawSpan
  ) -> Worth {
    guard let word = word(in: piece, of: password, text, store) else { return Worth() }
    let further = piece.count - word.count
    if further > EditReach.mostBesideWord { return Worth() }
    let guesses = judge.guesses(word, of: password, text, store)
    return Worth(
      one: guesses + EditReach.keptByOneEdit[further],
      two: guesses + EditReach.keptByTwoEdits[further])
  }

  /// The one word in a piece: from its first letter to its last, if there is nothing between them
  /// but letters and a few signs that stand for letters, and the case is that of a word.
  ///
  /// What is random seldom looks like that, so that few pieces need to be judged.
  private static func word(
    in piece: Range<Int>, of password: Int, _ text: ReuseText, _ store: RawSpan
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
