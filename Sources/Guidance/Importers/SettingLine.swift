/// A line that sets a key: of an INI file, a `.conf`, a listing.
struct SettingLine {
  /// The section that it stands in, without brackets; empty before the first.
  let section: Substring
  /// The key, without blanks around it.
  let key: Substring
  /// The value, without blanks around it; nil if there is no separator.
  let value: Substring?
  /// The line, from 1.
  let line: Int
  /// What stands there, without a comment.
  let written: String
}

extension PolicyFile {
  /// The lines that set something.
  ///
  /// - Parameters:
  ///   - separators: what stands between key and value; blanks count if a blank is among them.
  ///   - comments: what begins a comment at the beginning of a line.
  ///   - trailingComments: what begins a comment anywhere.
  /// - Returns: the lines in their order, each with its section.
  func settingLines(
    separators: Set<Character>, comments: Set<Character> = ["#"],
    trailingComments: Set<Character> = []
  ) -> [SettingLine] {
    var section: Substring = ""
    var found: [SettingLine] = []
    for (index, line) in lines.enumerated() {
      let body = line.prefix { !trailingComments.contains($0) }.trimmed
      guard let first = body.first, !comments.contains(first) else { continue }
      if first == "[", body.last == "]" {
        section = body.dropFirst().dropLast().trimmed
        continue
      }
      let end = body.firstIndex(where: separators.contains)
      let value = end.map { end in
        var rest = body[body.index(after: end)...].trimmed
        // A blank separates as well: `key = value` has one separator, not two.
        if separators.contains(" "), let first = rest.first, first == "=", body[end] != "=" {
          rest = rest.dropFirst().trimmed
        }
        return rest
      }
      found.append(
        SettingLine(
          section: section, key: body[..<(end ?? body.endIndex)].trimmed, value: value,
          line: index + 1, written: String(body)))
    }
    return found
  }

  /// Whether a line satisfies the condition, among the first thousands: what marks a format stands
  /// early or not at all.
  func hasLine(where condition: (Substring) -> Bool) -> Bool {
    lines.prefix(20_000).contains { condition($0.trimmed) }
  }
}

extension Substring {
  /// The text without blanks at both ends.
  var trimmed: Substring {
    var text = self
    while let first = text.unicodeScalars.first, first.isBlank { text.unicodeScalars.removeFirst() }
    while let last = text.unicodeScalars.last, last.isBlank { text.unicodeScalars.removeLast() }
    return text
  }

  /// The text without blanks at its end.
  var withoutBlanksAtEnd: Substring {
    var text = self
    while let last = text.unicodeScalars.last, last.isBlank { text.unicodeScalars.removeLast() }
    return text
  }

  /// The words between blanks.
  var words: [Substring] {
    unicodeScalars.split(whereSeparator: \.isBlank).map(Substring.init)
  }

  /// The text without a pair of quotes around it.
  var unquoted: Substring {
    guard count >= 2, let first, first == last, first == "\"" || first == "'" else { return self }
    return dropFirst().dropLast()
  }
}

extension Unicode.Scalar {
  /// Whether this is what C's `isspace` takes for a blank.
  var isBlank: Bool { value == 0x20 || (0x09...0x0D).contains(value) }
}
