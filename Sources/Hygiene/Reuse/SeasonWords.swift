/// Seasons and months, which many put into a password and move on when it has to change.
enum SeasonWords {
  /// Where a password has one: as a word of its own, or at the end of one if it is long enough to be
  /// told from other letters.
  static func place(in password: Int, _ forms: FoldedForms) -> Range<Int>? {
    let length = forms.length(of: password)
    var index = 0
    while index < length {
      guard forms.kind(password, index).isLetter else {
        index += 1
        continue
      }
      var end = index
      // A capital begins a new word: `PromotedMay`.
      while end < length, forms.kind(password, end).isLetter,
        end == index || forms.kind(password, end - 1) != .lower
          || forms.kind(password, end) != .upper
      {
        end += 1
      }
      // In Roman letters none is shorter.
      if end - index >= 3 || forms.unit(password, index) >= 0x80,
        let place = place(inRun: index..<end, of: password, forms)
      {
        return place
      }
      index = end
    }
    return nil
  }

  private static func place(
    inRun run: Range<Int>, of password: Int, _ forms: FoldedForms
  ) -> Range<Int>? {
    for word in words where word.count == run.count || word.count >= 6 && word.count < run.count {
      for place in [run.prefix(word.count), run.suffix(word.count)]
      where zip(place, word).allSatisfy({ forms.unit(password, $0) == $1 }) {
        return place.lowerBound..<place.upperBound
      }
    }
    return nil
  }

  private static let words: [[UInt32]] = [
    "spring", "summer", "autumn", "winter", "fall", "haru", "natsu", "aki", "fuyu",
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    "春", "夏", "秋", "冬",
  ].map { $0.unicodeScalars.map { ScalarFolding.fold($0.value) } }
}
