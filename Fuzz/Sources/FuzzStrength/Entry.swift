/// What libFuzzer calls with one input after the other; its `main` is the program's.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start = unsafe start else { return 0 }
  let input = unsafe UnsafeBufferPointer(start: start, count: count)
  unsafe Attempt(at: Array(input)).check()
  return 0
}
