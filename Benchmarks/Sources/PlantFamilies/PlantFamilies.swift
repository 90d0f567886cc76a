import Streams

/// Writes made-up passwords of which it is known who belongs together.
///
///     plant-families COUNT SEED [PERCENT] < words.txt > planted.tsv
///     plant-families copies|near|core|numbers|long COUNT [SEED] > hostile.tsv
///
/// A row has a number, a service, the password, the number of its family (-1 for none) and how the
/// password was made from the family's first. PERCENT of the passwords stand in families (45); the
/// words come from standard input, one a line.
@main
struct PlantFamilies {
  static func main() {
    if let kind = CommandLine.arguments.dropFirst().first.flatMap(HostileVault.init(rawValue:)) {
      return writeHostile(kind)
    }
    let numbers = numericArguments(defaults: [2000, 1, 45])
    let words = standardInputLines().map { String(decoding: $0, as: UTF8.self) }
      .filter { $0.utf8.count >= 3 && !$0.hasPrefix("#") }
    guard words.count > 100 else { complain("no words on standard input") }
    var chance = SplitMix64(seed: UInt64(numbers[1]))
    let source = PasswordSource(words: words)
    var rows: [Planted] = []
    var family = 0
    while rows.count < numbers[0] * numbers[2] / 100 {
      rows += FamilyMaker(source: source, chance: &chance).members(family)
      chance = SplitMix64(seed: UInt64(numbers[1]) &* 0x9E37_79B9 &+ UInt64(family) &+ 1)
      family += 1
    }
    while rows.count < numbers[0] { rows.append(source.stranger(&chance)) }
    // Fisher and Yates: relatives lie far apart.
    for index in stride(from: rows.count - 1, to: 0, by: -1) {
      rows.swapAt(index, chance.below(index + 1))
    }
    var output = Output()
    for (index, row) in rows.enumerated() {
      output.append(
        "\(index)\t\(row.service)\t\(row.password)\t\(row.family)\t\(row.kind)\n")
    }
    output.flush()
  }
}

extension PlantFamilies {
  fileprivate static func writeHostile(_ kind: HostileVault) {
    let numbers = numericArguments(after: 1, defaults: [2000, 1])
    var chance = SplitMix64(seed: UInt64(numbers[1]))
    var output = Output()
    var index = 0
    kind.forEach(numbers[0], &chance) { password in
      output.append("\(index)\tservice\(index % 997)\t\(password)\t-1\t\(kind.rawValue)\n")
      index += 1
    }
    output.flush()
  }
}

/// A made-up password, its service, and whether it belongs to others.
struct Planted {
  var service: String
  var password: String
  var family = -1
  var kind: String
}
