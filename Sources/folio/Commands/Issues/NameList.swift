import ArgumentParser

/// Names parted by commas; within double quotes, which may be doubled, commas are part of a name.
struct NameList: ExpressibleByArgument, Hashable {
  let names: [String]

  init(names: [String]) {
    self.names = names
  }

  init?(argument: String) {
    var names: [String] = []
    var name = ""
    var isQuoted = false
    for character in argument {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        names.append(name)
        name = ""
      default: name.append(character)
      }
    }
    names.append(name)
    guard !isQuoted, !names.contains("") else { return nil }
    self.names = names
  }
}
