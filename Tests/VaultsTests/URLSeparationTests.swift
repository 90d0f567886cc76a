import Testing
import Vaults

struct URLSeparationTests {
  @Test(
    "Addresses joined with commas come apart, commas inside addresses do not",
    arguments: [
      ("", []), ("https://a.example", ["https://a.example"]),
      ("https://a.example,https://b.example", ["https://a.example", "https://b.example"]),
      ("a.example,androidapp://org", ["a.example", "androidapp://org"]),
      ("https://a.example/?x=1,2,3", ["https://a.example/?x=1,2,3"]),
      ("https://a.example/x,y,https://b.example", ["https://a.example/x,y", "https://b.example"]),
      ("\"https://a.example/?q=x,y.z\",b.example", ["https://a.example/?q=x,y.z", "b.example"]),
      ("\"a\"\"b\",c.example", ["a\"b", "c.example"]), ("\"a,b.c", ["\"a", "b.c"]),
      (",", []), ("localhost,", ["localhost"]),
      ("a.example,,b.example", ["a.example", "b.example"]),
      ("a.example,\u{301}b.example", ["a.example", "\u{301}b.example"]),
    ] as [(String, [String])])
  func commas(_ cell: String, _ urls: [String]) {
    #expect(URLSeparation.commas.split(cell) == urls)
  }

  @Test(
    "Addresses joined with a comma and a space come apart there alone",
    arguments: [
      ("", []), ("https://a.example/?x=1,2", ["https://a.example/?x=1,2"]),
      ("https://a.example, https://b.example", ["https://a.example", "https://b.example"]),
      (", a.example, ", ["a.example"]),
    ] as [(String, [String])])
  func commasAndSpaces(_ cell: String, _ urls: [String]) {
    #expect(URLSeparation.commasAndSpaces.split(cell) == urls)
  }

  @Test("A cell of a million commas is split in one pass", .timeLimit(.minutes(1)))
  func manyCommas() {
    let cell = "https://a.example" + String(repeating: ",a", count: 300_000)
    #expect(URLSeparation.commas.split(cell) == [cell])
  }
}
