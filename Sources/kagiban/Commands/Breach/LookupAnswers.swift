internal import ArgumentParser
internal import Breach
internal import Hygiene
internal import Vaults

/// The answers of `breach lookup`, line by line, and the status that they come to.
struct LookupAnswers {
  /// What is asked about.
  enum Question {
    case passwords, hashes
    case prefixes(isPadded: Bool)

    /// Asks for one on the terminal.
    ///
    /// Without echo in any case: a hash is as good as a password to whoever has the list.
    var prompt: SecretPrompt {
      let text =
        switch self {
        case .passwords: EdgePhrase.passwordPrompt.text(in: Console.language)
        case .hashes: CommandPhrase.hashPrompt.text(in: Console.language)
        case .prefixes: CommandPhrase.prefixPrompt.text(in: Console.language)
        }
      return SecretPrompt(
        text: text, erasesLine: TerminalStyle.understandsEscapes(Console.environment))
    }
  }

  /// The forms of the answer.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, ndjson
  }

  private let question: Question
  private let list: AskedList
  private let format: Format
  private let language = Console.language
  private var hasFound = false
  private var hasFailed = false
  private var isPartial = false
  private var hasMisread = false
  private var isFirstRange = true
  /// What could be done about the list, if it turned out damaged.
  private var advice: String?
  private let isTerminal = TerminalStyle(
    ofStream: 1, color: .never, environment: Console.environment
  ).isTerminal
  /// Whether a range was written that a line on a terminal has to follow.
  private var hasOpenLine = false
  private var hasMissed = false
  /// How many lines look like hashes but were looked up as passwords.
  private var hashLikeLines = 0

  init(to question: Question, from list: AskedList, _ format: Format) {
    self.question = question
    self.list = list
    self.format = format
  }

  /// The status so far: what failed outranks what was found.
  var status: ExitStatus {
    if hasFailed { return .unavailableList }
    if hasMisread { return .unreadableInput }
    if hasFound { return .findings }
    return isPartial ? .notAllChecked : .clean
  }

  /// Answers lines.
  ///
  /// - Parameters:
  ///   - lines: where they are.
  ///   - store: what they are in.
  ///   - done: how many lines came before; nil if it was asked for on the terminal.
  ///   - write: takes the answers.
  /// - Throws: ``BreachListFailure`` if a range cannot be read, ``HasherUnavailable`` without SHA-1,
  ///   and what `write` does.
  mutating func take(
    _ lines: [Range<Int>], in store: SecretStore, from done: Int?,
    _ write: (Span<UInt8>) throws -> Void
  ) throws {
    try store.withBytes { bytes in
      if case .prefixes(let isPadded) = question {
        for (index, line) in lines.enumerated() {
          try answerRange(
            bytes, line, (done ?? 0) + index + 1, isTyped: done == nil, isPadded: isPadded, write)
        }
        return
      }
      let answers =
        if case .hashes = question {
          list.answers(toHashes: lines, in: bytes)
        } else {
          try list.answers(toPasswords: lines, in: bytes)
        }
      if case .passwords = question {
        hashLikeLines += lines.count { AskedList.isHash(bytes.extracting($0)) }
      }
      var text = ""
      for (index, answer) in answers.enumerated() {
        let number = (done ?? 0) + index + 1
        note(answer, line: number)
        text +=
          format == .ndjson
          ? object(answer, line: number)
          : (done == nil ? "" : "\(number): ") + words(for: answer) + "\n"
      }
      try write(text.utf8.span)
    }
  }

  private mutating func note(_ answer: Lookup?, line: Int) {
    switch answer {
    case .found: hasFound = true
    case .absent:
      hasMissed = true
      if list.isDoubtful { isPartial = true }
    case .notChecked(let error):
      // A range that is missing from a directory leaves the others as they are.
      if error.reason == .damaged || error.reason == .changed {
        hasFailed = true
        advice = error.advice(in: language)
      }
      isPartial = true
    case nil:
      hasMisread = true
      let kind = list.kind == .sha1 ? "SHA-1" : "NTLM"
      Console.warn(
        CommandPhrase.notAHash.text(in: language, ["line": .number(line), "kind": .text(kind)]))
    }
  }

  private func words(for answer: Lookup?) -> String {
    switch answer {
    case .found(nil): CommandPhrase.found.text(in: language)
    case .found(let count?):
      CommandPhrase.foundCounted.text(in: language, ["n": .number(Int(clamping: count))])
    case .absent:
      absence.text(in: language)
    case .notChecked(let error):
      CommandPhrase.notChecked.text(in: language) + ": " + error.statement(in: language)
    case nil: CommandPhrase.notChecked.text(in: language)
    }
  }

  private var absence: CommandPhrase {
    if list.isKnownComplete { return .absent }
    return list.canBeVerified ? .absentUnverified : .absentIncomplete
  }

  /// What is to be known about these answers, and what could be done where they clear nothing.
  var hints: [String] {
    guard format == .text else { return [] }
    if let advice { return [advice] }
    var hints: [String] = []
    if hashLikeLines > 0 {
      hints.append(CommandPhrase.hintHashes.text(in: language, ["n": .number(hashLikeLines)]))
    }
    if hasMissed, list.isSmall {
      let reason = BreachListSummary.Doubt.fewHashes.text(in: language)
      hints.append(CommandPhrase.hintFewHashes.text(in: language, ["reason": .text(reason)]))
    }
    if hasMissed, list.canBeVerified {
      hints.append(CommandPhrase.hintVerify.text(in: language))
    }
    return hints
  }

  /// The members are those of `check`.
  private func object(_ answer: Lookup?, line: Int) -> String {
    let (breached, count) =
      switch answer {
      case .found(let count): ("true", count.map { String($0) } ?? "null")
      case .absent: list.isKnownComplete ? ("false", "0") : ("null", "null")
      case .notChecked, nil: ("null", "null")
      }
    return "{\"line\":\(line),\"breached\":\(breached),\"breach_count\":\(count)}\n"
  }

  /// A range, an empty line between it and the one before.
  private mutating func answerRange(
    _ bytes: Span<UInt8>, _ line: Range<Int>, _ number: Int, isTyped: Bool, isPadded: Bool,
    _ write: (Span<UInt8>) throws -> Void
  ) throws {
    let digits = line.count == 5 ? String(decoding: line.map { bytes[$0] }, as: UTF8.self) : ""
    guard let prefix = HashPrefix(hexadecimal: digits) else {
      hasMisread = true
      try endLine(write)
      return Console.warn(
        CommandPhrase.notAPrefix.text(in: language, ["line": .number(number)]))
    }
    var body = try list.body(of: prefix)
    if body.bytes.isEmpty, !list.isKnownComplete {
      note(.absent, line: number)
      try endLine(write)
      let answer = absence.text(in: language)
      Console.warn(
        isTyped
          ? answer
          : CommandPhrase.emptyRange.text(
            in: language, ["line": .number(number), "answer": .text(answer)]))
    }
    if isPadded {
      var random = SystemRandomNumberGenerator()
      body = body.padded(kind: list.kind, using: &random)
    }
    if !isFirstRange { try write((hasOpenLine || !isTerminal ? "\r\n\r\n" : "\r\n").utf8.span) }
    isFirstRange = false
    hasOpenLine = isTerminal && !body.bytes.isEmpty
    try write(body.bytes.span)
  }

  /// Ends the last line of a range where a person reads it, who is about to see something else.
  mutating func endLine(_ write: (Span<UInt8>) throws -> Void) throws {
    if hasOpenLine { try write("\r\n".utf8.span) }
    hasOpenLine = false
  }
}
