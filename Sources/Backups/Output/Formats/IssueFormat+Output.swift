extension IssueFormat: IssueOutput {
  public var name: String { rawValue }

  public func makeSink(in folder: String, earlier: String?) throws(BackupError) -> any IssueFileSink {
    IssueFiles(folder: folder, earlier: earlier, format: self)
  }
}
