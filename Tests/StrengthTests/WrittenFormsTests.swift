import TestSupport
import Testing

@testable import Strength

/// Strokes over the keyboard, days with the names of months, addresses, numbers in kanji.
@Suite struct WrittenFormsTests {
  private static let estimator = PasswordEstimator(
    lexicon: .embedded, method: .kagiban(year: 2026))

  @Test(
    "A row of strokes is a walk, whichever of them are shifted",
    arguments: [
      "1qaz@WSX3edc$RFV", "!QAZ2wsx#EDC4rfv", "qazQAZ123!@#", "1qsxcft6", "qwedcxzas", "plokmijn",
      "@[:];p", "^\\@[;:],./",
    ])
  func strokes(_ password: String) {
    let (estimate, pieces) = Self.estimator.estimate(password)
    #expect(pieces.map(\.kind) == [.keyboardWalk])
    #expect(estimate.score < 3)
  }

  @Test(
    "Shift in each part of a pattern alike is one choice", arguments: ["1!2@3#4$5%", "1!qaz2@wsx"])
  func periodicShift(_ password: String) {
    #expect(Self.estimator.estimate(password).estimate.score < 3)
  }

  @Test(
    "Columns of which one is shifted take more than without, and Shift at will takes more still")
  func shift() {
    let plain = Self.estimator.guessesLog10("2wsx3edc4rfv5tgb")
    let columns = Self.estimator.guessesLog10("2wsx#EDC4rfv%TGB")
    let atWill = Self.estimator.guessesLog10("2wSx3eDC4RfV5tgB")
    #expect(plain < columns && columns < atWill)
  }

  @Test("Strokes in long texts are found in time that grows with the length")
  func longStrokes() {
    let text = String(repeating: "qazxswedcvfrtgb", count: 1_000)
    let (_, pieces) = Self.estimator.estimate("x" + text)
    #expect(pieces.map(\.symbols.count).reduce(0, +) == 15_001)
  }

  @Test(
    "A day with the name of its month is a date",
    arguments: [
      "23nov1987", "12apr1985", "sept112001", "july4th1776", "12April1985", "Jan011990",
      "nov231987",
      "4-Jul-1976", "Dec 25th", "1999may5", "12apr85", "oct31",
    ])
  func monthNames(_ password: String) {
    let (estimate, pieces) = Self.estimator.estimate(password)
    #expect(pieces.map(\.kind) == [.date])
    #expect(estimate.score < 3)
  }

  @Test("A day beside a word is found, and the name of a month within another word is none")
  func besideWords() {
    #expect(
      Self.estimator.estimate("dragon23nov1987").pieces.map(\.kind) == [.word, .date])
    for password in ["32nov", "marble12", "decade99", "jul1234567"] {
      #expect(!Self.estimator.estimate(password).pieces.map(\.kind).contains(.date))
    }
  }

  @Test(
    "What addresses have in common is cheap",
    arguments: [
      "taro.yamada@docomo.ne.jp", "https://google.com", "www.google.com", "info@example.co.jp",
      "test@test.com", "127.0.0.1", "192.168.1.1", "tanaka@gmail.com", "john.smith@gmail.com",
    ])
  func addresses(_ password: String) {
    let (estimate, pieces) = Self.estimator.estimate(password)
    #expect(pieces.map(\.kind).contains(.address))
    #expect(estimate.score < 3)
  }

  @Test(
    "What only looks like it is no address",
    arguments: ["1.2.3", "300.1.1.1", "sakura.computer", "x@gmail.community", "1.2.3.4.5"])
  func noAddresses(_ password: String) {
    #expect(!Self.estimator.estimate(password).pieces.map(\.kind).contains(.address))
  }

  @Test("Numbers in kanji follow each other", arguments: ["一二三四五", "五四三二一", "〇一二三"])
  func numerals(_ password: String) {
    #expect(Self.estimator.estimate(password).pieces.map(\.kind) == [.sequence])
  }

  @Test("Voiced kana follow each other too", arguments: ["がぎぐげご", "ぱぴぷぺぽ", "バビブベボ"])
  func voiced(_ password: String) {
    #expect(Self.estimator.estimate(password).pieces.map(\.kind) == [.sequence])
  }

  @Test(
    "A year backwards is one at the end of a password that is turned round",
    arguments: ["9002retsieM", "retsam5891", "4202arukas"])
  func mirroredYears(_ password: String) {
    let (estimate, pieces) = Self.estimator.estimate(password)
    #expect(Set(pieces.map(\.kind)) == [.year, .word])
    #expect(estimate.score < 3)
  }

  @Test("Digits that no year has, or more of them, are none backwards")
  func noMirroredYears() {
    for password in ["9992retsieM", "89002retsieM", "7402retsieM", "9002"] {
      #expect(!Self.estimator.estimate(password).pieces.map(\.kind).contains(.year))
    }
  }

  private func telling(_ password: String) -> [Piece.Kind] {
    Self.estimator.estimate(password).pieces.filter(\.isTelling).map(\.kind)
  }

  @Test("What stands in a random password by chance does not say what it is made of")
  func telling() {
    for password in ["kicbyh-difvoh-bAc8or", "9f1b3c52-7a41-4c3e-8d19-2b5c6e7f8a90"] {
      #expect(telling(password) == [])
    }
    #expect(telling("tanaka19850412") == [.word, .date])
    var random = RandomSource(seed: 5)
    let characters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    let told = (0..<300).count { _ in
      telling(String((0..<16).map { _ in random.choose(characters) })).contains { $0 != .unknown }
    }
    #expect(told < 45)
  }
}
