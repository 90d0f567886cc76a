import Testing
import Vaults

struct DetectionTests {
  @Test(
    "A header shows its format",
    arguments: [
      ("name,url,username,password", "chromium"),
      ("name,url,username,password,note", "chromium"),
      ("name,url,username,password,", "chromium"),
      ("Name,URL,Username,Password", "chromium"),
      (
        "\"url\",\"username\",\"password\",\"httpRealm\",\"formActionOrigin\",\"guid\",\"timeCreated\","
          + "\"timeLastUsed\",\"timePasswordChanged\"", "firefox"
      ),
      ("Title,URL,Username,Password,Notes,OTPAuth", "apple"),
      ("Title,Url,Username,Password", "apple"),
      ("Title,Url,Username,Password,OTPAuth", "apple"),
      ("Title,Url,Username,Password,OTPAuth,Notes", "apple"),
      (
        "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,"
          + "login_totp", "bitwarden-csv"
      ),
      (
        "collections,type,name,notes,fields,reprompt,login_uri,login_username,login_password,"
          + "login_totp", "bitwarden-csv"
      ),
      (
        "folder,favorite,type,name,notes,fields,login_uri,login_username,login_password,login_totp",
        "bitwarden-csv"
      ),
      (
        "login_totp,login_uri,new,type,name,login_username,login_password", "bitwarden-csv"
      ),
      ("name,uri,username,password,notes,folder,totp", "bitwarden-csv"),
      ("Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes", "1password8-csv"),
      ("url,username,password,totp,extra,name,grouping,fav", "lastpass"),
      ("url,username,password,extra,name,grouping,fav", "lastpass"),
      ("url,username,password,extra,name,grouping,fav,totp", "lastpass"),
      ("\"Group\",\"Title\",\"Username\",\"Password\",\"URL\",\"Notes\"", "keepassxc-csv"),
      ("\"Group\",\"Title\",\"Username\",\"Password\",\"URL\",\"Notes\",\"TOTP\"", "keepassxc-csv"),
      (
        "\"Group\",\"Title\",\"Username\",\"Password\",\"URL\",\"Notes\",\"TOTP\",\"Icon\","
          + "\"Last Modified\",\"Created\"", "keepassxc-csv"
      ),
      (
        "type,name,url,email,username,password,note,totp,createTime,modifyTime,vault", "proton-csv"
      ),
      ("name,url,username,password,note,totp", "proton-csv"),
      ("Title,Username,Email,Password,URL,OTPAuth,Notes", "strongbox"),
      ("\"Organisationseinheit\";\"Benutzername\";\"Passwort\";\"Internetseite\"", "netwrix"),
      ("Title,Username,Email,Password,Link,OTPAuth", "generic"),
      ("password", "generic"),
    ])
  func formats(_ header: String, _ format: String) throws {
    for text in [header, header + "\n", "\u{FEFF}" + header + "\r\n", "\n\r\n" + header + "\n"] {
      let vault = try read(text)
      #expect(vault.format.name == format)
      #expect(vault.recordCount == 0)
    }
  }

  @Test("A spreadsheet's semicolons do not hide the format")
  func otherDelimiter() throws {
    #expect(try read("name;url;username;password;note\n").format.name == "chromium")
  }

  @Test("A byte order mark before or inside the first quoted cell is not part of the name")
  func markBeforeQuote() throws {
    for start in ["\u{FEFF}\"", "\"\u{FEFF}", "\u{FEFF}\"\u{FEFF}"] {
      let vault = try read(start + "Title\",\"Password\"\n\"a\",\"made-up\"\n")
      #expect(vault.titles == ["a"])
    }
  }

  @Test("An empty input is an error, a header alone is an empty vault")
  func empty() throws {
    for nothing in ["", "\n\n", "\u{FEFF}", "\u{FEFF}\r\n", "sep=;\n", "\0\0\0"] {
      #expect(throws: ExportError.empty) { try read(nothing) }
    }
    #expect(throws: ExportError.empty) { try read([0xFF, 0xFE]) }
  }

  @Test("An unknown header is answered with the names in it that are known, and no others")
  func unknown() {
    #expect(throws: ExportError.unknownFormat(knownColumns: ["url", "Title"], columnCount: 4)) {
      try read("TITLE,url,hunter-made-up,x\n1,2,3,4\n")
    }
    #expect(throws: ExportError.unknownFormat(knownColumns: [], columnCount: 3)) {
      try read("site.example,ann,secret-made-up\n")
    }
  }

  @Test("A header that two formats explain equally well is never guessed")
  func ambiguous() throws {
    #expect(
      throws: ExportError.ambiguousFormat([
        try #require(ExportFormat.ID(name: "bitwarden-csv")),
        try #require(ExportFormat.ID(name: "lastpass")),
      ])
    ) {
      try read(
        "type,name,login_uri,login_username,login_password,login_totp,url,username,password,extra,"
          + "grouping,fav\n")
    }
  }

  @Test("Of two password columns the one called password is read, and the other remarked upon")
  func twoPasswordColumns() throws {
    let vault = try read("title,pw,password\na,x,made-up\n")
    #expect(vault.passwords == ["made-up"])
    #expect(vault.remarks == [.otherPasswordColumn])
    #expect(throws: ExportError.severalPasswordColumns(["pwd", "pass"])) {
      try read("title,pass,pwd\na,x,y\n")
    }
    #expect(throws: ExportError.severalPasswordColumns(["password", "password"])) {
      try read("title,password,Password\na,x,y\n")
    }
  }

  @Test("A header that is too long or does not end is refused")
  func unreadableHeader() {
    #expect(throws: ExportError.unreadableHeader(line: 1)) { try read("\"title,password\na,b\n") }
    #expect(throws: ExportError.unreadableHeader(line: 1)) {
      try read(String(repeating: "x ", count: 1 << 20))
    }
    #expect(throws: ExportError.unreadableHeader(line: 1)) {
      try read(String(repeating: ",;\t|", count: 70_000) + "\n")
    }
  }

  @Test("Ten thousand columns are read")
  func manyColumns() throws {
    let names = (0..<10_000).map { "c\($0)" }.joined(separator: ",")
    let cells = (0..<10_000).map { "v\($0)" }.joined(separator: ",")
    let vault = try read("\(names),password\n\(cells),made-up\n")
    #expect(vault.passwords == ["made-up"])
  }

  @Test("Every format has a name that leads to it, and unknown names lead nowhere")
  func names() {
    for format in ExportFormat.all { #expect(ExportFormat.ID(name: format.id.name) == format.id) }
    #expect(ExportFormat.ID(name: "passwords") == nil)
    #expect(ExportFormat.ID(name: "Chromium") == nil)
  }

  @Test("A given format finds its columns in any order and in any case")
  func givenFormat() throws {
    let lastPass = try #require(ExportFormat.ID(name: "lastpass"))
    let vault = try read(
      "password;Name;URL;x\nmade-up;a;http://sn;\nmade-up;b;c.example;", as: lastPass)
    #expect(vault.format == lastPass)
    #expect(vault.titles == ["b"])
    #expect(vault.otherItems == [.note: 1])
  }

  @Test("A header that is word for word another format's is not read as the one asked for")
  func refusesAnotherFormat() throws {
    let (chromium, bitwarden, generic) = (
      ExportFormat.ID("chromium"), ExportFormat.ID("bitwarden-csv"), ExportFormat.ID("generic")
    )
    let export = "name,url,username,password,note\nShop,https://a.example,u,made-up,\n"
    #expect(throws: ExportError.otherFormat(chromium, asked: bitwarden)) {
      try read(export, as: bitwarden)
    }
    #expect(try read(export, as: chromium).format == chromium)
    #expect(try read(export, as: generic).format == generic)
  }

  @Test("A given format whose columns are not there says which")
  func missingColumns() throws {
    let bitwarden = try #require(ExportFormat.ID(name: "bitwarden-csv"))
    #expect(throws: ExportError.missingColumns(["login_password"], format: bitwarden)) {
      try read("name,login_uri\na,b\n", as: bitwarden)
    }
    let firefox = try #require(ExportFormat.ID(name: "firefox"))
    #expect(throws: ExportError.missingColumns(["password", "url", "username"], format: firefox)) {
      try read("a,b\nc,d\n", as: firefox)
    }
  }
}
