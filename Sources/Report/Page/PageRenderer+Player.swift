extension PageRenderer {
  /// What `player.js` reads of a figure.
  ///
  /// - Parameter isDrawn: Whether the page draws the frames itself, from data.
  func playerAttributes(_ player: Player, isDrawn: Bool) -> [HTMLAttribute] {
    let captions = player.captions.map { caption in
      String(caption.map { $0.isNewline ? " " : $0 })
    }
    var attributes = isDrawn ? [] : [frameAddresses(player)]
    attributes += [
      HTMLAttribute(.dataCount, String(player.frameCount)),
      HTMLAttribute(.dataRate, player.framesPerSecond.isFinite ? player.framesPerSecond.description : "10"),
    ]
    if !captions.isEmpty { attributes.append(HTMLAttribute(.dataCaptions, captions.joined(separator: "\n"))) }
    if let clock = player.clock { attributes.append(HTMLAttribute(.dataClock, clock)) }
    if let track = player.track {
      attributes += [
        HTMLAttribute(.dataTrack, track.cell),
        HTMLAttribute(.dataPlaces, track.places.map(\.description).joined(separator: " ")),
      ]
    }
    return attributes
  }

  /// Where the frames are as files, or the frames themselves.
  private func frameAddresses(_ player: Player) -> HTMLAttribute {
    guard isWhole else {
      return HTMLAttribute(.dataFolder, WebAddress(path: AssetRole.framesFolder(cell: cell.id)).text)
    }
    let addresses = (0..<max(player.frameCount, 0)).map { address(of: .frame($0)).text }
    return HTMLAttribute(.dataFrames, addresses.joined(separator: "\n"))
  }

  /// The buttons and the scrubber, hidden until the script is there to work them.
  func playerControls(_ player: Player, name: String) -> HTML {
    let last = String(max(player.frameCount - 1, 0))
    return .element(
      .div,
      [
        HTMLAttribute(.class, "controls"), HTMLAttribute(.role, "group"),
        HTMLAttribute(.ariaLabel, "Animation of \(name)"), HTMLAttribute(.hidden),
      ],
      [
        button("play", label: "Play", icons: ["M4 2.5v11l9-5.5z", "M4 2.5h3v11H4zM9 2.5h3v11H9z"]),
        button("back", label: "Previous frame", icons: ["M11.5 3v10L5.5 8zM3.5 3h1.6v10H3.5z"]),
        button("forward", label: "Next frame", icons: ["M4.5 3v10l6-5zM10.9 3h1.6v10h-1.6z"]),
        .element(
          .input,
          [
            HTMLAttribute(.type, "range"), HTMLAttribute(.minimum, "0"), HTMLAttribute(.maximum, last),
            HTMLAttribute(.value, last), HTMLAttribute(.ariaLabel, "Frame"),
          ], []),
        button(
          "loop", label: "Repeat",
          icons: [
            "M3 8a4.5 4.5 0 0 1 7.8-3L9 6.8h5v-5l-1.8 1.8A6.5 6.5 0 0 0 1 8zM13 8a4.5 4.5 0 0 1-7.8 3L7 9.2H2v5l1.8-1.8A6.5 6.5 0 0 0 15 8z"
          ],
          isToggle: true),
        .element(
          .select, [HTMLAttribute(.ariaLabel, "Speed")],
          [("0.25", "0.25×"), ("0.5", "0.5×"), ("1", "1×"), ("2", "2×"), ("4", "4×")].map { speed, label in
            .element(
              .option, [HTMLAttribute(.value, speed)] + (speed == "1" ? [HTMLAttribute(.selected)] : []), [.text(label)]
            )
          }),
      ])
  }

  /// A button with one icon, or with one for each of its two states.
  private func button(_ name: String, label: String, icons: [String], isToggle: Bool = false) -> HTML {
    .element(
      .button,
      [HTMLAttribute(.type, "button"), HTMLAttribute(.class, name), HTMLAttribute(.ariaLabel, label)]
        + (isToggle ? [HTMLAttribute(.ariaPressed, "false")] : []),
      [
        .element(
          .svg,
          [
            HTMLAttribute(.viewBox, "0 0 16 16"), HTMLAttribute(.width, "16"), HTMLAttribute(.height, "16"),
            HTMLAttribute(.ariaHidden, "true"),
          ],
          icons.map { .element(.path, [HTMLAttribute(.d, $0)], []) })
      ])
  }
}
