internal import CCurl
internal import Dispatch
internal import Synchronization

/// One request and its answer.
final class Transfer: Sendable {
  private struct State {
    var bytes: [UInt8] = []
    var isTooLarge = false
    var retryAfter = 0.0
  }

  private let request: HTTPRequest
  private let patience: Int
  private let progress: @Sendable (Int) -> Void
  private let state = Mutex(State())
  private let isCancelled = Atomic(false)

  init(_ request: HTTPRequest, patience: Int, progress: @escaping @Sendable (Int) -> Void) {
    self.request = request
    self.patience = patience
    self.progress = progress
  }

  /// Seconds for which the server asked to be left alone, at most two minutes.
  var retryAfter: Double { state.withLock(\.retryAfter) }

  /// On a thread of its own: libcurl waits.
  func run() async throws(DownloadError) -> [UInt8] {
    let result: Result<[UInt8], DownloadError> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        DispatchQueue.global().async {
          continuation.resume(returning: Result { () throws(DownloadError) in try self.perform() })
        }
      }
    } onCancel: {
      isCancelled.store(true, ordering: .relaxed)
    }
    return try result.get()
  }

  private func perform() throws(DownloadError) -> [UInt8] {
    var curl = folio_curl()
    guard unsafe folio_curl_load(&curl) else { throw .transport("libcurl is not installed: apt install libcurl4") }
    guard let handle = unsafe folio_curl_make(&curl) else { throw .transport("libcurl has no memory") }
    defer { unsafe folio_curl_free(&curl, handle) }
    var headers: UnsafeMutablePointer<curl_slist>?
    for header in request.headers { unsafe headers = folio_curl_append(&curl, headers, header) }
    defer { unsafe folio_curl_free_list(&curl, headers) }

    unsafe folio_curl_set_text(&curl, handle, CURLOPT_URL, request.url)
    unsafe folio_curl_set_text(&curl, handle, CURLOPT_PROTOCOLS_STR, "http,https")
    unsafe folio_curl_set_text(&curl, handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
    unsafe folio_curl_set_text(&curl, handle, CURLOPT_ACCEPT_ENCODING, "")
    unsafe folio_curl_set_text(&curl, handle, CURLOPT_USERAGENT, "folio")
    unsafe folio_curl_set_number(&curl, handle, CURLOPT_FOLLOWLOCATION, 1)
    unsafe folio_curl_set_number(&curl, handle, CURLOPT_MAXREDIRS, 5)
    unsafe folio_curl_set_number(&curl, handle, CURLOPT_NOSIGNAL, 1)
    unsafe folio_curl_set_number(&curl, handle, CURLOPT_NOPROGRESS, 0)
    unsafe folio_curl_set_number(&curl, handle, CURLOPT_CONNECTTIMEOUT, 30)
    unsafe folio_curl_set_number(&curl, handle, CURLOPT_LOW_SPEED_LIMIT, 1)
    unsafe folio_curl_set_number(&curl, handle, CURLOPT_LOW_SPEED_TIME, patience)
    unsafe folio_curl_set_pointer(&curl, handle, CURLOPT_HTTPHEADER, headers)
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe folio_curl_set_pointer(&curl, handle, CURLOPT_WRITEDATA, context)
    unsafe folio_curl_set_pointer(&curl, handle, CURLOPT_XFERINFODATA, context)
    unsafe folio_curl_set_receiver(&curl, handle) { bytes, size, count, context in
      guard let bytes = unsafe bytes, let context = unsafe context else { return 0 }
      let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
      return unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue().receive(Array(buffer))
    }
    unsafe folio_curl_set_observer(&curl, handle) { context, _, received, _, _ in
      guard let context = unsafe context else { return 1 }
      return unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue().advance(to: Int(received))
    }

    let code = unsafe folio_curl_perform(&curl, handle)
    if isCancelled.load(ordering: .relaxed) { throw .cancelled }
    if state.withLock(\.isTooLarge) { throw .tooLarge(limit: request.limit) }
    guard code == CURLE_OK else { throw .transport(unsafe String(cString: folio_curl_message(&curl, code))) }
    var status = 0
    var seconds: curl_off_t = 0
    unsafe folio_curl_get_number(&curl, handle, CURLINFO_RESPONSE_CODE, &status)
    unsafe folio_curl_get_offset(&curl, handle, CURLINFO_RETRY_AFTER, &seconds)
    let bytes = state.withLock { state in
      state.retryAfter = Double(min(max(0, seconds), 120))
      return state.bytes
    }
    guard (200..<300).contains(status) else {
      throw .status(status, body: String(decoding: bytes.prefix(200), as: UTF8.self))
    }
    return bytes
  }

  /// Takes some bytes of the answer; another number than theirs ends the transfer.
  private func receive(_ bytes: [UInt8]) -> Int {
    state.withLock { state in
      guard state.bytes.count + bytes.count <= request.limit else {
        state.isTooLarge = true
        return 0
      }
      state.bytes += bytes
      return bytes.count
    }
  }

  /// Tells how far the transfer is; another number than 0 ends it.
  private func advance(to received: Int) -> Int32 {
    progress(received)
    return isCancelled.load(ordering: .relaxed) ? 1 : 0
  }
}
