/// For each form how many changes count (``EditReach``).
struct EditReaches: Sendable {
  /// For each form whether one change counts, if no other form is longer.
  private(set) var one: [Bool]
  /// For each form whether two changes count if ``hasWordsWorthTwo(_:_:_:)`` says so.
  private(set) var two: [Bool]
  private let crowds: WordCrowds
  private let text: ReuseText
  private let names: OwnNames

  init(
    _ text: ReuseText, _ names: OwnNames, _ table: KeyTable, _ judge: inout CoreJudge,
    _ store: RawSpan
  ) {
    (self.text, self.names) = (text, names)
    crowds = WordCrowds(text, names, table)
    let forms = text.forms
    one = []
    two = []
    one.reserveCapacity(forms.count)
    two.reserveCapacity(forms.count)
    for form in 0..<forms.count {
      let owner = Int(forms.owners[form])
      let length = forms.length(of: form)
      let isDigitsOnly = text.consists(of: .digit, owner)
      var (mayOne, mayTwo) = (
        EditReach.countsOneEdit(length: length, isDigitsOnly: isDigitsOnly),
        EditReach.countsTwoEdits(length: length, isDigitsOnly: isDigitsOnly)
      )
      if mayOne || mayTwo {
        forEachWord(of: owner) { word, reach in
          mayOne = mayOne && reach.one
          mayTwo = mayTwo && reach.two
          // What many have is known by now.
          if mayTwo, reach.isCrowded {
            mayTwo = isWorthTwo(word, of: owner, reach, &judge, store)
          }
        }
      }
      one.append(mayOne)
      two.append(mayTwo)
    }
  }

  /// Whether the words of a password are rare enough for two changes to count.
  ///
  /// That takes an estimate of guesses, and few passwords have another one so near: so it is asked
  /// only where one is found.
  func hasWordsWorthTwo(_ password: Int, _ judge: inout CoreJudge, _ store: RawSpan) -> Bool {
    var isWorth = true
    forEachWord(of: password) { word, reach in
      isWorth = isWorth && isWorthTwo(word, of: password, reach, &judge, store)
    }
    return isWorth
  }

  private func isWorthTwo(
    _ word: Range<Int>, of password: Int, _ reach: WordCrowds.Reach, _ judge: inout CoreJudge,
    _ store: RawSpan
  ) -> Bool {
    judge.guesses(word, of: password, text, store) + reach.keptByTwo >= judge.threshold
  }

  /// Hands over the word that a password is with little else, and the one that it is without names.
  @inline(__always)
  private func forEachWord(
    of password: Int, _ body: (_ word: Range<Int>, _ reach: WordCrowds.Reach) -> Void
  ) {
    let whole = 0..<text.forms.length(of: password)
    let core = names.core(of: password, in: text.forms)
    for piece in core == whole ? [whole] : [whole, core] {
      guard let word = WordCrowds.word(in: piece, of: password, text) else { continue }
      let further = piece.count - word.count
      if further > EditReach.mostBesideWord { continue }
      body(word, crowds.reach(with: word, of: password, further: further))
    }
  }
}
