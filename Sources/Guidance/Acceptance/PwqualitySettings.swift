/// What libpwquality goes by: its settings with their defaults since version 1.3.
struct PwqualitySettings: Sendable, Hashable {
  var difok = 1
  var minlen = 8
  var dcredit = 0
  var ucredit = 0
  var lcredit = 0
  var ocredit = 0
  var minclass = 0
  var maxrepeat = 0
  var maxclassrepeat = 0
  var maxsequence = 0
  var gecoscheck = 0
  var dictcheck = 1
  var usercheck = 1
  var usersubstr = 0
  var enforcing = 1
  var badwords: [String] = []
  var isForRootToo = false
  var isForLocalUsersOnly = false

  /// The defaults of pam_cracklib, and of libpwquality before version 1.3.
  static let cracklib: PwqualitySettings = {
    var settings = PwqualitySettings()
    settings.difok = 5
    settings.minlen = 9
    settings.dcredit = 1
    settings.ucredit = 1
    settings.lcredit = 1
    settings.ocredit = 1
    settings.usercheck = 0
    return settings
  }()

  /// The setting of this name in files, if it is a whole number.
  static func number(named name: String) -> WritableKeyPath<PwqualitySettings, Int>? {
    switch name {
    case "difok": \.difok
    case "minlen": \.minlen
    case "dcredit": \.dcredit
    case "ucredit": \.ucredit
    case "lcredit": \.lcredit
    case "ocredit": \.ocredit
    case "minclass": \.minclass
    case "maxrepeat": \.maxrepeat
    case "maxclassrepeat": \.maxclassrepeat
    case "maxsequence": \.maxsequence
    case "gecoscheck": \.gecoscheck
    case "dictcheck": \.dictcheck
    case "usercheck": \.usercheck
    case "usersubstr": \.usersubstr
    case "enforcing": \.enforcing
    default: nil
    }
  }

  /// The number that stands for `value`: some keys have bounds, beyond which the bound is taken.
  static func bounded(_ value: Int, of key: String) -> Int {
    switch key {
    case "minlen": max(value, leastMinlen)
    case "minclass": min(value, 4)
    default: value
    }
  }

  /// The least value of `minlen`, and the least length of its dictionary check.
  static let leastMinlen = 6
  /// The fewest bytes of a word that is looked for.
  static let leastWord = 4
}

// MARK: Deciding

extension PwqualitySettings {
  /// The most bytes that PAM takes (`PAM_MAX_RESP_SIZE`), beyond which nothing is compared in pairs.
  private static let comparedBytes = 512

  /// What libpwquality answers, but for its dictionary.
  func answer(
    to password: Span<UInt8>, replacing old: Span<UInt8>, user: [UInt8]
  ) -> Answer {
    var answer = Answer()
    if password.isEmpty { answer.refusals.insert(.minimumLength) }
    judgeOld(password, old, &answer)
    judgeKinds(password, &answer)
    judgeRuns(password, &answer)
    judgeWords(password, user: user.map(\.lowered), &answer)
    if dictcheck != 0 {
      if password.count < Self.leastMinlen { answer.refusals.insert(.minimumLength) }
      answer.unjudged.insert(.dictionaryRefused)
    }
    return answer
  }

  private func judgeOld(
    _ password: Span<UInt8>, _ old: Span<UInt8>, _ answer: inout Answer
  ) {
    guard !old.isEmpty else { return }
    if password.equals(old) { answer.refusals.insert(.similarity) }
    guard difok != 0 else { return }
    if password.equalsIgnoringCase(old) { answer.refusals.insert(.similarity) }
    guard max(password.count, old.count) <= Self.comparedBytes else {
      answer.unjudged.insert(.similarity)
      return
    }
    let distance = Self.distance(password, old.count) { old[$0].lowered }
    if distance < difok, password.count < old.count * 2 { answer.refusals.insert(.similarity) }
    if Self.isRotation(password, of: old) { answer.refusals.insert(.similarity) }
  }

  private func judgeKinds(_ password: Span<UInt8>, _ answer: inout Answer) {
    var counts = [0, 0, 0, 0]
    for index in password.indices { counts[Self.kind(password[index])] += 1 }
    var needed = minlen
    for (count, credit) in zip(counts, [dcredit, ucredit, lcredit, ocredit]) {
      if credit >= 0 {
        needed -= min(count, credit)
      } else if count < -credit {
        answer.refusals.insert(.composition)
      }
    }
    if password.count < needed { answer.refusals.insert(.minimumLength) }
    if counts.count(where: { $0 > 0 }) < minclass { answer.refusals.insert(.composition) }
  }

  private func judgeRuns(_ password: Span<UInt8>, _ answer: inout Answer) {
    var isPalindrome = true
    for index in 0..<password.count / 2
    where password[index].lowered != password[password.count - 1 - index].lowered {
      isPalindrome = false
      break
    }
    if isPalindrome { answer.refusals.insert(.palindrome) }
    if maxrepeat != 0, password.longestRun(where: ==) > max(maxrepeat, 1) {
      answer.refusals.insert(.maximumRepeat)
    }
    if maxclassrepeat > 0,
      password.longestRun(where: { Self.kind($0) == Self.kind($1) }) > maxclassrepeat
    {
      answer.refusals.insert(.maximumClassRepeat)
    }
    if maxsequence != 0,
      max(
        password.longestRun { Int(Int8(bitPattern: $1)) == Int(Int8(bitPattern: $0)) + 1 },
        password.longestRun { Int(Int8(bitPattern: $1)) == Int(Int8(bitPattern: $0)) - 1 })
        > max(maxsequence, 1)
    {
      answer.refusals.insert(.maximumSequence)
    }
  }

  private static func kind(_ byte: UInt8) -> Int {
    byte.isASCIIDigit ? 0 : byte.isASCIIUpper ? 1 : byte.isASCIILower ? 2 : 3
  }
}

// MARK: Words

extension PwqualitySettings {
  private func judgeWords(_ password: Span<UInt8>, user: [UInt8], _ answer: inout Answer) {
    for word in badwords where hasWord(word.utf8.map(\.lowered), password) {
      answer.refusals.insert(.contextRefused)
    }
    if gecoscheck != 0 { answer.unjudged.insert(.contextRefused) }
    guard usercheck != 0 else { return }
    guard !user.isEmpty else {
      answer.unjudged.insert(.contextRefused)
      return
    }
    let user = user.prefix(Self.comparedBytes)
    if usersubstr >= Self.leastWord, user.count > usersubstr {
      for start in 0...user.count - usersubstr
      where hasWord(Array(user[start..<start + usersubstr]), password) {
        answer.refusals.insert(.contextRefused)
      }
    } else if hasWord(Array(user), password) {
      answer.refusals.insert(.contextRefused)
    }
  }

  /// Whether a word stands in the password forward or backward, or is nearly all of it.
  private func hasWord(_ word: [UInt8], _ password: Span<UInt8>) -> Bool {
    guard word.count >= Self.leastWord, word.count <= Self.comparedBytes else { return false }
    for word in [word, word.reversed()] {
      if password.contains(lowered: word) { return true }
      if password.count <= Self.comparedBytes,
        Self.distance(password, word.count, { word[$0] }) < difok
      {
        return true
      }
    }
    return false
  }

  /// libpwquality's own distance: a step costs one if the characters at its end differ, whichever
  /// way it goes, and nothing if they are the same.
  private static func distance(
    _ password: Span<UInt8>, _ count: Int, _ other: (Int) -> UInt8
  ) -> Int {
    var row = Array(0...password.count)
    for index in 0..<count {
      let byte = other(index)
      var diagonal = row[0]
      row[0] = index + 1
      for column in 0..<password.count {
        let cost = password[column].lowered == byte ? 0 : 1
        let step = min(diagonal, row[column], row[column + 1]) + cost
        diagonal = row[column + 1]
        row[column + 1] = step
      }
    }
    return row[password.count]
  }

  /// Whether the old password twice over has the new one in it.
  private static func isRotation(_ password: Span<UInt8>, of old: Span<UInt8>) -> Bool {
    guard password.count <= old.count * 2 else { return false }
    for start in 0...(old.count * 2 - password.count) {
      var isSame = true
      for index in password.indices
      where old[(start + index) % old.count].lowered != password[index].lowered {
        isSame = false
        break
      }
      if isSame { return true }
    }
    return false
  }
}
