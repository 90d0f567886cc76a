import Testing
import Vaults

@Suite("What an export tells of people beside its logins")
struct IdentityTests {
  private static let nordPass =
    "name,url,additional_urls,username,password,note,cardholdername,cardnumber,cvc,pin,expirydate,"
    + "zipcode,folder,full_name,phone_number,email,address1,address2,city,country,state,type,"
    + "custom_fields\n"
  private static let lastPass = "url,username,password,totp,extra,name,grouping,fav\n"
  private static let proton =
    "type,name,url,email,username,password,note,totp,createTime,modifyTime,vault\r\n"

  /// Everything that an export may tell of people, for comparing: it is made up.
  private func details(in vault: Vault) -> [String] {
    vault.identities.details.map { detail in
      "\(detail.person) \(detail.field) "
        + vault.withBytes { bytes in
          String(decoding: detail.value.bytes.map { bytes[$0] }, as: UTF8.self)
        }
    }
  }

  @Test("NordPass keeps them in rows and columns of their own")
  func nordPass() throws {
    let vault = try read(
      Self.nordPass
        + "Me,,,,,,,,,,,100-0001,,Ann Bee,+81 90 0000 0000,ann@a.example,1-2-3 Cee,,Dee,JP,,identity,\n"
        + "Shop,https://a.example,,ann,made-up,,,,,,,,,,,,,,,,,password,\n"
        + "Card,,,,,,Ann Bee,4111,,,,999,,,,,,,,,,credit_card,\n")
    #expect(
      details(in: vault) == [
        "0 fullName Ann Bee", "0 phone +81 90 0000 0000", "0 email ann@a.example",
        "0 street 1-2-3 Cee", "0 city Dee", "0 postalCode 100-0001",
      ])
    #expect(vault.identities.recordCount == 1 && vault.identities.keptCount == 1)
    #expect(vault.otherItems == [.identity: 1, .card: 1])
    #expect(vault.capabilities.contains(.identities))
  }

  @Test("LastPass keeps them in notes, whose lines have names")
  func lastPass() throws {
    let vault = try read(
      Self.lastPass
        + "http://sn,,,,\"NoteType:Address\nLanguage:en-US\nTitle:Mr\nFirst Name:Ann\nLast Name: Bee \n"
        + "Company:\nBirthday:October,3,1987\nAddress 1:1 Cee\nZip / Postal Code:12345\n"
        + "Phone:{\"\"num\"\":\"\"15550000\"\",\"\"ext\"\":\"\"\"\",\"\"cc3l\"\":\"\"USA\"\"}\n"
        + "Notes:free\nUsername:not this\",Me,,0\n"
        + "http://sn,,,,\"NoteType:Passport\nName:Ann Bee\nDate of Birth:October,3,1987\nNotes:\",P,,0\n"
        + "http://sn,,,,\"NoteType:Server\nUsername:root\",S,,0\n"
        + "http://sn,,,,\"text\nNoteType:Address\nFirst Name:Eve\",N,,0\n")
    #expect(
      details(in: vault) == [
        "0 givenName Ann", "0 familyName Bee", "0 birthday October,3,1987", "0 street 1 Cee",
        "0 postalCode 12345", "0 phone 15550000", "1 fullName Ann Bee",
        "1 birthday October,3,1987",
      ])
    #expect(vault.otherItems == [.identity: 2, .note: 2])
  }

  @Test("A telephone number that is not in the form of the product is left out, and counted so")
  func brokenPhone() throws {
    let vault = try read(
      Self.lastPass
        + "http://sn,,,,\"NoteType:Address\nFirst Name:Ann\nPhone:{\"\"ext\"\":\"\"1\"\"}\nNotes:\",A,,0\n"
        + "http://sn,,,,\"NoteType:Address\nPhone:090-1\nNotes:\",B,,0\n")
    #expect(details(in: vault) == ["0 givenName Ann", "1 phone 090-1"])
    #expect(vault.identities.recordCount == 2 && vault.identities.keptCount == 1)
  }

  @Test("Entities are decoded in them as everywhere in the file")
  func entities() throws {
    let vault = try read(
      Self.lastPass + "http://sn,,,,\"NoteType:Address\nCompany:A &amp; B\nNotes:\",Me,,0\n")
    #expect(details(in: vault) == ["0 company A & B"])
  }

  @Test("Proton Pass keeps them as JSON in the note")
  func proton() throws {
    let json =
      #"{"fullName":"Ann \"B\" \u5c71","email":"","extraPersonalDetails":[{"fieldName":"city","#
      + #""data":{"city":"nested"}}],"city":"D\\E","year":7,"birthdate":"1987-10-03","note":"x"}"#
    let vault = try read(
      Self.proton + "identity,Me,,,,,\"\(json.replacing("\"", with: "\"\""))\",,1,1,V\r\n"
        + "identity,Bad,,,,,\"{\"\"fullName\"\":\"\"unfinished\",,1,1,V\r\n"
        + "identity,Not,,,,,fullName,,1,1,V")
    #expect(
      details(in: vault) == [
        "0 fullName Ann \"B\" 山", "0 city D\\E", "0 birthday 1987-10-03",
      ])
    // What breaks off, and what is no object, is not called read.
    #expect(vault.identities.recordCount == 3 && vault.identities.keptCount == 1)
  }

  @Test("RoboForm has the notes that were imported from LastPass, 1Password columns for each field")
  func others() throws {
    let roboForm = try read(
      "Name,Url,MatchUrl,Login,Pwd,Note,Folder,RfFieldsV2\n"
        + "Me,,,,,\"NoteType:Address\nFirst Name:Ann\nNotes:\",/,\n")
    #expect(details(in: roboForm) == ["0 givenName Ann"])
    let windows = try read(
      "\"UUID\",\"TITLE\",\"USERNAME\",\"PASSWORD\",\"URL\",\"NAME 1: FIRST NAME\",\"NAME 1: LAST NAME\"\n"
        + "\"u\",\"Me\",\"\",\"\",\"\",\"Ann\",\"Bee\"\n")
    #expect(details(in: windows) == ["0 givenName Ann", "0 familyName Bee"])
    let mac = try read(
      "\"ainfo\",\"first name(firstname)\",\"Password\",\"Title\",\"Type\",\"Username\"\n"
        + "\"\",\"Ann\",\"\",\"Me\",\"Identity\",\"\"\n\"\",\"\",\"made-up\",\"L\",\"Login\",\"u\"\n"
    )
    #expect(details(in: mac) == ["0 givenName Ann"])
  }

  @Test("An export that has none says so, and one that cannot have any says nothing")
  func none() throws {
    let empty = try read(
      Self.nordPass + "A,https://a.example,,u,made-up,,,,,,,,,,,,,,,,,password,\n")
    #expect(empty.capabilities.contains(.identities) && empty.identities.recordCount == 0)
    let silent = try read("name,url,username,password,note\nA,https://a.example,u,made-up,\n")
    #expect(!silent.capabilities.contains(.identities))
  }

  @Test("Of very many, and of very much in one, a part is kept and the rest counted")
  func limits() throws {
    let many = try read(
      Self.nordPass
        + String(repeating: "Me,,,,,,,,,,,,,Ann Bee,,,,,,,,identity,\n", count: 5000))
    #expect(many.identities.recordCount == 5000)
    #expect(many.identities.keptCount == Identities.mostRecords)
    #expect(many.identities.details.count == Identities.mostRecords)
    let long = String(repeating: "x", count: Identities.longestDetail + 1)
    let one = try read(Self.nordPass + "Me,,,,,,,,,,,1,,\(long),,,,,,,,identity,\n")
    #expect(details(in: one) == ["0 postalCode 1"])
    #expect(one.identities.recordCount == 1 && one.identities.keptCount == 0)
    let members = String(repeating: "\"\"city\"\":\"\"c\"\",", count: 10_000)
    let repeated = try read(Self.proton + "identity,Me,,,,,\"{\(members)}\",,1,1,V")
    #expect(repeated.identities.details.count == Identities.mostDetails)
    #expect(repeated.identities.keptCount == 0)
  }

  @Test("Neither the values nor their lengths are shown by printing")
  func printing() throws {
    let vault = try read(
      Self.nordPass + "Me,,,,,,,,,,,,,Canary Name,,,,,,,,identity,\n")
    #expect("\(vault.identities) \(vault.identities.details)".contains("Identities(1)"))
    #expect(Mirror(reflecting: vault.identities.details[0]).children.isEmpty)
    var dumped = ""
    dump(vault.identities, to: &dumped)
    #expect(!dumped.contains("Canary") && !dumped.contains("11"))
  }
}
