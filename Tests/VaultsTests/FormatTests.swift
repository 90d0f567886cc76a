import Testing
import Vaults

/// One test per rule of a product's layout; rows and passwords are made up.
struct FormatTests {
  @Test("Chromium: every row is a login, an app's address stays as it is")
  func chromium() throws {
    let vault = try read(
      """
      name,url,username,password,note
      Shop,https://shop.example/login,ann,one-made-up,"a, note"
      ,android://bWFkZS11cA==@org.example.app/,,two-made-up,
      Federated,https://c.example,carl,,
      """)
    #expect(vault.passwords == ["one-made-up", "two-made-up", ""])
    #expect(vault.urls(of: vault.credentials[1]) == ["android://bWFkZS11cA==@org.example.app/"])
    #expect(vault.credentials.allSatisfy { $0.secondFactor == .unknown && $0.created == nil })
    #expect(vault.capabilities == [.urls, .usernames])
  }

  private static let firefoxHeader =
    "\"url\",\"username\",\"password\",\"httpRealm\",\"formActionOrigin\",\"guid\","
    + "\"timeCreated\",\"timeLastUsed\",\"timePasswordChanged\"\r\n"

  @Test("Firefox: dates are milliseconds, null cells are empty, the account's own row is no login")
  func firefox() throws {
    let vault = try read(
      Self.firefoxHeader
        + "\"https://a.example\",\"ann\",\"one-made-up\",,\"https://a.example\",\"{1}\","
        + "\"1589808900123\",\"0\",\"\"\r\n"
        + "\"chrome://FirefoxAccounts\",\"u\",\"{\"\"keys\"\":1}\",\"Firefox Accounts "
        + "credentials\",,\"{2}\",\"1589808900123\",\"1589808900123\",\"1589808900123\"\r\n"
        + "\"https://b.example\",\"bob\",\"two-made-up\",\"realm\",,\"{3}\",\"1589808900123\","
        + "\"1600000000999\",\"1700000000000\"")
    #expect(vault.passwords == ["one-made-up", "two-made-up"])
    #expect(vault.otherItems == [.other: 1])
    #expect(vault.credentials[0].created == Timestamp(seconds: 1_589_808_900))
    #expect(vault.credentials[0].lastUsed == nil)
    #expect(vault.credentials[0].passwordChanged == nil)
    #expect(vault.credentials[1].lastUsed == Timestamp(seconds: 1_600_000_000))
    #expect(vault.credentials[1].passwordChanged == Timestamp(seconds: 1_700_000_000))
    #expect(
      vault.capabilities == [.urls, .usernames, .created, .lastUsed, .passwordChanged])
  }

  @Test("Apple: a second factor is known only where there is a column for it")
  func apple() throws {
    let new = try read(
      """
      Title,URL,Username,Password,Notes,OTPAuth
      a (ann),https://a.example/,ann,one-made-up,,otpauth://totp/a?secret=MADEUP
      b,https://b.example/,bob,,,
      """)
    #expect(new.credentials.map(\.secondFactor) == [.yes, .no])
    #expect(new.capabilities.contains(.secondFactor))
    let old = try read("Title,Url,Username,Password\na,https://a.example/,ann,one-made-up\n")
    #expect(old.credentials.map(\.secondFactor) == [.unknown])
    #expect(old.capabilities == [.urls, .usernames])
  }

  private static let bitwardenHeader =
    "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,"
    + "login_totp\r\n"

  @Test("Bitwarden: notes are no logins, addresses are joined with commas")
  func bitwarden() throws {
    let vault = try read(
      Self.bitwardenHeader
        + "Work,1,login,a,,,0,\"https://a.example,https://b.example/?x=1,2\",ann,one-made-up,\r\n"
        + ",,note,n,\"text, \"\"quoted\"\"\",,0,,,,\r\n"
        + ",,login,--,,,0,androidapp://org.example,bob,two-made-up,steam://MADEUP")
    #expect(vault.passwords == ["one-made-up", "two-made-up"])
    #expect(vault.otherItems == [.note: 1])
    #expect(
      vault.urls(of: vault.credentials[0]) == ["https://a.example", "https://b.example/?x=1,2"])
    #expect(vault.credentials.map(\.secondFactor) == [.no, .yes])
    #expect(vault.recordCount == 3)
  }

  @Test("Bitwarden of 2017 has no type: a row without login is a note")
  func bitwarden2017() throws {
    let vault = try read(
      """
      name,uri,username,password,notes,folder,totp
      a,https://a.example,ann,one-made-up,,,
      n,,,,some text,,
      """)
    #expect(vault.format.name == "bitwarden-csv")
    #expect(vault.titles == ["a"])
    #expect(vault.otherItems == [.note: 1])
  }

  @Test("1Password 8: archived items are marked")
  func onePassword8() throws {
    let vault = try read(
      """
      Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes
      a,https://a.example,ann,one-made-up,,false,false,,
      b,https://b.example,bob,two-made-up,otpauth://x,true,true,t,
      """)
    #expect(vault.credentials.map(\.state) == [.active, .archived])
    #expect(vault.capabilities == [.urls, .usernames, .secondFactor, .archived])
  }

  @Test("LastPass: notes and folders have addresses of their own, and http:// is none")
  func lastPass() throws {
    let vault = try read(
      "url,username,password,totp,extra,name,grouping,fav\n"
        + "http://sn,,,,\"NoteType:Server\nPassword:made-up\",s,,0\n"
        + "http://group,,,,,,Work,0\nhttp://,ann,one-made-up,MADEUP,,a,Work\\Sub,1\n")
    #expect(vault.titles == ["a"])
    #expect(vault.otherItems == [.note: 1, .folder: 1])
    #expect(vault.urls(of: vault.credentials[0]) == [])
    #expect(vault.credentials[0].secondFactor == .yes)
  }

  private static let lastPassHeader = "url,username,password,extra,name,grouping,fav\n"

  @Test("LastPass: entities are decoded, once each, when nothing in the file is bare")
  func entitiesDecoded() throws {
    let vault = try read(
      Self.lastPassHeader
        + "https://a.example/?x=1&amp;y=2,ann,a&lt;b&gt;&amp;amp;&quot;&#39;,,A &amp; B,,0\n"
        + "https://b.example/,bob,plain-made-up,,b,,0\n")
    #expect(vault.passwords == ["a<b>&amp;\"'", "plain-made-up"])
    #expect(vault.titles == ["A & B", "b"])
    #expect(vault.urls(of: vault.credentials[0]) == ["https://a.example/?x=1&y=2"])
    #expect(vault.remarks == [.entitiesDecoded])
  }

  @Test(
    "LastPass: entities stay when a bare character occurs anywhere",
    arguments: [
      "https://b.example/?x=1&y=2,bob,two,,b,,0", "https://b.example,bob,a<b,,b,,0",
      "http://sn,,,R&D,b,,0", "https://b.example,bob,x,,a&euro;b,,0",
    ])
  func entitiesLeftAlone(_ row: String) throws {
    let vault = try read(Self.lastPassHeader + "https://a.example,ann,a&amp;b,,a,,0\n\(row)\n")
    #expect(vault.passwords[0] == "a&amp;b")
    #expect(vault.remarks == [.entitiesLeftAlone])
  }

  @Test("KeePassXC: the recycle bin is marked, references are no passwords, dates are ISO 8601")
  func keePassXC() throws {
    let vault = try read(
      """
      "Group","Title","Username","Password","URL","Notes","TOTP","Icon","Last Modified","Created"
      "Root/Mail","a","ann","one-made-up","a.example","","","0","2025-03-29T18:29:16Z","1970-01-01T00:00:00Z"
      "Vault/Recycle Bin/Old","b","bob","two-made-up","","","otpauth://x","0","2025-03-29T19:29:16+01:00",""
      "Root/Recycle Bin Stories","c","carl","{REF:P@I:0123456789ABCDEF0123456789ABCDEF}","","","","0","",""
      "Recycle Bin","d","dan","three-made-up","","","","0","",""

      """)
    #expect(vault.credentials.map(\.state) == [.active, .trashed, .active, .trashed])
    #expect(vault.passwords == ["one-made-up", "two-made-up", "", "three-made-up"])
    #expect(vault.credentials.map(\.refersToOtherPassword) == [false, false, true, false])
    let modified = Timestamp(seconds: 1_743_272_956)
    #expect(vault.credentials.map(\.modified) == [modified, modified, nil, nil])
    #expect(vault.credentials[0].created == nil)
    #expect(vault.capabilities.isSuperset(of: [.trashed, .created, .modified, .secondFactor]))
  }

  @Test("KeePassXC: the recycle bin has a name in the user's language")
  func localizedRecycleBin() throws {
    let vault = try read(
      """
      "Group","Title","Username","Password","URL","Notes"
      "ルート/ゴミ箱","a","ann","one-made-up","",""
      "Wurzel/Papierkorb/Alt","b","bob","two-made-up","",""
      "Wurzel/Papierkorbfabrik","c","carl","three-made-up","",""
      """)
    #expect(vault.credentials.map(\.state) == [.trashed, .trashed, .active])
  }

  @Test("Proton Pass: only type login is a login, dates are seconds, addresses have ', ' between")
  func proton() throws {
    let vault = try read(
      "type,name,url,email,username,password,note,totp,createTime,modifyTime,vault\r\n"
        + "login,a,\"https://a.example, https://b.example\",ann@mail.example,ann,one-made-up,,,"
        + "1710968710,1720675211,Personal\r\n"
        + "alias,b,,x@alias.example,,,,,1710968710,1720675211,Personal\r\n"
        + "creditCard,c,,,,,\"{\"\"pin\"\":\"\"1\"\"}\",,1710968710,1720675211,Personal\r\n"
        + "note,d,,,,,text,,1,1,Personal\r\nidentity,e,,,,,,,1,1,P\r\nwifi,f,,,,pw,,,1,1,P")
    #expect(vault.passwords == ["one-made-up"])
    let login = vault.credentials[0]
    #expect(vault.urls(of: login) == ["https://a.example", "https://b.example"])
    #expect(vault.text(login.email) == "ann@mail.example")
    #expect(login.created == Timestamp(seconds: 1_710_968_710))
    #expect(login.modified == Timestamp(seconds: 1_720_675_211))
    #expect(vault.otherItems == [.alias: 1, .card: 1, .note: 1, .identity: 1, .other: 1])
    #expect(vault.remarks == [])
  }

  @Test("Any table: names in other languages and orders are understood")
  func generic() throws {
    let vault = try read(
      """
      "Organisationseinheit";"Beschreibung";"Benutzername";"Passwort";"Internetseite";"One-Time Passwort"
      "IT";"a";"ann";"one-made-up";"https://a.example";""
      """)
    #expect(vault.titles == ["a"])
    #expect(vault.usernames == ["ann"])
    #expect(vault.passwords == ["one-made-up"])
    #expect(vault.urls(of: vault.credentials[0]) == ["https://a.example"])
    #expect(vault.credentials[0].secondFactor == .no)
  }

  @Test("Any table: what is no login by its type or for want of everything is counted elsewhere")
  func genericKinds() throws {
    let vault = try read(
      """
      type,title,url,email,password,notes
      Login,a,,ann@mail.example,one-made-up,
      Secure Note,b,,,,x
      creditcard,c,,,1234,
      ,d,,,,just a note
      ,e,,,,
      ,f,http://sn,,,
      ,g,chrome://FirefoxAccounts,x,{},
      Server,h,,,two-made-up,
      """)
    #expect(vault.titles == ["a", "h"])
    #expect(vault.usernames == ["ann@mail.example", ""])
    #expect(vault.otherItems == [.note: 3, .card: 1, .other: 2])
  }

  @Test("A header that comes again, as when files are put together, is no login")
  func repeatedHeader() throws {
    let vault = try read(
      "name,url,username,password\na,u,ann,one-made-up\nname,url,username,password\n"
        + "b,u,bob,password\n")
    #expect(vault.titles == ["a", "b"])
    #expect(vault.otherItems == [.other: 1])
  }

  @Test(
    "What a format can tell at most is stated",
    arguments: [
      ("chromium", []), ("firefox", [.created, .lastUsed, .passwordChanged]),
      ("apple", [.secondFactor]), ("bitwarden-csv", [.secondFactor]),
      ("1password8-csv", [.secondFactor, .archived]), ("lastpass", [.secondFactor, .identities]),
      ("keepassxc-csv", [.secondFactor, .created, .modified, .trashed]),
      ("proton-csv", [.secondFactor, .created, .modified, .identities]),
      ("generic", [.secondFactor]),
    ] as [(String, Capabilities)])
  func capabilities(_ name: String, _ more: Capabilities) throws {
    let format = try #require(ExportFormat.all.first { $0.id.name == name })
    #expect(format.capabilities == more.union([.urls, .usernames]))
  }

  @Test("Any table: an address is a site's unless the table has streets")
  func genericAddress() throws {
    let site = try read("name,address,password\na,https://a.example,made-up\n")
    #expect(site.urls(of: site.credentials[0]) == ["https://a.example"])
    let street = try read("name,address,city,password\na,1 Made-up Road,Town,made-up\n")
    #expect(street.urls(of: street.credentials[0]) == [])
    #expect(!street.capabilities.contains(.urls))
  }

  @Test("Dates before 1990 and after tomorrow are left out with a remark")
  func implausibleDates() throws {
    let header = "type,name,url,password,createTime,modifyTime\n"
    for (created, kept, remarks): (String, Timestamp?, Remarks) in [
      ("631152000", Timestamp(seconds: 631_152_000), []),
      ("631151999", nil, .implausibleDates), ("1800086400", Timestamp(seconds: 1_800_086_400), []),
      ("1800086401", nil, .implausibleDates), ("0", nil, []), ("", nil, []), ("soon", nil, []),
      ("99999999999", nil, .implausibleDates), ("999999999999", nil, []),
    ] {
      let vault = try read(
        header + "login,a,u,made-up,\(created),\n", now: Timestamp(seconds: 1_800_000_000))
      #expect(vault.credentials[0].created == kept)
      #expect(vault.remarks == remarks)
    }
  }

  @Test(
    "RFC 3339 moments are read from bytes",
    arguments: [
      ("2024-02-29T00:00:00Z", 1_709_164_800), ("2023-02-29T00:00:00Z", nil),
      ("2000-02-29 12:34:56z", 951_827_696), ("2100-02-28T23:59:59.999Z", 4_107_542_399),
      ("2025-12-31T23:59:60Z", 1_767_225_600), ("2025-01-01T00:00:00", 1_735_689_600),
      ("2025-01-01T09:00:00+09:00", 1_735_689_600), ("2024-12-31T19:00:00-05:00", 1_735_689_600),
      ("2025-13-01T00:00:00Z", nil), ("2025-00-10T00:00:00Z", nil), ("2025-04-31T00:00:00Z", nil),
      ("2025-01-01T24:00:00Z", nil), ("2025-01-01", nil), ("2025-01-01T00:00:00Zx", nil),
      ("2025-01-01T00:00:00+9", nil),
    ] as [(String, UInt32?)])
  func moments(_ text: String, _ seconds: UInt32?) throws {
    let format = try #require(ExportFormat.ID(name: "keepassxc-csv"))
    let vault = try read("Title,Password,Created\na,made-up,\(text)\n", as: format)
    #expect(vault.credentials[0].created == seconds.map(Timestamp.init(seconds:)))
  }
}
