extension String {
  /// The text in lines of at most `width` columns.
  ///
  /// Lines end at spaces and, beside a wide character, between any two characters, except where
  /// Japanese typesetting forbids it (kinsoku): no closing mark or small kana begins a line, no
  /// opening mark ends one. A word that is wider than a line stands on a line of its own. A line
  /// feed ends a line.
  ///
  /// - Parameters:
  ///   - width: the columns of a line.
  ///   - hanging: the spaces before each line but the first.
  /// - Returns: the lines, at least one, without line feeds.
  package func wrapped(toColumns width: Int, hanging: Int = 0) -> [String] {
    var lines: [String] = []
    for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
      var line = LineFilling(width: width, hanging: hanging, isFirst: lines.isEmpty)
      paragraph.forEachUnbreakable { spaces, word in
        line.add(word, after: spaces)
      }
      lines += line.finished()
    }
    return lines
  }
}

/// Lines that are filled word by word.
private struct LineFilling {
  private let width: Int
  private let indentation: String
  private var lines: [String] = []
  private var current: String
  private var columns: Int
  private var isEmpty = true

  init(width: Int, hanging: Int, isFirst: Bool) {
    self.width = width
    indentation = String(repeating: " ", count: hanging)
    current = isFirst ? "" : indentation
    columns = isFirst ? 0 : hanging
  }

  mutating func add(_ word: Substring, after spaces: Substring) {
    let wordColumns = word.columns
    let spaceColumns = spaces.columns
    if !isEmpty, columns + spaceColumns + wordColumns > width {
      // The spaces at a line's end are not seen and not needed.
      lines.append(current)
      current = indentation
      columns = indentation.utf8.count
    } else {
      current += spaces
      columns += spaceColumns
    }
    current += word
    columns += wordColumns
    isEmpty = false
  }

  consuming func finished() -> [String] { lines + [current] }
}

extension Substring {
  /// Calls `body` for each run of characters that no line may end within, and the spaces before it.
  fileprivate func forEachUnbreakable(_ body: (_ spaces: Substring, _ word: Substring) -> Void) {
    var spacesStart = startIndex
    var wordStart = startIndex
    var previous: Character?
    for index in indices {
      let character = self[index]
      defer { previous = character }
      if character.isBreakingSpace {
        guard let previous, !previous.isBreakingSpace else { continue }
        body(self[spacesStart..<wordStart], self[wordStart..<index])
        spacesStart = index
      } else if previous?.isBreakingSpace ?? true {
        wordStart = index
      } else if let previous, Kinsoku.mayBreak(between: previous, and: character) {
        body(self[spacesStart..<wordStart], self[wordStart..<index])
        spacesStart = index
        wordStart = index
      }
    }
    if let previous, !previous.isBreakingSpace {
      body(self[spacesStart..<wordStart], self[wordStart...])
    }
  }
}

extension Character {
  /// The spaces at which a line may end; a no-break space is none of them.
  fileprivate var isBreakingSpace: Bool { self == " " || self == "\u{3000}" }
}

/// Where a line of Japanese may end (after JIS X 4051, in the strict form).
private enum Kinsoku {
  static func mayBreak(between before: Character, and after: Character) -> Bool {
    (before.columns == 2 || after.columns == 2)
      && !neverFirst.contains(after) && !neverLast.contains(before)
  }

  private static let neverFirst = Set<Character>(
    "、。，．・：；？！」』）］｝〕〉》】〙〗〟’”»％‰℃°…‥〜～ー゛゜ゝゞヽヾ々〻／"
      + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ｡｣､･ｰﾞﾟ"
      + ".,:;?!)]}>%'\"/")

  private static let neverLast = Set<Character>("「『（［｛〔〈《【〘〖〝‘“«￥＄＃([{<'\"#")
}
