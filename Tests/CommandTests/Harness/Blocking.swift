#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Runs `body`, which waits for the outside, on a thread of its own.
///
/// The threads on which tests run are few: if each waited for an answer that another test has to
/// give, none would.
func blocking<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
  await withCheckedContinuation { continuation in
    let work = Work { continuation.resume(returning: body()) }
    var thread = pthread_t(bitPattern: 0)
    let context = unsafe Unmanaged.passRetained(work).toOpaque()
    let code = unsafe pthread_create(&thread, nil, { context in
      #if canImport(Darwin)
      unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
      #else
      if let context = unsafe context {
        unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
      }
      #endif
      return nil
    }, context)
    precondition(code == 0, "no thread is to be had")
  }
}

private final class Work: Sendable {
  let body: @Sendable () -> Void
  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
