extension AffiliatedSites {
  /// Sites of one company at which one and the same account logs in: what nearly every vault has, so
  /// that the user need not name it.
  ///
  /// The facts are from the log-in pages of these companies and, for the groups marked with an
  /// asterisk, from `shared-credentials.json` and `shared-credentials-historical.json` of Apple's
  /// Password Manager Resources (MIT licence). Left apart is what has accounts of its own: Amazon in
  /// Japan, Rakuten's bank and securities house, Instagram beside Facebook.
  static let builtIn: [[String]] = """
    google.com google.co.jp youtube.com gmail.com googlemail.com blogger.com
    *microsoft.com live.com live.jp hotmail.com hotmail.co.jp outlook.com outlook.jp office.com \
    microsoftonline.com skype.com onenote.com bing.com azure.com msn.com xbox.com onedrive.com
    *apple.com icloud.com
    *x.com twitter.com
    *facebook.com messenger.com
    *amazon.com amazon.ae amazon.ca amazon.co.uk amazon.com.au amazon.com.br amazon.com.mx \
    amazon.com.tr amazon.de amazon.es amazon.fr amazon.in amazon.it amazon.nl amazon.pl amazon.sa \
    amazon.se amazon.sg
    rakuten.co.jp rakuten-card.co.jp infoseek.co.jp
    dmm.com dmm.co.jp
    pixiv.net booth.pm fanbox.cc
    hatena.ne.jp hatena.com hatenablog.com
    *playstation.com sony.com sonyentertainmentnetwork.com
    *steampowered.com steamcommunity.com steamgames.com
    *epicgames.com fortnite.com unrealengine.com
    *adobe.com adobelogin.com behance.net
    *airbnb.com airbnb.jp airbnb.co.uk airbnb.de airbnb.fr airbnb.co.kr airbnb.com.tw
    *ebay.com ebay.co.uk ebay.com.au ebay.ca ebay.de ebay.fr ebay.it ebay.es
    *wikipedia.org wikimedia.org mediawiki.org wikidata.org wiktionary.org
    *dropbox.com getdropbox.com
    atlassian.com trello.com bitbucket.org
    """.split(separator: "\n").map { group in
      group.split { $0 == " " || $0 == "*" }.map { String($0) }
    }
}
