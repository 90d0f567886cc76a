public import Vaults

extension ExportError {
  /// Why this file could not be read, with a hint on a second line where one helps.
  ///
  /// Names of columns in it are ours: a first row that is no header may hold passwords.
  public func explanation(of file: SafeText, in language: Language) -> String {
    func said(
      _ phrase: ExportErrorPhrase, _ values: KeyValuePairs<String, PhraseValue> = [:]
    ) -> String {
      "\(file.text): \(phrase.text(in: language, values))"
    }
    func list(_ names: [String]) -> PhraseValue {
      .text(names.joined(separator: language.listSeparator))
    }
    return switch self {
    case .empty: said(.empty)
    case .unsupported(let kind):
      "\(file.text): \(kind.description(in: language))\n\(kind.hint(in: language))"
    case .unknownFormat(let columns, let count) where columns.isEmpty:
      said(.unknownHeader, ["n": .number(count)])
    case .unknownFormat(let columns, let count):
      said(.unknownColumns, ["n": .number(count), "columns": list(columns)])
    case .ambiguousFormat(let formats):
      said(.ambiguous, ["formats": list(formats.map(\.name))])
    case .missingColumns(let columns, let format):
      said(.missingColumns, ["format": .text(format.name), "columns": list(columns)])
    case .otherFormat(let found, let asked):
      said(.otherFormat, ["found": .text(found.name), "asked": .text(asked.name)])
    case .severalPasswordColumns(let columns):
      said(.severalPasswordColumns, ["columns": list(columns)])
    case .unreadableHeader(let line): said(.unreadableHeader, ["line": .number(line)])
    case .invalidEncoding(let line, let offset):
      said(.invalidEncoding, ["line": .number(line), "offset": .number(offset)])
    case .encodingUnavailable(let encoding):
      said(.encodingUnavailable, ["encoding": .text(encoding.productName)])
    case .tooManyRecords(let limit): said(.tooManyRecords, ["limit": .number(limit)])
    case .outOfMemory: said(.outOfMemory)
    }
  }
}

extension SkippedRecord.Reason {
  /// The reason in words.
  func text(in language: Language) -> String { texts.text(in: language) }
}

extension SkippedRecord.Reason: Phrasebook {
  /// The reason in both languages.
  public var texts: Bilingual {
    switch self {
    case .unclosedQuote:
      Bilingual("a quote opens and does not close", "引用符が閉じていません")
    case .textAfterQuote:
      Bilingual("text follows a closing quote", "閉じた引用符の後に文字があります")
    case .tooManyFields:
      Bilingual("more fields than the header has columns", "見出しの列より項目が多くあります")
    case .unknownWidth:
      Bilingual(
        "a number of fields that does not tell what they mean", "項目の数から内容を判断できません")
    case .tooFewFields:
      Bilingual("too few fields to reach the password", "項目が足りず、パスワードの列に届きません")
    case .fieldTooLong: Bilingual("a field over 16 MiB", "16 MiB を超える項目があります")
    case .invalidText:
      Bilingual("bytes that are not text in the file's encoding", "ファイルの文字コードとして正しくありません")
    case .nulByte: Bilingual("NUL bytes", "NUL バイトがあります")
    }
  }
}

/// Why an export could not be read at all.
enum ExportErrorPhrase: String, Phrasebook {
  case empty, unknownHeader, unknownColumns, ambiguous, missingColumns, otherFormat
  case severalPasswordColumns
  case unreadableHeader, invalidEncoding, encodingUnavailable, tooManyRecords, outOfMemory

  var texts: Bilingual {
    switch self {
    case .empty:
      Bilingual(
        "there is nothing in it\nhint: export again", "中身がありません\nヒント: エクスポートし直してください")
    case .unknownHeader:
      Bilingual(
        "the first row ({n} {n|column|columns}) has no column name that is known\n"
          + "hint: a header is needed; `kagiban formats` lists the exports that can be read",
        "1 行目（{n} 列）に、判別できる列名がありません\n"
          + "ヒント: 見出し行が必要です。`kagiban formats` で読み取れる形式を表示します")
    case .unknownColumns:
      Bilingual(
        "no known export has this header; of its {n} columns these are known: {columns}\n"
          + "hint: `kagiban formats` lists the exports that can be read",
        "この見出しの形式を判別できません。{n} 列のうち判別できた列: {columns}\n"
          + "ヒント: `kagiban formats` で読み取れる形式を表示します")
    case .ambiguous:
      Bilingual(
        "the header fits several formats: {formats}\nhint: choose one with --from",
        "見出しが複数の形式に当てはまります: {formats}\nヒント: --from で指定してください")
    case .missingColumns:
      Bilingual(
        "as {format} it lacks these columns: {columns}\n"
          + "hint: without --from the format is recognised by its header",
        "{format} として読むには、次の列がありません: {columns}\n"
          + "ヒント: --from を付けなければ、見出しから形式を判別します")
    case .otherFormat:
      Bilingual(
        "the header is that of {found}, not of {asked}\nhint: leave out --from",
        "見出しは {asked} ではなく {found} のものです\nヒント: --from を付けずに実行してください")
    case .severalPasswordColumns:
      Bilingual(
        "several columns may hold the passwords: {columns}\n"
          + "hint: name the right one `password` in the header",
        "パスワードと思われる列が複数あります: {columns}\n"
          + "ヒント: 正しい列の見出しを `password` にしてください")
    case .unreadableHeader:
      Bilingual(
        "line {line}: the header opens a quote that does not close, or is too long",
        "{line} 行目: 見出しの引用符が閉じていないか、見出しが長すぎます")
    case .invalidEncoding:
      Bilingual(
        "line {line}, byte {offset}: this is not text in the encoding it was read in\n"
          + "hint: export as UTF-8, or name the file's encoding with --encoding",
        "{line} 行目（{offset} バイト目）: 読み取りに使った文字コードの文字ではありません\n"
          + "ヒント: UTF-8 でエクスポートするか、--encoding で文字コードを指定してください")
    case .encodingUnavailable:
      Bilingual(
        "this system cannot convert {encoding}\nhint: export as UTF-8",
        "このシステムでは {encoding} を変換できません\nヒント: UTF-8 でエクスポートしてください")
    case .tooManyRecords:
      Bilingual("more than {limit} records", "記録が {limit} 件を超えています")
    case .outOfMemory: Bilingual("not enough memory to decode it", "変換に必要なメモリーが足りません")
    }
  }
}
