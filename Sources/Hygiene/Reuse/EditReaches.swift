/// For each form how many changes count (``EditReach``).
struct EditReaches {
  /// For each form whether one change counts, if no other form is longer.
  private(set) var one: [Bool]
  /// For each form whether two changes count.
  private(set) var two: [Bool]

  init(_ text: ReuseText, _ names: OwnNames, _ judge: inout CoreJudge, _ store: RawSpan) {
    let forms = text.forms
    let crowds = WordCrowds(text, names)
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
      let (whole, core) = (0..<forms.length(of: owner), names.core(of: owner, in: forms))
      for piece in core == whole ? [whole] : [whole, core] where mayOne || mayTwo {
        guard let word = WordCrowds.word(in: piece, of: owner, text) else { continue }
        let further = piece.count - word.count
        if further > EditReach.mostBesideWord { continue }
        let strangers = { (changes: Int) in
          crowds.strangers(with: word, of: owner, further: further, changes: changes)
        }
        let kept = { (changes: Int) in
          crowds.kept(with: word, of: owner, further: further, changes: changes)
        }
        mayOne = mayOne && strangers(1) + EditReach.chainMargin <= kept(1)
        mayTwo =
          mayTwo && strangers(2) + CoreWorth.margin <= kept(2)
          && judge.guesses(word, of: owner, text, store) + kept(2) >= judge.threshold
      }
      one.append(mayOne)
      two.append(mayTwo)
    }
  }
}
