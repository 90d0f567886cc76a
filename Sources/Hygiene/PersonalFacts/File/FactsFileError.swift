/// Why a facts file cannot be used: the line and the reason, never what stands there.
public struct FactsFileError: Error, Sendable, Equatable {
  /// The line, from 1; nil if it is about the file.
  public let line: Int?
  /// The reason.
  public let reason: Reason

  /// Why.
  public enum Reason: Sendable, Equatable {
    /// It is no YAML.
    case syntax
    /// A character is not UTF-8, or a control character.
    case notText
    /// Tags and references are not needed, and not read.
    case unsupported
    /// The file does not say that it is one of these.
    case noSchema
    /// The key is none of those that there are.
    case unknownKey
    /// The key stands there twice.
    case duplicateKey
    /// A text, or a list of texts, was expected.
    case noText
    /// A mapping was expected.
    case noMapping
    /// The text is no day.
    case noDate
    /// There is no digit in a number.
    case noDigits
    /// More facts than anybody has.
    case tooMany(limit: Int)
    /// A text that is longer than any name.
    case tooLong(limit: Int)
    /// The system gave no memory.
    case noMemory
  }

  init(line: Int?, _ reason: Reason) {
    self.line = line
    self.reason = reason
  }
}

extension FactsFileError.Reason {
  /// The reason in words.
  public func text(in language: Language) -> String {
    switch self {
    case .syntax: FactsFilePhrase.syntax.text(in: language)
    case .notText: FactsFilePhrase.notText.text(in: language)
    case .unsupported: FactsFilePhrase.unsupported.text(in: language)
    case .noSchema:
      FactsFilePhrase.noSchema.text(in: language, ["schema": .text(PersonalFacts.schema)])
    case .unknownKey: FactsFilePhrase.unknownKey.text(in: language)
    case .duplicateKey: FactsFilePhrase.duplicateKey.text(in: language)
    case .noText: FactsFilePhrase.noText.text(in: language)
    case .noMapping: FactsFilePhrase.noMapping.text(in: language)
    case .noDate: FactsFilePhrase.noDate.text(in: language)
    case .noDigits: FactsFilePhrase.noDigits.text(in: language)
    case .tooMany(let limit):
      FactsFilePhrase.tooMany.text(in: language, ["limit": .number(limit)])
    case .tooLong(let limit):
      FactsFilePhrase.tooLong.text(in: language, ["limit": .number(limit)])
    case .noMemory: FactsFilePhrase.noMemory.text(in: language)
    }
  }
}

/// What is said of a facts file.
enum FactsFilePhrase: String, Phrasebook {
  case syntax, notText, unsupported, noSchema, unknownKey, duplicateKey, noText, noMapping, noDate,
    noDigits
  case tooMany, tooLong, noMemory

  var texts: Bilingual {
    switch self {
    case .syntax:
      Bilingual(
        "this is not YAML (the text is not shown)", "YAML として読めません（内容は表示しません）")
    case .notText:
      Bilingual(
        "this is not text in UTF-8: save the file as UTF-8, without control characters",
        "UTF-8 の文字として読めません。UTF-8 で保存し直してください（制御文字は使えません）")
    case .unsupported:
      Bilingual(
        "tags, references and further documents are not read here",
        "タグ、参照、2 つ目の文書には対応していません")
    case .noSchema:
      Bilingual(
        "the file does not begin with schema: {schema}", "先頭に schema: {schema} がありません")
    case .unknownKey:
      Bilingual(
        "there is no such key (it is not shown; `kagiban facts template` has all of them)",
        "使えないキーです（内容は表示しません。使えるキーは `kagiban facts template` で確認できます）")
    case .duplicateKey: Bilingual("this key stands there twice", "同じキーが 2 回あります")
    case .noText: Bilingual("a text or a list of texts is expected", "文字列か、文字列のリストを書いてください")
    case .noMapping: Bilingual("keys with their values are expected", "キーと値の組を書いてください")
    case .noDate:
      Bilingual(
        "this is no day: write 1980-03-05 or 昭和55年3月5日",
        "日付として読めません。1980-03-05 や 昭和55年3月5日 のように書いてください")
    case .noDigits: Bilingual("a number with digits is expected", "数字を含む番号を書いてください")
    case .tooMany: Bilingual("more than {limit} facts", "{limit} 件を超えています")
    case .tooLong: Bilingual("a text of more than {limit} bytes", "{limit} バイトを超える文字列です")
    case .noMemory: Bilingual("not enough memory", "メモリーが足りません")
    }
  }
}
