// Players of animations, and the start of every figure that readers can work.
//
// The page writes <figure class="player" data-count data-rate data-captions> with the last frame in an <img> and the
// controls hidden. The frames are files (data-folder, or data-frames with their addresses) or, for <figure class="drawn">,
// data in a <script type="application/octet-stream"> that is drawn on a canvas above the picture. Without these scripts,
// and where a browser cannot inflate data, the picture is all there is; paper gets the last frame. Nothing ever moves by
// itself: also readers who asked for reduced motion can play, and playing stops when they ask for it meanwhile.
(() => {
  "use strict";
  const { Chart, Drawing, Follower, SceneSequence, clamp, make } = globalThis.folio;
  const decodeAhead = 8;
  const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");

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
