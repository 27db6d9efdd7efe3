import ArgumentParser
import Dates
import Downloads
import Files
import Report

/// `folio fetch covidcast`: the issues of a signal as a CSV file.
struct FetchCovidcastCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "covidcast",
    abstract: "Download the issues of a signal from the COVIDcast API.",
    discussion: """
      Writes a CSV file with the API's columns, and beside it FILE.query.json: what was asked for, and the digest of what \
      came. An interrupted download leaves FILE.parts; the same command goes on from there.

      EXAMPLE
        folio fetch covidcast --source doctor-visits --signal smoothed_adj_cli --geo-type state --geo-values ks,pa \\
          --times 2020-06-01..2020-08-31 --issues 2020-06-01..2021-08-31 -o visits.csv
      """)

  @Option(help: ArgumentHelp("The data source, such as doctor-visits.", valueName: "name"))
  var source: String

  @Option(help: ArgumentHelp("The signal, such as smoothed_adj_cli.", valueName: "name"))
  var signal: String

  @Option(help: ArgumentHelp("county, hrr, msa, state, nation, …", valueName: "name"))
  var geoType: String

  @Option(help: ArgumentHelp("The places, with commas between; all if left out.", valueName: "name,…"))
  var geoValues = "*"

  @Option(help: "Whether times are days or epiweeks.")
  var timeType = CovidcastQuery.TimeType.day

  @Option(help: ArgumentHelp("The times: 2020-06-01..2020-08-31, or 202023..202035 for weeks.", valueName: "a..b"))
  var times: String

  @Option(help: ArgumentHelp("All issues of these times; without it, the newest issue alone.", valueName: "a..b"))
  var issues: String?

  @Option(help: ArgumentHelp("The newest issues as of a date.", valueName: "date"))
  var asOf: String?

  @Option(help: ArgumentHelp("The issues with this lag.", valueName: "n"))
  var lag: Int?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write, which ends in .csv.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var output: String

  @Option(help: ArgumentHelp("A key of the API; by default that of the variable DELPHI_EPIDATA_KEY.", valueName: "key"))
  var key: String?

  @Option(help: ArgumentHelp("Times of one request.", valueName: "n"))
  var stride = 7

  @Option(help: ArgumentHelp("Where the API is.", valueName: "url"))
  var address = "https://api.delphi.cmu.edu/epidata/covidcast/"

  @Flag(help: "Write nothing but what is wrong.")
  var quiet = false

  func validate() throws {
    _ = try query()
    guard output.hasSuffix(".csv") else { throw ValidationError("--output \(output): the name must end in .csv") }
    guard stride > 0 else { throw ValidationError("--stride takes a number above 0") }
  }

  func run() async throws {
    let query = try query()
    let progress = DownloadProgress(total: query.times.count, isOn: !quiet && StandardError.isTerminal)
    let download = CovidcastDownload(
      query: query, client: HTTPClient(), key: key ?? Machine.variable("DELPHI_EPIDATA_KEY"), stride: stride,
      path: output, progress: progress)
    do {
      let rows = try await Interrupt.guarding { try await download.run() }
      progress.clear()
      if !quiet { StandardError.write("\(output): \(rows) \(rows == 1 ? "row" : "rows")") }
    } catch let error as FetchError {
      progress.clear()
      StandardError.write("error: \(error.message)" + (error.hint.map { "\nhint: \($0)" } ?? ""))
      throw ExitStatus.cellFailed
    } catch let error as FilesError {
      progress.clear()
      StandardError.write("error: \(error.description)")
      throw ExitStatus.cellFailed
    }
  }

  private func query() throws -> CovidcastQuery {
    guard let timeValues = CovidcastQuery.times(times, timeType) else {
      throw ValidationError("--times \(times): expected FIRST..LAST, such as \(timeType.example)")
    }
    guard [issues, asOf, lag.map(String.init)].count(where: { $0 != nil }) <= 1 else {
      throw ValidationError("only one of --issues, --as-of and --lag can be given")
    }
    return CovidcastQuery(
      address: address, source: source, signal: signal, geoType: geoType, geoValues: geoValues, timeType: timeType,
      times: timeValues, version: try version())
  }

  private func version() throws -> HTTPRequest.Parameter? {
    if let issues {
      guard let values = CovidcastQuery.times(issues, timeType), let first = values.first, let last = values.last else {
        throw ValidationError("--issues \(issues): expected FIRST..LAST, such as \(timeType.example)")
      }
      return .init("issues", "\(first)-\(last)")
    }
    if let asOf {
      guard let day = Day(asOf) else { throw ValidationError("--as-of \(asOf): expected a date, such as 2021-03-01") }
      return .init("as_of", "\(day.number)")
    }
    return lag.map { .init("lag", "\($0)") }
  }
}

extension CovidcastQuery.TimeType: ExpressibleByArgument {
  fileprivate var example: String {
    switch self {
    case .day: "2020-06-01..2020-08-31"
    case .week: "202023..202035"
    }
  }
}
