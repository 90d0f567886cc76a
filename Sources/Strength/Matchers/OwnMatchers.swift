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

  /// Where the searches for patterns of keys have come.
  struct Cursors {
    fileprivate var pattern: Int
    fileprivate var stroke: Int

    init(_ start: Int) {
      pattern = start
      stroke = start
    }
  }

  /// The matchers, in the order in which they are asked.
  enum Step: CaseIterable {
    case roman, kana, kanaKeys, era, monthName, shortYear, monthDay, phoneNumber, pattern, stroke,
      address, shortWords, joined

    static let all = Array(allCases)
  }

  /// Appends the matches of one matcher that begin in `starts`.
  ///
  /// - Parameters:
  ///   - step: the matcher.
  ///   - starts: where matches may begin.
  ///   - whole: the range of the password that is being analysed.
  ///   - signs: which signs the password has.
  ///   - cursors: where the searches for patterns of keys left off.
  ///   - found: what the neighbours in the same places may belong to.
  ///   - first: where the other matches of the same places begin in the list.
  ///   - text: the password.
  ///   - matches: what was found.
  func append(
    _ step: Step, startingIn starts: Range<Int>, of whole: Range<Int>,
    _ signs: SubstitutionTable.Presence, from cursors: inout Cursors, _ found: FirstLook.Found,
    beside first: Int, in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    switch step {
    case .roman:
      roman.append(startingIn: starts, of: whole, signs, in: text, to: &matches)
    case .kana:
      kana.append(startingIn: starts, of: whole, in: text, to: &matches)
    case .kanaKeys:
      kanaKeys.append(startingIn: starts, of: whole, in: text, to: &matches)
    case .era:
      guard found.mayHave(.era), text.mayHaveDigits(1) else { return }
      era.append(startingIn: starts, of: whole, in: text, to: &matches)
    case .monthName:
      guard found.mayHave(.monthName), text.mayHaveDigits(1) else { return }
      monthName.append(startingIn: starts, of: whole, in: text, to: &matches)
    case .shortYear:
      guard found.mayHave(.shortYear), text.mayHaveRow(ShortYearMatcher.digits) else { return }
      shortYear.append(startingIn: starts, of: whole, in: text, to: &matches)
    case .monthDay:
      guard text.mayHaveRow(MonthDayMatcher.digits) else { return }
      monthDay.append(startingIn: starts, of: whole, in: text, to: &matches)
    case .phoneNumber:
      guard
        text.mayHaveDigits(
          PhoneNumberMatcher.fewestDigits, inRow: PhoneNumberMatcher.fewestWithoutSigns)
      else { return }
      phoneNumber.append(startingIn: starts, of: whole, in: text, to: &matches)
    case .pattern:
      guard found.mayBePattern else { return }
      pattern.append(startingIn: starts, of: whole, from: &cursors.pattern, in: text, to: &matches)
    case .stroke:
      guard found.mayBeStroke else { return }
      stroke.append(startingIn: starts, of: whole, from: &cursors.stroke, in: text, to: &matches)
    case .address:
      guard found.mayHave(.address), text.hasSeparators else { return }
      address.append(startingIn: starts, of: whole, in: text, to: &matches)
    case .shortWords:
      shortWords?.append(startingIn: starts, of: whole, in: text, to: &matches)
    case .joined:
      joined.append(from: first, of: whole, in: text, to: &matches)
    }
  }
}
