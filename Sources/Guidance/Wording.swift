/// A text of this library in the two languages that its programs speak.
///
/// Notes on guidance and on policies are data, and stand beside the number that they explain. A text
/// may quote a file: whoever shows it removes control characters first.
public struct Wording: Sendable, Hashable {
  /// The English text.
  public let english: String
  /// The Japanese text.
  public let japanese: String

  /// The two texts, which say the same.
  public init(_ english: String, _ japanese: String) {
    self.english = english
    self.japanese = japanese
  }

  /// A name or a quotation that is the same in both languages.
  public init(verbatim text: String) { self.init(text, text) }
}
