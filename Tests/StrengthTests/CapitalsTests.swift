import TestSupport
import Testing

@testable import Strength

/// What capitals where words begin make of a password.
@Suite struct CapitalsTests {
  private static let estimator = PasswordEstimator(
    lexicon: .embedded, method: .kagiban(year: 2026))

  @Test(
    "Capitals where words begin are one choice, however many words there are",
    arguments: [
      ("TwentyPurpleOtters", "twentypurpleotters"), ("ILoveYouBaby2", "iloveyoubaby2"),
      ("SnowMan0122", "snowman0122"), ("Tanaka-Taro", "tanaka-taro"),
      ("BackInBlack80", "backinblack80"),
    ])
  func initials(_ capitalised: String, _ plain: String) {
    let difference =
      Self.estimator.guessesLog10(capitalised) - Self.estimator.guessesLog10(plain)
    #expect(difference >= 0 && difference < 1, "a made-up password")
  }

  @Test("A phrase of a list is not much harder with capitals, and weak as without")
  func phrase() {
    #expect(Self.estimator.estimate("CorrectHorseBatteryStaple").estimate.score < 3)
  }

  @Test(
    "Capitals that begin no words are as many choices as they were",
    arguments: ["pBSsword", "PAssWOrd", "paSSword", "PaSwrD", "PasSworD", "Zq9xVLmwTnB"])
  func elsewhere(_ password: String) {
    #expect(!Self.hasInitials(password))
  }

  private static func hasInitials(_ password: String, asReference: Bool = false) -> Bool {
    var text = PasswordText()
    text.load(Array(password.utf8).span, fullLowerCase: asReference, folds: !asReference)
    return text.hasInitials
  }

  @Test("The reference counts capitals word by word")
  func reference() {
    #expect(!Self.hasInitials("TwentyPurple", asReference: true))
    #expect(Self.hasInitials("TwentyPurple"))
  }

  @Test("Random letters of both cases rarely look like it")
  func random() {
    var random = RandomSource(seed: 17)
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    let alike = (0..<1_000).count { _ in Self.hasInitials(random.text(letters, 10...10)) }
    #expect(alike < 100)
  }
}
