public import Breach

extension BreachListError {
  /// What is wrong with which list, and where, with a hint on a second line where one helps.
  public func explanation(in language: Language) -> String {
    statement(in: language) + (advice(in: language).map { "\n" + $0 } ?? "")
  }

  /// What to do about it, if something can be done.
  public func advice(in language: Language) -> String? { hint.map { $0.text(in: language) } }

  /// What is wrong with which list, and where.
  public func statement(in language: Language) -> String {
    "\(SafeText(untrusted: list).text): \(place(in: language))\(text(in: language))"
  }

  /// What is wrong, without the list's name.
  func text(in language: Language) -> String {
    switch reason {
    case .compressed(let packing):
      BreachPhrase.compressed.text(in: language, ["packing": .text(packing.rawValue)])
    case .rangeTooLarge(let limit):
      BreachPhrase.rangeTooLarge.text(in: language, ["limit": .number(limit)])
    case .unsupportedVersion(let version):
      BreachPhrase.unsupportedVersion.text(in: language, ["version": .number(version)])
    case .cannotRead(let code):
      BreachPhrase.cannotRead.text(in: language, ["code": .text(String(code))])
    default: phrase.text(in: language)
    }
  }

  private func place(in language: Language) -> String {
    switch position {
    case .byte(let byte): BreachPhrase.atByte.text(in: language, ["byte": .number(byte)])
    case .line(let line): BreachPhrase.atLine.text(in: language, ["line": .number(line)])
    case .range(let prefix):
      BreachPhrase.atRange.text(in: language, ["range": .text(prefix.description)])
    case .row(let row, let prefix):
      BreachPhrase.atRow.text(
        in: language, ["row": .number(row), "range": .text(prefix.description)])
    case nil: ""
    }
  }

  private var phrase: BreachPhrase {
    switch reason {
    case .empty: .empty
    case .notAList: .notAList
    case .compressed: .compressed
    case .utf16: .utf16
    case .singleRange: .singleRange
    case .ntlm: .ntlm
    case .orderedByCount: .orderedByCount
    case .notSorted: .notSorted
    case .truncated(.start): .truncatedAtStart
    case .truncated(.end): .truncatedAtEnd
    case .malformedRow: .malformedRow
    case .missingRange: .missingRange
    case .emptyRange: .emptyRange
    case .rangeTooLarge: .rangeTooLarge
    case .notAFile: .notAFile
    case .notADirectory: .notADirectory
    case .notARangeDirectory: .notARangeDirectory
    case .nestedRanges: .nestedRanges
    case .sha1: .sha1
    case .notAnIndex: .notAnIndex
    case .unsupportedVersion: .unsupportedVersion
    case .damaged: .damaged
    case .compact: .compact
    case .changed: .changed
    case .changedSinceVerified: .changedSinceVerified
    case .cannotRead: .cannotRead
    }
  }

  private var hint: BreachPhrase? {
    switch reason {
    case .orderedByCount, .notSorted, .ntlm, .notAList: .hintRightList
    case .truncated, .empty, .emptyRange, .missingRange, .malformedRow: .hintDownloadAgain
    case .compressed: .hintUnpack
    case .damaged: .hintBuildAgain
    case .notAnIndex: .hintBuild
    case .singleRange: .hintDirectory
    default: nil
    }
  }
}

extension InputReport {
  /// What to do about a list that was read and is not sound; nil if it is, or nothing is known.
  public func hint(in language: Language) -> String? {
    if isSound { return nil }
    let phrase: BreachPhrase =
      if form == .index {
        .hintBuildAgain
      } else if disorders > 0 {
        .hintUnordered
      } else if InputReportPage.leavesOutRejectedRows(of: self) {
        .hintNameRows
      } else {
        .hintDownloadAgain
      }
    return phrase.text(in: language)
  }
}

extension BreachListSummary.Doubt {
  /// The doubt in words.
  public func text(in language: Language) -> String {
    switch self {
    case .gapInHashes: BreachPhrase.gapInHashes.text(in: language)
    case .partOfList: BreachPhrase.partOfList.text(in: language)
    case .fewHashes: BreachPhrase.fewHashes.text(in: language)
    case .rangesMissing(let count, let asked):
      BreachPhrase.rangesMissing.text(
        in: language, ["n": .number(count), "asked": .number(asked)])
    }
  }

  /// The doubt's name in documents.
  var name: String {
    switch self {
    case .gapInHashes: "gap-in-hashes"
    case .rangesMissing: "ranges-missing"
    case .partOfList: "part-of-list"
    case .fewHashes: "few-hashes"
    }
  }
}

/// What can be wrong with a breach list.
enum BreachPhrase: String, Phrasebook {
  case empty, notAList, compressed, utf16, singleRange, ntlm, orderedByCount, notSorted
  case truncatedAtStart, truncatedAtEnd, malformedRow, missingRange, emptyRange, rangeTooLarge
  case notAFile, notADirectory, notARangeDirectory, nestedRanges, changed, changedSinceVerified,
    cannotRead
  case sha1, notAnIndex, unsupportedVersion, damaged, compact
  case atByte, atLine, atRange, atRow
  case hintRightList, hintDownloadAgain, hintUnpack, hintDirectory, hintBuildAgain, hintBuild
  case hintUnordered, hintNameRows
  case gapInHashes, rangesMissing, partOfList, fewHashes

  var texts: Bilingual {
    switch self {
    case .empty: Bilingual("the list is empty", "リストが空です")
    case .notAList:
      Bilingual(
        "this is not a breach list: its first line is not a hash with a count",
        "漏えいリストではありません。1 行目がハッシュ値と回数ではありません")
    case .compressed:
      Bilingual("the list is still packed ({packing})", "リストが圧縮されたままです（{packing}）")
    case .utf16: Bilingual("the list is in UTF-16", "リストが UTF-16 で保存されています")
    case .singleRange:
      Bilingual(
        "this is a single range of a list, not a list", "リスト全体ではなく、1 つの範囲だけのファイルです")
    case .ntlm:
      Bilingual("this list holds NTLM hashes, not SHA-1", "SHA-1 ではなく NTLM のリストです")
    case .orderedByCount:
      Bilingual(
        "the list is ordered by count, so nothing can be found in it",
        "回数順のリストのため、照合できません")
    case .notSorted:
      Bilingual("the list is not sorted by hash", "リストがハッシュ順に並んでいません")
    case .truncatedAtStart: Bilingual("the beginning of the list is missing", "リストの先頭が欠けています")
    case .truncatedAtEnd: Bilingual("the end of the list is missing", "リストの末尾が欠けています")
    case .malformedRow: Bilingual("a row is damaged", "壊れた行があります")
    case .missingRange: Bilingual("ranges are missing", "範囲のファイルが欠けています")
    case .emptyRange: Bilingual("the file of a range is empty", "範囲のファイルが空です")
    case .rangeTooLarge:
      Bilingual(
        "the file of a range is over {limit} bytes", "範囲のファイルが {limit} バイトを超えています")
    case .notAFile: Bilingual("the list is not a regular file", "リストが通常のファイルではありません")
    case .notADirectory: Bilingual("the list is not a folder", "リストがフォルダーではありません")
    case .notARangeDirectory:
      Bilingual(
        "this folder holds no range files (00000.txt to FFFFF.txt)",
        "このフォルダーに範囲のファイル（00000.txt～FFFFF.txt）がありません")
    case .nestedRanges:
      Bilingual(
        "the ranges are in folders of folders, which this version does not read",
        "範囲のファイルが入れ子のフォルダーにあり、この版では読み取れません")
    case .changed:
      Bilingual("the list changed while it was being read", "照合の途中でリストが変更されました")
    case .changedSinceVerified:
      Bilingual(
        "the list changed after it was verified; `kagiban breach verify` finds out what it is now",
        "検査の後でリストが変更されました。`kagiban breach verify` で検査し直してください")
    case .cannotRead:
      Bilingual("the list cannot be read (error {code})", "リストを読み取れません（エラー {code}）")
    case .sha1:
      Bilingual("this list holds SHA-1 hashes, not NTLM", "NTLM ではなく SHA-1 のリストです")
    case .notAnIndex:
      Bilingual("this is not a breach index", "漏えいリストの索引ファイルではありません")
    case .unsupportedVersion:
      Bilingual(
        "the index is of version {version} of its format, which this program does not read",
        "索引ファイルの形式は第 {version} 版で、このプログラムでは読み取れません")
    case .damaged:
      Bilingual(
        "the index is damaged: a checksum does not match its contents",
        "索引ファイルが壊れています。チェックサムが内容と一致しません")
    case .compact:
      Bilingual(
        "a compact index does not hold the whole hashes",
        "簡易版の索引ファイルのため、ハッシュ値の全体は含まれていません")
    case .atByte: Bilingual("byte {byte}: ", "{byte} バイト目: ")
    case .atLine: Bilingual("line {line}: ", "{line} 行目: ")
    case .atRange: Bilingual("range {range}: ", "範囲 {range}: ")
    case .atRow: Bilingual("range {range}, row {row}: ", "範囲 {range} の {row} 行目: ")
    case .hintRightList:
      Bilingual(
        "hint: what is needed is the SHA-1 list ordered by hash",
        "ヒント: ハッシュ順の SHA-1 リストが必要です")
    case .hintDownloadAgain:
      Bilingual("hint: download the list again", "ヒント: リストをダウンロードし直してください")
    case .hintUnpack: Bilingual("hint: unpack it first", "ヒント: 先に展開してください")
    case .hintDirectory:
      Bilingual("hint: name the folder of all ranges", "ヒント: すべての範囲を含むフォルダーを指定してください")
    case .hintBuildAgain:
      Bilingual(
        "hint: build the index again from the list", "ヒント: リストから索引ファイルを作り直してください")
    case .hintUnordered:
      Bilingual(
        "hint: if the list is in no order, `kagiban breach build --sort` makes an index of it; if it "
          + "should be in order, download it again",
        "ヒント: 順不同のリストなら、`kagiban breach build --sort` で索引ファイルを作れます。"
          + "ハッシュ順のはずのリストなら、ダウンロードし直してください")
    case .hintNameRows:
      Bilingual(
        "hint: download the list again; `kagiban breach build --rejected FILE` names every row that "
          + "cannot be read",
        "ヒント: リストをダウンロードし直してください。`kagiban breach build --rejected FILE` で、"
          + "読み取れない行の位置をすべてファイルに書き出せます")
    case .hintBuild:
      Bilingual(
        "hint: `kagiban breach build LIST -o LIST.kagiban` makes one of a list",
        "ヒント: `kagiban breach build LIST -o LIST.kagiban` でリストから作成できます")
    case .gapInHashes:
      Bilingual(
        "the hashes are not spread evenly, so a part is probably missing",
        "ハッシュ値の分布に偏りがあり、一部が欠けているおそれがあります")
    case .partOfList:
      Bilingual(
        "the index holds only a part of its list", "索引ファイルにはリストの一部しか含まれていません")
    case .fewHashes:
      Bilingual(
        "it has far fewer hashes than any release of Pwned Passwords, so a password that it lacks may "
          + "be in that one",
        "Pwned Passwords のどの版よりもハッシュ値がはるかに少なく、このリストにないパスワードも"
          + "そちらには含まれている可能性があります")
    case .rangesMissing:
      Bilingual(
        "{n} of {asked} ranges looked at are missing", "調べた {asked} 個の範囲のうち {n} 個がありません")
    }
  }
}
