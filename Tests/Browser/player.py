#!/usr/bin/env python3
"""Works figures in headless Chromium, from file://, as a reader would.

usage: player.py FOLDER [small]

FOLDER holds what Tests/Acceptance/player has run: out/player, out/budget and out/large (not for `small`), and one/budget, a page by
itself. Exit status 1 and the first thing that is wrong, or 0 and what was measured.
"""
import base64, io, json, pathlib, re, sys, time
import numpy
from PIL import Image
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select
from look import browser

FOLDER = pathlib.Path(sys.argv[1]).resolve()
IS_SMALL = "small" in sys.argv[2:]
driver = browser()


def fail(words): sys.exit(f"player: {words}")


def expect(what, holds, within=2.0, seen=lambda: ""):
    end = time.time() + within
    while not holds():
        if time.time() > end: fail(f"{what}: {seen()}")
        time.sleep(0.01)


def media(**features):
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "features": [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]})


def window(width, ratio):
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                           {"width": width, "height": 900, "deviceScaleFactor": ratio, "mobile": False})


class Figure:
    """The figure of a cell."""
    def __init__(self, cell):
        self.root = driver.find_element(By.CSS_SELECTOR, f"#{cell} figure")
        driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", self.root)
        if "drawn" in (self.root.get_attribute("class") or ""):
            expect(f"{cell} is drawn", lambda: "ready" in self.root.get_attribute("class"), 5)

    def find(self, css): return self.root.find_element(By.CSS_SELECTOR, css)
    def all(self, css): return self.root.find_elements(By.CSS_SELECTOR, css)
    @property
    def index(self): return int(self.find("input").get_property("value"))
    @property
    def caption(self): return self.find(".frame-caption").get_property("textContent")
    @property
    def playing(self): return self.find(".play").get_attribute("aria-label") == "Pause"
    @property
    def source(self): return self.find("img").get_attribute("src").rsplit("/", 1)[1]
    def __str__(self): return f"frame {self.index}, caption {self.caption!r}, playing {self.playing}"
    def expect(self, what, holds, within=2.0): expect(what, holds, within, lambda: self)

    def pixels(self):
        """What the canvas shows."""
        time.sleep(0.05)
        text = driver.execute_script("return arguments[0].toDataURL()", self.find("canvas"))
        return numpy.asarray(Image.open(io.BytesIO(base64.b64decode(text.split(",")[1]))).convert("RGB")).astype(float)

    def seek(self, index):
        driver.execute_script("arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input'))",
                              self.find("input"), index)

    def items(self, index):
        """The circles and the boxes of texts of a frame, in points, from the data."""
        return driver.execute_async_script("""
          const [script, index, done] = arguments;
          folio.SceneSequence.read(script).then((sequence) => {
            const { shape, x, y, radii, styles, texts } = sequence.frame(index);
            const [circles, boxes] = [[], []];
            shape.kinds.forEach((kind, item) => {
              const vertex = shape.vertexOf[shape.starts[item]];
              const [px, py] = [x[vertex] / sequence.unit, y[vertex] / sequence.unit];
              const style = sequence.styles[styles[item]];
              if (kind === 3) circles.push([px, py, radii[item] / sequence.unit, sequence.color(style.fill, 0)]);
              if (kind === 8) {
                const { width } = sequence.texts[texts[item]];
                const size = parseFloat(style.font.replace("bold ", ""));
                boxes.push([px - width * style.anchor / 2 - 2, py - size - 1, width + 4, 1.4 * size + 2]);
              }
            });
            done({ circles, boxes, width: sequence.width, height: sequence.height });
          });""", self.find("script"), index)


def page(name):
    driver.get((FOLDER / name / "index.html").as_uri())
    time.sleep(0.2)


def check_player(figure, last, seconds):
    """Play, pause, scrub, step, keys, speed, repeat, reduced motion and print of any player."""
    shown = lambda index: (lambda: figure.index == index)
    figure.expect("starts paused at the last frame", lambda: figure.index == last and not figure.playing, 0.5)
    words = figure.caption
    figure.find(".back").click()
    figure.expect("a step back", lambda: figure.index == last - 1 and figure.caption != words)
    figure.find(".forward").click()
    figure.expect("a step forward", lambda: figure.index == last and figure.caption == words)
    scrubber = figure.find("input")
    scrubber.send_keys(Keys.HOME)
    figure.expect("Home", lambda: figure.index == 0 and figure.caption.startswith(("iteration 0,", "As of")))
    figure.expect("the scrubber says its caption",
                  lambda: scrubber.get_attribute("aria-valuetext") == f"Frame 1 of {last + 1}: {figure.caption}")
    scrubber.send_keys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_LEFT)
    figure.expect("arrows", shown(1))
    figure.seek(last // 2)
    figure.expect("scrubbing", shown(last // 2))
    scrubber.send_keys(Keys.END)
    figure.expect("End", shown(last))
    scrubber.send_keys(" ")
    figure.expect("space plays, from the first frame", lambda: figure.playing and figure.index < last // 2)
    scrubber.send_keys(" ")
    figure.expect("space pauses", lambda: not figure.playing)
    place = figure.index
    time.sleep(0.3)
    figure.expect("a pause lasts", shown(place), 0)
    figure.find(".play").send_keys(Keys.HOME)
    figure.expect("Home on a button", shown(0))
    Select(figure.find("select")).select_by_value("4")
    begin = time.time()
    figure.find(".play").click()
    figure.expect("plays to the end and stops there", lambda: figure.index == last and not figure.playing, 4 * seconds + 5)
    taken = time.time() - begin
    if taken < 0.8 * seconds / 4: fail(f"four times as fast took {taken:.2f} s of {seconds / 4:.2f} s")
    figure.find(".loop").click()
    figure.expect("repeat is on", lambda: figure.find(".loop").get_attribute("aria-pressed") == "true")
    figure.find(".play").click()
    seen, end = [], time.time() + seconds / 4 * 1.6
    while time.time() < end: seen.append(figure.index)
    figure.expect("goes round", lambda: figure.playing and any(a > b for a, b in zip(seen, seen[1:])), 0)
    driver.execute_script("dispatchEvent(new Event('beforeprint'))")
    figure.expect("prints the last frame", lambda: figure.index == last and not figure.playing, 0.2)
    driver.execute_script("dispatchEvent(new Event('afterprint'))")
    figure.find(".play").click()
    figure.expect("plays again", lambda: figure.playing)
    media(prefers_reduced_motion="reduce")
    figure.expect("stops when motion shall be reduced", lambda: not figure.playing)
    media()
    scrubber.send_keys(Keys.END)


def centroid(image, color, x, y, reach):
    """The centre of what has a colour around a place, in pixels; a pixel counts by how much of it is covered."""
    left, top = max(int(x - reach), 0), max(int(y - reach), 0)
    part = image[top:int(y + reach) + 2, left:int(x + reach) + 2]
    down, across = numpy.mgrid[:part.shape[0], :part.shape[1]]
    near = (down + top + 0.5 - y) ** 2 + (across + left + 0.5 - x) ** 2 < reach ** 2
    weight = near * numpy.clip(1 - numpy.abs(part - color).sum(axis=2) / numpy.abs(255 - color).sum(), 0, 1)
    if weight.sum() < 8: return None
    return left + (weight * across).sum() / weight.sum(), top + (weight * down).sum() / weight.sum()


def check_pictures(cell, frames=None):
    """The canvas against Cairo's PNG: PSNR outside of texts, and the centre of every node. Without frames a still figure."""
    figure = Figure(cell)
    worst, farthest, nodes = 99.0, 0.0, 0
    for index in frames or [0]:
        if frames: figure.seek(index)
        drawn = figure.pixels()
        file = FOLDER / "out/player" / (f"frames/{cell}/{index:05}.png" if frames else f"figures/{cell}.png")
        true = numpy.asarray(Image.open(file).convert("RGB")).astype(float)
        if drawn.shape != true.shape: fail(f"{cell}: the canvas has {drawn.shape} pixels, the PNG {true.shape}")
        items = figure.items(index)
        scale = true.shape[1] / items["width"]
        counts = numpy.ones(true.shape[:2], bool)
        for x, y, width, height in items["boxes"]:
            counts[max(int(y * scale), 0):int((y + height) * scale) + 1, max(int(x * scale), 0):int((x + width) * scale) + 1] = False
        error = ((drawn - true) ** 2)[counts].mean()
        psnr = 99.0 if error == 0 else 10 * numpy.log10(255 ** 2 / error)
        worst = min(worst, psnr)
        dots = [circle for circle in items["circles"] if not circle[3].startswith("rgb(255 255 255")]
        for x, y, radius, color in dots:
            # What is partly hidden has no centre to be seen.
            if sum(abs(x - a) + abs(y - b) < radius + r + 4 for a, b, r, _ in dots) > 1: continue
            rgb = numpy.array([float(part) for part in re.findall(r"\d+", color)[:3]])
            places = [centroid(image, rgb, x * scale, y * scale, radius * scale + 1.5) for image in (drawn, true)]
            if None in places: continue
            nodes += 1
            farthest = max(farthest, abs(places[0][0] - places[1][0]), abs(places[0][1] - places[1][1]))
    if worst < 35: fail(f"{cell}: PSNR {worst:.1f} dB")
    if farthest > 0.5: fail(f"{cell}: a node is {farthest:.2f} px off")
    print(f"{cell}: {len(frames or [0])} frames, PSNR at least {worst:.1f} dB, {nodes} nodes within {farthest:.2f} px")


def check_links():
    figure, loss = Figure("play"), Figure("loss")
    marker = loss.find(".marker")
    figure.seek(0)
    expect("a marker in the loss chart", lambda: marker.is_displayed())
    start = marker.rect["x"]
    figure.seek(119)
    expect("the marker moves", lambda: marker.rect["x"] > start + 100)
    left, right = Figure("left"), Figure("right")
    left.seek(0)
    expect("one clock", lambda: left.index == 0 and right.index == 0)
    left.seek(119)
    expect("one clock for players of different lengths", lambda: left.index == 119 and right.index == 59)
    right.find(".play").click()
    expect("both play", lambda: left.playing and right.playing and left.index < 100)
    left.find(".play").click()
    expect("both stop", lambda: not left.playing and not right.playing)


def check_chart():
    chart = Figure("seen")
    buttons = chart.all(".series button")
    if [button.text for button in buttons] != ["latest", "as of the date"]: fail(f"series: {[b.text for b in buttons]}")
    before = chart.pixels()
    buttons[1].click()
    expect("a series goes", lambda: (chart.pixels() != before).any() and buttons[1].get_attribute("aria-pressed") == "false")
    buttons[1].click()
    expect("and comes back", lambda: (chart.pixels() == before).all())
    picture, words = chart.find(".picture"), chart.find(".reading")
    read = lambda: words.get_property("textContent")
    driver.execute_script("arguments[0].focus()", picture)
    picture.send_keys(Keys.HOME)
    expect("a key reads the first point", lambda: re.fullmatch(r"latest · 2020-06-01 · [\d.]+", read()), seen=read)
    picture.send_keys(Keys.ARROW_RIGHT)
    expect("and the next", lambda: re.fullmatch(r"latest · 2020-06-02 · [\d.]+", read()), seen=read)
    picture.send_keys(Keys.ARROW_DOWN)
    expect("and another series", lambda: re.fullmatch(r"as of the date · 2020-06-02 · [\d.]+, as of 2020-08-20, 79 days later", read()), seen=read)
    picture.send_keys(Keys.ESCAPE)
    expect("Escape ends it", lambda: read() == "" and not chart.find(".tip").is_displayed())
    box = picture.rect
    driver.execute_script("""
      const box = arguments[0].getBoundingClientRect();
      arguments[0].dispatchEvent(new PointerEvent("pointermove", { clientX: box.left + box.width / 4, clientY: box.top + box.height / 2 }))""", picture)
    for height in range(int(box["height"])):
        if chart.find(".tip").is_displayed(): break
        driver.execute_script("""
          const box = arguments[0].getBoundingClientRect();
          arguments[0].dispatchEvent(new PointerEvent("pointermove", { clientX: box.left + box.width / 4, clientY: box.top + arguments[1] }))""",
                              picture, height)
    else: fail("no point answers the pointer")


def check_zoom():
    for cell in ("still", "play"):
        figure = Figure(cell)
        before = figure.pixels()
        nearer, whole = figure.find(".zoom button[aria-label='Zoom in']"), figure.find(".zoom button[aria-label='Whole picture']")
        nearer.click()
        nearer.click()
        expect(f"{cell} comes nearer", lambda: (figure.pixels() != before).any())
        place = figure.pixels()
        driver.execute_script("""
          const canvas = arguments[0];
          const at = (name, x, y) => canvas.dispatchEvent(new PointerEvent(name, { clientX: x, clientY: y, pointerId: 1, bubbles: true }));
          canvas.setPointerCapture = () => {};
          at("pointerdown", 200, 200); at("pointermove", 170, 180); at("pointerup", 170, 180);""", figure.find("canvas"))
        expect(f"{cell} can be dragged", lambda: (figure.pixels() != place).any())
        whole.click()
        expect(f"{cell} is whole again", lambda: (figure.pixels() == before).all())


def check_schemes():
    figure = Figure("play")
    corner = lambda: tuple(figure.pixels()[2, 2])
    media(prefers_color_scheme="dark")
    expect("follows the dark scheme", lambda: max(corner()) < 60)
    media(prefers_color_scheme="light")
    expect("and the light one", lambda: min(corner()) == 255)


def check_without_scripts():
    plain = browser(scripts=False)
    plain.get((FOLDER / "out/player/index.html").as_uri())
    shown = plain.find_element(By.CSS_SELECTOR, "#play img")
    if not shown.is_displayed() or shown.get_property("naturalWidth") != 1280: fail("no picture without scripts")
    if plain.find_element(By.CSS_SELECTOR, "#play .controls").is_displayed(): fail("controls without scripts")
    if not plain.find_element(By.CSS_SELECTOR, "#play .frame-caption").text.startswith("iteration 3000"): fail("no caption")
    plain.quit()


def check_old_browser():
    driver.execute_cdp_cmd("Page.enable", {})
    added = driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": "delete globalThis.DecompressionStream"})
    page("out/player")
    figure = driver.find_element(By.CSS_SELECTOR, "#play figure")
    driver.execute_script("arguments[0].scrollIntoView()", figure)
    expect("an old browser says so", lambda: any("cannot play" in note.text for note in figure.find_elements(By.CSS_SELECTOR, ".data-note")))
    driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", {"identifier": added["identifier"]})


def check_print():
    """A printed page shows its last frames."""
    page("out/player")
    printed = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    if len(base64.b64decode(printed["data"])) < 20_000: fail("an empty print")


def check_budget():
    one = (FOLDER / "one/budget/index.html")
    size = one.stat().st_size
    addresses = [a for a in re.findall(r'(?:src|href)="([^"]*)"', one.read_text()) if not a.startswith(("#", "data:"))]
    if addresses: fail(f"a page by itself asks for {addresses[:3]}")
    if size > 150_000: fail(f"a page by itself has {size} bytes")
    driver.get("about:blank")
    driver.get(one.as_uri())
    for cell in ("play", "slide"): Figure(cell)
    asked = driver.execute_script("return performance.getEntriesByType('resource').map((e) => e.name).filter((n) => !n.startsWith('data:'))")
    if asked: fail(f"a page by itself asked for {asked[:3]}")
    metrics = {c["id"]: c["metrics"] for c in json.loads((FOLDER / "out/budget/run.json").read_text())["cells"]}
    if metrics["play"]["player"] != "vector": fail(f"the default player is {metrics['play']['player']}")
    print(f"one file: {size} bytes; data of 120 frames {metrics['play']['player_bytes']}, of 30 dates {metrics['slide']['player_bytes']} bytes")


def check_speed():
    """Frames a second of 1000 nodes: as the page plays them, and by the time that drawing alone takes."""
    page("out/large")
    figure = Figure("play")
    figure.find(".loop").click()
    scrubber = figure.find("input")
    scrubber.send_keys(Keys.HOME)
    counted = driver.execute_async_script("""
      const [input, play, done] = arguments;
      play.click();
      const begin = performance.now();
      let [frames, last] = [0, input.value];
      const count = () => {
        if (input.value !== last) { frames += 1; last = input.value; }
        if (performance.now() - begin < 3000) requestAnimationFrame(count);
        else done(frames / (performance.now() - begin) * 1000);
      };
      requestAnimationFrame(count);""", scrubber, figure.find(".play"))
    alone = driver.execute_async_script("""
      const [script, width, height, done] = arguments;
      folio.SceneSequence.read(script).then((sequence) => {
        sequence.frame(sequence.count - 1);
        const canvas = Object.assign(document.createElement("canvas"), { width, height });
        const context = canvas.getContext("2d");
        context.scale(width / sequence.width, height / sequence.height);
        const times = [];
        for (let index = 0; index < sequence.count; index += 1) {
          const begin = performance.now();
          context.clearRect(0, 0, sequence.width, sequence.height);
          sequence.draw(context, index, 0);
          context.getImageData(0, 0, 1, 1);
          times.push(performance.now() - begin);
        }
        done(times.sort((a, b) => a - b)[times.length >> 1]);
      });""", figure.find("script"), 1280, 960)
    print(f"1000 nodes: {counted:.0f} frames a second; drawing takes {alone:.1f} ms")
    if counted < 30: fail(f"{counted:.1f} frames a second")


window(1280, 2)
page("out/player")
check_player(Figure("play"), 119, 6)
check_player(Figure("slide"), 29, 7.5)
if not IS_SMALL: check_player(Figure("files"), 9, 1)
check_links()
check_chart()
check_zoom()
check_schemes()
check_pictures("play", [0, 60, 119] if IS_SMALL else range(0, 120, 6))
check_pictures("turn", [0, 20, 39] if IS_SMALL else range(0, 40, 2))
check_pictures("slide", [0, 29] if IS_SMALL else range(0, 30, 2))
for cell in ("seen", "loss", "still", "sweep", "bars"): check_pictures(cell)
check_print()
check_budget()
if not IS_SMALL: check_speed()
if log := [entry for entry in driver.get_log("browser") if entry["level"] == "SEVERE"]: fail(f"the browser says {log}")
check_old_browser()
driver.quit()
check_without_scripts()
print("player: all well")
