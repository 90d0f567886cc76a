internal import Breach

/// What is said of a breach list by itself, and of how it was read.
enum BreachListPhrase: String, Phrasebook {
  case form, hashes, sightings, ranges, complete, size, date, source, leftOut, falseHits, rejected
  case doubt, modified
  case text, rangeDirectory, index, embedded
  case sha1, ntlm, whole, compact
  case rangesCovered, yes, no, unknown, bytes, bytesPerHash
  case orMore, minimumCount, topCount, falseHitRate, rowsRejected
  case sortedTextInput, unsortedTextInput, rangesInput, indexInput, wordsInput
  case rows, faults, outOfOrder, damaged, missingRanges, cutRanges, harmless
  case paddingRows, blankLines, byteOrderMarks, mixedLineEndings, rowsWithoutCount, duplicates
  case faultNTLM, faultSHA1, faultSuffix, faultCut, faultCount, faultMalformed
  case places, morePlaces, furtherParts, unknownForDamage, atLine, atByte, atRange, atRow
  case verdict, isComplete, isSound, isReadable, isDeclaredIncomplete, isWords, isUnsound
  case recorded, recordedIn

  var texts: Bilingual {
    switch self {
    case .form: Bilingual("form", "形式")
    case .hashes: Bilingual("hashes", "ハッシュ値")
    case .sightings: Bilingual("sightings", "漏えい回数")
    case .ranges: Bilingual("ranges", "範囲")
    case .complete: Bilingual("complete", "完全性")
    case .size: Bilingual("size", "サイズ")
    case .date: Bilingual("date", "日付")
    case .modified: Bilingual("modified", "更新日")
    case .source: Bilingual("source", "出典")
    case .leftOut: Bilingual("left out", "省いたもの")
    case .falseHits: Bilingual("false hits", "誤判定")
    case .rejected: Bilingual("rejected", "除外した行")
    case .doubt: Bilingual("doubtful", "疑わしい点")
    case .text: Bilingual("text", "テキスト")
    case .rangeDirectory: Bilingual("range directory", "範囲ごとのフォルダー")
    case .index: Bilingual("index", "索引ファイル")
    case .embedded: Bilingual("built in", "内蔵")
    case .sha1: Bilingual("SHA-1", "SHA-1")
    case .ntlm: Bilingual("NTLM", "NTLM")
    case .whole: Bilingual("whole hashes", "ハッシュ値の全体")
    case .compact: Bilingual("compact: 64 bits of each hash", "簡易版（ハッシュ値の先頭 64 ビット）")
    case .rangesCovered:
      Bilingual("{n} of {all} have hashes", "{all} 個中 {n} 個にハッシュ値あり")
    case .yes:
      Bilingual(
        "yes: what is not found is not in this release", "完全（見つからないものは、この版のリストにありません）")
    case .no:
      Bilingual(
        "no: what is not found may still be exposed", "不完全（見つからなくても、漏えいしている可能性があります）")
    case .unknown:
      Bilingual(
        "not known; `kagiban breach verify` reads all of it",
        "不明（`kagiban breach verify` で全体を検査できます）")
    case .bytes: Bilingual("{n} bytes", "{n} バイト")
    case .bytesPerHash:
      Bilingual("{n} bytes, {each} a hash", "{n} バイト（1 個あたり {each} バイト）")
    case .orMore: Bilingual("{n} or more", "{n} 以上")
    case .minimumCount:
      Bilingual("hashes with a count below {n}", "回数が {n} 未満のハッシュ値")
    case .topCount:
      Bilingual("all but the {n} with the highest counts", "回数の多い {n} 個以外")
    case .falseHitRate:
      Bilingual(
        "a hash that is not in the list is taken for one that is with a probability of {rate}",
        "リストにないハッシュ値が見つかる確率は {rate}")
    case .rowsRejected:
      Bilingual(
        "{n} {n|row|rows} of the input could not be read", "読み取れなかった入力の行: {n} 行")
    case .sortedTextInput: Bilingual("sorted text", "ハッシュ順のテキスト")
    case .unsortedTextInput: Bilingual("text in any order", "順不同のテキスト")
    case .rangesInput: Bilingual("ranges", "範囲のファイル")
    case .indexInput: Bilingual("index", "索引ファイル")
    case .wordsInput: Bilingual("words", "単語の一覧")
    case .rows: Bilingual("rows", "行数")
    case .faults: Bilingual("not readable", "読み取れない行")
    case .outOfOrder: Bilingual("out of order", "順序の誤り")
    case .damaged: Bilingual("damaged parts", "壊れた部分")
    case .missingRanges: Bilingual("ranges without hashes", "ハッシュ値のない範囲")
    case .cutRanges: Bilingual("ranges cut off", "途中で切れた範囲")
    case .harmless: Bilingual("harmless", "無害なもの")
    case .paddingRows:
      Bilingual("{n} padding {n|row|rows} dropped", "水増しの行 {n} 行（除去）")
    case .blankLines: Bilingual("{n} blank {n|line|lines}", "空行 {n} 行")
    case .byteOrderMarks:
      Bilingual("{n} byte order {n|mark|marks}", "BOM {n} 個")
    case .mixedLineEndings: Bilingual("mixed line endings", "改行コードの混在")
    case .rowsWithoutCount:
      Bilingual("{n} {n|row|rows} without a count", "回数のない行 {n} 行")
    case .duplicates:
      Bilingual("{n} repeated {n|hash|hashes}", "重複したハッシュ値 {n} 個")
    case .faultNTLM:
      Bilingual(
        "{n} NTLM {n|row|rows} in a list of SHA-1", "SHA-1 のリストに混じった NTLM の行 {n} 行")
    case .faultSHA1:
      Bilingual(
        "{n} SHA-1 {n|row|rows} in a list of NTLM", "NTLM のリストに混じった SHA-1 の行 {n} 行")
    case .faultSuffix:
      Bilingual("{n} {n|row|rows} without the five-digit prefix", "先頭 5 桁のない行 {n} 行")
    case .faultCut: Bilingual("{n} cut off at the end", "末尾で切れた行 {n} 行")
    case .faultCount:
      Bilingual(
        "{n} with a count beyond 9,223,372,036,854,775,807",
        "回数が 9,223,372,036,854,775,807 を超える行 {n} 行")
    case .faultMalformed:
      Bilingual("{n} without a hash and a count", "ハッシュ値と回数ではない行 {n} 行")
    case .places: Bilingual("{what}: {places}", "{what}: {places}")
    case .morePlaces: Bilingual("{places}, ...", "{places}、ほか")
    case .furtherParts: Bilingual("...", "ほか")
    case .unknownForDamage:
      Bilingual("not known, since parts are damaged", "不明（壊れた部分があるため）")
    case .atLine: Bilingual("line {n}", "{n} 行目")
    case .atByte: Bilingual("byte {n}", "{n} バイト目")
    case .atRange: Bilingual("range {range}", "範囲 {range}")
    case .atRow: Bilingual("range {range} row {n}", "範囲 {range} の {n} 行目")
    case .verdict: Bilingual("result", "結果")
    case .isComplete:
      Bilingual("sound, and every range has hashes", "問題なし。すべての範囲にハッシュ値があります")
    case .isSound:
      Bilingual(
        "sound, but not complete: some ranges have no hashes",
        "壊れていませんが、ハッシュ値のない範囲があり、完全ではありません")
    case .isDeclaredIncomplete:
      Bilingual(
        "sound, but not complete: it was built of a part of a list",
        "壊れていませんが、リストの一部から作られていて、完全ではありません")
    case .isWords:
      Bilingual("words: no release of a breach list", "単語の一覧（漏えいリストとしては完全ではありません）")
    case .isReadable: Bilingual("every row could be read", "すべての行を読み取れました")
    case .isUnsound: Bilingual("not sound", "問題があります")
    case .recorded: Bilingual("recorded", "記録")
    case .recordedIn:
      Bilingual(
        "in {file}: audit and check take the list for complete until it changes",
        "{file} に記録（リストが変わるまで、audit と check は完全なリストとして扱います）")
    }
  }
}

extension HashKind {
  var phrase: BreachListPhrase { self == .sha1 ? .sha1 : .ntlm }
}
