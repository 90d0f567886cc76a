import Testing

@testable import Breach
@testable import Hygiene

@Suite("Rows that could not be read are named in a table, a line for each")
struct RejectedRowTableTests {
  @Test(
    "A row has its input, its place and its reason",
    arguments: [
      (BreachListError.Position.line(12), "list.txt\t\t12\tcut\n"),
      (.row(3, of: .made(0x5BAA6)), "list.txt\t5BAA6\t3\tcut\n"),
      (.range(.made(0x0000A)), "list.txt\t0000A\t\tcut\n"),
    ])
  func place(_ position: BreachListError.Position, _ line: String) {
    let row = RejectedRow(position: position, fault: .cut)
    #expect(RejectedRowTable.line(on: row, of: "list.txt") == line)
  }

  @Test(
    "A name can neither add a cell or a line nor be taken for a formula",
    arguments: [
      ("a\tb\nc", "a<U+0009>b<U+000A>c"), ("\u{1B}[31m\u{202E}x", "<U+001B>[31m<U+202E>x"),
      ("=1+1", "'=1+1"), ("＝1", "'＝1"), ("-rf", "'-rf"), ("-", "-"),
    ])
  func hostile(_ name: String, _ shown: String) {
    let row = RejectedRow(position: .line(1), fault: .malformed)
    #expect(RejectedRowTable.line(on: row, of: name) == "\(shown)\t\t1\tmalformed\n")
  }

  @Test("Every line has four cells")
  func cells() {
    let rows = RowFault.allCases.map { RejectedRow(position: .line(1), fault: $0) }
    let lines =
      [RejectedRowTable.header, RejectedRowTable.partial]
      + rows.map { RejectedRowTable.line(on: $0, of: "x") }
    #expect(
      lines.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 4 })
    #expect(lines.allSatisfy { $0.hasSuffix("\n") })
  }
}

extension HashPrefix {
  fileprivate static func made(_ value: UInt32) -> HashPrefix {
    guard let prefix = HashPrefix(value) else { preconditionFailure("20 bits") }
    return prefix
  }
}
