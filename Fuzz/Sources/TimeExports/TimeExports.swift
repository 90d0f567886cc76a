import Vaults

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Makes small inputs large by repeating them, and says which of them cost the most time per byte
/// and grow the fastest: what takes quadratic time stands out by a factor of the size.
///
///     time-exports FOLDER...
@main
struct TimeExports {
  private static let sizes = (small: 1 << 16, large: 1 << 20)
  private static let shownCount = 5

  static func main() throws {
    let folders = CommandLine.arguments.dropFirst()
    guard !folders.isEmpty else { fatalError("usage: time-exports FOLDER...") }
    var growths: [Growth] = []
    for folder in folders {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
        let input = try [UInt8](Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
        guard !input.isEmpty else { continue }
        for keepsHeader in [true, false] {
          growths.append(Growth(of: input, name: name, keepsHeader: keepsHeader, sizes: sizes))
        }
      }
    }
    print("\(growths.count) inputs of 64 KiB and 1 MiB")
    show("slowest, in ns per byte at 1 MiB", growths, by: \.large)
    show("fastest growing, in time per byte at 1 MiB over that at 64 KiB", growths, by: \.ratio)
  }

  private static func show(
    _ title: String, _ growths: [Growth], by value: KeyPath<Growth, Double>
  ) {
    print(title)
    for growth in growths.sorted(by: { $0[keyPath: value] > $1[keyPath: value] })
      .prefix(shownCount)
    {
      let rounded = (growth[keyPath: value] * 10).rounded() / 10
      print("  \(rounded)  \(growth.name)\(growth.keepsHeader ? ", its first line kept" : "")")
    }
  }
}

/// What reading one input costs per byte in two sizes.
private struct Growth {
  let name: String
  let keepsHeader: Bool
  let small: Double
  let large: Double

  /// Below this nothing is worth comparing: it is the cost of starting.
  private static let negligible = 2.0

  var ratio: Double { large / max(small, Self.negligible) }

  init(of input: [UInt8], name: String, keepsHeader: Bool, sizes: (small: Int, large: Int)) {
    self.name = name
    self.keepsHeader = keepsHeader
    let headerEnd = keepsHeader ? (input.firstIndex(of: 0x0A) ?? -1) + 1 : 0
    let (header, body) = (input[..<headerEnd], input[headerEnd...])
    let repeated = body.isEmpty ? input[...] : body
    func nanosecondsPerByte(at size: Int) -> Double {
      var bytes = Array(header)
      while bytes.count < size { bytes += repeated }
      return Self.seconds(reading: bytes) * 1e9 / Double(bytes.count)
    }
    small = nanosecondsPerByte(at: sizes.small)
    large = nanosecondsPerByte(at: sizes.large)
  }

  /// The shorter time of two, because other programs want the processor too.
  private static func seconds(reading bytes: [UInt8]) -> Double {
    (0..<2).map { _ in
      let clock = ContinuousClock()
      let time = clock.measure {
        guard let store = try? SecretStore(copying: bytes.span) else { return }
        _ = try? ExportReader().read(store)
      }
      return time / .seconds(1)
    }.min() ?? 0
  }
}
