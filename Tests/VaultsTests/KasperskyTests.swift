import Testing
import Vaults

struct KasperskyTests {
  private static let export = """
    Websites

    Website name: Shop
    Website URL: shop.example
    Login name: My account
    Login: ann
    Password:  made-up:\u{20}
    Comment: old one:
    Password: not-this

    --- not the end

    ---

    Applications

    Application: App
    Login name: x
    Login: bob
    Password:
    Comment:

    ---

    Other Accounts

    Account name: Door
    Login name: y
    Login:
    Password: 🔑-made-up
    Comment:\u{20}

    ---

    Notes

    Name: Note
    Text: Password: none

    ---
    """

  @Test(
    "Blocks are read with every kind of line end", arguments: ["\n", "\r\n", "\r\r\n", "\r"])
  func blocks(_ lineEnd: String) throws {
    let text = Self.export.replacing("\n", with: lineEnd)
    let vault = try read(text)
    #expect(vault.format.name == "kaspersky-txt")
    #expect(vault.titles == ["Shop", "App", "Door"])
    #expect(vault.usernames == ["ann", "bob", ""])
    #expect(vault.passwords == [" made-up: ", "", "🔑-made-up"])
    #expect(vault.otherItems == [.note: 1])
    #expect(vault.recordCount == 4)
    #expect(vault.credentials.map(\.position.line) == [3, 17, 27])
  }

  @Test("A block that cannot be read is skipped, and the rest is read")
  func skipped() throws {
    let text =
      "Websites\n\nSite: x\nKennwort: y\n\n---\n\nWebsite name: a\nPassword: b\0\n\n---\n\n"
      + "Website name: c\nPassword: d\n\n---\n"
    let vault = try read(text)
    #expect(vault.reasons == [.tooFewFields, .nulByte])
    #expect(vault.titles == ["c"])
    #expect(vault.recordCount == 3)
  }

  @Test("A note without a name is a note")
  func namelessNote() throws {
    let vault = try read(
      "Websites\n\nWebsite name: a\nPassword: b\n\n---\n\nNotes\n\nName: \nText: c\n\n---\n\n"
        + "Name:\nText:\n\n---\n")
    #expect(vault.passwords == ["b"])
    #expect(vault.otherItems == [.note: 2])
  }

  @Test("A line of dashes inside a comment does not end its block without a blank line before it")
  func dashes() throws {
    let vault = try read(
      "Websites\n\nWebsite name: a\nPassword: b\nComment: c\n---\nPassword: d\n\n---\n\n")
    #expect(vault.passwords == ["b"])
    #expect(vault.recordCount == 1)
  }

  @Test("It is not read as another format")
  func otherFormat() {
    let error = ExportError.otherFormat(
      ExportFormat.ID("kaspersky-txt"), asked: ExportFormat.ID("chromium"))
    #expect(throws: error) { try read(Self.export, as: ExportFormat.ID("chromium")) }
  }
}
