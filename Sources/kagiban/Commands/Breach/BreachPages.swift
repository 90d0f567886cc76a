internal import Breach
internal import Hygiene

/// What the commands about breach lists print, in the language and for the width of this run.
struct BreachPages {
  private let language = Console.language
  private let columns = TerminalStyle(
    ofStream: 1, color: .never, environment: Console.environment
  ).wrapColumns

  /// What was seen in each list that was read.
  ///
  /// - Parameters:
  ///   - reports: what was seen.
  ///   - record: the file in which it was noted that the list is complete, if it was.
  /// - Returns: a page for each list, one below the other.
  func text(on reports: [InputReport], recordedIn record: String? = nil) -> String {
    reports.map {
      InputReportPage(on: $0, recordedIn: record, language: language, columns: columns).text
    }.joined()
  }

  /// What a list says of itself.
  func text(on list: BreachListDescription) -> String {
    BreachListPage(on: list, language: language, columns: columns).text
  }
}
