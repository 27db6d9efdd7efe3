import CCairo

extension Canvas {
  /// Draws with everything outside of a rectangle cut off.
  public func clipped<Result: ~Copyable, Failure: Error>(
    to rect: Rect, _ body: (borrowing Canvas) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    unsafe cairo_save(context)
    defer { unsafe cairo_restore(context) }
    trace(.rectangle(rect))
    unsafe cairo_clip(context)
    return try body(self)
  }

  /// Draws with the corner moved to another place.
  public func translated<Result: ~Copyable, Failure: Error>(
    to origin: Point, _ body: (borrowing Canvas) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    unsafe cairo_save(context)
    defer { unsafe cairo_restore(context) }
    if origin.isFinite { unsafe cairo_translate(context, origin.x, origin.y) }
    return try body(self)
  }

  /// Draws with what overlaps as one thing of a common opacity.
  ///
  /// - Parameter opacity: 0 is invisible; cut to 0...1, NaN is 0.
  public func grouped<Result: ~Copyable, Failure: Error>(
    opacity: Double, _ body: (borrowing Canvas) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    unsafe cairo_push_group(context)
    defer {
      unsafe cairo_pop_group_to_source(context)
      unsafe cairo_paint_with_alpha(context, opacity > 0 ? min(opacity, 1) : 0)
    }
    return try body(self)
  }
}
