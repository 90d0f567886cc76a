/// One requirement of a guidance held against a policy; or a setting that the guidance has no word
/// on.
public struct Verdict: Sendable, Hashable {
  /// What it is about: the requirement's parameter.
  public let parameter: Parameter
  /// How they compare.
  public let outcome: Outcome
  /// The requirement; nil if the guidance is silent.
  public let requirement: Requirement?
  /// The parameter whose setting decided: the maximum age, where periodic change is judged.
  public let judged: Parameter
  /// What the policy says of it, and where.
  public let setting: Setting
  /// The value that holds after the format's arithmetic, if that is another one than stands there.
  public let effective: PolicyValue?
  /// What one has to know to read the verdict.
  public let remarks: [Remark]

  init(
    _ parameter: Parameter, _ outcome: Outcome, _ requirement: Requirement?, judged: Parameter,
    setting: Setting, effective: PolicyValue? = nil, remarks: [Remark] = []
  ) {
    self.parameter = parameter
    self.outcome = outcome
    self.requirement = requirement
    self.judged = judged
    self.setting = setting
    self.effective = effective
    self.remarks = remarks
  }

  /// How a policy and a requirement compare.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// The policy does what is asked.
    case conforms
    /// It is stricter, in a direction that the guidance leaves free.
    case exceeds
    /// It does otherwise, and the guidance demands it.
    case conflicts
    /// It does otherwise, and the guidance advises it.
    case fallsShort = "falls-short"
    /// The policy could say it and does not, and what the product then does is not known.
    case policySilent = "policy-silent"
    /// The policy's format has no word for it.
    case notExpressible = "not-expressible"
    /// The policy sets something that the guidance has no word on.
    case guidanceSilent = "guidance-silent"
    /// The policy says something whose meaning depends on what is not in the file.
    case unclear

    /// Whether the policy does otherwise than the guidance asks.
    public var isFailure: Bool { self == .conflicts || self == .fallsShort }
  }

  /// What one has to know to read a verdict.
  public enum Remark: Sendable, Hashable {
    /// The minimum counts bytes: fewer characters pass if they have several bytes each.
    case minimumInBytes(Int)
    /// The minimum counts UTF-16 units: an emoji counts for two.
    case minimumInUTF16
    /// The maximum counts bytes: fewer characters fit if they have several bytes each.
    case maximumInBytes(Int)
    /// The policy only warns: a password that breaks it is accepted.
    case notEnforced
    /// Words of a dictionary are refused, which is only a part of the common passwords.
    case dictionaryOnly
    /// A list of breached passwords holds the common ones too.
    case breachedListServes
    /// With a passphrase of so many characters, no kinds are demanded.
    case passphraseWay(Int)
    /// All that is refused is digits alone.
    case onlyDigitsRefused
    /// A password as long as the guidance advises cannot be set.
    case advisedLengthImpossible
    /// What locks no account locks it for no time.
    case neverLocked
    /// Worked out from the attempts and the minutes of the lock-out.
    case workedOutPerHour(Int)
    /// The way that the policy takes, of several: its number, from 1.
    case way(Int)
  }
}
