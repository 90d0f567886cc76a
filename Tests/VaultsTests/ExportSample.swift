import Testing
import Vaults

/// A small made-up export of one product, and what has to be read from it.
struct ExportSample: CustomTestStringConvertible {
  let format: String
  let text: String
  /// Title, addresses, user name and password of each login.
  let logins: [[String]]
  var factors: [Knowledge]?
  var others: [ItemKind: Int] = [:]
  /// Seconds since 1970 of what the first login tells: made, changed, password changed, used.
  var dates: [UInt32?]?
  var emails: [String]?
  var states: [Credential.State]?

  var testDescription: String { "\(format): \(text.prefix(24))" }
}

extension ExportSample {
  static let all = teamProducts + consumerProducts + otherProducts + rareProducts

  private static let keePassHeader =
    "\"Account\",\"Login Name\",\"Password\",\"Web Site\",\"Comments\"\r\n"

  private static let teamProducts = [
    ExportSample(
      format: "keepass1-csv",
      text: keePassHeader
        + #""Shop \"new\"","ann","made\\up\"","https://a.example","n""# + "\r\n"
        + #""B","bob","ends in \\","","two"# + "\r\n" + #"lines""# + "\r\n"
        + #""C","","{REF:P@I:46C9B1FFBD4ABC4BBB260C6190BAD20C}","",""# + "\"\r\n",
      logins: [
        [#"Shop "new""#, "https://a.example", "ann", #"made\up""#],
        ["B", "", "bob", #"ends in \"#],
        ["C", "", "", ""],
      ]),
    ExportSample(
      format: "passwordstate",
      text: """
        PasswordListID,Password List,TreePath,PasswordID,Title,DomainOrHost,UserName,Description,Account Type,Notes,URL,Password,ExpiryDate,OTPUri
        7,List,\\Tree,,,,,,,,,,,
        ,,,,,,,,,,,,,
        PasswordListID,Password List,TreePath,PasswordID,Title,DomainOrHost,UserName,Description,Account Type,Notes,URL,Password,ExpiryDate,OTPUri
        8,List,\\Tree,1,Shop,,ann,,,n,https://a.example,made-up,,otpauth://totp/x
        8,List,\\Tree,2,Host,db.example,bob,,,,,two-made-up,,
        """,
      logins: [
        ["Shop", "https://a.example", "ann", "made-up"],
        ["Host", "db.example", "bob", "two-made-up"],
      ],
      factors: [.yes, .no], others: [.other: 3]),
    ExportSample(
      format: "teampass",
      text: """
        "Project name","Name","Access information","Username","E-mail","Password","Notes"
        "P","Shop","https://a.example","ann","a@a.example","made-up","","","more"
        """,
      logins: [["Shop", "https://a.example", "ann", "made-up"]], emails: ["a@a.example"]),
    ExportSample(
      format: "nextcloud-passwords",
      text: """
        Label,Username,Password,Notes,Url,Custom Fields,Folder,Tags,Favorite,Edited,Id,Revision,Folder Id
        Shop,ann,made-up,,https://a.example,,F,,false,Thu Oct 20 2022 21:31:42 GMT+0200 (Mitteleuropäische Sommerzeit),1,2,3
        """,
      logins: [["Shop", "https://a.example", "ann", "made-up"]],
      dates: [nil, nil, 1_666_294_302, nil]),
    ExportSample(
      format: "passman",
      text: #"""
        "label","description","created","changed","tags","email","icon","username","password","url","renew_interval","expire_time","delete_time","files","custom_fields","otp","compromised","hidden"
        "Shop","n","1500000000","1600000000","[]","a@a.example","","ann","made-up","https://a.example","0","0","0","[]","[]","{""secret"":""JBSW""}","false","0"
        "Old","n","1500000000","1600000000","[]","","","bob","made-up","","0","0","1600000001","[]","[]","{}","false","0"
        """#,
      logins: [["Shop", "https://a.example", "ann", "made-up"], ["Old", "", "bob", "made-up"]],
      factors: [.yes, .no], dates: [1_500_000_000, 1_600_000_000, nil, nil],
      emails: ["a@a.example", ""], states: [.active, .trashed]),
    ExportSample(
      format: "netwrix",
      text: #"""
        "Organisationseinheit";"DataTags";"Beschreibung";"Benutzername";"Passwort";"Internetseite";"Informationen";"One-Time Passwort"
        "O\U";"";"Shop";"ann";"made;""up""";"https://a.example";"";""
        """#,
      logins: [["Shop", "https://a.example", "ann", "made;\"up\""]], factors: [.no]),
    ExportSample(
      format: "netwrix",
      text: #"""
        """Organisational unit"";""DataTags"";""Description"";""User name"";""Password"";""Web page"""
        """O"";"""";""Shop"";""ann"";""made""""up"";""https://a.example"""
        """O"";"""";""Two"";""bob"";""two
        lines"";"""""
        """#,
      logins: [
        ["Shop", "https://a.example", "ann", "made\"up"], ["Two", "", "bob", "two\nlines"],
      ]),
    ExportSample(
      format: "psono-csv",
      text: """
        path,type,callback_user,callback_url,callback_pass,urlfilter,website_password_title,website_password_url,website_password_username,website_password_password,website_password_notes,website_password_totp_code,application_password_title,application_password_username,application_password_password,note_title
        a\\b,website_password,,,,,Shop,https://a.example,ann,made-up,n,JBSW,,,,
        a,application_password,,,,,,,,,,,App,bob,two-made-up,
        a,note,,,,,,,,,,,,,,Memo
        """,
      logins: [
        ["Shop", "https://a.example", "ann", "made-up"], ["App", "", "bob", "two-made-up"],
      ],
      factors: [.yes, .no], others: [.note: 1]),
    ExportSample(
      format: "passbolt",
      text: """
        "Title","Username","URL","Password","Notes","Group"
        "Shop","ann","https://a.example","made-up","","G"
        """,
      logins: [["Shop", "https://a.example", "ann", "made-up"]], factors: [.unknown]),
  ]

  private static let consumerProducts = [
    ExportSample(
      format: "dashlane",
      text: """
        username,username2,username3,title,password,note,url,category,otpUrl
        a@a.example,,,Shop,made-up,,a.example,,otpauth://totp/x
        a@a.example,ann,,Two,made-up,,,,
        ,,third,Three,made-up,,,,
        """,
      logins: [
        ["Shop", "a.example", "a@a.example", "made-up"], ["Two", "", "ann", "made-up"],
        ["Three", "", "third", "made-up"],
      ],
      factors: [.yes, .no, .no], emails: ["", "a@a.example", ""]),
    ExportSample(
      format: "1password7-win-csv",
      text: #"""
        "UUID","TITLE","USERNAME","PASSWORD","URL","URLS","SCOPE","AUTOSUBMIT","TAGS","NOTES","SECTION 1: CARDHOLDER NAME","SECTION_A 1: ONE-TIME PASSWORD","SECTION_B 1: ONE-TIME PASSWORD"
        "1","Shop","ann","made\up","https://a.example","","Default","Default","","n","","","otpauth://totp/x"
        "2","Bare","bob","made-up","","https://b.example","Default","Default","","","","",""
        "3","Card","","","","","Default","Default","","","Ann","",""
        "4","Memo","","","","","Default","Default","","text","","",""
        """#,
      logins: [
        ["Shop", "https://a.example", "ann", #"made\up"#],
        ["Bare", "https://b.example", "bob", "made-up"],
      ],
      factors: [.yes, .unknown], others: [.card: 1, .note: 1]),
    ExportSample(
      format: "1password7-mac-csv",
      text: #"""
        "ainfo","Created Date","Modified Date","Notes","password","Password","password(password)","Title","Type","URL","username","Username","website(website)"
        "","1500000000","1600000000","says \"n\"","other","made\"up\\","","Shop","Login","https://a.example","","ann",""
        "","1500000000","1600000000","text","","","","Memo","Secure Note","","","",""
        "","1500000000","1600000000","","","made-up","","Router","Wireless Router","","","",""
        """#.replacing(#"made"up\\"#, with: #"made\"up\\"#),
      logins: [
        ["Shop", "https://a.example", "ann", #"made"up\"#], ["Router", "", "", "made-up"],
      ],
      factors: [.unknown, .unknown], others: [.note: 1],
      dates: [1_500_000_000, 1_600_000_000, nil, nil]),
    ExportSample(
      format: "1password4-csv",
      text: """
        title,notes,username,password,url
        "Shop","n","ann","made-up","https://a.example"
        """,
      logins: [["Shop", "https://a.example", "ann", "made-up"]]),
    ExportSample(
      format: "nordpass",
      text: #"""
        name,url,additional_urls,username,password,note,cardholdername,cardnumber,cvc,pin,expirydate,zipcode,folder,full_name,phone_number,email,address1,address2,city,country,state,type,custom_fields
        Shop,https://a.example,"[""https:\/\/b.example"",""c.example""]",ann,made-up,,,,,,,,,,,,,,,,,password,
        Bare,,"[""https://d.example""]",bob,made-up,,,,,,,,,,,,,,,,,password,

        Card,,,,,,Ann,4111,1,,,,,,,,,,,,,credit_card,
        Folder,,,,,,,,,,,,,,,,,,,,,folder,
        """#,
      logins: [
        ["Shop", "https://a.example https://b.example c.example", "ann", "made-up"],
        ["Bare", "https://d.example", "bob", "made-up"],
      ],
      factors: [.unknown, .unknown], others: [.card: 1, .folder: 1]),
    ExportSample(
      format: "nordpass",
      text: """
        name,url,username,password,note,cardholdername,cardnumber,cvc,expirydate,zipcode,folder,full_name,phone_number,email,address1,address2,city,country,state
        Shop,https://a.example,ann,made-up,,,,,,,F,,,,,,,,
        F,,,,,,,,,,,,,,,,,,
        Memo,,,,text,,,,,,,,,,,,,,
        Ann,,,,,,,,,,,Ann A,,,,,,,
        """,
      logins: [["Shop", "https://a.example", "ann", "made-up"]],
      others: [.folder: 1, .note: 1, .identity: 1]),
    ExportSample(
      format: "roboform",
      text: "\u{FEFF}" + #"""
        Name,Url,MatchUrl,Login,Pwd,Note,Folder,RfFieldsV2
        Shop,https://a.example,https://a.example,'@ann,''made-up,,/F,"User ID$,,,txt,@ann","Password$,,,pwd,'made-up","TOTP KEY$,,,pwd,JBSW"
        Plain,https://b.example,https://b.example,ann,'made-up,,/F,"User ID$,,,txt,ann"
        Mark,https://c.example,,,,,/F
        Memo,,,,,text,/F
        """#,
      logins: [
        ["Shop", "https://a.example", "@ann", "'made-up"],
        ["Plain", "https://b.example", "ann", "'made-up"],
      ],
      factors: [.yes, .no], others: [.other: 1, .note: 1]),
    ExportSample(
      format: "roboform",
      text: """
        Name,Url,Login,Pwd,Note,Folder,Rf_fields
        Shop,https://a.example,ann,made-up,,/F,TOTP KEY$:pwd:JBSW
        """,
      logins: [["Shop", "https://a.example", "ann", "made-up"]], factors: [.yes]),
    ExportSample(
      format: "zoho-vault",
      text: "\u{FEFF}" + """
        "Password Name","Description","Password URL","SecretData","Notes","CustomData","Tags","Classification","Favorite","TOTP","Folder Name"
        "Shop","","https://a.example","SecretType:Web Account
        User Name:ann
        Password:made:up 
        ","","","","P","false","",""
        "Server","","","SecretType:Windows
        User Name:bob
        Password:two-made-up","","","","P","false","",""
        "Bank","","","SecretType:Bank Account
        Account Number:1","","","","P","false","",""
        """,
      logins: [
        ["Shop", "https://a.example", "ann", "made:up "], ["Server", "", "bob", "two-made-up"],
      ],
      factors: [.no, .no], others: [.other: 1]),
    ExportSample(
      format: "zoho-vault-short",
      text: """
        "Secret Name","Secret URL","Notes"
        "Shop","https://a.example","n","ann","made-up"
        """,
      logins: [["Shop", "https://a.example", "ann", "made-up"]]),
    ExportSample(
      format: "aliasvault",
      text: """
        ServiceName,FolderPath,ServiceUrl,Username,CurrentPassword,AliasEmail,TwoFactorSecret,AliasGender,Notes,CreatedAt,UpdatedAt
        Shop,,https://a.example,ann,made-up,a@a.example,,,n,03/29/2025 18:29:16,12/31/2025 00:00:00
        """,
      logins: [["Shop", "https://a.example", "ann", "made-up"]], factors: [.no],
      dates: [1_743_272_956, 1_767_139_200, nil, nil], emails: ["a@a.example"]),
  ]
}
