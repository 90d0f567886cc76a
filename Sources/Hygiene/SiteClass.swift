/// What a site is for, where losing an account there costs more than the account.
///
/// Mail and identity providers open other accounts, banks move money, a carrier receives the codes
/// that others send, a password manager holds everything.
public enum SiteClass: String, Sendable, CaseIterable {
  /// Mailboxes.
  case mail
  /// Accounts with which one logs in elsewhere.
  case identityProvider = "identity-provider"
  /// Banks, securities, cards, payment.
  case finance
  /// Mobile telephony.
  case carrier
  /// Password managers.
  case passwordManager = "password-manager"
  /// Shops that keep cards and addresses.
  case shopping
  /// What the user called important without saying why.
  case important

  /// How much more an account there weighs than another.
  public var weight: Int {
    switch self {
    case .mail, .identityProvider, .finance, .passwordManager, .important: 3
    case .carrier, .shopping: 2
    }
  }

  /// Whether whoever has the account can have the passwords of others set anew.
  public var resetsOthers: Bool { self == .mail || self == .identityProvider }

  /// The class of a registrable domain; nil if there is nothing special about it.
  ///
  /// The lists are ours, from what the companies themselves publish, and never complete.
  static let byDomain: [String: SiteClass] = {
    var classes: [String: SiteClass] = [:]
    for (kind, domains) in domains {
      for domain in domains.split(separator: " ") { classes[String(domain)] = kind }
    }
    return classes
  }()

  private static let domains: KeyValuePairs<SiteClass, String> = [
    .shopping: """
    amazon.co.jp amazon.com amazon.co.uk amazon.de amazon.fr rakuten.co.jp mercari.com zozo.jp \
    yodobashi.com biccamera.com nitori-net.jp uniqlo.com muji.com qoo10.jp kojima.net edion.com \
    askul.co.jp lohaco.jp dmm.com dlsite.com monotaro.com hmv.co.jp tower.jp belluna.jp nissen.co.jp \
    ebay.com etsy.com aliexpress.com walmart.com target.com bestbuy.com ikea.com apple-store.com \
    steampowered.com playstation.com nintendo.com nintendo.net xbox.com epicgames.com \
    ana.co.jp jal.co.jp jal.com smart-ex.jp eki-net.com booking.com expedia.co.jp expedia.com \
    airbnb.com airbnb.jp jalan.net ikyu.com uber.com ubereats.com demae-can.com netflix.com
    """,
    .carrier: """
    docomo.ne.jp nttdocomo.co.jp au.com kddi.com softbank.jp ymobile.jp uqwimax.jp linemo.jp \
    ahamo.com povo.jp mineo.jp iijmio.jp nuro.jp verizon.com att.com t-mobile.com vodafone.com \
    vodafone.co.uk vodafone.de ee.co.uk o2.co.uk three.co.uk telekom.de orange.fr swisscom.ch
    """,
    .finance: """
    mufg.jp smbc.co.jp mizuhobank.co.jp resonabank.co.jp saitamaresona.co.jp japanpost.jp \
    rakuten-bank.co.jp netbk.co.jp jibunbank.co.jp sonybank.jp sonybank.net sevenbank.co.jp \
    aeonbank.co.jp paypay-bank.co.jp japannetbank.co.jp sbishinseibank.co.jp shinseibank.com \
    gmo-aozora.com aozorabank.co.jp tokyostarbank.co.jp lawsonbank.jp uibank.co.jp \
    minna-no-ginko.com boy.co.jp chibabank.co.jp fukuokabank.co.jp hokuyobank.co.jp 77bank.co.jp \
    gunmabank.co.jp joyobank.co.jp shizuokabank.co.jp kyotobank.co.jp hirogin.co.jp \
    musashinobank.co.jp iyobank.co.jp nishigin.co.jp rokin.com \
    rakuten-sec.co.jp sbisec.co.jp nomura.co.jp daiwa.jp monex.co.jp matsui.co.jp kabu.com \
    smbcnikko.co.jp click-sec.com okasan-online.co.jp sbineotrade.jp iwaicosmo.co.jp \
    bitflyer.com coincheck.com bitbank.cc z.com coinbase.com kraken.com binance.com \
    jcb.co.jp smbc-card.com saisoncard.co.jp rakuten-card.co.jp aeon.co.jp orico.co.jp jaccs.co.jp \
    eposcard.co.jp viewcard.co.jp americanexpress.com diners.co.jp ucard.co.jp paypay.ne.jp \
    paypal.com wise.com stripe.com squareup.com chase.com bankofamerica.com wellsfargo.com citi.com \
    capitalone.com hsbc.co.uk barclays.co.uk lloydsbank.co.uk natwest.com monzo.com revolut.com \
    n26.com deutsche-bank.de commerzbank.de ing.de sparkasse.de schwab.com fidelity.com \
    vanguard.com robinhood.com
    """,
    .passwordManager: """
    1password.com 1password.eu 1password.ca bitwarden.com bitwarden.eu lastpass.com dashlane.com \
    keepersecurity.com keepersecurity.jp nordpass.com roboform.com enpass.io passbolt.com trendmicro.com
    """,
    .mail: """
    gmail.com outlook.com hotmail.com outlook.jp yahoo.com icloud.com proton.me protonmail.com \
    fastmail.com gmx.net gmx.de web.de mail.ru yandex.ru zoho.com tuta.com tutanota.com aol.com \
    nifty.com biglobe.ne.jp ocn.ne.jp so-net.ne.jp excite.co.jp goo.ne.jp plala.or.jp dion.ne.jp \
    asahi-net.or.jp eonet.jp eonet.ne.jp commufa.jp dti.ne.jp hi-ho.ne.jp iij.ad.jp posteo.de
    """,
    .identityProvider: """
    google.com apple.com microsoft.com live.com microsoftonline.com yahoo.co.jp facebook.com line.me \
    github.com gitlab.com x.com twitter.com okta.com auth0.com onelogin.com myna.go.jp e-gov.go.jp \
    linkedin.com
    """,
  ]
}
