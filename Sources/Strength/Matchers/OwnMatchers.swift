/// What Kagiban's own mode looks for beside the patterns of the reference.
struct OwnMatchers: Sendable {
  private let roman: RomanMatcher
  private let kana: KanaMatcher
  private let kanaKeys: KanaKeyMatcher
  private let era: EraMatcher
  private let shortYear: ShortYearMatcher
  private let monthDay = MonthDayMatcher()
  private let phoneNumber = PhoneNumberMatcher()
  private let pattern = PatternMatcher()
  private let stroke = StrokeMatcher()
  private let monthName: MonthNameMatcher
  private let address = AddressMatcher()
  private let shortWords: ShortWordMatcher?
  private let joined = JoinedWords()

  init(_ lexicon: Lexicon, year: Int) {
    roman = RomanMatcher(lexicon.trie)
    kana = KanaMatcher(lexicon.trie)
    kanaKeys = KanaKeyMatcher(lexicon.trie)
    era = EraMatcher(year: year)
    shortYear = ShortYearMatcher(year: year)
    monthName = MonthNameMatcher(year: year)
    shortWords = ShortWordMatcher(lexicon.lists)
  }

  /// What tells of any two symbols whether to look for something here or on keyboards.
  func firstLook(_ keyboards: [KeyboardGraph]) -> FirstLook {
    FirstLook(keyboards, pattern, stroke)
  }

  /// Where the searches for patterns of keys have come.
  struct Cursors {
    fileprivate var pattern: Int
    fileprivate var stroke: Int

    init(_ start: Int) {
      pattern = start
      stroke = start
    }
  }

  /// Appends the matches that begin in `starts`.
  ///
  /// - Parameters:
  ///   - starts: where matches may begin.
  ///   - whole: the range of the password that is being analysed.
  ///   - signs: which signs the password has.
  ///   - cursors: where the searches for patterns of keys left off.
  ///   - found: what the neighbours in the same places may belong to.
  ///   - first: where the other matches of the same places begin in the list.
  ///   - text: the password.
  ///   - matches: what was found.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, _ signs: SubstitutionTable.Presence,
    from cursors: inout Cursors, _ found: FirstLook.Found, beside first: Int,
    in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    roman.append(startingIn: starts, of: whole, signs, in: text, to: &matches)
    kana.append(startingIn: starts, of: whole, in: text, to: &matches)
    kanaKeys.append(startingIn: starts, of: whole, in: text, to: &matches)
    if found.mayHave(.era) && text.mayHaveDigits(1) {
      era.append(startingIn: starts, of: whole, in: text, to: &matches)
    }
    if found.mayHave(.monthName) && text.mayHaveDigits(1) {
      monthName.append(startingIn: starts, of: whole, in: text, to: &matches)
    }
    if found.mayHave(.shortYear) && text.mayHaveRow(ShortYearMatcher.digits) {
      shortYear.append(startingIn: starts, of: whole, in: text, to: &matches)
    }
    if text.mayHaveRow(MonthDayMatcher.digits) {
      monthDay.append(startingIn: starts, of: whole, in: text, to: &matches)
    }
    if text.mayHaveDigits(
      PhoneNumberMatcher.fewestDigits, inRow: PhoneNumberMatcher.fewestWithoutSigns)
    {
      phoneNumber.append(startingIn: starts, of: whole, in: text, to: &matches)
    }
    if found.mayBePattern {
      pattern.append(startingIn: starts, of: whole, from: &cursors.pattern, in: text, to: &matches)
    }
    // Digits are one row, and no strokes by themselves.
    if found.mayBeStroke && text.alphabet != .digits {
      stroke.append(startingIn: starts, of: whole, from: &cursors.stroke, in: text, to: &matches)
    }
    if found.mayHave(.address) && text.hasSeparators {
      address.append(startingIn: starts, of: whole, in: text, to: &matches)
    }
    shortWords?.append(startingIn: starts, of: whole, in: text, to: &matches)
    joined.append(from: first, of: whole, in: text, to: &matches)
  }
}
