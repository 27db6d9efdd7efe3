public import ArgumentParser
public import Cells

extension FigureTheme: ExpressibleByArgument {}
