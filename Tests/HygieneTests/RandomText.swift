import TestSupport

/// Text in which narrow, wide, combining, acting and arbitrary characters follow each other.
func randomText(seed: Int, length: Int = 60) -> String {
  var random = RandomSource(seed: seed)
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
