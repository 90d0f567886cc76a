import Testing

@testable import Strength

/// Telephone numbers and postal codes, however they are written.
@Suite struct PhoneNumberTests {
  private static let estimator = PasswordEstimator(
    lexicon: .embedded, method: .kagiban(year: 2026))

  @Test(
    "A telephone number is found, and takes too few guesses for a password",
    arguments: [
      "090-1234-5678", "07083461957", "080 3467 1928", "03-3581-1111", "(03)3581-1111",
      "（０３）３５８１－１１１１", "０９０ー８３４５ー６１９２", "0120-444-444", "0800-123-4567",
      "+81-90-1234-5678", "+81 (0)90 8361 2749", "045-671-2843", "(555) 382-1937",
      "1-555-382-1937", "+44 20 7946 0958", "01 23 45 67 89",
    ])
  func telephone(_ password: String) {
    let (estimate, pieces) = Self.estimator.estimate(password)
    #expect(pieces.map(\.kind) == [.phoneNumber])
    #expect(estimate.score < 3)
    #expect(estimate.feedback.warning == .contactNumber)
  }

  @Test(
    "The numbers of an address are found beside a place",
    arguments: ["shibuya1-2-3", "minatoku2-14-5", "六本木6-10-1", "5-27-5harajuku"])
  func blockNumbers(_ password: String) {
    let (estimate, pieces) = Self.estimator.estimate(password)
    #expect(pieces.map(\.kind).contains(.postalCode))
    #expect(estimate.guessesLog10 < 10)
  }

  @Test(
    "Other digits with hyphens are none",
    arguments: ["tanaka1-2", "tanaka01-02-03", "tanaka1-2-3-4-5", "tanaka1-2-3-", "tanaka123-4-5"])
  func noBlockNumbers(_ password: String) {
    #expect(!Self.estimator.estimate(password).pieces.map(\.kind).contains(.postalCode))
  }

  @Test("A number beside a word is found", arguments: ["taro-090-8364-1927", "08046193725taro"])
  func besideWords(_ password: String) {
    let kinds = Self.estimator.estimate(password).pieces.map(\.kind)
    #expect(kinds.contains(.phoneNumber) && kinds.contains(.word))
  }

  @Test("A postal code is found", arguments: ["150-0001", "〒150-0001", "１５０ー０００１"])
  func postal(_ password: String) {
    #expect(Self.estimator.estimate(password).pieces.map(\.kind) == [.postalCode])
  }

  @Test(
    "Other rows of digits are no number",
    arguments: [
      "2024-01-02", "1990-0412-1234", "83-5502-7741-6", "4817263950", "0036-99-1234",
      "09083641927553",
    ])
  func others(_ password: String) {
    let kinds = Self.estimator.estimate(password).pieces.map(\.kind)
    #expect(!kinds.contains(.phoneNumber) && !kinds.contains(.postalCode))
  }
}
