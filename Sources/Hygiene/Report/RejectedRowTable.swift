public import Breach

/// The rows that a build could not read as tab-separated values, a line for each.
///
/// The first line names the columns: the input as it was named; the range, for a range directory; the
/// line in the input or in the file of that range, from 1; the reason. Nothing of a row is shown, and
/// nothing depends on the language. If the build ended before everything was read, the last line has
/// ``partial`` for its reason and no place.
public enum RejectedRowTable {
  /// The first line.
  public static let header = "input\trange\tline\treason\n"

  /// What is said last if more rows may be missing from the table.
  public static let partial = "\t\t\tpartial\n"

  /// The line about a row.
  ///
  /// - Parameters:
  ///   - row: the row.
  ///   - input: the name of the input it is in.
  /// - Returns: the line with its line feed.
  public static func line(on row: RejectedRow, of input: String) -> String {
    let (range, number) =
      switch row.position {
      case .line(let line): ("", String(line))
      case .row(let line, let prefix): (prefix.description, String(line))
      case .range(let prefix): (prefix.description, "")
      // Of a place in bytes nothing is rejected.
      case .byte: ("", "")
      }
    let name = SafeText(untrusted: input, limit: 4096).text
    return "\(guarded(name))\t\(range)\t\(number)\t\(row.fault.rawValue)\n"
  }

  /// A name that a spreadsheet would take for a formula gets an apostrophe; `-` alone is none.
  private static func guarded(_ name: String) -> String {
    name == "-" ? name : CSVWriter.guarded(name)
  }
}
