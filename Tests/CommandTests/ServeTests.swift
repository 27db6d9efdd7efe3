import Foundation
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1)))
struct ServeTests {
  private let folio: Command

  init() throws {
    folio = try Command(Specs.files)
  }

  @Test func `the report is served below the name of its run, with a script that its file does not have`() async throws
  {
    try await serving("tiny.yaml") { site in
      let news = try await site.news { $0.run != nil }
      let start = try await site.get("/")
      #expect(start.status == 302)
      #expect(start.headers["location"] == "/@\(try #require(news.run))/tiny/index.html")
      let page = try await site.get("/@\(news.run ?? "")/tiny/index.html")
      #expect(page.status == 200)
      #expect(page.text.contains("<script data-live>"))
      #expect(page.text.firstMatch(of: /script-src [^;]*'sha256-[^;]*; connect-src 'self'"/) != nil)
      let file = try folio.folder.text("output/tiny/index.html")
      #expect(!file.contains("data-live") && !file.contains("connect-src"))
      let picture = try await site.get("/@\(news.run ?? "")/tiny/figures/losses.png")
      #expect(picture.headers["content-type"] == "image/png")
      #expect(picture.body == (try folio.files()["tiny/figures/losses.png"]))
      let head = try await site.get("/@\(news.run ?? "")/tiny/figures/losses.png", method: "HEAD")
      #expect(head.headers["content-length"] == String(picture.body.count) && head.body.isEmpty)
    }
  }

  @Test func `other hosts, other origins and other methods are refused`() async throws {
    try await serving("tiny.yaml") { site in
      _ = try await site.news { $0.run != nil }
      #expect(try await site.get("/", headers: ["Host: localhost:\(site.port)"]).status == 302)
      #expect(try await site.get("/", headers: ["Host: evil.example:\(site.port)"]).status == 421)
      #expect(try await site.get("/", headers: ["Host: 127.0.0.1"]).status == 421)
      #expect(try await site.get("/", headers: []).status == 421)
      let host = "Host: 127.0.0.1:\(site.port)"
      #expect(try await site.get("/", headers: [host, "Origin: http://evil.example"]).status == 403)
      #expect(try await site.get("/", headers: [host, "Origin: null"]).status == 403)
      #expect(try await site.get("/", headers: [host, "Origin: http://127.0.0.1:\(site.port)"]).status == 302)
      #expect(try await site.get("/", method: "POST").status == 405)
    }
  }

  @Test func `no path leads out of the output folder or to a hidden file`() async throws {
    try await serving("tiny.yaml") { site in
      let run = try #require(try await site.news { $0.run != nil }.run)
      try FileManager.default.createSymbolicLink(
        atPath: folio.folder.path("output/README-link"), withDestinationPath: folio.folder.path("tiny.yaml"))
      for path in [
        "../tiny.yaml", "%2e%2e/tiny.yaml", "tiny/../../tiny.yaml", "..%2ftiny.yaml", "/etc/passwd", "%2fetc%2fpasswd",
        ".folio.lock", "README-link", "tiny/%00", "tiny/missing.png",
      ] {
        #expect(try await site.get("/@\(run)/\(path)").status == 404, "\(path)")
        #expect(try await site.get("/\(path)").status != 200, "\(path)")
      }
    }
  }

  @Test func `a saved spec and a saved file make a new run, and the last one can still be asked for`() async throws {
    try await serving("tiny.yaml") { site in
      let first = try #require(try await site.news { $0.run != nil }.run)
      let old = try await site.get("/@\(first)/tiny/figures/losses.png")
      try folio.folder.write(Specs.tiny.replacing("*prose*", with: "*verse*"), to: "tiny.yaml")
      let second = try #require(try await site.news { $0.run != first }.run)
      #expect(try await site.get("/@\(second)/tiny/index.html").text.contains("<em>verse</em>"))
      #expect(try await site.get("/@\(first)/tiny/index.html").text.contains("<em>prose</em>"))
      // As editors do that never leave half a file.
      try Data("0 1\n1 2\n2 3\n".utf8).write(to: URL(filePath: folio.folder.path("data/edges.txt")), options: .atomic)
      let third = try #require(try await site.news { $0.run != second }.run)
      #expect(try await site.get("/@\(third)/tiny/figures/losses.png").body != old.body)
      #expect(try await site.get("/@\(second)/tiny/figures/losses.png").body == old.body)
      #expect(try await site.get("/@\(first)/tiny/figures/losses.png").status == 404)
      #expect(try await site.get("/@\(first)/tiny/index.html").headers["location"] == "/@\(third)/tiny/index.html")
    }
  }

  @Test func `mistakes are told beside the last good report until they are mended`() async throws {
    try await serving("tiny.yaml") { site in
      let first = try await site.news { $0.run != nil }
      try folio.folder.write(Specs.tiny.replacing("graph: net", with: "graph: nte"), to: "tiny.yaml")
      let broken = try await site.news { $0.problem != nil }
      #expect(broken.run == first.run)
      #expect(
        broken.problem == """
          tiny.yaml:13:14: error[unknown-cell]: there is no cell with the id `nte`
                graph: nte
                       ^~~
          hint: did you mean `net`?

          """)
      try folio.folder.write(Specs.tiny, to: "tiny.yaml")
      let mended = try await site.news { $0.problem == nil }
      #expect(mended.run != first.run)
    }
  }

  @Test func `a spec that is wrong from the start is served once it and its files are there`() async throws {
    try FileManager.default.removeItem(atPath: folio.folder.path("data/edges.txt"))
    try await serving("tiny.yaml") { site in
      #expect(try await site.news { $0.problem != nil }.problem?.contains("there is no file `data/edges.txt`") == true)
      #expect(try await site.get("/").text.contains("The report will be here"))
      try folio.folder.write(Specs.edges, to: "data/edges.txt")
      #expect(try await site.news { $0.run != nil }.problem == nil)
    }
  }

  @Test func `cells that keep all processors busy keep nobody waiting, and a save ends them`() async throws {
    let walks = (0..<ProcessInfo.processInfo.activeProcessorCount + 1).map {
      "  - layout: {graph: net, iterations: 10000000, seeds: [\($0)]}\n"
    }
    let busy = "folio: 1\ntitle: Busy\ncells:\n  - id: net\n    graph: data/edges.txt\n" + walks.joined()
    try folio.folder.write(busy, to: "busy.yaml")
    try await serving("busy.yaml") { site in
      try await Task.sleep(for: .milliseconds(500))
      #expect(try await site.get("/").text.contains("The report will be here"))
      try folio.folder.write("folio: 1\ntitle: Idle\ncells:\n  - markdown: Words.\n", to: "busy.yaml")
      #expect(try await site.news { $0.run != nil }.problem == nil)
      try folio.folder.write(busy, to: "busy.yaml")
      try await Task.sleep(for: .milliseconds(500))
    }
  }

  @Test func `a port in use and a spec that is not there make the exit code 2`() async throws {
    try await serving("tiny.yaml") { site in
      let second = try await folio.run("serve", "tiny.yaml", "--port", "\(site.port)")
      #expect(second.status == 2)
      #expect(second.error.contains("cannot listen on 127.0.0.1:\(site.port)"))
    }
    #expect(try await folio.run("serve", "missing.yaml").status == 2)
  }

  @Test func `run --watch runs again until it is interrupted`() async throws {
    let run = try await folio.run("run", "--watch", "tiny.yaml") { process in
      func page(has text: String) -> Bool {
        (try? folio.folder.text("output/tiny/index.html"))?.contains(text) == true
      }
      while !page(has: "<em>prose</em>") { try await Task.sleep(for: .milliseconds(10)) }
      try folio.folder.write(Specs.tiny.replacing("*prose*", with: "*verse*"), to: "tiny.yaml")
      while !page(has: "<em>verse</em>") { try await Task.sleep(for: .milliseconds(10)) }
      process.interrupt()
    }
    #expect(run.status == 130)
  }

  /// The site of `folio serve` while `body` runs; then Ctrl-C, which has to end it well.
  private func serving(_ spec: String, _ body: (Site) async throws -> Void) async throws {
    let outcome = try await folio.run("serve", spec) { process in
      defer { process.interrupt() }
      try await body(try await Site(of: process))
    }
    #expect(outcome.status == 0, "\(outcome.error)")
  }
}
