/// The words of what to do after a breach.
enum ResponsePhrase: String, Phrasebook {
  case siteFound, quotedFound, notFound, notFoundMeans, noSuchSite, notSearched, searched, skipped
  case historyUnreadable, earlierHeading, earlier, earlierMeans
  case pastSame, pastRelated, pastIndirectly
  case heading, why, change, mailboxHeading, mailbox, mailboxItself, mailboxElsewhere,
    mailboxUnknown, allOfThese, moreNumbers
  case noneKnown, withoutAddress, afterChange
  case atSite, titled, samePassword, formerPassword, related, indirectly
  case guidanceHeading, adviceChange, adviceEverywhere, adviceQuoted

  var texts: Bilingual {
    switch self {
    case .siteFound:
      Bilingual(
        "These accounts are at that site, or are in danger because of it.",
        "該当サイトのアカウントと、あわせて危険になるアカウントです。")
    case .quotedFound:
      Bilingual(
        "The password you typed is in use, or a related one is.",
        "入力されたパスワード、または関連のあるパスワードが使われています。")
    case .notFound:
      Bilingual(
        "No account has the password you typed or a related one.",
        "入力されたパスワードや、関連のあるパスワードのアカウントは見つかりませんでした。")
    case .notFoundMeans:
      Bilingual(
        "It may be an old password, or one of an account that is not in this export.",
        "以前のパスワードか、このファイルにないアカウントのパスワードかもしれません。")
    case .noSuchSite:
      Bilingual(
        "No account of this export is at that site. Name it as in example.com.",
        "このファイルには、そのサイトのアカウントがありません。example.com のように指定してください。")
    case .skipped:
      Bilingual(
        "{n} {n|record|records} could not be read, and {n|was|were} not searched.",
        "{n} 件の記録は読み取れなかったため、確認していません。")
    case .notSearched:
      Bilingual(
        "Old passwords were not searched: the export does not hold them.",
        "以前のパスワードは確認していません。このファイルには含まれていません。")
    case .searched:
      Bilingual(
        "{n} old {n|password|passwords} of the export {n|was|were} searched too.",
        "このファイルにある以前のパスワード {n} 件も確認しました。")
    case .historyUnreadable:
      Bilingual(
        "The history of {n} {n|record|records} could not be read, and was not searched.",
        "{n} 件の記録の履歴は読み取れなかったため、確認していません。")
    case .earlierHeading:
      Bilingual("AN EARLIER PASSWORD OF THESE ({n})", "以前のパスワードとして使われていたもの（{n} 件）")
    case .earlier: Bilingual("{name}: {reason}", "{name}: {reason}")
    case .earlierMeans:
      Bilingual(
        "It may have leaked from one of these. They have another password now, so for this alone "
          + "nothing needs to be changed there, unless they stand above as well.",
        "このいずれかから漏えいした可能性があります。現在は別のパスワードのため、上の一覧になければ、この理由だけで"
          + "変更する必要はありません。")
    case .pastSame: Bilingual("this was its password", "このパスワードを使っていました")
    case .pastRelated:
      Bilingual("it had a related one: {relation}", "関連のあるパスワードを使っていました（{relation}）")
    case .pastIndirectly:
      Bilingual(
        "it had one that is related to another of these: {relation}",
        "他の以前のパスワードと関連のあるものを使っていました（{relation}）")
    case .heading: Bilingual("CHANGE THESE, IN THIS ORDER ({n})", "この順に変更してください（{n} 件）")
    case .why: Bilingual("why: {reason}", "理由: {reason}")
    case .change: Bilingual("go:  {address}", "変更: {address}")
    case .mailboxHeading:
      Bilingual("THE MAILBOXES BEHIND THEM", "パスワードの再設定に使われるメールボックス")
    case .mailbox:
      Bilingual(
        "{numbers}: whoever has this mailbox can set the password anew: {name}",
        "{numbers}: 次のメールボックスを乗っ取られると、パスワードを再設定されます: {name}")
    case .mailboxItself:
      Bilingual(
        "{numbers}: a mailbox itself, with which other passwords are set anew; see that the address "
          + "and the telephone number for its recovery are yours",
        "{numbers}: メールボックスそのもので、他のアカウントの再設定に使われます。復旧用のメールアドレスと電話番号が自分の"
          + "ものか確かめてください")
    case .mailboxElsewhere:
      Bilingual(
        "{numbers}: no entry here is known to be the mailbox of the e-mail address; see that it is "
          + "safe as well",
        "{numbers}: 登録のメールアドレスのメールボックスは、このファイルでは見つかりませんでした。そちらも安全か確かめて"
          + "ください")
    case .mailboxUnknown:
      Bilingual(
        "{numbers}: which mailbox can set the password anew, the export does not tell",
        "{numbers}: どのメールボックスからパスワードを再設定できるかは、このファイルからは分かりません")
    case .allOfThese: Bilingual("all of these", "すべて")
    case .moreNumbers: Bilingual("{n} more", "ほか {n} 件")
    case .noneKnown:
      Bilingual(
        "No account of this export is known to be at that site.",
        "このファイルで、そのサイトのものと分かるアカウントはありません。")
    case .withoutAddress:
      Bilingual(
        "{n} {n|account has|accounts have} no address, so whether {n|it is|they are} at the site is "
          + "not known: look through {n|its title|their titles} yourself.",
        "{n} 件のアカウントにはアドレスがなく、該当サイトのものかどうか分かりません。名称をご自身で確かめてください。")
    case .afterChange:
      Bilingual(
        "After that, turn on a second factor where there is one, and look through the latest log-ins "
          + "and orders for any that are not yours.",
        "変更したら、使えるサービスでは多要素認証を設定し、身に覚えのないログインや注文がないか履歴を確かめてください。")
    case .atSite: Bilingual("it is at the site itself", "該当サイトのアカウント")
    case .titled:
      Bilingual("its title is the site's name; it has no address", "名称が該当サイト名（アドレスの登録なし）")
    case .samePassword: Bilingual("it has the same password", "同じパスワード")
    case .formerPassword:
      Bilingual(
        "it has a password that was in use at the site before",
        "該当サイトで以前使っていたパスワード")
    case .related:
      Bilingual("its password is related: {relation}", "関連のあるパスワード: {relation}")
    case .indirectly:
      Bilingual(
        "its password is related to that of {name}: {relation}",
        "{name} と関連のあるパスワード: {relation}")
    case .guidanceHeading: Bilingual("WHAT IPA ADVISES", "IPA の案内")
    case .adviceChange:
      Bilingual(
        "Change the password of the service that was attacked.",
        "被害を受けたサービスのパスワードを変更しましょう。")
    case .adviceEverywhere:
      Bilingual(
        "Where the same password is used, change it at every one of these services.",
        "同じパスワードを使い回している場合は、そのサービスすべてのパスワードを変更しましょう。")
    case .adviceQuoted:
      Bilingual(
        "If the password in a threatening mail is yours, it may have leaked from somewhere.",
        "脅迫メールなどに記載されたパスワードが自分のものと一致している場合、どこかから漏えいしているおそれがあります。")
    }
  }
}

extension Response.Reason {
  /// Why an account is to be changed, in words.
  ///
  /// - Parameters:
  ///   - language: the language.
  ///   - name: how the report calls an account.
  /// - Returns: the reason, as a clause.
  /// - Throws: ``DisclosureError`` if a name was about to be written that holds a password.
  func text(
    in language: Language, _ name: (CredentialID) throws(DisclosureError) -> String
  ) throws(DisclosureError) -> String {
    switch self {
    case .atSite: ResponsePhrase.atSite.text(in: language)
    case .titled: ResponsePhrase.titled.text(in: language)
    case .samePassword: ResponsePhrase.samePassword.text(in: language)
    case .formerPassword: ResponsePhrase.formerPassword.text(in: language)
    case .related(let relation):
      ResponsePhrase.related.text(
        in: language, ["relation": .text(relation.text(in: language))])
    case .indirectly(let relation, let other):
      ResponsePhrase.indirectly.text(
        in: language,
        ["name": .text(try name(other)), "relation": .text(relation.text(in: language))])
    }
  }

  /// What an old password of an account has to do with the quoted one.
  func pastText(in language: Language) -> String {
    switch self {
    case .related(let relation):
      ResponsePhrase.pastRelated.text(
        in: language, ["relation": .text(relation.text(in: language))])
    case .indirectly(let relation, _):
      ResponsePhrase.pastIndirectly.text(
        in: language, ["relation": .text(relation.text(in: language))])
    case .atSite, .titled, .samePassword, .formerPassword:
      ResponsePhrase.pastSame.text(in: language)
    }
  }
}
