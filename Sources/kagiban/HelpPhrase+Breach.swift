internal import Hygiene

extension HelpPhrase {
  /// The texts of `kagiban breach` and its subcommands.
  var breachTexts: Bilingual {
    switch self {
    case .breach: Bilingual("Work with breach lists, offline.", "漏えいリストを通信なしで扱います。")
    case .breachDiscussion:
      Bilingual(
        """
        Examples:
          kagiban breach build pwned-passwords.txt -o pwned.kagiban
          kagiban breach verify pwned.kagiban
          kagiban breach lookup pwned.kagiban
          kagiban audit export.csv --breach-list pwned.kagiban
        """,
        """
        例:
          kagiban breach build pwned-passwords.txt -o pwned.kagiban
          kagiban breach verify pwned.kagiban
          kagiban breach lookup pwned.kagiban
          kagiban audit export.csv --breach-list pwned.kagiban
        """)
    case .breachBuild:
      Bilingual("Make a compact index of one or more lists.", "リストから小さな索引ファイルを作ります。")
    case .breachBuildDiscussion:
      Bilingual(
        """
        Reads sorted text, range directories and indexes; of several, counts are
        added. What cannot be read is left out and reported. The index appears
        under its name only when it is complete.
        """,
        """
        ハッシュ順のテキスト、範囲ごとのフォルダー、索引ファイルを読み取ります。
        複数のときは回数を合計します。読み取れない行は省いて報告します。
        索引ファイルは、完成するまで指定した名前では現れません。
        """)
    case .breachVerify:
      Bilingual("Read all of a list and say what is wrong with it.", "リスト全体を検査します。")
    case .breachVerifyDiscussion:
      Bilingual(
        """
        Exit status: 0 sound and complete, 3 sound but not complete, 69 damaged.
        """,
        """
        終了ステータス: 0 問題なく完全、3 問題はないが不完全、69 壊れている
        """)
    case .breachInfo: Bilingual("Say what a list is.", "リストの情報を表示します。")
    case .breachLookup: Bilingual("Look something up in a list.", "リストと照合します。")
    case .breachLookupDiscussion:
      Bilingual(
        """
        Asks for a password, without echo. With `-`, reads one a line from
        standard input. Nothing is taken from the command line.
        Exit status: 0 not found, 1 found, 3 not found in an incomplete
        list or not all checked, 65 a line is no hash, 69 unusable list.
        """,
        """
        パスワードの入力を求めます（画面には出しません）。`-` を付けると、
        標準入力から 1 行に 1 個ずつ読み取ります。引数では受け取りません。
        終了ステータス: 0 該当なし、1 該当あり、3 不完全なリストに
        該当なし、または一部未確認、65 ハッシュ値でない行、69 使えないリスト
        """)
    case .breachExport:
      Bilingual("Write an index back as text or ranges.", "索引ファイルを元の形式に戻します。")
    case .breachExportDiscussion:
      Bilingual(
        "A folder of ranges is what a web server can offer as the range API.",
        "範囲ごとのフォルダーは、ウェブサーバーで範囲 API として公開できます。")
    default: breachOptionTexts
    }
  }

  private var breachOptionTexts: Bilingual {
    switch self {
    case .buildInput:
      Bilingual(
        "A list: text, range directory or index; - is standard input.",
        "リスト: テキスト、範囲ごとのフォルダー、\nまたは索引ファイル。- は標準入力")
    case .buildOutput: Bilingual("The index to make.", "作成する索引ファイル")
    case .plain:
      Bilingual("The inputs are words, one a line, not hashes.", "入力は 1 行に 1 個の単語")
    case .sort: Bilingual("The rows of texts are in any order.", "テキストの行が順不同")
    case .compact:
      Bilingual(
        "Keep 64 bits of each hash: a third of the size.",
        "各ハッシュ値の先頭 64 ビットだけを保存\n（サイズは約 3 分の 1）")
    case .minCount:
      Bilingual("Leave out hashes with a lower count.", "回数がこれ未満のハッシュ値を省く")
    case .top:
      Bilingual("Keep only so many, those with the highest counts.", "回数の多い順にこの個数だけ残す")
    case .date: Bilingual("The day of the list, as in 2026-11-01.", "リストの日付。例: 2026-11-01")
    case .listSource: Bilingual("Where the list comes from, in words.", "リストの出典")
    case .base:
      Bilingual(
        "An index whose ranges are replaced by those of the inputs.",
        "更新元の索引ファイル。\n入力にある範囲だけを置き換える")
    case .rejected:
      Bilingual(
        "A file for the place of every row that cannot be read.",
        "読み取れない行の位置をすべて書き出すファイル")
    case .list: Bilingual("A breach list in any form.", "漏えいリスト（形式は問わない）")
    case .index: Bilingual("An index.", "索引ファイル")
    case .lookupSource:
      Bilingual("- reads lines from standard input.", "- は標準入力から 1 行に 1 個ずつ読み取り")
    case .hashes:
      Bilingual("Ask about hashes, not passwords.", "パスワードでなくハッシュ値を照合")
    case .prefixes:
      Bilingual(
        "Show the ranges of five hexadecimal digits.", "16 進数 5 桁で始まる範囲を表示")
    case .padding:
      Bilingual("Pad the ranges with made-up rows of count 0.", "回数 0 の架空の行で範囲を水増し")
    case .exportRanges:
      Bilingual("A folder to make, 00000.txt to FFFFF.txt.", "作成するフォルダー（00000.txt～FFFFF.txt）")
    case .exportText: Bilingual("A text file; - is standard output.", "テキストファイル。- は標準出力")
    default: Bilingual("", "")
    }
  }
}
