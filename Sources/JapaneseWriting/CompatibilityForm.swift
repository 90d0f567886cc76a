internal import CUTF8Proc

/// Text in the form in which widths and ligatures no longer matter: Unicode's NFKC, as far as
/// people who type Japanese meet it.
///
/// Ｔａｒｏ is Taro, ﾀﾛｳ is タロウ, ｶﾞ is ガ, ㍻ is 平成, ① is 1. A letter and an accent of its own
/// stay two.
public enum CompatibilityForm {
  /// The most scalars that one scalar becomes: the Arabic ligature U+FDFA.
  public static let longest = 18

  /// Appends what a scalar stands for.
  ///
  /// - Parameters:
  ///   - scalar: any number; what is no scalar stands for itself.
  ///   - previous: the scalar before it, in this form.
  ///   - append: receives each scalar; whether it takes the place of the previous one, as ガ does
  ///     when a mark follows カ.
  public static func fold(
    _ scalar: UInt32, after previous: UInt32?,
    _ append: (_ scalar: UInt32, _ replaces: Bool) -> Void
  ) {
    if scalar < 0xA0 { return append(scalar, false) }
    if let previous, let composed = Kana.composed(previous, scalar) {
      return append(composed, true)
    }
    guard scalar <= 0x10_FFFF, !isVoicingMark(scalar) else { return append(scalar, false) }
    guard isCompatibility(scalar) else { return append(scalar, false) }
    // Every scalar of the decomposition is final, but for voiced kana in squared words (㌘).
    var buffer = InlineArray<18, Int32>(repeating: 0)
    let count = decompose(scalar, &buffer)
    guard (1...longest).contains(count) else { return append(scalar, false) }
    var last: UInt32?
    for index in 0..<count {
      let next = UInt32(bitPattern: buffer[index])
      if let base = last, let composed = Kana.composed(base, next) {
        append(composed, true)
        last = composed
      } else {
        append(next, false)
        last = next
      }
    }
  }

  /// The form of a text.
  public static func of(_ text: some StringProtocol) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      fold(scalar.value, after: scalars.last?.value) { folded, replaces in
        if replaces { scalars.removeLast() }
        if let folded = Unicode.Scalar(folded) { scalars.append(folded) }
      }
    }
    return String(scalars)
  }

  /// ゛ and ゜ by themselves, which NFKC would take for a space and an accent.
  private static func isVoicingMark(_ scalar: UInt32) -> Bool {
    scalar == 0x309B || scalar == 0x309C || scalar == 0xFF9E || scalar == 0xFF9F
  }

  /// Whether the scalar is another way of writing something; letters with accents are not.
  private static func isCompatibility(_ scalar: UInt32) -> Bool {
    unsafe utf8proc_get_property(Int32(bitPattern: scalar)).pointee.decomp_type != 0
  }

  private static func decompose(
    _ scalar: UInt32, _ buffer: inout InlineArray<18, Int32>
  ) -> Int {
    var lastClass: Int32 = 0
    var span = buffer.mutableSpan
    return unsafe span.withUnsafeMutableBufferPointer { pointer in
      unsafe utf8proc_decompose_char(
        Int32(bitPattern: scalar), pointer.baseAddress, longest,
        utf8proc_option_t(UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue), &lastClass)
    }
  }
}
