// Figures that readers work: animations that play, drawings that come nearer, charts that tell their values.
//
// The page writes <figure class="player" data-count data-rate data-captions> with the last frame in an <img> and the controls
// hidden. The frames are files (data-folder, or data-frames with their addresses) or, for <figure class="drawn">, data in a
// <script type="application/octet-stream"> that `scene.js` draws on a canvas above the picture. Without these scripts, in print,
// and where a browser cannot inflate data, the picture is all there is. Nothing ever moves by itself: also readers who asked for
// reduced motion can play, and playing stops when they ask for it meanwhile.
(() => {
  "use strict";
  const { SceneSequence } = globalThis.folio;
  const decodeAhead = 8;
  const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
  const darkScheme = matchMedia("(prefers-color-scheme: dark)");
  const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

  const make = (name, className, parent, text = "") => {
    const element = document.createElement(name);
    element.className = className;
    element.textContent = text;
    if (name === "button") element.type = "button";
    parent.append(element);
    return element;
  };

  // The frames of a player as files.
  class FrameFiles {
    constructor(figure) {
      const { folder, frames } = figure.dataset;
      this.addresses = frames?.split("\n");
      this.folder = folder;
      this.image = figure.querySelector("img");
      this.lastFrame = this.image.src;
      this.count = Number(figure.dataset.count);
      this.frames = new Map();
    }

    // The picture of a frame, once it is decoded. Frames are asked for when they are needed, and kept.
    frame(index) {
      if (!this.frames.has(index)) {
        const image = new Image();
        image.src = this.addresses?.[index] ?? `${this.folder}${String(index).padStart(5, "0")}.png`;
        this.frames.set(index, { image, decoded: image.decode().then(() => true, () => false) });
      }
      return this.frames.get(index);
    }

    // Shows a frame as soon as it is there, unless another one was asked for meanwhile.
    async show(index, isPlaying) {
      this.index = index;
      const { image, decoded } = this.frame(index);
      for (let ahead = 1; isPlaying && ahead <= decodeAhead; ahead += 1) {
        if (index + ahead < this.count) this.frame(index + ahead);
      }
      if (await decoded && this.index === index) this.image.src = image.src;
    }

    // At once: whoever prints does not wait for a decoder.
    showLast() {
      this.index = this.count - 1;
      this.image.src = this.lastFrame;
    }
  }

  // The frames of a figure drawn on a canvas over its picture, as sharp as the screen is.
  class Drawing {
    constructor(figure, sequence) {
      this.sequence = sequence;
      this.index = sequence.count - 1;
      this.hidden = new Set();
      this.view = { zoom: 1, x: 0, y: 0 };
      this.picture = figure.querySelector(".picture");
      this.image = this.picture.querySelector("img");
      this.canvas = make("canvas", "", this.picture);
      this.canvas.setAttribute("aria-hidden", "true");
      this.context = this.canvas.getContext("2d");
      this.observe();
      darkScheme.addEventListener("change", () => this.draw());
      addEventListener("beforeprint", () => this.print(true));
      addEventListener("afterprint", () => this.print(false));
      if (figure.dataset.zoom !== undefined) this.listen(figure);
    }

    // Follows the size of the canvas in pixels of the screen, which the zoom of the page changes too.
    observe() {
      const observer = new ResizeObserver(([entry]) => {
        const box = entry.devicePixelContentBoxSize?.[0];
        if (this.isPrinting) return;
        let [width, height] = [entry.contentRect.width, entry.contentRect.height].map((side) => Math.round(side * devicePixelRatio));
        // Exact where sides end between pixels. An emulated screen reports the pixels of the true one.
        if (box && Math.abs(box.inlineSize - width) < 2) [width, height] = [box.inlineSize, box.blockSize];
        if (width === this.canvas.width && height === this.canvas.height) return;
        this.canvas.width = width;
        this.canvas.height = height;
        this.draw();
      });
      try {
        observer.observe(this.canvas, { box: "device-pixel-content-box" });
      } catch {
        observer.observe(this.canvas);
      }
    }

    // Paper is white.
    get theme() { return darkScheme.matches && !this.isPrinting ? 1 : 0; }

    // Large enough for paper, whatever the screen has.
    print(isPrinting) {
      this.isPrinting = isPrinting;
      const { width, height } = this.canvas;
      if (isPrinting) this.beforePrint = { width, height };
      const size = isPrinting ? { width: this.sequence.width * 3, height: this.sequence.height * 3 } : this.beforePrint;
      Object.assign(this.canvas, size);
      this.draw();
    }

    async show(index) {
      this.index = index;
      this.draw();
    }

    showLast() { this.show(this.sequence.count - 1); }

    draw() {
      const { canvas, context, sequence, theme } = this;
      const view = this.isPrinting ? { zoom: 1, x: 0, y: 0 } : this.view;
      const background = sequence.color(sequence.background, theme);
      this.picture.style.background = background;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.fillStyle = background;
      context.fillRect(0, 0, canvas.width, canvas.height);
      // A picture ends on a whole pixel, which may be a part of one below the scene.
      const scale = (canvas.width / sequence.width) * view.zoom;
      context.setTransform(scale, 0, 0, scale, -view.x * scale, -view.y * scale);
      sequence.draw(context, this.index, theme, this.hidden);
    }

    // Where a place of the window lies in the drawing, in points.
    place(event) {
      const box = this.canvas.getBoundingClientRect();
      const { zoom, x, y } = this.view;
      return {
        x: x + ((event.clientX - box.left) / box.width) * (this.sequence.width / zoom),
        y: y + ((event.clientY - box.top) / box.height) * (this.sequence.height / zoom),
      };
    }

    // Looks nearer or from further away, with a point of the drawing staying where it is.
    zoomBy(factor, about = { x: this.view.x + this.sequence.width / this.view.zoom / 2, y: this.view.y + this.sequence.height / this.view.zoom / 2 }) {
      const zoom = clamp(this.view.zoom * factor, 1, 40);
      const ratio = this.view.zoom / zoom;
      this.look(zoom, about.x - (about.x - this.view.x) * ratio, about.y - (about.y - this.view.y) * ratio);
    }

    look(zoom, x, y) {
      const { width, height } = this.sequence;
      this.view = { zoom, x: clamp(x, 0, width - width / zoom), y: clamp(y, 0, height - height / zoom) };
      this.picture.classList.toggle("zoomed", zoom > 1);
      this.onLook?.(zoom);
      this.draw();
    }

    listen(figure) {
      const bar = figure.querySelector(".controls") ?? make("div", "controls", figure);
      if (!bar.hasAttribute("role")) {
        this.picture.after(bar);
        bar.setAttribute("role", "group");
        bar.setAttribute("aria-label", "View");
      }
      const group = make("span", "zoom", bar);
      const buttons = [["−", "Zoom out", () => this.zoomBy(1 / 1.5)], ["+", "Zoom in", () => this.zoomBy(1.5)],
        ["1×", "Whole picture", () => this.look(1, 0, 0)]].map(([text, label, action]) => {
        const button = make("button", "", group, text);
        button.setAttribute("aria-label", label);
        button.addEventListener("click", action);
        return button;
      });
      this.onLook = (zoom) => { buttons[0].disabled = buttons[2].disabled = zoom === 1; };
      this.onLook(1);
      figure.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.target.tagName === "SELECT") return;
        if (event.key === "+" || event.key === "=") this.zoomBy(1.5);
        else if (event.key === "-") this.zoomBy(1 / 1.5);
        else if (event.key === "0") this.look(1, 0, 0);
        else return;
        event.preventDefault();
      });
      this.canvas.addEventListener("wheel", (event) => {
        // A bare wheel scrolls the page; with Ctrl, and by a pinch on a pad, it zooms.
        if (!event.ctrlKey) return;
        event.preventDefault();
        this.zoomBy(Math.exp(-event.deltaY / 200), this.place(event));
      }, { passive: false });
      this.canvas.addEventListener("dblclick", (event) => this.zoomBy(2, this.place(event)));
      this.canvas.addEventListener("pointerdown", (event) => this.drag(event));
    }

    drag(start) {
      this.wasDragged = false;
      if (this.view.zoom === 1 || start.button !== 0) return;
      const { zoom, x, y } = this.view;
      const box = this.canvas.getBoundingClientRect();
      this.canvas.setPointerCapture(start.pointerId);
      const move = (event) => {
        const [across, down] = [event.clientX - start.clientX, event.clientY - start.clientY];
        if (Math.abs(across) + Math.abs(down) > 3) this.wasDragged = true;
        this.look(zoom, x - (across / box.width) * (this.sequence.width / zoom), y - (down / box.height) * (this.sequence.height / zoom));
      };
      const end = () => {
        this.canvas.removeEventListener("pointermove", move);
        this.canvas.removeEventListener("pointerup", end);
        this.canvas.removeEventListener("pointercancel", end);
      };
      this.canvas.addEventListener("pointermove", move);
      this.canvas.addEventListener("pointerup", end);
      this.canvas.addEventListener("pointercancel", end);
    }
  }

  // The time of one player, or of several that play as one: a step from 0 to the last of the longest of them.
  class Clock {
    constructor() {
      this.players = [];
      this.isPlaying = false;
      this.isLooping = false;
      this.speed = 1;
      this.last = 0;
      addEventListener("beforeprint", () => {
        this.pause();
        this.beforePrint = this.step;
        this.players.forEach((player) => player.showLast());
      });
      addEventListener("afterprint", () => this.show(this.beforePrint));
      reducedMotion.addEventListener("change", () => { if (reducedMotion.matches) this.pause(); });
    }

    add(player) {
      this.players.push(player);
      this.rate ??= player.rate;
      this.last = Math.max(this.last, player.count - 1);
      this.step = this.last;
    }

    show(step) {
      this.step = step;
      return Promise.all(this.players.map((player) => player.show(this.indexFor(player))));
    }

    indexFor(player) { return this.last ? Math.round((this.step * (player.count - 1)) / this.last) : 0; }
    stepFor(player, index) { return player.count > 1 ? Math.round((index * this.last) / (player.count - 1)) : 0; }

    seek(step) {
      this.pause();
      this.show(clamp(step, 0, this.last));
    }

    toggle() {
      if (this.isPlaying) this.pause();
      else this.play();
    }

    // Plays from the present step, or from the first one at the end. A frame that is not there yet is waited for.
    async play() {
      this.set({ isPlaying: true });
      const run = (this.run = {});
      const isCurrent = () => this.isPlaying && this.run === run;
      await this.show(this.step === this.last ? 0 : this.step);
      let due = performance.now();
      while (isCurrent()) {
        due += 1000 / (this.rate * this.speed);
        await this.until(due);
        if (!isCurrent()) return;
        if (this.step === this.last && !this.isLooping) return this.pause();
        await this.show((this.step + 1) % (this.last + 1));
        // Whoever is late goes on from now, instead of hurrying after the clock.
        due = Math.max(due, performance.now() - 1000 / (this.rate * this.speed));
      }
    }

    until(time) {
      return new Promise((resolve) => {
        const check = (now) => (now >= time ? resolve() : requestAnimationFrame(check));
        requestAnimationFrame(check);
      });
    }

    pause() { this.set({ isPlaying: false }); }

    set(state) {
      Object.assign(this, state);
      this.players.forEach((player) => player.reflect());
    }
  }

  // A chart's line at the place of the frame that a player shows.
  class Follower {
    static followers = [];

    constructor(figure) {
      this.cells = figure.dataset.follows.split(" ");
      const picture = figure.querySelector(".picture");
      this.plots = figure.dataset.plots.split(",").map((text) => {
        const [left, top, width, height, first, last] = text.split(" ").map(Number);
        const marker = make("div", "marker", make("div", "overlay", picture));
        marker.hidden = true;
        Object.assign(marker.style, { top: `${100 * top}%`, height: `${100 * height}%` });
        return { marker, left, width, first, last };
      });
      Follower.followers.push(this);
    }

    static show(cell, place) {
      for (const { cells, plots } of Follower.followers) {
        if (!cells.includes(cell)) continue;
        for (const { marker, left, width, first, last } of plots) {
          const share = (place - first) / (last - first);
          marker.hidden = !(share >= 0 && share <= 1);
          if (!marker.hidden) marker.style.left = `${100 * (left + share * width)}%`;
        }
      }
    }
  }

  class Player {
    constructor(figure, frames, clock) {
      const { count, rate, captions, track, places } = figure.dataset;
      this.figure = figure;
      this.frames = frames;
      this.clock = clock;
      this.count = Number(count);
      this.rate = Math.max(Number(rate), 0.1);
      this.captions = captions ? captions.split("\n") : [];
      this.track = track;
      this.places = places ? places.split(" ").map(Number) : [];
      this.caption = figure.querySelector(".frame-caption");
      this.controls = figure.querySelector(".controls");
      this.find = (name) => this.controls.querySelector(name);
      this.scrubber = this.find("input");
      this.index = this.count - 1;
      clock.add(this);
      this.listen();
      this.scrubber.value = this.index;
      this.describe();
      this.reflect();
      this.controls.hidden = false;
    }

    listen() {
      const on = (name, event, action) => this.find(name).addEventListener(event, action);
      const picture = this.figure.querySelector(".picture");
      on(".play", "click", () => this.clock.toggle());
      on(".back", "click", () => this.seek(this.index - 1));
      on(".forward", "click", () => this.seek(this.index + 1));
      on(".loop", "click", () => this.clock.set({ isLooping: !this.clock.isLooping }));
      on("input", "input", () => this.seek(Number(this.scrubber.value)));
      on("select", "change", (event) => this.clock.set({ speed: Number(event.target.value) }));
      picture.addEventListener("click", () => { if (!this.frames.wasDragged && !picture.classList.contains("zoomed")) this.clock.toggle(); });
      this.figure.addEventListener("keydown", (event) => this.press(event));
    }

    // Keys for wherever the focus is inside the player, where the element in focus has no use for them.
    press(event) {
      if (event.altKey || event.ctrlKey || event.metaKey || event.target.tagName === "SELECT") return;
      const moves = { ArrowLeft: this.index - 1, ArrowRight: this.index + 1, Home: 0, End: this.count - 1 };
      if (event.key === " " && event.target.tagName !== "BUTTON") this.clock.toggle();
      else if (event.key in moves) this.seek(moves[event.key]);
      else return;
      event.preventDefault();
    }

    seek(index) { this.clock.seek(this.clock.stepFor(this, clamp(index, 0, this.count - 1))); }

    show(index) {
      this.note(index);
      return this.frames.show(index, this.clock.isPlaying);
    }

    showLast() {
      this.note(this.count - 1);
      this.frames.showLast();
    }

    note(index) {
      this.index = index;
      this.scrubber.value = index;
      this.describe();
      if (this.track) Follower.show(this.track, this.places[index]);
    }

    describe() {
      const text = this.captions[this.index] || "";
      if (this.caption) this.caption.textContent = text;
      const place = `Frame ${this.index + 1} of ${this.count}`;
      this.scrubber.setAttribute("aria-valuetext", text ? `${place}: ${text}` : place);
    }

    // Shows the state of the clock, which players may share.
    reflect() {
      const { isPlaying, isLooping, speed } = this.clock;
      this.figure.classList.toggle("playing", isPlaying);
      this.find(".play").setAttribute("aria-label", isPlaying ? "Pause" : "Play");
      this.find(".loop").setAttribute("aria-pressed", String(isLooping));
      this.find("select").value = String(speed);
    }
  }

  // A chart whose points say what they are, to the pointer and to the keyboard, and whose series can be left out.
  class Chart {
    constructor(figure, drawing) {
      this.drawing = drawing;
      this.series = drawing.sequence.readings;
      this.picture = figure.querySelector(".picture");
      const overlay = make("div", "overlay", this.picture);
      this.dot = make("div", "dot", overlay);
      this.tip = make("div", "tip", overlay);
      this.tip.setAttribute("aria-hidden", "true");
      this.words = make("p", "reading", figure);
      this.words.setAttribute("role", "status");
      this.picture.after(this.words);
      this.hide();
      this.addToggles(figure);
      if (this.series.some(({ points }) => points.length > 0)) this.listen();
    }

    // A button for each series with a name, where there are several.
    addToggles(figure) {
      const names = [...new Set(this.drawing.sequence.seriesNames)];
      if (names.length < 2) return;
      const group = make("div", "series", figure);
      this.words.after(group);
      group.setAttribute("role", "group");
      group.setAttribute("aria-label", "Series");
      for (const name of names) {
        const button = make("button", "", group, name);
        button.setAttribute("aria-pressed", "true");
        button.addEventListener("click", () => {
          const { hidden } = this.drawing;
          if (!hidden.delete(name)) hidden.add(name);
          button.setAttribute("aria-pressed", String(!hidden.has(name)));
          this.hide();
          this.drawing.draw();
        });
      }
    }

    listen() {
      this.picture.tabIndex = 0;
      this.picture.setAttribute("role", "application");
      this.picture.setAttribute("aria-label", "Values of the chart: left and right along a series, up and down to another");
      this.picture.addEventListener("pointermove", (event) => this.point(event));
      this.picture.addEventListener("pointerleave", () => this.hide());
      this.picture.addEventListener("blur", () => this.hide());
      this.picture.addEventListener("keydown", (event) => this.press(event));
    }

    get shown() { return this.series.filter(({ name, points }) => points.length > 0 && !this.drawing.hidden.has(name)); }

    // The nearest point to the pointer, if it is near.
    point(event) {
      const place = this.drawing.place(event);
      let best = null;
      for (const series of this.shown) {
        series.points.forEach((point, index) => {
          const distance = Math.hypot(point.x - place.x, point.y - place.y);
          if (distance < (best?.distance ?? 40)) best = { series, index, distance };
        });
      }
      if (best) this.show(best.series, best.index);
      else this.hide();
    }

    press(event) {
      const { shown } = this;
      if (event.altKey || event.ctrlKey || event.metaKey || shown.length === 0) return;
      const series = shown.includes(this.current?.series) ? this.current.series : shown[0];
      const index = this.current?.index ?? (event.key === "ArrowLeft" ? series.points.length : -1);
      const last = series.points.length - 1;
      const moves = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: last };
      if (event.key in moves) this.show(series, clamp(moves[event.key], 0, last));
      else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
        const step = event.key === "ArrowUp" ? -1 : 1;
        const other = shown[(shown.indexOf(series) + step + shown.length) % shown.length];
        // The point of the other series that stands nearest along the axis.
        const x = series.points[clamp(index, 0, last)].x;
        let nearest = 0;
        other.points.forEach((point, at) => { if (Math.abs(point.x - x) < Math.abs(other.points[nearest].x - x)) nearest = at; });
        this.show(other, nearest);
      } else if (event.key === "Escape") this.hide();
      else return;
      event.preventDefault();
    }

    show(series, index) {
      this.current = { series, index };
      const { x, y, place, value } = series.points[index];
      const { width, height } = this.drawing.sequence;
      const [left, top] = [`${(100 * x) / width}%`, `${(100 * y) / height}%`];
      Object.assign(this.dot.style, { left, top });
      Object.assign(this.tip.style, { left, top });
      this.tip.classList.toggle("leftwards", x > width / 2);
      const text = [series.name, place, value].filter(Boolean).join(" · ");
      this.tip.textContent = this.words.textContent = text;
      this.dot.hidden = this.tip.hidden = false;
    }

    hide() {
      this.current = null;
      this.dot.hidden = this.tip.hidden = true;
      this.words.textContent = "";
    }
  }

  // A figure from its data once it comes near the window: there may be many.
  const whenNear = (figure, action) => {
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry.isIntersecting) return;
      observer.disconnect();
      action();
    }, { rootMargin: "100% 0px" });
    observer.observe(figure);
  };

  const note = (figure, text) => figure.querySelector(".picture").after(make("p", "data-note", figure, text));

  const clocks = new Map();
  const clockOf = (figure) => {
    const { clock } = figure.dataset;
    if (clock === undefined) return new Clock();
    if (!clocks.has(clock)) clocks.set(clock, new Clock());
    return clocks.get(clock);
  };

  const start = async (figure) => {
    const isPlayer = figure.classList.contains("player");
    if (!SceneSequence.isSupported) {
      if (isPlayer) note(figure, "This browser cannot play the animation: it shows the last frame.");
      return;
    }
    try {
      const sequence = await SceneSequence.read(figure.querySelector('script[type="application/octet-stream"]'));
      const drawing = new Drawing(figure, sequence);
      if (isPlayer) new Player(figure, drawing, clockOf(figure));
      else new Chart(figure, drawing);
      figure.classList.add("ready");
    } catch (error) {
      note(figure, "The data of this figure cannot be read: it is a still picture.");
      console.error(error);
    }
  };

  for (const figure of document.querySelectorAll("figure[data-follows]")) new Follower(figure);
  for (const figure of document.querySelectorAll("figure.player:not(.drawn)")) {
    new Player(figure, new FrameFiles(figure), clockOf(figure));
  }
  // Players with a clock in common have to be there together.
  for (const figure of document.querySelectorAll("figure.drawn")) {
    if (figure.dataset.clock !== undefined) start(figure);
    else whenNear(figure, () => start(figure));
  }
})();
