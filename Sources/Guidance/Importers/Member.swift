/// A key of a policy file with its value, whatever the file's form: JSON, INI, a table, Terraform.
struct Member {
  /// The key.
  let key: String
  /// The value's text; nil if it is a list, an object, or something that the product works out.
  let text: String?
  /// The line, from 1; nil if it stands in another file than the policy.
  let line: Int?
  /// What stands there, if the file is JSON or if one line sets several things.
  let written: String
  /// Whether the member is an entry of a tree, of which the line says more outside of JSON.
  var isEntry = false
}

/// What came of reading a member.
enum Reading<Value> {
  /// It is not there.
  case absent
  /// It is there, and nobody can tell from the file what it amounts to.
  case unclear(Wording)
  /// Its value.
  case value(Value)
}

extension Reading {
  /// The value, if there is one that can be told.
  var value: Value? { if case .value(let value) = self { value } else { nil } }

  /// The same with another value.
  func map<Other>(_ transform: (Value) -> Other) -> Reading<Other> {
    switch self {
    case .absent: .absent
    case .unclear(let why): .unclear(why)
    case .value(let value): .value(transform(value))
    }
  }
}

extension Reading: Sendable where Value: Sendable {}

extension YAMLNode {
  /// A key with its value; nil if it is not there, or nothing stands there.
  func member(_ key: String) -> Member? {
    guard let entry = entry(key), !entry.value.isNull else { return nil }
    return Member(
      key: key, text: entry.value.isExpression ? nil : entry.value.onlyText, line: entry.line,
      written: entry.written, isEntry: true)
  }

  /// The first of several spellings of a key.
  func member(_ keys: [String]) -> Member? {
    keys.lazy.compactMap { member($0) }.first
  }

  /// The text, also of a list of one: directories give every attribute as a list.
  private var onlyText: String? {
    if let items { return items.count == 1 ? items.first?.string : nil }
    return string
  }

  /// Whether a template works the value out: `${var.length}`.
  private var isExpression: Bool { string?.contains("${") ?? false }
}

extension SettingLine {
  /// The line as a member; without a value, its text is empty.
  var member: Member {
    Member(key: String(key), text: (value ?? "").unquoted.asString, line: line, written: written)
  }
}

extension Substring {
  /// The text by itself.
  var asString: String { String(self) }
}

// MARK: Reading values

extension Draft {
  /// What stands there, as the file writes it: JSON may be one line, other files have lines.
  func written(_ member: Member?) -> String? {
    guard let member, member.isEntry, !file.looksLikeJSON, let line = member.line,
      file.lines.indices.contains(line - 1)
    else { return member?.written }
    // Terraform's columns are for the eye.
    return Self.shortened(file.lines[line - 1].prefix(500).words.joined(separator: " "))
  }

  /// What an entry of a tree is, as the file writes it.
  func written(_ entry: YAMLNode.Entry) -> String? {
    written(
      Member(
        key: entry.key, text: nil, line: entry.line, written: entry.written, isEntry: true))
  }

  /// The whole number of a member; what is not one that it can have is said.
  mutating func reading(
    _ member: Member?, in range: ClosedRange<Int> = 0...PolicyLimits.largestNumber
  ) -> Reading<Int> {
    guard let member else { return .absent }
    guard let text = member.text else { return .unclear(.workedOutElsewhere) }
    guard let number = Int(wholeNumber: text) else {
      lintBadValue(of: member.key, at: member.line)
      return .unclear(.notThisValue)
    }
    guard range.contains(number) else {
      lintRange(of: Self.shortened(member.key), range, at: member.line)
      return .unclear(.notThisValue)
    }
    return .value(number)
  }

  /// True or false, in any of the words that products write.
  mutating func flagReading(_ member: Member?) -> Reading<Bool> {
    guard let member else { return .absent }
    guard let text = member.text else { return .unclear(.workedOutElsewhere) }
    switch text.lowercased() {
    case "true", "1", "on", "yes", "enabled", "active": return .value(true)
    case "false", "0", "off", "no", "disabled", "inactive": return .value(false)
    default:
      lintBadValue(of: member.key, at: member.line)
      return .unclear(.notThisValue)
    }
  }

  /// Sets a parameter to what was read, or to what the product does where nothing stands there.
  mutating func set<Value>(
    _ parameter: Parameter, _ reading: Reading<Value>, from member: Member?,
    otherwise fallback: PolicyValue? = nil, of product: String = "", notes: [Wording] = [],
    _ value: (Value) -> PolicyValue
  ) {
    switch reading {
    case .absent:
      guard let fallback else { return }
      assume(parameter, fallback, of: product)
    case .unclear(let why):
      set(parameter, nil, at: member?.line, written: written(member), doubt: why)
    case .value(let found):
      set(
        parameter, value(found), at: member?.line, written: written(member), notes: notes)
    }
  }

  /// Sets a parameter to a member's number.
  mutating func setNumber(
    _ parameter: Parameter, from member: Member?,
    in range: ClosedRange<Int> = 0...PolicyLimits.largestNumber,
    otherwise fallback: PolicyValue? = nil, of product: String = "", notes: [Wording] = [],
    _ value: (Int) -> PolicyValue = { .number($0) }
  ) {
    set(
      parameter, reading(member, in: range), from: member, otherwise: fallback, of: product,
      notes: notes, value)
  }

  /// Sets a parameter to a member's yes or no.
  mutating func setFlag(
    _ parameter: Parameter, from member: Member?, otherwise fallback: Bool? = nil,
    of product: String = "", notes: [Wording] = []
  ) {
    set(
      parameter, flagReading(member), from: member, otherwise: fallback.map { .flag($0) },
      of: product, notes: notes
    ) { .flag($0) }
  }
}

extension Int {
  /// The whole number that a text is, also as `42.0`.
  init?(wholeNumber text: String) {
    if let number = Int(decimal: text) {
      self = number
    } else if text.utf8.count <= 40, let number = Double(text), let whole = Int(exactly: number) {
      self = whole
    } else {
      return nil
    }
  }
}

extension Wording {
  /// Why a member's value is not known: an expression stands there.
  static let workedOutElsewhere = Wording(
    "the value is worked out when the file is used", "値はファイルの使用時に決まります")
  /// Why a member's value is not known: the product cannot have such a value.
  static let notThisValue = Wording(
    "the value that stands there is not one that the product takes", "製品が受け付けない値が書かれています")
}

extension Member {
  /// The member, with a line of its file or without one: line numbers belong to one file.
  func placed(_ isHere: Bool) -> Member {
    isHere ? self : Member(key: key, text: text, line: nil, written: written)
  }
}
