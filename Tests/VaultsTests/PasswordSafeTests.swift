import Testing
import Vaults

struct PasswordSafeTests {
  private let header =
    "Group/Title\tUsername\tPassword\tURL\tCreated Time\tPassword Modified Time\tHistory\te-mail\tNotes\n"

  @Test(
    "Any selection of columns shows Password Safe, whatever is between them",
    arguments: [
      "Group/Title\tPassword\n", "Password,Group/Title,Notes\n",
      "group,title,username,password,password policy name,dca,notes\n",
    ])
  func detection(_ header: String) throws {
    #expect(try read(header).format.name == "pwsafe-text")
  }

  @Test("A quote in a cell of the product's own text is part of the value")
  func quotes() throws {
    let vault = try read(
      header + "a\tu\t\"made up\t\t\t\t\t\t\"x \"y\" z\"\nb\tu\t\"made-up\"\t\t\t\t\t\t\n")
    #expect(vault.passwords == ["\"made up", "\"made-up\""])
    #expect(vault.skipped.isEmpty)
  }

  @Test("A spreadsheet's commas bring its quoting with them")
  func spreadsheet() throws {
    let vault = try read("Group/Title,Password,Notes\na,\"made,\"\"up\",x\n")
    #expect(vault.passwords == ["made,\"up"])
  }

  @Test("A password that was never changed is as old as its entry")
  func dates() throws {
    let vault = try read(
      header + "a\tu\tp\t\t2023/01/03 19:13:30\t\t\t\t\nb\tu\tp\t\t2023/01/03 19:13:30\t"
        + "2024/02/29 00:00:01\t\t\t\n")
    #expect(vault.credentials.map(\.created?.seconds) == [1_672_773_210, 1_672_773_210])
    #expect(vault.credentials.map(\.passwordChanged?.seconds) == [1_672_773_210, 1_709_164_801])
    let without = try read("Group/Title\tPassword\tCreated Time\na\tp\t2023/01/03 19:13:30\n")
    #expect(without.credentials.map(\.passwordChanged) == [nil])
  }

  @Test("Aliases and shortcuts refer to another entry's password")
  func references() throws {
    let vault = try read(
      header + "a\tu\t[[other]]\nb\tu\t[~other~]\nc\tu\t[[made-up\nd\tu\t[made-up]\n")
    #expect(vault.credentials.map(\.refersToOtherPassword) == [true, true, false, false])
    #expect(vault.passwords == ["", "", "[[made-up", "[made-up]"])
  }

  @Test("Without a column for second factors they are unknown")
  func secondFactor() throws {
    #expect(try read(header + "a\tu\tp\n").credentials.map(\.secondFactor) == [.unknown])
    let vault = try read("Group/Title\tPassword\tTwo Factor Key\na\tp\tJBSW\nb\tp\t\n")
    #expect(vault.credentials.map(\.secondFactor) == [.yes, .no])
  }

  @Test("Every line is a login or is skipped")
  func nothingLost() throws {
    let vault = try read(header + "a\tu\tp\nb\n\nc\tu\tp\t\t\t\t\t\tn\textra\n")
    #expect(vault.credentials.count == 1)
    #expect(vault.reasons == [.tooFewFields, .tooManyFields])
    #expect(vault.recordCount == 3)
  }
}
