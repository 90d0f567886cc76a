/// Exports full of canaries, by the names that ``CanaryTests`` gives their files.
enum CanaryExports {
  /// A whole export: each canary is the password of a login of its own, some of several, and some
  /// stand where they do not belong as well.
  static var bitwarden: String {
    var rows = [
      "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,"
        + "login_totp"
    ]
    for (number, canary) in Canary.all.enumerated() {
      rows.append(row(number, canary, place: Place.allCases[number % Place.allCases.count]))
      // Every seventh is used at another service too.
      if number % 7 == 0 { rows.append(row(number + 1000, canary, place: .nowhere)) }
    }
    return rows.joined(separator: "\r\n") + "\r\n"
  }

  /// The canaries of which there are variants: some of all that can be typed.
  static let withVariants = Canary.all.enumerated().filter { number, canary in
    number % 8 == 0 && canary.isLine && !canary.text.utf8.contains { $0 < 0x20 }
  }.map(\.element)

  /// An export in which each of these canaries is the password of one login, and others have variants of it.
  static var variants: String {
    var rows = ["name,url,username,password,note"]
    for (number, canary) in withVariants.enumerated() {
      let text = canary.text
      let relatives = [
        text, text.uppercased(), text + "9", "A+%" + text, "B-!" + text, String(text.reversed()),
        text + "-site\(number)", text + text,
      ]
      for (index, password) in relatives.enumerated() {
        let cells = [
          "Site \(number)", "https://site\(number).example\(index).com/", "u\(index)", password, "",
        ]
        rows.append(
          cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ","))
      }
    }
    return rows.joined(separator: "\n") + "\n"
  }

  /// Canaries that a cell without quotes can hold.
  private static let plain = Canary.all.filter { canary in
    canary.isLine && !canary.text.utf8.contains { $0 < 0x20 || $0 == 0x22 }
  }.map(\.text)

  /// An export whose identities are full of them, whole, in part and broken.
  static var people: String {
    let header = "type,name,url,email,username,password,note,totp,createTime,modifyTime,vault\n"
    let rows = plain.enumerated().map { number, text in
      let fields = ["fullName", "firstName", "birthdate", "phoneNumber", "city", "company"]
      let json = fields.map { "\"\"\($0)\"\":\"\"\(text.replacing("\\", with: ""))\"\"" }
      let end = number % 3 == 0 ? "" : "}"
      return "identity,Me,,,,,\"{\(json.joined(separator: ","))\(end)\",,1,1,V\n"
        + "login,S\(number),https://s\(number).example/,,u,\"\(text)\",,,1,1,V\n"
    }
    return header + rows.joined()
  }

  /// Password Safe's text with them as old passwords, every third in a history that breaks off.
  static var history: String {
    let header = "Group/Title\tUsername\tPassword\tURL\tHistory\tNotes\n"
    let rows = zip(plain, plain.dropFirst()).enumerated().map { number, pair in
      let digits = String(pair.1.unicodeScalars.count, radix: 16)
      let length = String(repeating: "0", count: 4 - digits.count) + digits
      let count = number % 3 == 0 ? "02" : "01"
      return "T\(number)\tu\t\(pair.0)\thttps://t\(number).example/\t1ff\(count)"
        + " 2024/02/29 00:00:01 \(length) \(pair.1)\t\"\"\n"
    }
    return header + rows.joined()
  }

  /// A canary that is an old password in ``history``.
  static var oldPassword: String { plain[2] }

  /// Where else an entry has its password; fields that others see are masked.
  private enum Place: CaseIterable {
    case nowhere, title, username, address, note, host, custom, titleAmongWords, secondFactor
  }

  private static func row(_ number: Int, _ canary: Canary, place: Place) -> String {
    let host = "https://site\(number).example/"
    let text = canary.text
    var title = "Shop \(number)"
    var note = ""
    var custom = ""
    var address = host
    var username = "sato\(number)@example.com"
    var factor = ""
    switch place {
    case .nowhere: break
    case .title: title = text
    case .titleAmongWords: title = "My \(text) for the shop"
    case .username: username = text
    case .address: address = host + "?login=sato&password=" + text
    case .host: address = "https://" + text + ".example/"
    case .note: note = "old: " + text
    case .custom: custom = "hint: " + text
    case .secondFactor: factor = text
    }
    let cells = ["", "", "login", title, note, custom, "0", address, username, text, factor]
    return cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
  }

  /// Files that cannot be read, or not in full.
  static let damaged: [(name: String, content: [UInt8])] = {
    let header = "name,url,username,password\n"
    let cells = Canary.all.filter { $0.isLine && !$0.text.contains("\"") }.map(\.text)
    func rows(_ row: (String, String) -> String) -> String {
      zip(cells, cells.dropFirst()).map { row($0, $1) + "\n" }.joined()
    }
    let files: [(String, String)] = [
      ("headerless", rows { "a,b,\($0),\($1)" }),
      ("header-of-passwords", Canary.all.map(\.quoted).joined(separator: ",") + "\n"),
      ("strange-column", "name,url,username,password,\(cells[0])\na,b,c,d,\(cells[1])\n"),
      ("unknown-columns", "url,\(cells[0]),\(cells[1])\na,b,\(cells[2])\n"),
      ("several-columns", "name,pwd,pass,\(cells[3])\n" + rows { "a,\($0),\($1),x" }),
      ("too-wide", header + rows { "a,b,c,d,e,\($0),\($1)" }),
      ("too-narrow", header + rows { first, _ in first }),
      ("after-quote", header + rows { "a,b,c,\"\($0)\"\($1)" }),
      ("unclosed", header + rows { "a,\"b,c,\($0)\n\($1)" }),
      ("unclosed-header", "name,\"" + rows { "\($0),\($1)" }),
      ("json", "{\"items\":[" + rows { "{\"login\":\"\($0)\",\"p\":\"\($1)\"}," }),
      ("xml", "<KeePassFile>" + rows { "<Value>\($0)\($1)</Value>" }),
      ("text", "Websites\n\n" + rows { "Password: \($0)\n\n---\($1)\n" }),
      ("zip", "PK\u{3}\u{4}" + rows { $0 + $1 }),
      ("lines", rows { first, _ in first }),
      ("base64", String(repeating: "q2x3z4v5j6w7h8", count: 40)),
    ]
    let nul = header + rows { "a,b,c,\($0)\u{0}\($1)" }
    var invalid = Array(header.utf8)
    var half = Array(header.utf8)
    for cell in cells {
      invalid += Array("a,b,c,\(cell)".utf8) + [0x81, 0x0A]
      half +=
        Array("a,b,c,\(cell)".utf8) + [0x81] + Array("\ne,f,g,\(cell)9\nh,i,j,\(cell)8\n".utf8)
    }
    return files.map { ($0.0, Array($0.1.utf8)) } + [
      ("nul", Array(nul.utf8)), ("invalid", invalid), ("half-invalid", half),
      ("invalid-header", [0x81, 0x2C] + Array(cells.joined(separator: ",").utf8)),
    ]
  }()
}
