extension Rule {
  /// What the rule finds, in a few words.
  public var title: Bilingual {
    switch self {
    case .reused: Bilingual("reused at other services", "他のサービスと使い回し")
    case .reusedAndExposed:
      Bilingual("reused, and the password is exposed", "使い回し、かつ漏えい済み")
    case .nearReuse: Bilingual("variant of another password", "他のパスワードとよく似たパスワード")
    case .sharedCore:
      Bilingual("core shared with other services", "共通の部分（コア）を持つパスワード")
    case .ownNameInside:
      Bilingual("service or user name inside", "サービス名やユーザー名を含むパスワード")
    case .sharedByUsers:
      Bilingual("shared by several users of one service", "同じサービスの別ユーザーと同じパスワード")
    case .returned: Bilingual("an old password in use again", "以前のパスワードの再使用")
    case .short: Bilingual("short", "短いパスワード")
    case .guessable: Bilingual("easy to guess", "推測されやすいパスワード")
    case .notComplex: Bilingual("too simple for its length", "長さのわりに単純なパスワード")
    case .pinLike: Bilingual("digits only, like a PIN", "暗証番号のような数字だけのパスワード")
    case .empty: Bilingual("no password stored", "パスワードの登録なし")
    case .exposed: Bilingual("in a breach list", "漏えい済みのパスワード")
    case .exposureNotChecked:
      Bilingual("not checked against a complete breach list", "完全な漏えいリストでは未確認")
    case .personalName: Bilingual("a name of yours inside", "本人や家族の名前を含む")
    case .personalDate: Bilingual("a day of yours inside", "誕生日などの日付を含む")
    case .personalNumber: Bilingual("a number of yours inside", "電話番号などの番号を含む")
    case .otherPersonalFact:
      Bilingual("something about you inside", "本人に関する情報を含む")
    case .userNameInside:
      Bilingual("a user name or e-mail address inside", "ユーザー名やメールアドレスを含む")
    case .http: Bilingual("http address", "暗号化されていない接続（http）")
    case .noSecondFactor:
      Bilingual("no second factor stored here", "多要素認証の登録がこの保管庫にない")
    case .longUnused: Bilingual("long unused", "長く使われていないアカウント")
    case .age: Bilingual("password unchanged for years", "数年間変更のないパスワード")
    case .duplicateEntry: Bilingual("entered twice", "重複した登録")
    case .unreadableRecord: Bilingual("record could not be read", "読み取れなかった記録")
    case .exportReadableByOthers:
      Bilingual("export readable by others", "他のユーザーも読めるエクスポートファイル")
    case .exportInSpreadingFolder:
      Bilingual("export in a folder that spreads it", "コピーや公開につながる場所のエクスポートファイル")
    case .passwordInVisibleField:
      Bilingual("password in a visible field", "表示される欄に書かれたパスワード")
    case .encodingGuessed: Bilingual("encoding guessed", "推測で読み取った文字コード")
    case .policyConflicts:
      Bilingual("policy conflicts with guidance", "ガイドラインに反するポリシー")
    case .policyFallsShort:
      Bilingual("policy falls short of guidance", "ガイドラインに満たないポリシー")
    case .policyFlaw: Bilingual("flaw in a policy file", "ポリシーファイルの不備")
    case .refusedByGuidance:
      Bilingual(
        "refused by services that follow the guidance", "ガイドラインに従うサービスでは使えないパスワード")
    }
  }

  /// Why it matters.
  public var explanation: Bilingual {
    switch self {
    case .reused:
      Bilingual(
        "The same password opens accounts at several services. Whoever learns it from one service "
          + "tries it at the others: lists of leaked user names and passwords are tried everywhere "
          + "by machine.",
        "同じパスワードで複数のサービスにログインできます。1 か所から漏れると、流出した ID とパスワードの一覧を"
          + "機械的に試すパスワードリスト攻撃により、他のサービスにもログインされるおそれがあります。")
    case .reusedAndExposed:
      Bilingual(
        "The password is shared by several services and stands in a list of exposed passwords. "
          + "Each of these accounts is open to attacks with such lists.",
        "複数のサービスで使い回されているパスワードが、漏えいリストに載っています。"
          + "該当するすべてのアカウントが、リストを使った攻撃の対象になり得ます。")
    case .nearReuse:
      Bilingual(
        "The password is another one of this vault with a small change: another case, signs for "
          + "letters, a further character, the next number or year. Whoever learns one of them "
          + "tries such changes first, so each protects hardly more than the same password would.",
        "この保管庫の別のパスワードを少し変えただけのものです。大文字・小文字、記号への置き換え、文字の追加、次の番号や年などの"
          + "違いしかありません。1 つを知った攻撃者はこのような変形から試すため、同じパスワードの使い回しと大きくは変わりません。")
    case .sharedCore:
      Bilingual(
        "Several passwords have a common core and another part for each service, as in a picture "
          + "in IPA's slides. That is better than the same password everywhere: a list of leaked "
          + "passwords does not fit the other services as it is. It is not enough once one of them "
          + "leaks, for then only the other part is left to be guessed, and nothing is left if "
          + "that comes from the name of the service or counts up.",
        "複数のパスワードが、共通の部分（コア）とサービスごとに異なる部分からできています。IPA のスライドの図にもある方法です。"
          + "同じパスワードの使い回しよりは安全で、漏えいリストをそのまま試しても他のサービスには合いません。ただし 1 つが漏れると、"
          + "残る秘密はサービスごとの部分だけになります。それがサービス名に基づくものや順番に進むものなら、ほぼ推測されます。")
    case .ownNameInside:
      Bilingual(
        "The password holds the name of its own service, or the user name that stands beside it. "
          + "Whoever guesses passwords puts these in first, so they protect nothing; and who sees "
          + "one such password knows how the others are made.",
        "パスワードに、そのサービスの名前または登録されているユーザー名が含まれています。攻撃ではこれらが最初に試されるため、"
          + "その部分は守りになりません。また、1 つを見られると、他のパスワードの作り方も知られます。")
    case .sharedByUsers:
      Bilingual(
        "Several users of one service have the same password. If one of the accounts is lost, so "
          + "are the others.",
        "1 つのサービスの複数のユーザーが同じパスワードを使っています。1 つのアカウントを失うと、他も失われます。")
    case .returned:
      Bilingual(
        "The history in the export holds the password that the account has now: as its own, which "
          + "was changed and later changed back, or as another account's. Whatever the change was "
          + "for, a leak perhaps, holds for whoever uses the password now; and lists of leaked "
          + "passwords are tried for years.",
        "現在のパスワードが、変更履歴にあります。一度変更したあと元に戻したか、他のアカウントで以前使っていたものです。"
          + "漏えいなど、変更した理由があれば、その危険は今もこのパスワードにあります。漏えいしたパスワードは、何年もたって"
          + "から試されることもあります。")
    case .short:
      Bilingual(
        "Short passwords can be found by trying. IPA asks for long passwords without giving a "
          + "number; the number comes from the guidance named with the finding.",
        "短いパスワードは総当たりで見つけられます。IPA は「長く」とだけ述べて文字数を示していないため、"
          + "文字数は指摘に示したガイドラインによります。")
    case .guessable:
      Bilingual(
        "Guessed within about a million tries, because of what it is made of: common passwords, "
          + "words, names, dates, rows of keys, or what the entry itself shows. So many tries are "
          + "possible through an ordinary log-in form. Capitals, digits and signs at the usual "
          + "places change little.",
        "よく使われるパスワード、単語、名前、日付、キーの並び、登録内容そのものなどからできているため、約 100 万回以内の"
          + "試行で見つかる見込みです。これは通常のログイン画面からでも試せる回数です。決まった位置に大文字や数字、"
          + "記号を加えても、ほとんど変わりません。")
    case .notComplex:
      Bilingual(
        "Withstands guessing through a log-in form, but not the theft of a site's table of "
          + "passwords: it falls within a hundred million tries. IPA asks for complex passwords; "
          + "what counts here is how many tries it takes, not how many kinds of characters there "
          + "are.",
        "ログイン画面からの推測には耐えますが、サービスからパスワードの保存データが盗まれると、1 億回以内の試行で"
          + "見つかる見込みです。IPA は「複雑に」としています。ここでは文字種の数ではなく、見つかるまでの試行回数で判断します。")
    case .pinLike:
      Bilingual(
        "Up to eight digits and nothing else: at most a hundred million possibilities, and dates "
          + "and simple rows are tried first. Some services allow nothing better; then the lock "
          + "after a few wrong tries is the protection.",
        "8 桁以下の数字だけのパスワードです。組み合わせは多くても 1 億通りで、日付や単純な並びから試されます。"
          + "数字しか使えないサービスでは、数回の失敗でロックされる仕組みが守りになります。")
    case .empty:
      Bilingual(
        "The export holds a login without a password: a passkey, a login through another service, "
          + "or an unfinished entry. There was nothing to check.",
        "パスワードのないログイン情報です。パスキー、他サービス経由のログイン、または書きかけの登録と"
          + "考えられます。確認できるものがありませんでした。")
    case .exposed:
      Bilingual(
        "The password stands in a list of passwords from data breaches. Such lists are tried "
          + "first. That it is there does not say that this account was broken into.",
        "情報漏えいで流出したパスワードのリストに載っています。攻撃ではこのようなリストから試されます。"
          + "ただし、このアカウントが侵入されたことを示すものではありません。")
    case .exposureNotChecked:
      Bilingual(
        "Whether these passwords are exposed is not known: no breach list that is known to be "
          + "complete was asked. Not found is not the same as safe.",
        "これらのパスワードが漏えいしているかどうかは分かりません。完全であると確かめられた漏えいリストで"
          + "照合していないためです。「見つからない」は「安全」を意味しません。")
    case .personalName:
      Bilingual(
        "A name of the owner, the family or a pet is in the password, in one of the ways in which "
          + "people write names: in any spelling in Latin letters, in kana, with chan or kun, as "
          + "initials, backwards, with signs for letters. Whoever knows the person tries names "
          + "first. A small part of a long password is told as low, most of one as high.",
        "本人、家族、ペットの名前が、さまざまなつづりのローマ字、かな、「ちゃん」「くん」付き、頭文字、逆さ読み、"
          + "記号への置き換えなどの形でパスワードに含まれています。本人を知る人は、まず名前から試します。"
          + "長いパスワードの一部なら「注意」、大部分なら「重要」とします。")
    case .personalDate:
      Bilingual(
        "A birthday or another day of the owner's is in the password, in figures of any "
          + "order or by the year of an era. Birthdays are known to many and are tried early.",
        "誕生日や記念日が、西暦や和暦の数字としてパスワードに含まれています。誕生日は"
          + "多くの人に知られており、早くから試されます。")
    case .personalNumber:
      Bilingual(
        "A telephone number, a postal code, a staff or member number or the number of a car is in "
          + "the password, whole or in the part that people use, such as the last four digits.",
        "電話番号、郵便番号、社員番号や会員番号、車のナンバーが、全体または下 4 桁などの一部として"
          + "パスワードに含まれています。")
    case .otherPersonalFact:
      Bilingual(
        "An address, an employer or a word that the owner is known for is in the password. What "
          + "is public on social media is guessed from.",
        "住所、勤務先、本人が好きなものなどがパスワードに含まれています。SNS などで公開している情報から"
          + "推測されるおそれがあります。")
    case .userNameInside:
      Bilingual(
        "The password contains the entry's user name or e-mail address, or one that other entries "
          + "of the vault have, or is nothing but the name of the user or the service. It is the "
          + "first thing to be tried, for it stands beside the password field.",
        "ユーザー名やメールアドレス（他の登録のものも含む）がパスワードに含まれているか、パスワードが"
          + "ユーザー名やサービス名そのものです。パスワード欄の隣にあるものとして、最初に試されます。")
    case .http:
      Bilingual(
        "The stored address starts with http: what is typed there can be read and changed on the "
          + "way. Often the site has long had an https address and only the entry is old.",
        "登録されているアドレスが http で始まっています。入力した内容が通信の途中で読み取られたり、書き換えられたり"
          + "するおそれがあります。サイトは https に対応済みで、登録だけが古い場合も多くあります。")
    case .noSecondFactor:
      Bilingual(
        "No one-time code is stored with this login. A second factor may still be set up "
          + "elsewhere: in an app, by a security key, by a passkey. The export cannot tell.",
        "このログイン情報にはワンタイムパスワードが登録されていません。認証アプリ、セキュリティキー、パスキーなど"
          + "別の方法で設定済みの可能性もありますが、エクスポートファイルからは分かりません。")
    case .longUnused:
      Bilingual(
        "The login was last used more than two years ago. A forgotten account can be taken over "
          + "without anybody noticing.",
        "最後に使われてから 2 年以上が過ぎています。使わなくなったアカウントは、乗っ取られても気づきにくくなります。")
    case .age:
      Bilingual(
        "The password has stood for more than five years. This is information: as long as no leak "
          + "is known, age alone is no reason to change it.",
        "5 年以上変更されていないパスワードです。経過年数は参考情報です。漏えいが確認されていない限り、"
          + "古いというだけで変更する必要はありません。")
    case .duplicateEntry:
      Bilingual(
        "The same user of the same service is in the vault more than once with the same password. "
          + "That is not reuse, but one of the entries will be forgotten at the next change.",
        "同じサービスの同じユーザーが、同じパスワードで複数登録されています。使い回しではありませんが、"
          + "次にパスワードを変更するとき、片方が古いまま残るおそれがあります。")
    case .unreadableRecord:
      Bilingual(
        "These records could not be read, so nothing in them was checked. The reason and the line "
          + "stand with each.",
        "これらの記録は読み取れなかったため、内容を確認していません。理由と行番号を示します。")
    case .exportReadableByOthers:
      Bilingual(
        "The export holds every password in clear text, and its permissions let other users of "
          + "this computer read it.",
        "エクスポートファイルにはすべてのパスワードが平文で入っていますが、"
          + "このコンピューターの他のユーザーも読める設定になっています。")
    case .exportInSpreadingFolder:
      Bilingual(
        "The export holds every password in clear text and lies where files are copied to other "
          + "machines, kept in a history, or shared by all users.",
        "すべてのパスワードが平文で入ったエクスポートファイルが、他の機器へのコピー、履歴への保存、"
          + "または全ユーザーとの共有が行われる場所にあります。")
    case .passwordInVisibleField:
      Bilingual(
        "A title, an address or a user name contains a password of this vault, as it is or in "
          + "another writing: other letter case or width, backwards, percent-encoded. Password "
          + "managers show these fields openly and some store them unencrypted. Reports hide the field.",
        "タイトル、アドレス、またはユーザー名に、この保管庫のパスワードが、そのまま、または大文字・小文字や全角・半角を変えたり、"
          + "逆さにしたりした形で含まれています。これらの欄は画面に"
          + "そのまま表示され、製品によっては暗号化されません。レポートではこの欄を隠しています。")
    case .encodingGuessed:
      Bilingual(
        "The export is not UTF-8, and nothing in it says what it is. If the guess is wrong, names "
          + "look wrong, and passwords with other letters than A to Z were looked up as something "
          + "else.",
        "UTF-8 ではなく、文字コードを示すものもないため、推測で読み取りました。推測が誤っていると、名前が文字化けし、"
          + "英数字と記号以外を含むパスワードは、別の文字列として確認したことになります。")
    case .policyConflicts:
      Bilingual(
        "A password policy does otherwise than a document demands: with “shall”, “must”, "
          + "“required” or a requirement to be verified. The verdict names the document, the clause, "
          + "what the policy has after its format's own arithmetic, and the line.",
        "パスワードポリシーが、文書の必須の要件（SHALL、MUST、必須、検証項目など）に反しています。"
          + "判定には、文書名と条項、形式ごとの計算を経た実際の値、ファイルの行番号を示します。")
    case .policyFallsShort:
      Bilingual(
        "A password policy does otherwise than a document advises: with “should” or "
          + "“recommended”. Documents disagree on some matters, and the report says on which.",
        "パスワードポリシーが、文書の推奨（SHOULD、推奨など）に達していません。"
          + "文書どうしで内容が食い違う項目は、レポートに示します。")
    case .refusedByGuidance:
      Bilingual(
        "A document that you chose demands that services refuse such a password: kinds of "
          + "characters that must be there, a length that is too much, the user's name inside. "
          + "That is a matter of rules, and says nothing on how hard it is to guess.",
        "指定したガイドラインが、このようなパスワードを受け付けないようサービスに求めています（必要な文字種、"
          + "長すぎる長さ、ユーザー名を含むものなど）。規則の問題であり、推測のされにくさとは別です。")
    case .policyFlaw:
      Bilingual(
        "What stands in a policy file is not what holds: a line has no effect, does the opposite "
          + "of what it seems to say, or keeps the product from reading what follows.",
        "ポリシーファイルの記述と、実際に有効な内容が異なります。効果のない行、"
          + "見かけと逆の働きをする行、以降が読み込まれなくなる行などです。")
    }
  }

  /// What to do.
  public var advice: Bilingual {
    switch self {
    case .reused:
      Bilingual(
        "give each of these accounts a password of its own, made by the password manager",
        "パスワード管理ツールで作成した、アカウントごとに異なるパスワードに変更してください")
    case .reusedAndExposed:
      Bilingual(
        "change it at every one of these services, each to a new password of its own",
        "該当するすべてのサービスで、それぞれ異なる新しいパスワードに変更してください")
    case .nearReuse:
      Bilingual(
        "make a new random password for each of these accounts; do not change the old one a little",
        "それぞれ、元のパスワードを少し変えるのではなく、無作為に作成した新しいパスワードに変更してください")
    case .sharedCore:
      Bilingual(
        "let the password manager make a random password for each; until then, when one of them "
          + "leaks, change all of them",
        "パスワード管理ツールで、それぞれ無作為なパスワードに変更してください。それまでは、1 つでも漏れたらすべて変更してください")
    case .ownNameInside:
      Bilingual(
        "change it to a random password without names",
        "名前を含まない、無作為に作成したパスワードに変更してください")
    case .sharedByUsers:
      Bilingual("give each user a password of their own", "ユーザーごとに異なるパスワードにしてください")
    case .returned:
      Bilingual(
        "change it to one that no account ever had, made by the password manager",
        "パスワード管理ツールで作成した、使ったことのないパスワードに変更してください")
    case .short:
      Bilingual(
        "make it longer: {minimum} characters or more",
        "{minimum} 文字以上のパスワードに変更してください")
    case .guessable, .notComplex:
      Bilingual(
        "let the password manager make a random one, or use four or more words that do not belong "
          + "together",
        "パスワード管理ツールで無作為に作成するか、関連のない単語を 4 つ以上つなげてください")
    case .pinLike:
      Bilingual(
        "use a longer password if the service allows more than digits",
        "数字以外も使えるサービスなら、より長いパスワードに変更してください")
    case .empty:
      Bilingual(
        "delete the entry if nothing logs in with it", "使っていない登録であれば削除してください")
    case .exposed:
      Bilingual(
        "change it to a new password that is used nowhere else",
        "他で使っていない新しいパスワードに変更してください")
    case .exposureNotChecked:
      Bilingual(
        "name a complete list with --breach-list", "--breach-list で完全なリストを指定してください")
    case .personalName, .personalDate, .personalNumber, .otherPersonalFact, .userNameInside:
      Bilingual(
        "change it to one that says nothing about you, made by the password manager",
        "パスワード管理ツールで作成した、自分に関わりのないパスワードに変更してください")
    case .http:
      Bilingual(
        "open the site with https, correct the entry, and log in only there",
        "https で開けるか確認し、登録を直したうえで、https でのみログインしてください")
    case .noSecondFactor:
      Bilingual(
        "turn on multi-factor authentication or a passkey where the service offers it",
        "サービスが対応していれば、多要素認証やパスキーを有効にしてください")
    case .longUnused:
      Bilingual(
        "close the account if you no longer need it", "不要であれば、サービスから退会してください")
    case .age:
      Bilingual("no change is needed for age alone", "古いというだけでの変更は不要です")
    case .duplicateEntry:
      Bilingual("keep one of the entries and delete the others", "1 件を残して、他は削除してください")
    case .unreadableRecord:
      Bilingual(
        "look at these lines, or export again in another format",
        "該当する行を確認するか、別の形式でエクスポートし直してください")
    case .exportReadableByOthers:
      Bilingual(
        "chmod 600 the file now, and delete it after the audit",
        "今すぐ chmod 600 で権限を変更し、点検後に削除してください")
    case .exportInSpreadingFolder:
      Bilingual(
        "move it to a private folder, remove the copies, and delete it after the audit",
        "自分だけの場所へ移し、コピーを削除し、点検後にファイルも削除してください")
    case .passwordInVisibleField:
      Bilingual(
        "move the password to the password field, and change it if others could see the entry",
        "パスワード欄へ移し、他人に見られた可能性があれば変更してください")
    case .encodingGuessed:
      Bilingual(
        "look whether names with accents or in Japanese are right; if not, name the encoding with "
          + "--encoding, or export as UTF-8",
        "日本語などの名前が正しく表示されているか確認し、正しくなければ --encoding で文字コードを指定するか、"
          + "UTF-8 でエクスポートし直してください")
    case .policyConflicts:
      Bilingual(
        "change the setting to what the clause asks for; where documents contradict each other, "
          + "decide which one binds you",
        "条項が求める内容に設定を変更してください。文書どうしが食い違う場合は、従うべきものを決めてください")
    case .policyFallsShort:
      Bilingual(
        "consider the change, or note why you decided otherwise",
        "変更を検討するか、そうしない理由を記録してください")
    case .refusedByGuidance:
      Bilingual(
        "if such a service is where you use it, choose one that it accepts; where documents "
          + "contradict each other, decide which one binds you",
        "そのようなサービスで使う場合は、受け付けられるものを選んでください。文書どうしが食い違う場合は、"
          + "従うべきものを決めてください")
    case .policyFlaw:
      Bilingual(
        "correct the line, then hold the policy against the guidance again",
        "該当する行を直してから、もう一度判定してください")
    }
  }
}
