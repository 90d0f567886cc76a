// What all ways of writing down a Windows password policy have in common.
extension Draft {
  /// What Windows does whatever the policy says.
  mutating func implyWindows() {
    imply(.lengthUnit, .unit(.utf16))
  }

  /// Windows's rule of three kinds out of five, which also keeps names out.
  mutating func setWindowsComplexity(_ reading: Reading<Bool>, from member: Member?) {
    set(.composition, reading, from: member) { .composition($0 ? .windowsComplexity : .none) }
    if case .unclear(let why) = reading {
      imply(.contextRefused, nil, at: member?.line, doubt: why)
    }
    guard let isOn = reading.value else { return }
    imply(
      .contextRefused, .flag(isOn), at: member?.line,
      notes: isOn
        ? [
          Wording(
            "the account name, and parts of the display name, from three characters on",
            "3 文字以上のアカウント名と、表示名の各部分")
        ] : [])
  }

  /// Passwords that can be read again are no better than passwords in the clear.
  mutating func setReversible(_ reading: Reading<Bool>, from member: Member?) {
    set(.reversibleStorage, reading, from: member) { .flag($0) }
    guard reading.value == true else { return }
    lint(
      .dangerous, at: member?.line, "passwords are stored so that they can be read again",
      "パスワードが復元できる形で保存されます")
  }

  /// What contradicts itself, or has no effect, among the settings of Windows.
  mutating func lintWindows() {
    if policy[.lockoutAttempts].value == .unlimited,
      case .number(let minutes)? = policy[.lockoutMinutes].value, minutes > 0,
      let line = policy[.lockoutMinutes].position?.line
    {
      lint(
        .noEffect, at: line, "no account is ever locked, so that this time has no effect",
        "アカウントがロックされない設定のため、この時間は効きません")
    }
    if case .number(let least)? = policy[.minimumAge].value,
      case .number(let most)? = policy[.maximumAge].value, least >= most, most > 0,
      let line = policy[.minimumAge].position?.line
    {
      lint(
        .contradiction, at: line,
        "a password must be changed before it may be changed: Windows takes no such pair",
        "変更禁止期間が有効期間以上です。Windows はこの組み合わせを受け付けません")
    }
  }
}

extension Composition {
  /// Three of capital letters, small letters, digits, signs, and letters without case.
  static let windowsComplexity = Composition(
    variety: Variety(3, of: [.upper, .lower, .digit, .special, .other]))
}

extension Policy.Reach {
  /// What Windows has words for, or decides: a maximum cannot be set, and is known not to be short.
  static let windows = Policy.Reach(
    [
      .minimumLength, .maximumLength, .lengthUnit, .composition, .contextRefused, .maximumAge,
      .minimumAge, .historyDepth, .lockoutAttempts, .lockoutMinutes, .reversibleStorage,
    ],
    elsewhere: [
      .commonRefused: ["Microsoft Entra Password Protection"],
      .breachedRefused: ["Microsoft Entra Password Protection"],
      .secondFactor: ["Windows Hello for Business", "smart cards"],
    ])
}
