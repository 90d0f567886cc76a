import Vaults

extension ExportWriter {
  static let passwordSafe: [ExportWriter] = [
    ExportWriter(
      "pwsafe-text", "with codes", dialect, limits: limits,
      columns: [
        "Group/Title": title, "Username": .username, "Password": password,
        "Two Factor Key": .secondFactor, "TOTP Config": .empty, "TOTP Start Time": .empty,
        "TOTP Time Step": .empty, "TOTP Length": .empty, "URL": .url, "AutoType": .empty,
        "Created Time": .created(.slashed), "Password Modified Time": passwordChanged,
        "Last Access Time": .lastUsed(.slashed), "Password Expiry Date": .empty,
        "Password Expiry Interval": .empty, "Record Modified Time": .modified(.slashed),
        "Password Policy": .empty, "Password Policy Name": .empty, "History": history,
        "Run Command": .empty, "DCA": .always("-1"), "Shift+DCA": .always("-1"),
        "e-mail": .email, "Protected": .always("N"), "Symbols": .empty,
        "Keyboard Shortcut": .empty, "Custom Fields": .empty, "Notes": notes,
      ]
    ).telling(.passwordHistory),
    ExportWriter(
      "pwsafe-text", "before codes", dialect, limits: limits,
      columns: [
        "Group/Title": title, "Username": .username, "Password": password, "URL": .url,
        "AutoType": .empty, "Created Time": .created(.slashed),
        "Password Modified Time": passwordChanged, "Last Access Time": .lastUsed(.slashed),
        "Password Expiry Date": .empty, "Password Expiry Interval": .empty,
        "Record Modified Time": .modified(.slashed), "Password Policy": .empty,
        "Password Policy Name": .empty, "History": history, "Run Command": .empty,
        "DCA": .always("-1"), "Shift+DCA": .always("-1"), "e-mail": .email,
        "Protected": .always("N"), "Symbols": .empty, "Keyboard Shortcut": .empty,
        "Notes": notes,
      ]
    ).telling(.passwordHistory),
    ExportWriter(
      "pwsafe-text", "a few columns", dialect, limits: limits,
      columns: ["Password": password, "Group/Title": title, "Notes": notes]),
    withCommas,
  ]

  private static let withCommas: ExportWriter = {
    var writer = ExportWriter(
      "pwsafe-text", "a few columns, with commas", limits: Limits(refuses: limits.refuses),
      columns: ["Group/Title": title, "Username": .username, "Password": password])
    writer.unquotedDelimiter = "\t"
    return writer
  }()

  private static let dialect = TableDialect(delimiter: 0x09, quoting: .never)

  /// A cell of this text cannot hold a TAB or a line break; one that looks like a reference is one.
  private static let limits = Limits(
    anywhere: ["\t"], outsideNotes: ["\n", "\r"],
    adjust: { login in
      // A password that was never changed has no date and is as old as its entry.
      login.moments[.passwordChanged] = login.moments[.passwordChanged] ?? login.moments[.created]
    },
    refuses: { login in
      login.title.hasBytes(of: "»") || login.password.hasPrefix("[[")
        || login.password.hasPrefix("[~")
    })

  /// Dots would part groups.
  private static let title = Cell.title.map { $0.replacingBytes(of: ".", with: "»") }

  private static let password = Cell(.reference) { login in
    guard login.refersToOtherPassword else { return login.password }
    return login.index.isMultiple(of: 2) ? "[[Group.Other title]]" : "[~Other~]"
  }

  private static let passwordChanged = Cell(.passwordChanged) { login in
    guard let changed = login.moments[.passwordChanged], changed != login.moments[.created] else {
      return ""
    }
    return MomentForm.slashed.text(changed)
  }

  /// Two old passwords, or one where there is no other text; lengths in scalars or in UTF-16.
  private static let history = Cell { login in
    let past = ["old one", login.password].filter { !$0.isEmpty }
    return "1ff0\(past.count)"
      + past.map { text in
        let isWindows = login.index.isMultiple(of: 2)
        let count = isWindows ? text.utf16.count : text.unicodeScalars.count
        let digits = String(count, radix: 16)
        return " 2024/02/29 00:00:01 " + String(repeating: "0", count: 4 - digits.count) + digits
          + " " + text
      }.joined()
  }

  /// Quoted as they are, line breaks replaced.
  private static let notes = Cell { login in
    let line = ["\r\n", "\n", "\r"].reduce(login.notes) { $0.replacingBytes(of: $1, with: "»") }
    return "\"" + line + "\""
  }
}
