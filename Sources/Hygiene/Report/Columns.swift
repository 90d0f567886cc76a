internal import CUTF8Proc

// Widths on a terminal: East Asian Width W and F take two columns, marks none, Ambiguous one. The
// text is taken to be printable: a ``SafeText`` or our own.

extension Character {
  /// The columns that the character takes.
  package var columns: Int {
    var sum = 0
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      sum += Self.columns(of: scalar, after: previous)
      // The emoji form of a character that is narrow otherwise: “❤” and U+FE0F.
      if scalar.value == 0xFE0F, sum == 1 { sum = 2 }
      previous = scalar
    }
    return sum
  }

  private static func columns(of scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Int {
    if (0x20...0x7E).contains(scalar.value) { return 1 }
    if let previous {
      // One picture: what a joiner joins, and a face with its colour of skin.
      if previous.value == 0x200D { return 0 }
      if scalar.properties.isEmojiModifier { return 0 }
      // Conjoining vowels and finals of Hangul go into the square of their first letter.
      if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FB).contains(scalar.value) {
        return 0
      }
    }
    return max(0, Int(utf8proc_charwidth(Int32(bitPattern: scalar.value))))
  }
}

extension StringProtocol {
  /// The columns that the text takes on one line.
  package var columns: Int { reduce(0) { $0 + $1.columns } }
}

/// The side on which a cell's text stands.
package enum Alignment: Sendable {
  case left, right
}

extension String {
  /// The text, cut between characters and ended by `...` if it takes more than `width` columns.
  package func truncated(toColumns width: Int) -> String {
    let dots = String(repeating: ".", count: Swift.min(3, Swift.max(0, width)))
    var used = 0
    // The last place where the dots still fit behind the text.
    var cut = startIndex
    for index in indices {
      if used + dots.count <= width { cut = index }
      used += self[index].columns
      if used > width { return self[..<cut] + dots }
    }
    return self
  }

  /// The text, filled up with spaces to `width` columns; longer text stays as it is.
  package func padded(toColumns width: Int, _ alignment: Alignment = .left) -> String {
    let spaces = String(repeating: " ", count: Swift.max(0, width - columns))
    return alignment == .left ? self + spaces : spaces + self
  }
}
