/// How one mora is written in Latin letters, by itself.
///
/// ん, っ, ー and long vowels depend on what is around them: ``RomanRules``.
public struct MoraSpellings: Sendable {
  /// A spelling, and the systems that have it.
  public struct Spelling: Sendable, Hashable {
    /// Small letters.
    public let text: String
    /// Who writes so.
    public let systems: RomanSystems
  }

  /// The spellings, those of more and of earlier systems first.
  public let spellings: [Spelling]
  /// The vowel at the end.
  public let vowel: Mora.Vowel?

  /// The kana of the mora.
  public let kana: String

  /// The spellings of every mora that has any, by its kana.
  public static let all = Dictionary(
    uniqueKeysWithValues: inOrder.map { ($0.kana, $0) })

  /// The same in the order of the kana.
  public static let inOrder: [MoraSpellings] = {
    var morae: [(order: UInt64, mora: MoraSpellings)] = []
    for line in cells(of: table[...], separator: "\n") {
      let cells = cells(of: line, separator: " ")
      guard let kana = cells.first else { continue }
      // One or two characters of three bytes each.
      let order = kana.utf8.reduce(into: UInt64(0)) { $0 = $0 << 8 | UInt64($1) }
      morae.append(
        (kana.utf8.count > 3 ? order : order << 24, MoraSpellings(kana, cells.dropFirst())))
    }
    morae.sort { $0.order < $1.order }
    return morae.map(\.mora)
  }()

  /// The cells of a line, by bytes: whoever starts the program waits for the table.
  private static func cells(of text: Substring, separator: Unicode.Scalar) -> [Substring] {
    text.utf8.split(separator: UInt8(ascii: separator)).map { Substring($0) }
  }

  /// A column for each system, in their order, each with one spelling or more; of fewer columns the
  /// last one goes for the rest.
  private init(_ kana: Substring, _ columns: ArraySlice<Substring>) {
    self.kana = String(kana)
    vowel = columns.first?.last.flatMap(Mora.Vowel.init)
    // Most morae are the same in all systems.
    if columns.count == 1, let text = columns.first {
      spellings = [Spelling(text: String(text), systems: .all)]
      return
    }
    var spellings: [(text: String, systems: RomanSystems)] = []
    for system in RomanSystem.allCases {
      let column = columns[
        min(columns.startIndex + Int(system.rawValue), columns.endIndex - 1)]
      for text in Self.cells(of: column, separator: ",").map(String.init) {
        if let index = spellings.firstIndex(where: { $0.text == text }) {
          spellings[index].systems.insert(RomanSystems(system))
        } else {
          spellings.append((text, RomanSystems(system)))
        }
      }
    }
    self.spellings = spellings.map { Spelling(text: $0.text, systems: $0.systems) }
  }

  // Columns: Hepburn, passport, Kunrei, Nihon, typed. The typed column lists what input methods
  // take, and what people write beside it.
  private static let table = """
    あ a
    い i
    う u
    え e
    お o
    か ka
    き ki
    く ku
    け ke
    こ ko
    さ sa
    し shi shi si si si,shi,ci
    す su
    せ se
    そ so
    た ta
    ち chi chi ti ti ti,chi
    つ tsu tsu tu tu tu,tsu
    て te
    と to
    な na
    に ni
    ぬ nu
    ね ne
    の no
    は ha
    ひ hi
    ふ fu fu hu hu hu,fu
    へ he
    ほ ho
    ま ma
    み mi
    む mu
    め me
    も mo
    や ya
    ゆ yu
    よ yo
    ら ra
    り ri
    る ru
    れ re
    ろ ro
    わ wa
    ゐ i i i wi wi
    ゑ e e e we we
    を o o o wo wo
    が ga
    ぎ gi
    ぐ gu
    げ ge
    ご go
    ざ za
    じ ji ji zi zi zi,ji
    ず zu
    ぜ ze
    ぞ zo
    だ da
    ぢ ji ji zi di di
    づ zu zu zu du du,dzu
    で de
    ど do
    ば ba
    び bi
    ぶ bu
    べ be
    ぼ bo
    ぱ pa
    ぴ pi
    ぷ pu
    ぺ pe
    ぽ po
    きゃ kya
    きゅ kyu
    きょ kyo
    しゃ sha sha sya sya sya,sha
    しゅ shu shu syu syu syu,shu
    しょ sho sho syo syo syo,sho
    ちゃ cha cha tya tya tya,cya,cha
    ちゅ chu chu tyu tyu tyu,cyu,chu
    ちょ cho cho tyo tyo tyo,cyo,cho
    にゃ nya
    にゅ nyu
    にょ nyo
    ひゃ hya
    ひゅ hyu
    ひょ hyo
    みゃ mya
    みゅ myu
    みょ myo
    りゃ rya
    りゅ ryu
    りょ ryo
    ぎゃ gya
    ぎゅ gyu
    ぎょ gyo
    じゃ ja ja zya zya zya,jya,ja
    じゅ ju ju zyu zyu zyu,jyu,ju
    じょ jo jo zyo zyo zyo,jyo,jo
    ぢゃ ja ja zya dya dya
    ぢゅ ju ju zyu dyu dyu
    ぢょ jo jo zyo dyo dyo
    びゃ bya
    びゅ byu
    びょ byo
    ぴゃ pya
    ぴゅ pyu
    ぴょ pyo
    しぇ she she sye sye sye,she
    ちぇ che che tye tye tye,cye,che
    じぇ je je zye zye zye,jye,je
    ふぁ fa
    ふぃ fi
    ふぇ fe
    ふぉ fo
    ふゅ fyu
    てぃ ti ti ti ti thi,ti
    でぃ di di di di dhi,di
    てゅ tyu tyu tyu tyu thu,tyu
    でゅ dyu dyu dyu dyu dhu,dyu
    とぅ tu tu tu tu twu,tu
    どぅ du du du du dwu,du
    うぃ wi ui wi wi wi,whi,ui
    うぇ we ue we we we,whe,ue
    うぉ wo uo wo wo who,uo
    ゔ vu vu,bu vu vu vu
    ゔぁ va va,ba va va va
    ゔぃ vi vi,bi vi vi vi
    ゔぇ ve ve,be ve ve ve
    ゔぉ vo vo,bo vo vo vo
    ゔゅ vyu vyu,byu vyu vyu vyu
    つぁ tsa tsa tsa tsa tsa
    つぃ tsi
    つぇ tse
    つぉ tso
    いぇ ye
    くぁ kwa kua kwa kwa qa,kwa,qua
    くぃ kwi kui kwi kwi qi,kwi,qui
    くぇ kwe kue kwe kwe qe,kwe,que
    くぉ kwo kuo kwo kwo qo,kwo
    ぐぁ gwa
    すぃ si si si si swi,si
    ずぃ zi zi zi zi zwi,zi
    ぁ a a a a xa,la
    ぃ i i i i xi,li
    ぅ u u u u xu,lu
    ぇ e e e e xe,le
    ぉ o o o o xo,lo
    ゃ ya ya ya ya xya,lya
    ゅ yu yu yu yu xyu,lyu
    ょ yo yo yo yo xyo,lyo
    ゎ wa wa wa wa xwa,lwa
    ゕ ka ka ka ka xka,lka
    ゖ ke ke ke ke xke,lke
    """
}
