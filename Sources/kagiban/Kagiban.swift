@main
struct Kagiban {
  static func main() {}
}
