import Hygiene
import Vaults

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

@main
struct FindReuse {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else { fatalError("usage: find-reuse FILE") }
    let file = unsafe open(CommandLine.arguments[1], O_RDONLY)
    let store = try SecretStore(readingFrom: file)
    let vault = try ExportReader().read(store)
    print(vault.credentials.count)
    let r = try ReuseFamilies(of: vault)
    var u = rusage()
    unsafe getrusage(0, &u)
    print(r.sizes.count, "cpu", Double(u.ru_utime.tv_sec) + Double(u.ru_utime.tv_usec) / 1e6, Double(u.ru_stime.tv_sec) + Double(u.ru_stime.tv_usec) / 1e6, "maxrss MB", u.ru_maxrss / 1024)
  }
}
