/// A policy while a file is read into it.
struct Draft {
  var policy: Policy
  let file: PolicyFile

  init(_ format: PolicyFormat.ID, _ file: PolicyFile, name: String? = nil, reach: Policy.Reach) {
    self.file = file
    policy = Policy(
      name: name, source: Policy.Source(format: format, file: file.name), reach: reach)
  }

  /// What a line says.
  mutating func set(
    _ parameter: Parameter, _ value: PolicyValue?, at line: Int?, written: String? = nil,
    doubt: Wording? = nil, notes: [Wording] = []
  ) {
    let known = policy[parameter]
    policy.set(
      parameter,
      Setting(
        value, .explicit, at: line.map(file.position), written: written.map(Self.shortened),
        doubt: doubt, notes: notes))
    guard case .explicit = known.origin else { return }
    // Two lines on one parameter: the later holds, and the earlier one is still shown.
    policy.set(parameter, known.overridden(by: policy[parameter]))
  }

  /// What the product does where the file says nothing; where a line said something, this is passed
  /// over, so that defaults can be filled in at the end.
  mutating func assume(
    _ parameter: Parameter, _ value: PolicyValue?, of product: String, notes: [Wording] = [],
    doubt: Wording? = nil
  ) {
    switch policy[parameter].origin {
    case .explicit, .implied: return
    case .default, .notSet, .notExpressible: break
    }
    policy.set(
      parameter, Setting(value, .default(of: product), doubt: doubt, notes: notes))
  }

  /// What the format could say, and why nobody can tell from this file what holds.
  mutating func doubt(
    _ parameter: Parameter, at line: Int? = nil, written: String? = nil, _ english: String,
    _ japanese: String
  ) {
    set(parameter, nil, at: line, written: written, doubt: Wording(english, japanese))
  }

  /// What follows from the format or from another setting.
  mutating func imply(
    _ parameter: Parameter, _ value: PolicyValue?, at line: Int? = nil, notes: [Wording] = [],
    doubt: Wording? = nil
  ) {
    policy.set(
      parameter,
      Setting(value, .implied, at: line.map(file.position), doubt: doubt, notes: notes))
  }

  /// A flaw of the file.
  mutating func lint(_ kind: Lint.Kind, at line: Int?, _ english: String, _ japanese: String) {
    // A hostile file can have millions of flaws.
    guard policy.lints.count < Self.mostRemarks else {
      if policy.lints.count == Self.mostRemarks {
        policy.lints.append(
          Lint(.assumed, at: nil, Wording("further flaws are not listed", "これ以降の問題は省略します")))
      }
      return
    }
    policy.lints.append(Lint(kind, at: line.map(file.position), Wording(english, japanese)))
  }

  /// What could not be read.
  mutating func gap(at line: Int?, _ english: String, _ japanese: String) {
    guard policy.gaps.count < Self.mostRemarks else { return }
    policy.gaps.append(Policy.Gap(at: line.map(file.position), Wording(english, japanese)))
  }

  /// The most flaws, and the most gaps, that one policy lists.
  private static let mostRemarks = 1000

  /// Text of a file as far as it helps to see it: lists of words can have thousands.
  static func shortened(_ text: String) -> String {
    let limit = 120
    guard text.unicodeScalars.count > limit else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit))) + "…"
  }
}

// MARK: Values that do not fit

extension Draft {
  /// Says that the value of a key is not one that it can have.
  mutating func lintBadValue(of key: String, at line: Int?) {
    lint(
      .badValue, at: line, "the value of \(Self.shortened(key)) is not one that it can have",
      "\(Self.shortened(key)) に書けない値です")
  }

  /// Says that the product does not allow a number.
  mutating func lintRange(of key: String, _ range: ClosedRange<Int>, at line: Int?) {
    lint(
      .outOfRange, at: line,
      "\(key) must be from \(range.lowerBound) to \(range.upperBound)",
      "\(key) は \(range.lowerBound) から \(range.upperBound) までです")
  }

  /// A number of a text, which is left out with a word on it if there is none or if it makes no
  /// sense.
  mutating func number(
    _ text: some StringProtocol, of key: String, at line: Int?,
    in range: ClosedRange<Int> = 0...PolicyLimits.largestNumber
  ) -> Int? {
    guard let number = Int(decimal: text) else {
      lintBadValue(of: key, at: line)
      return nil
    }
    guard range.contains(number) else {
      lintRange(of: key, range, at: line)
      return nil
    }
    return number
  }
}

// MARK: Lines

extension Draft {
  /// The last line of each key, by the key in lower case; a key that stands there twice is a flaw.
  mutating func lastLines(of lines: [SettingLine]) -> [String: SettingLine] {
    var last: [String: SettingLine] = [:]
    for line in lines {
      let key = line.key.lowercased()
      if last.updateValue(line, forKey: key) != nil {
        lint(
          .duplicateKey, at: line.line,
          "\(Self.shortened(key)) stands here again; this line holds",
          "\(Self.shortened(key)) が重複しています。この行の値が使われます")
      }
    }
    return last
  }

  /// The number of a line; nil if there is no line, or if it makes no sense, which is then said.
  mutating func number(
    _ line: SettingLine?, in range: ClosedRange<Int> = 0...PolicyLimits.largestNumber
  ) -> Int? {
    guard let line else { return nil }
    return number((line.value ?? "").unquoted, of: String(line.key), at: line.line, in: range)
  }

  /// Sets a parameter from a line.
  mutating func set(
    _ parameter: Parameter, _ value: PolicyValue?, from line: SettingLine, doubt: Wording? = nil,
    notes: [Wording] = []
  ) {
    set(parameter, value, at: line.line, written: line.written, doubt: doubt, notes: notes)
  }
}

extension Int {
  /// The whole number that a text is, in decimal digits with a sign or without, and without blanks.
  init?(decimal text: some StringProtocol) {
    guard text.utf8.count <= 20 else { return nil }
    self.init(text)
  }
}
