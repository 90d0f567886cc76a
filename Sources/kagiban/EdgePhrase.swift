internal import Hygiene

/// What the edge of the program says: prompts, and files that cannot be read or written.
enum EdgePhrase: Phrasebook {
  case standardInput, standardOutput
  case passwordPrompt, quotedPrompt
  case noTerminal, terminalNeeded, nothingEntered, lineTooLong, terminalFailed
  case cannotOpen, cannotRead, isDirectory, isDevice, terminalInput, inputTooLarge
  case inputLineTooLong, noMemory, emptyFolder, crowdedFolder
  case cannotCreate, cannotWrite, isInput, closedPipe

  var texts: Bilingual {
    switch self {
    case .standardInput: Bilingual("standard input", "標準入力")
    case .standardOutput: Bilingual("standard output", "標準出力")
    case .passwordPrompt:
      Bilingual("Password (not shown): ", "パスワード（表示されません）: ")
    case .quotedPrompt:
      Bilingual("The quoted password (not shown): ", "記載されたパスワード（表示されません）: ")
    case .noTerminal:
      Bilingual(
        "there is no terminal to ask on\nhint: give the password on standard input with `-`",
        "入力を求める端末がありません\nヒント: `-` を付けて、標準入力からパスワードを渡してください")
    case .terminalNeeded:
      Bilingual(
        "there is no terminal to ask on, and the quoted password is taken from nowhere else\n"
          + "hint: run it in a terminal window",
        "入力を求める端末がありません。記載されたパスワードは端末からだけ受け取ります\n"
          + "ヒント: ターミナルのウィンドウで実行してください")
    case .nothingEntered: Bilingual("nothing was entered", "何も入力されませんでした")
    case .lineTooLong:
      Bilingual(
        "the password is longer than {limit} bytes; it was not read\n"
          + "hint: give it on standard input with `-`",
        "パスワードが {limit} バイトを超えるため、読み取りませんでした\n"
          + "ヒント: `-` を付けて、標準入力から渡してください")
    case .terminalFailed:
      Bilingual("cannot read from the terminal: {reason}", "端末から読み取れません: {reason}")
    case .cannotOpen: Bilingual("cannot open {file}: {reason}", "{file} を開けません: {reason}")
    case .cannotRead: Bilingual("cannot read {file}: {reason}", "{file} を読み取れません: {reason}")
    case .isDirectory:
      Bilingual(
        "{file} is a folder\nhint: name the exported file in it",
        "{file} はフォルダーです\nヒント: エクスポートしたファイルそのものを指定してください")
    case .isDevice:
      Bilingual("{file} is a device, not a file", "{file} はファイルではなく装置です")
    case .terminalInput:
      Bilingual(
        "{file} is a terminal, and what is typed there would be shown\n"
          + "hint: use a pipe or a file, as in `kagiban audit - < FILE`",
        "{file} は端末です。入力した内容が画面に表示されてしまいます\n"
          + "ヒント: `kagiban audit - < ファイル` のように、パイプかファイルから渡してください")
    case .inputTooLarge:
      Bilingual(
        "{file} is larger than {limit} bytes", "{file} は {limit} バイトを超えています")
    case .inputLineTooLong:
      Bilingual(
        "{file}: line {line} is longer than {limit} bytes",
        "{file}: {line} 行目が {limit} バイトを超えています")
    case .noMemory:
      Bilingual("not enough memory to read {file}", "{file} を読み取るためのメモリーが足りません")
    case .emptyFolder: Bilingual("there is no file in {file}", "{file} にファイルがありません")
    case .crowdedFolder:
      Bilingual(
        "{file} has more than {limit} files\nhint: name a smaller folder",
        "{file} には {limit} 個を超えるファイルがあります\nヒント: より小さいフォルダーを指定してください")
    case .cannotCreate: Bilingual("cannot create {file}: {reason}", "{file} を作成できません: {reason}")
    case .cannotWrite: Bilingual("cannot write {file}: {reason}", "{file} に書き込めません: {reason}")
    case .isInput:
      Bilingual(
        "{file} is the file that is being read; it was not touched\n"
          + "hint: give another name for what is written",
        "{file} は読み取り中のファイルのため、書き込みませんでした\n"
          + "ヒント: 書き込み先には別の名前を指定してください")
    case .closedPipe:
      Bilingual("nobody reads {file} any more", "{file} の読み手がすでに閉じています")
    }
  }
}
