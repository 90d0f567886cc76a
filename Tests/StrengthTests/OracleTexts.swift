import Strength

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The kinds behind the oracle's sentences.
enum OracleTexts {
  static func warning(_ text: String) -> Feedback.Warning? {
    switch text {
    case "This is a top-10 common password.": .topTenPassword
    case "This is a top-100 common password.": .topHundredPassword
    case "This is a very common password.": .commonPassword
    case "This is similar to a commonly used password.": .likeCommonPassword
    case "A word by itself is easy to guess.": .singleWord
    case "Names and surnames by themselves are easy to guess.": .singleName
    case "Common names and surnames are easy to guess.": .commonName
    case "Straight rows of keys are easy to guess.": .straightRow
    case "Short keyboard patterns are easy to guess.": .shortWalk
    case "Repeats like \"aaa\" are easy to guess.": .repeatedCharacter
    case let text where text.hasPrefix("Repeats like"): .repeatedPart
    case let text where text.hasPrefix("Sequences like"): .sequence
    case "Recent years are easy to guess.": .recentYear
    case "Dates are often easy to guess.": .date
    default: nil
    }
  }

  static func suggestion(_ text: String) -> Feedback.Suggestions? {
    switch text {
    case "Add another word or two. Uncommon words are better.": .addWords
    case "Avoid dates and years that are associated with you.": .avoidOwnDates
    case "Capitalization doesn't help very much.": .capitalAtStart
    case let text where text.hasPrefix("Predictable substitutions"): .substitutions
    case "Avoid repeated words and characters.": .avoidRepetition
    case "Avoid sequences.": .avoidSequences
    case let text where text.hasPrefix("All-uppercase"): .allCapitals
    case "Use a longer keyboard pattern with more turns.": .longerWalk
    case "Reversed words aren't much harder to guess.": .reversedWord
    case "Avoid recent years.": .avoidRecentYears
    case "Avoid years that are associated with you.": .avoidOwnYears
    default: nil
    }
  }
}

extension Oracle {
  /// The decimal logarithm of a number that was written out and may be beyond a `Double`.
  static func log10(ofDecimal text: String) -> Double {
    guard let value = Double(text) else { return .nan }
    #if canImport(Glibc)
    return Glibc.log10(value)
    #else
    return Darwin.log10(value)
    #endif
  }
}
