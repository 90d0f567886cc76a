/// What passwdqc goes by: its options, with the defaults of a release.
struct PasswdqcSettings: Sendable, Hashable {
  /// The minimums for one kind, two kinds, a passphrase, three and four kinds; nil is never.
  var minimums: [Int?]
  var maximum: Int
  var passphraseWords = 3
  var matchLength = 4
  var deniesSimilar = true
  var allowsOnlyRandom = false

  /// The defaults of a release.
  init(_ release: Release = .since21) {
    minimums = [nil, 24, 11, 8, release == .since21 ? 8 : 7]
    maximum = release == .first ? 40 : 72
  }

  /// The releases whose defaults differ.
  enum Release: String, CaseIterable, Sendable {
    /// 2.1.0 and later.
    case since21 = "2.1"
    /// 1.4.1 to 2.0.3.
    case since141 = "2.0"
    /// Before 1.4.1.
    case first = "1.3"
  }

  /// The maximum at which longer passwords are cut off rather than refused.
  static let truncatingMaximum = 8
}

// MARK: Deciding

extension PasswdqcSettings {
  /// The most bytes that are compared in pairs: PAM takes no more.
  private static let comparedBytes = 512

  /// What passwdqc answers, but for its list of words.
  func answer(
    to password: Span<UInt8>, replacing old: Span<UInt8>, user: [UInt8]
  ) -> Answer {
    if allowsOnlyRandom { return Answer(refusals: [.appropriateQuality]) }
    let shortest = minimums.compactMap(\.self).min()
    guard let shortest, password.count >= shortest else {
      return Answer(refusals: [.minimumLength])
    }
    if password.count > maximum, maximum != Self.truncatingMaximum {
      return Answer(refusals: [.maximumLength])
    }
    let judged = password.extracting(first: maximum)
    var answer = Answer(unjudged: [.dictionaryRefused])
    if isTooSimple(judged) { answer.refusals.insert(.composition) }
    judgeOld(judged, old.extracting(first: maximum), &answer)
    if matchLength > 0 {
      if hasSequence(judged) { answer.refusals.insert(.sequentialRefused) }
      if user.isEmpty {
        answer.unjudged.insert(.contextRefused)
      } else if isNearly(judged, user.span.extracting(first: Self.comparedBytes)) {
        answer.refusals.insert(.contextRefused)
      }
    }
    return answer
  }

  private func judgeOld(
    _ password: Span<UInt8>, _ old: Span<UInt8>, _ answer: inout Answer
  ) {
    guard !old.isEmpty else { return }
    if password.equals(old) { answer.refusals.insert(.similarity) }
    guard deniesSimilar, matchLength > 0 else { return }
    guard max(password.count, old.count) <= Self.comparedBytes else {
      answer.unjudged.insert(.similarity)
      return
    }
    if isNearly(password, old) { answer.refusals.insert(.similarity) }
  }
}
