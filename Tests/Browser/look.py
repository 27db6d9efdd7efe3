#!/usr/bin/env python3
"""Pictures of the sample report in headless Chromium: wide and narrow, light and dark, without scripts, and printed.

usage: look.py FOLDER

Writes the sample to FOLDER/output (by the test `SampleReport`), and to FOLDER one PNG for each page, width and scheme, and
PDF pages as PNG. Needs swift, chromium, chromium-driver and poppler-utils from Debian, selenium and pillow from PyPI.
"""
import base64, math, os, pathlib, subprocess, sys
from PIL import Image, ImageDraw
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]


def draw_pictures(folder):
    """The pictures that the sample names, at twice their size in points."""
    def graph(path, width, height, turn, spread):
        image = Image.new("RGB", (2 * width, 2 * height), "white")
        pen = ImageDraw.Draw(image)
        places = [(width + spread * height * 0.8 * math.cos(turn + i * 2.4) * math.sqrt(i / 34),
                   height + spread * height * 0.8 * math.sin(turn + i * 2.4) * math.sqrt(i / 34)) for i in range(34)]
        for i in range(1, 34): pen.line([places[i], places[i // 2]], fill="#9aa4b0", width=3)
        for x, y in places: pen.ellipse([x - 12, y - 12, x + 12, y + 12], fill="#2b6cb0", outline="white", width=3)
        path.parent.mkdir(parents=True, exist_ok=True)
        image.save(path)

    def lines(path, width, height):
        image = Image.new("RGB", (2 * width, 2 * height), "white")
        pen = ImageDraw.Draw(image)
        pen.line([(80, 20), (80, 2 * height - 60), (2 * width - 20, 2 * height - 60)], fill="black", width=2)
        for k, colour in enumerate(("#440154", "#31688e", "#35b779", "#fde725")):
            pen.line([(80 + x, 2 * height - 80 - (2 * height - 160) * math.exp(-x / (200 + 150 * k)) * (1 - k / 6))
                      for x in range(2 * width - 110)], fill=colour, width=5)
        path.parent.mkdir(parents=True, exist_ok=True)
        image.save(path)

    for frame in range(20): graph(folder / f"frames/cell/{frame:05}.png", 640, 480, 0.1 * frame, 0.3 + 0.035 * frame)
    lines(folder / "figures/cell.png", 560, 320)
    lines(folder / "figures/cell/places.png", 960, 420)


def browser(scripts=True):
    options = Options()
    options.binary_location = "/usr/bin/chromium"
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    if not scripts: options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    return webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)


def shoot(driver, page, path, width, scheme):
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                           {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
    driver.get(page.as_uri())
    size = driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
    if size["width"] > width: print(f"{path.name}: scrolls sideways, {size['width']} px in {width}")
    shot = driver.execute_cdp_cmd("Page.captureScreenshot", {
        "captureBeyondViewport": True, "clip": {"x": 0, "y": 0, "width": width, "height": size["height"], "scale": 1}})
    path.write_bytes(base64.b64decode(shot["data"]))
    for entry in driver.get_log("browser"): print(path.name, entry["message"])


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    pictures, output = folder / "pictures", folder / "output"
    draw_pictures(pictures)
    subprocess.run(["swift", "test", "--disable-xctest", "--filter", "SampleReport"], cwd=REPOSITORY, check=True,
                   env=os.environ | {"FOLIO_SAMPLE_OUTPUT": str(output), "FOLIO_SAMPLE_PICTURES": str(pictures)})
    pages = {"report": output / "graph-layout/index.html", "gallery": output / "index.html"}
    driver = browser()
    for name, page in pages.items():
        for width in (1280, 390):
            for scheme in ("light", "dark"): shoot(driver, page, folder / f"{name}-{width}-{scheme}.png", width, scheme)
    driver.get(pages["report"].as_uri())
    printed = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "paperWidth": 8.27, "paperHeight": 11.69})
    (folder / "report.pdf").write_bytes(base64.b64decode(printed["data"]))
    subprocess.run(["pdftoppm", "-r", "60", "-png", "report.pdf", "print"], cwd=folder, check=True)
    driver.quit()
    driver = browser(scripts=False)
    shoot(driver, pages["report"], folder / "report-1280-without-scripts.png", 1280, "light")
    driver.quit()


if __name__ == "__main__": main()
