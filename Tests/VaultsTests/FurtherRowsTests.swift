import Testing
import Vaults

@Suite("Rows that are one account")
struct FurtherRowsTests {
  private static let export = """
    name,url,username,password,note
    a,https://a.example/,u,made-up-1,
    b,,u,made-up-2,
    c,https://c.example/,u,made-up-1,
    d,https://d.example/,u,made-up-2,
    e,https://e.example/,u,made-up-1,
    f,https://f.example/,u,made-up-3,
    broken
    """

  @Test("Each credential has its own further rows, in the order of the file")
  func keepsRowsApart() throws {
    let vault = try read(Self.export).joiningRows(firstRows: [0, 1, 0, 1, 0, 5])
    #expect(vault.titles == ["a", "b", "f"])
    #expect(
      vault.credentials.map { vault.furtherRows(of: $0).map(\.position.record) } == [
        [3, 5], [4], [],
      ])
    #expect(
      vault.credentials.map(vault.urls(of:)) == [
        ["https://a.example/", "https://c.example/", "https://e.example/"], ["https://d.example/"],
        ["https://f.example/"],
      ])
    #expect(
      vault.credentials.map(vault.firstURL(of:))
        == vault.credentials.map { vault.urls(of: $0).first })
  }

  @Test("The records add up as before")
  func addsUp() throws {
    let rows = try read(Self.export)
    #expect(rows.furtherRowCount == 0)
    let vault = rows.joiningRows(firstRows: [0, 1, 0, 1, 0, 5])
    #expect(vault.furtherRowCount == 3)
    #expect(vault.recordCount == rows.recordCount)
    #expect(vault.recordCount == 7)
  }

  @Test("Where each row is the first of its account, nothing changes")
  func leavesOthers() throws {
    let vault = try read(Self.export).joiningRows(firstRows: [0, 1, 2, 3, 4, 5])
    #expect(vault.titles == ["a", "b", "c", "d", "e", "f"])
    #expect(vault.furtherRowCount == 0)
  }
}
