public import Breach

/// What is known about a breach list without reading all of it.
public struct BreachListPage {
  private let list: BreachListDescription
  private let language: Language
  private let columns: Int

  /// A page about a list.
  public init(on list: BreachListDescription, language: Language, columns: Int) {
    self.list = list
    self.language = language
    self.columns = columns
  }

  /// The page's text.
  public var text: String {
    var page = Page(columns: columns, usesColor: false)
    page.line(SafeText(untrusted: list.name).text)
    let rows = rows
    let width = rows.map { phrase($0.label).columns }.max() ?? 0
    for row in rows {
      page.row([(phrase(row.label).padded(toColumns: width), .plain)], row.text)
    }
    return page.text
  }

  private typealias Row = (label: BreachListPhrase, text: String)

  private var rows: [Row] {
    switch list {
    case .index(_, let facts): rows(on: facts)
    case .embedded(let summary, let count): rows(on: summary, hashCount: count)
    case .other(let summary): rows(on: summary, hashCount: nil)
    }
  }

  private func rows(on facts: BreachIndex.Facts) -> [Row] {
    let form = [.index, facts.kind.phrase, facts.isExact ? .whole : .compact].map { phrase($0) }
    var rows: [Row] = [
      (.form, form.joined(separator: language.listSeparator)),
      (.hashes, facts.hashCount.withThousandsSeparated),
    ]
    if let sightings = facts.sightings {
      // Sums end at the highest count.
      let text = sightings.withThousandsSeparated
      let isLimit = sightings >= UInt64(Int64.max)
      rows.append((.sightings, isLimit ? phrase(.orMore, ["n": .text(text)]) : text))
    }
    rows.append(
      (
        .ranges,
        phrase(
          .rangesCovered, ["n": .number(facts.coveredRanges), "all": .number(HashPrefix.count)])
      ))
    rows.append((.complete, phrase(facts.isComplete ? .yes : .no)))
    // What is left out is told below.
    for doubt in facts.doubts where doubt != .partOfList {
      rows.append((.doubt, doubt.text(in: language)))
    }
    let each = PhraseValue.text(facts.bytesPerHash.withTwoDecimals)
    rows.append(
      (.size, phrase(.bytesPerHash, ["n": .number(facts.byteCount), "each": each])))
    return rows + limits(of: facts) + origin(of: facts)
  }

  /// What the index lacks.
  private func limits(of facts: BreachIndex.Facts) -> [Row] {
    var rows: [Row] = []
    if let count = facts.minimumCount {
      let value = PhraseValue.text(count.withThousandsSeparated)
      rows.append((.leftOut, phrase(.minimumCount, ["n": value])))
    }
    if let count = facts.topCount {
      rows.append((.leftOut, phrase(.topCount, ["n": .number(count)])))
    }
    if facts.rejectedRows > 0 {
      rows.append((.rejected, phrase(.rowsRejected, ["n": .number(facts.rejectedRows)])))
    }
    if !facts.isExact {
      let rate = PhraseValue.text(facts.falsePositiveRate.withTwoDigits)
      rows.append((.falseHits, phrase(.falseHitRate, ["rate": rate])))
    }
    return rows
  }

  private func origin(of facts: BreachIndex.Facts) -> [Row] {
    var rows: [Row] = []
    if let date = facts.date { rows.append((.date, date.description)) }
    if let source = facts.source {
      rows.append((.source, SafeText(untrusted: source, limit: 400).text))
    }
    return rows
  }

  private func rows(on summary: BreachListSummary, hashCount: Int?) -> [Row] {
    let form: BreachListPhrase =
      switch summary.form {
      case .text: .text
      case .rangeDirectory: .rangeDirectory
      case .index: .index
      case .embedded: .embedded
      }
    let words = [form, summary.kind.phrase].map { phrase($0) }
    var rows: [Row] = [(.form, words.joined(separator: language.listSeparator))]
    if let hashCount { rows.append((.hashes, hashCount.withThousandsSeparated)) }
    rows.append((.complete, phrase(completeness(of: summary))))
    if let count = summary.byteCount {
      rows.append((.size, phrase(.bytes, ["n": .number(count)])))
    }
    return rows + summary.doubts.map { (.doubt, $0.text(in: language)) }
  }

  private func completeness(of summary: BreachListSummary) -> BreachListPhrase {
    if summary.form == .embedded { return .no }
    return summary.isKnownComplete ? .yes : .unknown
  }

  private func phrase(
    _ phrase: BreachListPhrase, _ values: KeyValuePairs<String, PhraseValue> = [:]
  ) -> String {
    phrase.text(in: language, values)
  }
}

/// What is to be said of a list.
public enum BreachListDescription: Sendable {
  /// An index, under the name that the user gave it.
  case index(name: String, BreachIndex.Facts)
  /// The list inside the program, with the number of its hashes.
  case embedded(BreachListSummary, hashCount: Int)
  /// Any other form.
  case other(BreachListSummary)

  var name: String {
    switch self {
    case .index(let name, _): name
    case .embedded(let summary, _), .other(let summary): summary.name
    }
  }
}

extension Double {
  /// The number with two decimals: `16.98`.
  fileprivate var withTwoDecimals: String {
    let hundredths = Int((self * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A small number with two digits: `1.1e-10`.
  fileprivate var withTwoDigits: String {
    guard self > 0 else { return "0" }
    var exponent = 0
    var value = self
    while value < 1 {
      value *= 10
      exponent -= 1
    }
    let tenths = Int((value * 10).rounded())
    return tenths == 100 ? "1e\(exponent + 1)" : "\(tenths / 10).\(tenths % 10)e\(exponent)"
  }
}
