/// Why a policy file could not be read at all.
public struct PolicyError: Error, Sendable, Equatable {
  /// What is wrong.
  public enum Reason: Sendable, Equatable {
    /// There is nothing in the file.
    case empty
    /// The file has more than so many bytes.
    case tooLarge(limit: Int)
    /// The file is neither UTF-8 nor UTF-16 with a byte order mark.
    case notText
    /// No format looks like this.
    case unknownFormat
    /// Several formats look like this.
    case ambiguousFormat([PolicyFormat.ID])
    /// The format was given, and the file is not one.
    case notThisFormat(PolicyFormat.ID)
    /// The text breaks the rules of YAML or JSON; the parser's own words, in English.
    case syntax(String)
    /// More than so many levels stand inside one another.
    case tooDeep(limit: Int)
    /// There are more than so many values.
    case tooManyValues(limit: Int)
    /// A key stands twice in one object, so that nobody can tell which one counts.
    case duplicateKey(String)
    /// YAML's references, tags and several documents are not read.
    case unsupportedYAML(Feature)
    /// A key that the form does not have.
    case unknownKey(String)
    /// A key is missing.
    case missingKey(String)
    /// The value of a key is not one that it can have; what it can have.
    case badValue(key: String, expected: Wording)
    /// Something that one format forbids, in words.
    case other(Wording)
  }

  /// What YAML has and policies need not have.
  public enum Feature: String, Sendable, Equatable {
    /// `*name`: a small file can stand for an enormous one.
    case alias
    /// `!tag`.
    case tag
    /// A second document behind `---`.
    case document
    /// A key that is not a single word or text.
    case compoundKey
    /// `<<`, which takes over another object's keys.
    case mergeKey
  }

  /// The file's name, as the caller gave it.
  public let file: String
  /// The line, from 1; nil if it is about the file as a whole.
  public let line: Int?
  /// What is wrong.
  public let reason: Reason

  /// An error in a file.
  public init(file: String, line: Int? = nil, _ reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }
}
