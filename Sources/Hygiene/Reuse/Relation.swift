/// How two passwords are related, in steps that turn one into the other.
///
/// Everything here can be said aloud: no character of a password and no length is in it.
struct Relation: Sendable, Hashable {
  /// The steps; several are stacked.
  var tweaks: [Tweak]
}

/// One step from a password to a related one, in whichever direction.
enum Tweak: Sendable, Hashable {
  /// Letters in the other case.
  case letterCase(LetterCase)
  /// Signs or digits in place of letters.
  case leet
  /// The same text in other Unicode characters: full width, other kana, decomposed letters.
  case unicodeForm
  /// One has further characters at a place.
  case added(Characters, Place)
  /// Both have characters at a place, and these differ.
  case replaced(Characters, Place)
  /// Two neighbours have changed places.
  case exchanged
  /// A number is a little higher in one than in the other.
  case counter
  /// A year is another one.
  case year
  /// A season or month is another one.
  case season
  /// One is the other backwards.
  case reversed
  /// One is the other twice.
  case doubled
  /// Every key of one is beside that of the other.
  case keyboard
  /// One stands whole inside the other.
  case contained
  /// Each has the name of its own service or user, and otherwise they are the same.
  case ownName
  /// Both have a core in common, each with characters of its own around it.
  case core

  /// Which letters differ in case.
  enum LetterCase: Sendable, Hashable {
    case first, all, some
  }

  /// Where in the passwords.
  enum Place: Sendable, Hashable {
    case front, middle, end
  }

  /// Which characters, all of them together.
  enum Characters: Sendable, Hashable {
    case digits, year, signs, letters, mixed
  }
}

/// Two passwords of a family, and how they are related.
struct ReuseLink: Sendable {
  /// The number of the one.
  let left: Int32
  /// The number of the other.
  let right: Int32
  /// How one becomes the other.
  let relation: Relation
  /// About how many guesses a guesser needs who knows one of them (``TweakCost``).
  let guesses: Double
}

/// Passwords that are related, each to at least one other.
struct ReuseFamily: Sendable {
  /// The numbers of the passwords, in ascending order.
  let members: [Int32]
  /// Links that hold all members together: one fewer than there are members.
  let links: [ReuseLink]
  /// What is known of a core that members share.
  let core: SharedCore?
}
