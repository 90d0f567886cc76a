/// What Kagiban's own mode looks for beside the patterns of the reference.
struct OwnMatchers: Sendable {
  private let roman: RomanMatcher
  private let kana: KanaMatcher
  private let kanaKeys: KanaKeyMatcher
  private let era: EraMatcher
  private let shortYear: ShortYearMatcher
  private let monthDay = MonthDayMatcher()
  private let phoneNumber = PhoneNumberMatcher()
  private let blockNumber = BlockNumberMatcher()
  private let pattern = PatternMatcher()
  private let stroke = StrokeMatcher()
  private let monthName: MonthNameMatcher
  private let address = AddressMatcher()
  private let shortWords: ShortWordMatcher?
  private let joined = JoinedWords()
  private let kanjiWords = KanjiWords()
  /// With what the words of the lexicon begin.
  let beginnings: Beginnings

  init(_ lexicon: Lexicon, year: Int) {
    roman = RomanMatcher(lexicon.trie)
    kana = KanaMatcher(lexicon.trie)
    kanaKeys = KanaKeyMatcher(lexicon.trie)
    era = EraMatcher(year: year)
    shortYear = ShortYearMatcher(year: year)
    monthName = MonthNameMatcher(year: year)
    shortWords = ShortWordMatcher(lexicon.lists)
    beginnings = Beginnings(lexicon.trie, roman.spellings)
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

  // Each of these appends the matches of some matchers that begin in `starts`, places of the password
  // that is being analysed, `whole`; `found` says what the neighbours there may belong to.

  /// Appends Japanese words.
  func appendJapanese(
    startingIn starts: Range<Int>, of whole: Range<Int>, _ rows: borrowing PossibleWords.Rows,
    _ signs: SubstitutionTable.Presence, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    roman.append(startingIn: starts, of: whole, rows, signs, in: text, to: &matches)
    kana.append(startingIn: starts, of: whole, in: text, to: &matches)
    kanaKeys.append(startingIn: starts, of: whole, rows, in: text, to: &matches)
  }

  /// Appends years, days and telephone numbers.
  func appendNumbers(
    startingIn starts: Range<Int>, of whole: Range<Int>, _ found: FirstLook.Found,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    guard text.mayHaveDigits(1) else { return }
    if found.mayHave(.era) {
      era.append(startingIn: starts, of: whole, in: text, to: &matches)
    }
    if found.mayHave(.monthName) {
      monthName.append(startingIn: starts, of: whole, in: text, to: &matches)
    }
    if found.mayHave(.shortYear) && text.mayHaveRow(ShortYearMatcher.digits) {
      shortYear.append(startingIn: starts, of: whole, in: text, to: &matches)
    }
    if text.mayHaveRow(MonthDayMatcher.digits) {
      monthDay.append(startingIn: starts, of: whole, in: text, to: &matches)
    }
    if text.mayHaveRow(MirroredYearMatcher.digits) {
      MirroredYearMatcher(year: shortYear.year).append(
        startingIn: starts, of: whole, in: text, to: &matches)
    }
    if text.mayHaveDigits(
      PhoneNumberMatcher.fewestDigits, inRow: PhoneNumberMatcher.fewestWithoutSigns)
    {
      phoneNumber.append(startingIn: starts, of: whole, in: text, to: &matches)
    }
  }

  /// Appends patterns of keys; `cursors` says where the searches left off.
  func appendKeys(
    startingIn starts: Range<Int>, of whole: Range<Int>, from cursors: inout Cursors,
    _ found: FirstLook.Found, in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    if found.mayBePattern {
      pattern.append(startingIn: starts, of: whole, from: &cursors.pattern, in: text, to: &matches)
    }
    // Digits are one row, and no strokes by themselves.
    if found.mayBeStroke && text.alphabet != .digits {
      stroke.append(startingIn: starts, of: whole, from: &cursors.stroke, in: text, to: &matches)
    }
  }

  /// Appends addresses, words that are short, and words with their separators; the other matches of the
  /// same places begin at `first` in the list.
  func appendOthers(
    startingIn starts: Range<Int>, of whole: Range<Int>, _ found: FirstLook.Found,
    beside first: Int, in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    if found.mayHave(.address) && text.hasSeparators {
      address.append(startingIn: starts, of: whole, in: text, to: &matches)
    }
    if text.hasSeparators && text.mayHaveDigits(BlockNumberMatcher.fewestDigits) {
      blockNumber.append(startingIn: starts, of: whole, in: text, to: &matches)
    }
    shortWords?.append(startingIn: starts, of: whole, in: text, to: &matches)
    kanjiWords.note(from: first, in: text, to: &matches)
    joined.append(from: first, of: whole, in: text, to: &matches)
  }
}
