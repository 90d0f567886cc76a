import TestSupport

/// A made-up password that is easily found wherever a part of it is shown.
///
/// Letters and digits take turns, so that no four bytes in a row stand in a text of ours, and every
/// canary has characters that a writer could trip over.
struct Canary: Sendable {
  let text: String

  /// Its number of characters is in no report, so it is one that nothing else has.
  static let characteristicLengths = [37, 41, 43, 47, 53, 59]

  /// 200 of them, all different, the same in every run.
  static let all: [Canary] = {
    var random = RandomSource(seed: 0x6B61_6769_6261_6E00)
    var seen: Set<String> = []
    var canaries: [Canary] = []
    while canaries.count < 200 {
      let canary = Canary(number: canaries.count, &random)
      if seen.insert(canary.text).inserted { canaries.append(canary) }
    }
    return canaries
  }()

  private init(number: Int, _ random: inout RandomSource) {
    func core(_ count: Int) -> String { Self.core(count, &random) }
    switch number % 20 {
    case 0: text = core(4)
    case 1: text = core(5)
    case 2: text = core(6)
    case 3: text = core(7)
    case 4: text = core(6) + "," + core(6)
    case 5: text = core(6) + "\"" + core(6)
    case 6: text = core(6) + "\n" + core(6)
    case 7: text = "  " + core(10)
    case 8: text = core(10) + "  "
    case 9: text = core(4) + "'" + core(4) + "'" + core(4)
    case 10: text = Self.rare(5, &random)
    case 11: text = Self.rare(2, &random) + core(6) + Self.rare(3, &random)
    case 12: text = core(5) + "\r\n" + core(5)
    case 13: text = "=" + core(8) + "<" + core(4) + ">&" + core(4)
    case 14: text = core(5) + "\u{1B}]" + core(5) + "\\" + core(5)
    case 15: text = core(6) + ";" + core(5) + "\t" + core(5)
    case 16: text = "--" + core(12)
    case 17: text = core(Self.characteristicLengths[number / 20 % 6])
    case 18: text = core(8) + "\"\"," + core(8)
    default: text = core(16)
    }
  }

  private static func core(_ count: Int, _ random: inout RandomSource) -> String {
    let letters = Array("qxzvjwhQXZVJWH")
    let digits = Array("23456789")
    return String(
      (0..<count).map { ($0 % 2 == 0 ? letters : digits).randomElement(using: &random) ?? "q" })
  }

  /// Ideographs that no text of ours has.
  private static func rare(_ count: Int, _ random: inout RandomSource) -> String {
    let characters = Array("鑛靁龕爨齾鱻麤驫鬱籲灩齉")
    return String((0..<count).map { _ in characters.randomElement(using: &random) ?? "鑛" })
  }

  /// The cell of a CSV file that holds it.
  var quoted: String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }

  /// Whether it can be a name in a facts file, as it stands: letters and digits of one script.
  var isFact: Bool {
    (8...60).contains(text.utf8.count) && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
      && text.allSatisfy { $0.isLetter || $0.isNumber }
  }

  /// Whether a line can hold it.
  var isLine: Bool { !text.utf8.contains(0x0A) }
}
