#!/usr/bin/env python3
"""Works the player of the sample report in headless Chromium, from file://, as a reader would.

usage: play.py FOLDER      after look.py FOLDER. Exit status 1 and the first thing that is wrong, or 0.
"""
import pathlib, sys, time
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select
from look import browser

driver = browser()
driver.get((pathlib.Path(sys.argv[1]).resolve() / "output/graph-layout/index.html").as_uri())
find = lambda css: driver.find_element(By.CSS_SELECTOR, "figure.player " + css)
shown = lambda: find("img").get_attribute("src").rsplit("/", 1)[1]
caption = lambda: find(".frame-caption").text
playing = lambda: find(".play").get_attribute("aria-label") == "Pause"


def expect(what, holds, within=2.0):
    end = time.time() + within
    while not holds():
        if time.time() > end: sys.exit(f"play: {what}: frame {shown()}, caption {caption()!r}, playing {playing()}")
        time.sleep(0.01)


time.sleep(0.5)
expect("starts paused at the last frame", lambda: shown() == "00019.png" and not playing(), 0)
find(".back").click()
expect("a step back", lambda: shown() == "00018.png" and caption() == "iteration 900, loss 840.5")
find(".forward").click()
expect("a step forward", lambda: shown() == "00019.png")
scrubber = find("input")
scrubber.send_keys(Keys.HOME)
expect("Home", lambda: shown() == "00000.png" and caption() == "iteration 0, loss 1200.5")
expect("the scrubber says its caption",
       lambda: scrubber.get_attribute("aria-valuetext") == "Frame 1 of 20: iteration 0, loss 1200.5")
scrubber.send_keys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_LEFT)
expect("arrows", lambda: shown() == "00001.png")
scrubber.send_keys(Keys.END)
expect("End", lambda: shown() == "00019.png")
scrubber.send_keys(" ")
expect("space plays, from the first frame", lambda: playing() and shown() < "00005.png")
scrubber.send_keys(" ")
expect("space pauses", lambda: not playing())
place = shown()
time.sleep(0.3)
expect("a pause lasts", lambda: shown() == place, 0)
find(".play").send_keys(Keys.HOME)
expect("Home on a button", lambda: shown() == "00000.png")
Select(find("select")).select_by_value("2")
begin = time.time()
find(".play").click()
expect("plays to the end and stops there", lambda: shown() == "00019.png" and not playing(), 5)
seconds = time.time() - begin
if not 0.8 < seconds < 1.6: sys.exit(f"play: 19 steps at twice 10 a second took {seconds:.2f} s")
find(".loop").click()
expect("repeat is on", lambda: find(".loop").get_attribute("aria-pressed") == "true")
Select(find("select")).select_by_value("4")
find(".play").click()
seen, end = set(), time.time() + 1.2
while time.time() < end: seen.add(shown())
expect("goes round", lambda: playing() and len(seen) >= 15, 0)
driver.execute_script("dispatchEvent(new Event('beforeprint'))")
expect("prints the last frame", lambda: shown() == "00019.png" and not playing(), 0.2)
find(".play").click()
expect("plays again", playing)
driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]})
expect("stops when motion shall be reduced", lambda: not playing())
if log := driver.get_log("browser"): sys.exit(f"play: the browser says {log}")
driver.quit()
print("play: all well")
