import Vaults

extension ExportSample {
  static let otherProducts = [
    ExportSample(
      format: "strongbox",
      text: "Title,Username,Email,Password,URL,OTPAuth,Notes\nShop,ann,a@a.example,made-up,"
        + "https://a.example,,\n",
      logins: [["Shop", "https://a.example", "ann", "made-up"]], factors: [.no],
      emails: ["a@a.example"]),
    ExportSample(
      format: "dropbox",
      text: "Name,URL,Username,Password,Notes\nShop,https://a.example,ann,made-up,\nMemo,,,,text\n",
      logins: [["Shop", "https://a.example", "ann", "made-up"]], others: [.note: 1]),
    ExportSample(
      format: "logmeonce",
      text: "name,url,note,group,username,password,extra\nShop,https://a.example,,G,ann,made-up,\n",
      logins: [["Shop", "https://a.example", "ann", "made-up"]]),
    ExportSample(
      format: "avast-csv",
      text: "name,web,login,password\nShop,https://a.example,ann,made-up\n",
      logins: [["Shop", "https://a.example", "ann", "made-up"]]),
    ExportSample(
      format: "avira",
      text:
        "website,name,username,password,secondary_username\nhttps://a.example,Shop,,made-up,ann",
      logins: [["Shop", "https://a.example", "ann", "made-up"]]),
    ExportSample(
      format: "myki",
      text: "nickname,url,username,password,additionalInfo,twofaSecret,status,tags\n"
        + "Shop,https://a.example,ann,made-up,,JBSW,active,\n",
      logins: [["Shop", "https://a.example", "ann", "made-up"]], factors: [.yes]),
    ExportSample(
      format: "safeincloud-csv",
      text: "\"Title\",\"Login\",\"Password\",\"URL\",\"Notes\",\"OTP\"\n"
        + "\"Shop\",\"ann\",\"made-up\",\"https://a.example\",\"\",\"\"\n",
      logins: [["Shop", "https://a.example", "ann", "made-up"]], factors: [.no]),
    ExportSample(
      format: "synology-c2",
      text:
        "\u{FEFF}Display_Name,Login_Username,Login_Password,Login_URLs,Login_TOTP,Notes,Favorite\n"
        + "Shop,ann,made-up,\"https://a.example,https://b.example\",,,false\n",
      logins: [["Shop", "https://a.example https://b.example", "ann", "made-up"]]),
    ExportSample(
      format: "remembear",
      text: "type,name,notes,trash,website,username,password\n"
        + "LoginItem,Shop,,false,https://a.example,ann,made-up\n"
        + "LoginItem,Old,,true,,bob,made-up\nCreditCardItem,Card,,false,,,\n",
      logins: [["Shop", "https://a.example", "ann", "made-up"], ["Old", "", "bob", "made-up"]],
      others: [.card: 1], states: [.active, .trashed]),
    ExportSample(
      format: "codebook",
      text:
        "Category,Entry,Favorite,Note,Username,Email,Password,TOTP,Website,Phone,PIN,Account,Date\n"
        + "C,Shop,0,,ann,a@a.example,made-up,,https://a.example,,,,\nC,Memo,0,text,,,,,,,,,\n",
      logins: [["Shop", "https://a.example", "ann", "made-up"]], factors: [.no], others: [.note: 1],
      emails: ["a@a.example"]),
    ExportSample(
      format: "passpack",
      text:
        #""Entry Name","URL","User ID","Password","Notes","Shared Notes","Tags","Extra Fields","Email""#
        + "\r\n"
        + #""Shop","https://a.example","ann","made-up","","","[""t""]","[]","a@a.example""#
        + "\r\n",
      logins: [["Shop", "https://a.example", "ann", "made-up"]], emails: ["a@a.example"]),
    ExportSample(
      format: "blur",
      text: "\"domain\",\"label\",\"username\",\"email\",\"password\"\n"
        + "\"a.example\",\"null\",\"undefined\",\"a@a.example\",\"made-up\"\n"
        + "\"b.example\",\"Two\",\"bob\",\"undefined\",\"undefined\"\n",
      logins: [["", "a.example", "", "made-up"], ["Two", "b.example", "bob", ""]],
      emails: ["a@a.example", ""]),
    ExportSample(
      format: "encryptr",
      text:
        "Entry Type,Label,Password,Username,Site URL,Notes,Text,Type,Name on card,Card Number,CVV,"
        + "Expiry\nPassword,Shop,made-up,ann,https://a.example,,,,,,,\nGeneral,Memo,,,,,text,,,,,\n"
        + "Credit Card,Card,,,,,,Visa,A,4111,1,1\n",
      logins: [["Shop", "https://a.example", "ann", "made-up"]], others: [.note: 1, .card: 1]),
    ExportSample(
      format: "gorilla",
      text: "uuid,group,title,url,user,password,notes\n1,G,Shop,https://a.example,ann,made-up,\n",
      logins: [["Shop", "https://a.example", "ann", "made-up"]]),
    ExportSample(
      format: "meldium",
      text: "DisplayName,UserName,Password,Notes,Url\nShop,ann,made-up,,https://a.example\n",
      logins: [["Shop", "https://a.example", "ann", "made-up"]]),
    ExportSample(
      format: "securesafe",
      text: "\"Title\",\"Username\",\"Password\",\"URL\",\"Comment\"\n"
        + "\"Shop\",\"ann\",\"/made-up/\",\"https://a.example\",\"\"\n\"Short\",\"bob\",\"made-up\"\n",
      logins: [
        ["Shop", "https://a.example", "ann", "/made-up/"], ["Short", "", "bob", "made-up"],
      ]),
    ExportSample(
      format: "securesafe",
      text: "/Title/,/Username/,/Password/,/URL/,/Comment/\n"
        + "/Shop/,/ann/,/made-up/,/https:\u{2F}/a.example/,\n",
      logins: [["Shop", "https://a.example", "ann", "made-up"]]),
    ExportSample(
      format: "saferpass",
      text: "\u{FEFF}\"modelType\",\"modelVersion\",\"url\",\"username\",\"password\",\"notes\","
        + "\"favorite\",\"title\",\"text\",\"color\"\n"
        + "\"Account\",\"1\",\"https://a.example\",\"ann\",\"made-up\",\"\",\"\",\"Shop\",\"\",\"\"\n"
        + "\"Note\",\"1\",\"\",\"\",\"\",\"\",\"\",\"Memo\",\"text\",\"\"\n",
      logins: [["Shop", "https://a.example", "ann", "made-up"]], others: [.note: 1]),
  ]

  static let rareProducts = [
    ExportSample(
      format: "truekey",
      text: "kind,autologin,favorite,hexColor,login,memo,name,password,url,title,note,"
        + "document_content,number,tk_export_version\n"
        + "login,true,false,,ann,n,Shop,made-up,https://a.example,,,,,1\n"
        + "cc,,,,,,,,,Card,,,4111,1\ndrivers,,,,,,,,,Licence,,,1,1\n",
      logins: [["Shop", "https://a.example", "ann", "made-up"]], others: [.card: 1, .identity: 1]),
    ExportSample(
      format: "norton",
      text: "url,username,password,title,notes\r\nhttps://a.example,ann,made-up,Shop,\r\n"
        + "http://sn,,,Memo,text\r\n",
      logins: [["Shop", "https://a.example", "ann", "made-up"]], others: [.note: 1]),
    ExportSample(
      format: "buttercup",
      text: "!type,!group_id,!group_name,!group_parent,title,username,password,URL,url,id\n"
        + "group,1,General,0,,,,,,\nentry,1,General,,Shop,ann,made-up,,https://a.example,2\n",
      logins: [["Shop", "https://a.example", "ann", "made-up"]], others: [.folder: 1]),
    ExportSample(
      format: "buttercup",
      text: "!group_id,!group_name,title,username,password,URL,id\n"
        + "1,General,--,,,,\n1,General,Shop,ann,made-up,https://a.example,2\n1,G,--,bob,made-up,,3\n",
      logins: [["Shop", "https://a.example", "ann", "made-up"], ["--", "", "bob", "made-up"]],
      others: [.folder: 1]),
    ExportSample(
      format: "padloc",
      text: "name,tags,Username,Password,URL,One-Time Password\r\n"
        + "Shop,\"a,b\",ann,made-up,https://a.example,JBSW\r\nTwo,,bob,made-up,,",
      logins: [["Shop", "https://a.example", "ann", "made-up"], ["Two", "", "bob", "made-up"]],
      factors: [.yes, .unknown]),
    ExportSample(
      format: "passky-csv",
      text: "Folder,Title,Login,Password,URL,Notes\n,Shop,ann,made-up,https://a.example,\n",
      logins: [["Shop", "https://a.example", "ann", "made-up"]]),
    ExportSample(
      format: "firefox-addon-csv",
      text: "hostname,username,password,formSubmitURL,httpRealm,timesUsed,timeCreated,"
        + "timePasswordChanged\nhttps://a.example,ann,made%22up,,,3,1500000000000,1600000000000\n"
        + "chrome://FirefoxAccounts,u,\"{\"\"keys\"\":1}\",,,,,\n",
      logins: [["", "https://a.example", "ann", "made%22up"]], others: [.other: 1],
      dates: [1_500_000_000, nil, 1_600_000_000, nil]),
    ExportSample(
      format: "password-exporter",
      text: "# Generated by Password Exporter; Export format 1.1; Encrypted: false\r\n"
        + "\"hostname\",\"username\",\"password\",\"formSubmitURL\",\"httpRealm\",\"usernameField\","
        + "\"passwordField\"\r\n"
        + "\"https://a.example\",\"ann\",\"made%22up%26 50%\",\"\",\"\",\"u\",\"p\"\r\n",
      logins: [["", "https://a.example", "ann", "made\"up& 50%"]]),
    ExportSample(
      format: "chromesqlite",
      text: "origin_url,action_url,username_element,username_value,password_element,password_value,"
        + "submit_element,signon_realm,preferred,date_created,blacklisted_by_user\n"
        + "https://a.example/l,,,ann,,made-up,,https://a.example/,1,13211928000000000,0\n"
        + "https://b.example/,,,,,,,https://b.example/,1,13211928000000000,1\n",
      logins: [["", "https://a.example/l", "ann", "made-up"]], others: [.other: 1],
      dates: [1_567_454_400, nil, nil, nil]),
    ExportSample(
      format: "upm",
      text: "Shop,ann,made-up,https://a.example,\nTwo,a@a.example,made-up,,\"a\nnote\"\n",
      logins: [
        ["Shop", "https://a.example", "ann", "made-up"], ["Two", "", "a@a.example", "made-up"],
      ]
    ),
    ExportSample(
      format: "dashlane-legacy-csv",
      text: "\"Shop\",\"https://a.example\",\"ann\",\"made\"up\",\"\"\n"
        + "\"Two\",\"b.example\",\"bob\",\"b@b.example\",\"say \"hi\" now\",\"n\"\n"
        + "\"Memo\",\"text\",\"\",\"\"\n",
      logins: [
        ["Shop", "https://a.example", "ann", "made\"up"],
        ["Two", "b.example", "bob", "say \"hi\" now"],
      ],
      others: [.other: 1], emails: ["", "b@b.example"]),
    ExportSample(
      format: "msecure6",
      text:
        "Shop|12,Login,,A note,Website|2|https://a.example,Username|7|ann,Password|8|made||up\\\\n,"
        + "TOTP|13|JBSW,\nCard|13,Credit Card,,,Number|12|4111,\nMemo|14,Note,,two\\nlines,\n",
      logins: [["Shop", "https://a.example", "ann", "made|up\\n"]], factors: [.yes],
      others: [.card: 1, .note: 1]),
    ExportSample(
      format: "msecure3",
      text: "mSecure CSV export file\nWork,Web Logins,Shop,n,https://a.example,ann,made-up\n"
        + "Work,Credit Cards,Card,,4111,1,A\nWork,Note,Memo,text\n",
      logins: [["Shop", "https://a.example", "ann", "made-up"]], others: [.card: 1, .note: 1]),
    ExportSample(
      format: "generic",
      text: "origin_url;username_value;password_value\nhttps://a.example;&&&NULL&&&;made-up\n",
      logins: [["", "https://a.example", "", "made-up"]]),
  ]
}
