/// A generator that gives the same numbers for the same seed.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Text in which narrow, wide, combining, acting and arbitrary characters follow each other.
func randomText(seed: Int, length: Int = 60) -> String {
  var random = SplitMix(seed: seed)
  let usual = Array(
    ("ab cd, e.f(g)h 12日本語、の「漢字」。カタカナーっょ％ｶﾅﾞ한각é👩🏽🇯❤"
      + "\u{3099}\u{301}\u{FE0F}\u{200D}\u{1B}\n\u{202E}\u{3000}").unicodeScalars)
  var text = String.UnicodeScalarView()
  for _ in 0..<Int.random(in: 0...length, using: &random) {
    if Int.random(in: 0..<10, using: &random) > 0 {
      if let scalar = usual.randomElement(using: &random) { text.append(scalar) }
    } else if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)) {
      text.append(scalar)
    }
  }
  return String(text)
}
