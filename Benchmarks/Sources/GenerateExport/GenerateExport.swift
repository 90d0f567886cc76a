import MadeUp
import Streams

/// Writes an export of made-up logins in one of the formats that are read.
///
///     generate-export list
///     generate-export FORMAT [COUNT [SEED]] < common-passwords.txt > export.csv
///
/// `list` names the formats, with `named` behind those that a file does not show.
@main
struct GenerateExport {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let name = arguments.first else { complain("usage: generate-export FORMAT [COUNT]") }
    if name == "list" {
      for layout in Layout.all { print(layout.id + (layout.mustBeNamed ? " named" : "")) }
      return
    }
    guard let layout = Layout.all.first(where: { $0.id == name }) else {
      complain("no such format: \(name)")
    }
    write(layout, numericArguments(after: 1, defaults: [200_000, 1]))
  }

  private static func write(_ layout: Layout, _ numbers: [Int]) {
    let common = standardInputLines().map { String(decoding: $0, as: UTF8.self) }
    guard !common.isEmpty else { complain("no common passwords on standard input") }
    let seed = UInt64(numbers[1])
    let choices = PasswordChoices(credentials: numbers[0], seed: seed)
    var chance = SplitMix64(seed: seed &+ 1)
    let hosts = Host.pool(of: 50_000, chance: &chance)
    var output = Output()
    if !layout.header.isEmpty { output.append(layout.header + layout.lineEnd) }
    for index in 0..<numbers[0] {
      let host = hosts[Host.popularIndex(among: hosts.count, chance: &chance)]
      let password = choices.password(of: index, common: common, chance: &chance)
      let credential = credential(at: host, password: password, chance: &chance)
      output.append(layout.record(of: credential, number: index) + layout.lineEnd)
    }
    output.flush()
  }

  private static func credential(
    at host: Host, password: String, chance: inout SplitMix64
  ) -> Credential {
    let seed = Characters.base32.word(of: 32, chance: &chance)
    return Credential(
      title: host.title, url: host.address(chance: &chance),
      username: Person.username(chance: &chance), password: password,
      note: chance.happens(0.15) ? Person.note(chance: &chance) : "",
      oneTimeCode: chance.happens(0.1) ? "otpauth://totp/\(host.name)?secret=\(seed)" : "",
      folder: chance.happens(0.5) ? "Shopping" : "")
  }
}
