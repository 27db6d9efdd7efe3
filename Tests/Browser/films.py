#!/usr/bin/env python3
"""Decodes exported films in headless Chromium and holds their frames against PNG files of all colours.

usage: films.py FOLDER      FOLDER has film.gif, film.apng, film.webp, film.mp4, film.webm, lossless.apng, lossless.webp and frames/.
Exit status 1 and the first thing that is wrong, or 0.
"""
import base64, pathlib, sys
from look import browser

folder = pathlib.Path(sys.argv[1]).resolve()
driver = browser()
driver.set_script_timeout(120)
(folder / "empty.html").write_text("<!doctype html><title>films</title>")
driver.get((folder / "empty.html").as_uri())
encoded = lambda name: base64.b64encode((folder / name).read_bytes()).decode()

COMMON = """
const bytes = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
const pixels = (image, width, height) => {
  const canvas = new OffscreenCanvas(width, height), context = canvas.getContext("2d", {colorSpace: "srgb"});
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, width, height).data;
};
const still = async text => createImageBitmap(new Blob([bytes(text)], {type: "image/png"}));
const noise = (one, other) => {
  let sum = 0;
  for (let place = 0; place < one.length; place += 4)
    for (let part = 0; part < 3; part++) sum += (one[place + part] - other[place + part]) ** 2;
  return 10 * Math.log10(255 ** 2 / Math.max(sum / (one.length * 0.75), 1e-9));
};
"""
IMAGE = COMMON + """
const [film, type, places, stills, done] = arguments;
(async () => {
  const decoder = new ImageDecoder({data: bytes(film), type});
  await decoder.tracks.ready;
  const track = decoder.tracks.selectedTrack;
  const durations = [], noises = [];
  for (let index = 0; index < track.frameCount; index++) {
    const {image} = await decoder.decode({frameIndex: index, completeFramesOnly: true});
    durations.push(image.duration);
    const place = places.indexOf(index);
    if (place >= 0) {
      const {displayWidth: width, displayHeight: height} = image;
      noises.push(noise(pixels(image, width, height), pixels(await still(stills[place]), width, height)));
    }
    image.close();
  }
  return {frames: track.frameCount, endless: track.repetitionCount === Infinity, durations, noises};
})().then(done, error => done({error: String(error)}));
"""
VIDEO = COMMON + """
const [film, type, rate, places, stills, done] = arguments;
(async () => {
  const video = document.createElement("video");
  video.muted = true;
  const loaded = new Promise((resolve, reject) => {
    video.onloadeddata = resolve;
    video.onerror = () => reject(video.error.message);
  });
  video.src = URL.createObjectURL(new Blob([bytes(film)], {type}));
  await loaded;
  const noises = [];
  for (const [place, index] of places.entries()) {
    const seeked = new Promise(resolve => { video.onseeked = resolve; });
    // The frame is drawn a while after the event; one that was there already is not drawn again.
    const drawn = new Promise(resolve => { video.requestVideoFrameCallback(resolve); setTimeout(resolve, 1000); });
    video.currentTime = (index + 0.5) / rate;
    await seeked;
    await drawn;
    const picture = await still(stills[place]);
    noises.push(noise(pixels(video, picture.width, picture.height), pixels(picture, picture.width, picture.height)));
  }
  return {duration: video.duration, noises};
})().then(done, error => done({error: String(error)}));
"""


def check(name, what, holds, found):
    if not holds: sys.exit(f"films: {name}: {what}: {found}")


def stills(places): return [encoded(f"frames/{place:05}.png") for place in places]


places = [0, 1, 9, 20, 35]
for name, kind, decibels in [("film.gif", "gif", 45), ("film.apng", "png", 45), ("film.webp", "webp", 45)]:
    found = driver.execute_async_script(IMAGE, encoded(name), f"image/{kind}", places, stills(places))
    check(name, "decodes", "error" not in found, found)
    check(name, "36 frames", found["frames"] == 36, found["frames"])
    check(name, "plays without end", found["endless"], found)
    check(name, "1.5 seconds", abs(sum(found["durations"]) - 1.5e6) < 1000, sum(found["durations"]))
    check(name, "24 frames a second", all(abs(duration - 1e6 / 24) <= 10_000 for duration in found["durations"]), found)
    check(name, f"{decibels} dB", min(found["noises"]) >= decibels, found["noises"])
    print(f"Chromium: {name}: 36 frames in 1.5 s without end, {min(found['noises']):.1f} dB or more")
for name, kind, rate in [("lossless.apng", "png", 24), ("lossless.webp", "webp", 12.5)]:
    found = driver.execute_async_script(IMAGE, encoded(name), f"image/{kind}", [], [])
    check(name, "12 frames", found.get("frames") == 12, found)
    check(name, "its rate", abs(sum(found["durations"]) - 12e6 / rate) < 1000, found["durations"])
for name, kind in (("film.mp4", "mp4"), ("film.webm", "webm")):
    found = driver.execute_async_script(VIDEO, encoded(name), f"video/{kind}", 24, places, stills(places))
    check(name, "decodes", "error" not in found, found)
    check(name, "1.5 seconds", abs(found["duration"] - 1.5) < 0.002, found["duration"])
    check(name, "25 dB", min(found["noises"]) >= 25, found["noises"])
    print(f"Chromium: {name}: {found['duration']} s, {min(found['noises']):.1f} dB or more")
driver.quit()
