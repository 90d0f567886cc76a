internal import ArgumentParser
internal import Hygiene

/// The texts of `--help`.
///
/// Lines are broken by hand in Japanese: the parser breaks at spaces only.
enum HelpPhrase: Phrasebook {
  case program, programDiscussion
  case audit, auditDiscussion, reuse, reuseDiscussion, respond, respondDiscussion, site, leaked,
    check, checkDiscussion, explain, formats
  case facts, factsDiscussion, factsTemplate, factsFile, factsOutput
  case exportFile, from, encoding, breachList, siteData, sameService, important, format, output
  case report
  case full, failOn, checkFailOn
  case breach, breachDiscussion, breachBuild, breachBuildDiscussion, breachVerify
  case breachVerifyDiscussion, breachInfo, breachLookup, breachLookupDiscussion, breachExport
  case breachExportDiscussion
  case policy, policyDiscussion, policyList, policyShow, policyCheck, policyCheckDiscussion
  case guidanceName, otherGuidanceName, guidance, checkPolicy, policyFiles, policyFrom, factor,
    policyFormat
  case source, checkFormat, estimator, wordlists, referenceYear, rule, formatName, formatsFormat
  case lang, color, noProgress, quiet, verbose
  case buildInput, buildOutput, plain, sort, compact, minCount, top, date, listSource, base,
    rejected
  case list, index, lookupSource, hashes, prefixes, padding, exportRanges, exportText

  var texts: Bilingual {
    switch self {
    case .program:
      Bilingual(
        "Audits the passwords of a manager's export, offline.",
        "パスワード管理ツールのエクスポートファイルを、通信なしで点検します。")
    case .programDiscussion:
      Bilingual(
        """
        Says which accounts reuse, expose or weaken a password, and what to
        change first. Contains no network code, and shows no part of a password.

        Examples:
          kagiban audit export.csv
          kagiban audit export.csv --breach-list pwned-passwords.txt
          bw export --format csv --raw | kagiban audit -
          kagiban check
          kagiban breach build pwned-passwords.txt -o pwned.kagiban

        Exit status: 0 nothing found at --fail-on or above, 1 something found,
        3 something asked for could not be checked, 64 and above errors.
        """,
        """
        使い回し、漏えい、弱さのあるアカウントと、最初に変更するものを示します。
        通信の機能はなく、パスワードやその一部を表示することはありません。

        例:
          kagiban audit export.csv
          kagiban audit export.csv --breach-list pwned-passwords.txt
          bw export --format csv --raw | kagiban audit -
          kagiban check
          kagiban breach build pwned-passwords.txt -o pwned.kagiban

        終了ステータス: 0 --fail-on 以上の指摘なし、1 指摘あり、
        3 指定されたもので確認できなかったものがある、64 以上 エラー
        """)
    case .audit:
      Bilingual("Audit the export of a password manager or browser.", "エクスポートファイルを点検します。")
    case .auditDiscussion:
      Bilingual(
        "Without --breach-list only the built-in list of common passwords is asked.",
        "--breach-list がなければ、\n内蔵の「よく使われるパスワード」だけと照合します。")
    case .reuse:
      Bilingual(
        "Show which accounts share a password or have a related one, and how.",
        "同じパスワードや関連のあるパスワードのアカウントと、その関係を表示します。")
    case .reuseDiscussion:
      Bilingual(
        "The relation is said in words; no password and no part of one is shown.",
        "関係は言葉で示します。パスワードやその一部を表示することはありません。")
    case .respond:
      Bilingual(
        "Show what to change after a breach, or after a mail that quotes a password.",
        "情報漏えいや、パスワードを記載した脅迫メールの後に、変更するものを示します。")
    case .respondDiscussion:
      Bilingual(
        "Name the site with --site, or type the quoted password after --leaked.",
        "--site でサイトを指定するか、--leaked で記載されたパスワードを入力します。")
    case .site:
      Bilingual("The site that was breached, as in example.com.", "漏えいのあったサイト。例: example.com")
    case .leaked:
      Bilingual(
        "Ask for a password that was quoted, without echo.",
        "記載されたパスワードの入力を求める（画面には表示しない）")
    case .check:
      Bilingual("Check one password, typed without echo.", "パスワードを 1 個、画面に出さずに確認します。")
    case .checkDiscussion:
      Bilingual(
        """
        Prompts on the terminal. With `-`, reads one password a line from standard input.
        A password is never taken from the command line, where others can see it.
        """,
        """
        端末で入力を求めます。`-` を付けると、標準入力から 1 行に 1 個ずつ読み取ります。
        コマンドラインの引数は他人に見えるため、パスワードを引数では受け取りません。
        """)
    case .explain:
      Bilingual("Explain a rule, or list all rules.", "ルールを説明します。省略すると一覧を表示します。")
    case .formats:
      Bilingual(
        "Show what exports can be read, and what each can tell.",
        "読み取れる形式と、それぞれで分かることを表示します。")
    case .facts:
      Bilingual(
        "Write down what others may know about you.", "身近な人が知り得ることを書くファイルについて")
    case .factsDiscussion:
      Bilingual(
        """
        `kagiban facts template` prints a file to fill in: names, birthdays, numbers.
        With --facts, audit and check look for all of it in passwords.
        """,
        """
        `kagiban facts template` は、名前や誕生日などを書き込むひな形を出力します。
        audit や check に --facts で渡すと、パスワードに含まれていないかを確認します。
        """)
    case .factsTemplate: Bilingual("Print a commented template.", "説明付きのひな形を出力します。")
    case .factsFile:
      Bilingual(
        "A file of facts about you to look for in passwords (see `kagiban facts`).",
        "パスワードに含まれていないか確認する、\n個人情報のファイル（`kagiban facts` を参照）")
    case .factsOutput:
      Bilingual("Where the template goes; - is standard output.", "ひな形の出力先。- は標準出力")
    case .exportFile:
      Bilingual("The exported file, or - for standard input.", "エクスポートファイル。- は標準入力")
    case .from:
      Bilingual(
        "The export's format, if it is not recognised (see `kagiban formats`).",
        "ファイルの形式。自動判別できないときに指定\n（`kagiban formats` を参照）")
    case .encoding:
      Bilingual(
        "The file's encoding, if it is guessed wrongly: utf-8, utf-16le, utf-16be, cp932, "
          + "euc-jp or windows-1252.",
        "ファイルの文字コード。推測が誤っているときに指定\n"
          + "（utf-8、utf-16le、utf-16be、cp932、euc-jp、windows-1252）")
    case .breachList:
      Bilingual(
        "A breach list: an index, a text file sorted by hash, or a range directory. Repeatable.",
        "漏えいリスト: 索引ファイル、ハッシュ順のテキスト、\nまたは範囲ごとのフォルダー。複数指定可")
    case .breach, .breachDiscussion, .breachBuild, .breachBuildDiscussion, .breachVerify,
      .breachVerifyDiscussion, .breachInfo, .breachLookup, .breachLookupDiscussion,
      .breachExport, .breachExportDiscussion, .buildInput, .buildOutput, .plain, .sort, .compact,
      .minCount, .top, .date, .listSource, .base, .rejected, .list, .index, .lookupSource, .hashes,
      .prefixes, .padding, .exportRanges, .exportText:
      breachTexts
    case .siteData:
      Bilingual(
        "A folder with Apple's files on sites: which are one service, and where passwords are "
          + "changed.",
        "Apple が公開するサイトの情報のフォルダー:\n同じサービスのサイトと、変更ページのアドレス")
    case .sameService:
      Bilingual(
        "A file with sites that are one service, a group a line.",
        "同じサービスとみなすサイトを\n1 行に 1 グループずつ書いたファイル")
    case .important:
      Bilingual(
        "A site whose accounts weigh more, or what it is for: mail, finance and the like. "
          + "Repeatable.",
        "重視するサイト、またはその種類（mail、finance など）。\n例: example.com=finance。複数指定可")
    case .format: Bilingual("The form of the report.", "レポートの形式")
    case .output:
      Bilingual("Where the report goes; - is standard output.", "レポートの出力先。- は標準出力")
    case .report:
      Bilingual(
        "One more report in another form, as in json=report.json. Repeatable.",
        "別の形式のレポートも出力。\n例: json=report.json。複数指定可")
    case .full:
      Bilingual("List every account with all reasons.", "すべてのアカウントと理由を表示")
    case .failOn:
      Bilingual(
        "The severity from which findings make the exit status 1.",
        "この深刻度以上の指摘があれば終了ステータスを 1 にする")
    case .checkFailOn:
      Bilingual(
        "The severity from which a password is not acceptable.",
        "この深刻度以上の指摘があれば不可とする")
    case .policy:
      Bilingual(
        "Hold a password policy against published guidance.",
        "パスワードポリシーを公開ガイドラインと照合します。")
    case .policyDiscussion:
      Bilingual(
        """
        Says for each requirement whether the policy conforms, conflicts or falls
        short, by which clause, and in which line of the file it was read.
        """,
        """
        要件ごとに、適合・違反・不足などの判定を、
        根拠の条項とファイルの行番号を付けて示します。
        """)
    case .policyList:
      Bilingual("List the guidance that is built in.", "内蔵のガイドラインを一覧表示します。")
    case .policyShow:
      Bilingual(
        "Show a guidance with its clauses, or two side by side.",
        "ガイドラインの内容と条項を表示します。2 つなら並べて比較します。")
    case .policyCheck:
      Bilingual("Judge policy files.", "ポリシーファイルを判定します。")
    case .policyCheckDiscussion:
      Bilingual(
        """
        Files that are named together are layers of one system, the later laid over
        the earlier. A folder is a population: how many conform, how many conflict.
        """,
        """
        一緒に指定したファイルは 1 つのシステムの設定として重ね合わせ、
        後のものを優先します。フォルダーなら、含まれるポリシーを集計します。
        """)
    case .guidanceName:
      Bilingual("A guidance's name, or a file.", "ガイドラインの名前、またはファイル")
    case .otherGuidanceName:
      Bilingual("Another one, to be shown beside it.", "並べて比較する、もう 1 つのガイドライン")
    case .guidance:
      Bilingual(
        "The guidance to judge by: a name, or a file. Repeatable.",
        "判定に使うガイドライン: 名前、またはファイル。\n複数指定可")
    case .checkPolicy:
      Bilingual(
        "A policy: also say whether it would accept the password. Repeatable, as layers.",
        "ポリシーファイル。使えるパスワードかどうかも判定\n複数指定すると重ね合わせる")
    case .policyFiles:
      Bilingual(
        "Policy files, folders of them, or - for standard input.",
        "ポリシーファイル、そのフォルダー。- は標準入力")
    case .policyFrom:
      Bilingual(
        "The files' format, if it is not recognised.", "ファイルの形式。自動判別できないときに指定")
    case .factor:
      Bilingual(
        "Whether the password stands alone or beside a second factor; else the policy tells.",
        "多要素認証がない（single）かある（multi）か。\n省略時はポリシーに従う")
    case .policyFormat:
      Bilingual(
        "The form of the report; yaml writes the policy itself.",
        "レポートの形式。yaml はポリシーそのものを出力")
    case .source:
      Bilingual(
        "- reads one password a line from standard input.", "- は標準入力から 1 行に 1 個ずつ読み取り")
    case .checkFormat: Bilingual("The form of the answer.", "結果の形式")
    case .estimator:
      Bilingual(
        "What estimates strength; reference is zxcvbn's method, to compare.",
        "強度の推定方法。reference は zxcvbn の方法（比較用）")
    case .wordlists:
      Bilingual(
        "A folder of word lists (*.txt) in place of the built-in ones.",
        "内蔵リストの代わりに使う\n単語リスト（*.txt）のフォルダー")
    case .referenceYear:
      Bilingual(
        "The year in which the estimate is made.", "推定の基準とする年")
    case .rule: Bilingual("The rule, as in KG101.", "ルール。例: KG101")
    case .formatName:
      Bilingual(
        "A format's name or a product's, for all about it.",
        "形式名または製品名。指定すると詳しく表示")
    case .formatsFormat: Bilingual("The form of the answer.", "結果の形式")
    case .lang:
      Bilingual("The language: en or ja; else the locale's.", "言語: en または ja。省略時はロケールに従う")
    case .color: Bilingual("Whether to colour.", "色を付けるかどうか")
    case .noProgress: Bilingual("Show no progress.", "進み具合を表示しない")
    case .quiet: Bilingual("Show nothing but the report.", "レポート以外を表示しない")
    case .verbose:
      Bilingual("Say on standard error what was done.", "行ったことを標準エラー出力に表示")
    }
  }

  /// The text in the language of this run.
  var inUse: String { text(in: Console.language) }

  /// The text as an option's help.
  var help: ArgumentHelp { ArgumentHelp(stringLiteral: inUse) }

  /// The text as the help of an option with a value, which the usage calls so.
  func help(_ value: ValueName) -> ArgumentHelp {
    ArgumentHelp(inUse, valueName: value.rawValue)
  }

  /// What usage lines call the values of options.
  enum ValueName: String, CaseIterable {
    case file, folder, list, format, form, encoding, severity, language, when, rule, name, method
    case site, year, input, number, date, text, guidance, factor
    case formAndFile = "form=file"
    case siteAndClass = "site[=class]"
    case dash = "-"
  }
}
