import Testing
import Vaults

struct HeaderlessTests {
  private static let keeper = #"""
    "Home\Shops","Shop","ann"," made-up ","https://a.example","n","","TFC:Keeper","otpauth://totp/x?secret=JBSW","$url","https://b.example","Website Address","c.example"
    "","Bare","bob","says ""made-up""\","","",""
    "","Note","","","","text","","$type","encryptedNotes"
    "","Card","ann","","","","","$type","bankCard"

    """#

  private static let enpass = #"""
    "Shop","Username","ann","E-mail","a@a.example","*Password"," made, up ","Website","https://a.example","ADDITIONAL DETAILS","","Website","https://b.example","One-time code","JBSW"
    "Door","*Password","with ""quotes""","a note"
    "Card","Cardholder","A","*CVC","123"
    "Memo","only text"

    """#

  @Test("Keeper's records show themselves, further names and values included")
  func keeper() throws {
    let vault = try read(Self.keeper)
    #expect(vault.format.name == "keeper-csv")
    #expect(vault.titles == ["Shop", "Bare"])
    #expect(vault.usernames == ["ann", "bob"])
    #expect(vault.passwords == [" made-up ", "says \"made-up\"\\"])
    #expect(
      vault.credentials.map { vault.urls(of: $0) } == [
        ["https://a.example", "https://b.example", "c.example"], [],
      ])
    #expect(vault.credentials.map(\.secondFactor) == [.yes, .no])
    #expect(vault.otherItems == [.note: 1, .card: 1])
    #expect(vault.recordCount == 4)
  }

  @Test("Enpass's records show themselves by the names of their fields")
  func enpass() throws {
    let vault = try read(Self.enpass)
    #expect(vault.format.name == "enpass-csv")
    #expect(vault.titles == ["Shop", "Door"])
    #expect(vault.passwords == [" made, up ", "with \"quotes\""])
    #expect(
      vault.credentials.map { vault.urls(of: $0) } == [
        ["https://a.example", "https://b.example"], [],
      ])
    #expect(vault.credentials.map(\.secondFactor) == [.yes, .no])
    #expect(vault.credentials.map { vault.text($0.email) } == ["a@a.example", ""])
    #expect(vault.otherItems == [.card: 1, .note: 1])
  }

  @Test(
    "Without evidence no headerless format is taken for one",
    arguments: [
      "a,b,c,d,e.example,f\n", "a,b,c,d,not an address,f,g\n", "a,b,c,d,,f,g\n",
      "a,b,c,d,https://e.example,f,g,h\n", "a,Username,b\n", "Titel,a,b,c,Adresse,d,e\n",
      "a,b,c,d,https://e.example,f,g\na,b\n",
    ])
  func noEvidence(_ text: String) {
    #expect {
      _ = try read(text)
    } throws: { error in
      guard case .unknownFormat = error as? ExportError else { return false }
      return true
    }
  }

  @Test("What fits two headerless formats is left to the user")
  func ambiguous() throws {
    let text = "a,Username,u,*Password,https://a.example,Website,b.example\n"
    let (enpass, keeper) = (ExportFormat.ID("enpass-csv"), ExportFormat.ID("keeper-csv"))
    #expect(throws: ExportError.ambiguousFormat([enpass, keeper])) { try read(text) }
    #expect(try read(text, as: keeper).passwords == ["*Password"])
    #expect(try read(text, as: enpass).format == enpass)
  }

  @Test("A header with a column for passwords is not taken for a record")
  func header() throws {
    let text = "a,Name,Login,Password,URL,f,g\n1,2,3,made-up,https://e.example,6,7\n"
    #expect(try read(text).format.name == "generic")
  }

  @Test("Broken headerless records are skipped and the rest is read")
  func recovery() throws {
    let keeper = ExportFormat.ID("keeper-csv")
    let text = Self.keeper + "\"\",\"x\",\"y\"\n\"\",\"broken,\"\",\"\"\n" + Self.keeper
    let vault = try read(text, as: keeper)
    #expect(vault.titles == ["Shop", "Bare", "Shop", "Bare"])
    #expect(vault.recordCount == 10)
    #expect(vault.skipped.count == 2)
  }

  @Test("A record of more fields than any has is skipped")
  func width() throws {
    let wide = Array(repeating: "x", count: 5001).joined(separator: ",")
    let vault = try read(Self.keeper + wide + "\n", as: ExportFormat.ID("keeper-csv"))
    #expect(vault.reasons == [.tooManyFields])
  }
}
