/// What a fact is about.
///
/// Reports name kinds and never the fact.
public enum FactKind: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  /// The owner's family name.
  case familyName
  /// The owner's given name.
  case givenName
  /// A name in a spelling of its own, as on a passport.
  case spelledName
  /// A word of a whole name in an identity of the export.
  case fullName
  /// What friends call the owner.
  case nickname
  /// A name of the partner.
  case partnerName
  /// A name of a child.
  case childName
  /// A name of a pet.
  case petName
  /// The owner's birthday.
  case birthday
  /// A birthday in the family.
  case familyBirthday
  /// Another day that matters.
  case date
  /// What looks like a day beside a name, and is none that the user told of.
  case possibleDate
  /// A telephone number.
  case phone
  /// A postal code.
  case postalCode
  /// Numbers and names of an address.
  case address
  /// A staff, student or member number.
  case number
  /// The number of a car.
  case car
  /// Who the owner works for.
  case employer
  /// A word that the owner is fond of.
  case word
  /// The entry's own user name.
  case userName
  /// The entry's own e-mail address.
  case email
  /// A user name or e-mail address of another entry.
  case otherUserName
  /// The entry's own site or title, or the year it was made: counted beside a fact, and none itself.
  case surroundings

  /// The rule that a fact of this kind breaks in a password; nil if it is no fact.
  var rule: Rule? {
    switch self {
    case .familyName, .givenName, .spelledName, .fullName, .nickname, .partnerName, .childName,
      .petName:
      .personalName
    case .birthday, .familyBirthday, .date, .possibleDate: .personalDate
    case .phone, .postalCode, .number, .car: .personalNumber
    case .address, .employer, .word: .otherPersonalFact
    case .userName, .email, .otherUserName: .userNameInside
    case .surroundings: nil
    }
  }

  /// The name that other programs read.
  var name: String {
    switch self {
    case .familyName: "family-name"
    case .givenName: "given-name"
    case .spelledName: "name"
    case .fullName: "full-name"
    case .nickname: "nickname"
    case .partnerName: "partner"
    case .childName: "child"
    case .petName: "pet"
    case .birthday: "birthday"
    case .familyBirthday: "family-birthday"
    case .date: "date"
    case .possibleDate: "possible-date"
    case .phone: "phone"
    case .postalCode: "postal-code"
    case .address: "address"
    case .number: "number"
    case .car: "car"
    case .employer: "employer"
    case .word: "word"
    case .userName: "user-name"
    case .email: "email"
    case .otherUserName: "other-user-name"
    case .surroundings: "surroundings"
    }
  }
}

/// How a fact is written in a password.
public enum FactForm: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  /// As it was given.
  case asGiven
  /// In Latin letters after Hepburn.
  case hepburn
  /// As passports have it.
  case passport
  /// After Kunrei-shiki.
  case kunrei
  /// After Nihon-shiki.
  case nihon
  /// As it is typed to get kana.
  case typed
  /// In Latin letters that follow no one system.
  case mixedLatin
  /// In kana.
  case kana
  /// As initials, or with one.
  case initials
  /// Its first letters.
  case beginning
  /// With chan, kun and the like.
  case honorific
  /// Twice.
  case doubled
  /// Without its vowels.
  case withoutVowels
  /// Backwards.
  case reversed
  /// The keys of a kana keyboard.
  case kanaKeys
  /// Digits that sound like it.
  case wordplay
  /// A whole date.
  case fullDate
  /// Month and day.
  case monthDay
  /// The year.
  case year
  /// Year and month.
  case yearMonth
  /// A year of a Japanese era.
  case era
  /// The fiscal year.
  case fiscalYear
  /// A whole number.
  case wholeNumber
  /// A part of a number.
  case partOfNumber
  /// With signs or digits for letters.
  case signsForLetters

  /// The name that other programs read.
  var name: String {
    switch self {
    case .asGiven: "as-given"
    case .hepburn: "hepburn"
    case .passport: "passport"
    case .kunrei: "kunrei"
    case .nihon: "nihon"
    case .typed: "typed"
    case .mixedLatin: "mixed-latin"
    case .kana: "kana"
    case .initials: "initials"
    case .beginning: "beginning"
    case .honorific: "honorific"
    case .doubled: "doubled"
    case .withoutVowels: "without-vowels"
    case .reversed: "reversed"
    case .kanaKeys: "kana-keys"
    case .wordplay: "wordplay"
    case .fullDate: "full-date"
    case .monthDay: "month-day"
    case .year: "year"
    case .yearMonth: "year-month"
    case .era: "era"
    case .fiscalYear: "fiscal-year"
    case .wholeNumber: "whole-number"
    case .partOfNumber: "part-of-number"
    case .signsForLetters: "signs-for-letters"
    }
  }
}

/// Some of the cases of a small enumeration, in their order.
public struct CaseSet<Element: RawRepresentable<UInt8> & CaseIterable & Sendable>: Sendable,
  Hashable
{
  private(set) var bits: UInt32 = 0

  /// None of them.
  init() {}

  /// These.
  init(_ elements: Element...) { elements.forEach { insert($0) } }

  /// Adds one.
  mutating func insert(_ element: Element) { bits |= 1 << UInt32(element.rawValue) }

  /// Whether it is among them.
  public func contains(_ element: Element) -> Bool { bits & (1 << UInt32(element.rawValue)) != 0 }

  /// Whether there is none.
  public var isEmpty: Bool { bits == 0 }

  /// All of them.
  public var elements: [Element] { Element.allCases.filter(contains) }
}
