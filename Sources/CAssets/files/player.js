// The player of an animation: a figure that shows its last frame until somebody plays it.
//
// The page writes <figure class="player" data-folder data-count data-rate data-captions> with the last frame in an <img> and
// the controls hidden. Without this script, and in print, the last frame is all there is. Nothing ever moves by itself: also
// readers who asked for reduced motion can play, and playing stops when they ask for it meanwhile.
(() => {
  "use strict";
  const decodeAhead = 8;
  const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");

  class Player {
    constructor(figure) {
      const { folder, count, rate, captions } = figure.dataset;
      this.folder = folder;
      this.count = Number(count);
      this.rate = Math.max(Number(rate), 0.1);
      this.captions = captions ? captions.split("\n") : [];
      this.frames = new Map();
      this.index = this.count - 1;
      this.isPlaying = false;
      this.isLooping = false;
      this.speed = 1;

      this.figure = figure;
      this.image = figure.querySelector("img");
      this.lastFrame = this.image.src;
      this.caption = figure.querySelector(".frame-caption");
      this.controls = figure.querySelector(".controls");
      this.playButton = this.controls.querySelector(".play");
      this.loopButton = this.controls.querySelector(".loop");
      this.scrubber = this.controls.querySelector("input");
      this.listen();
      this.scrubber.value = this.index;
      this.describe();
      this.controls.hidden = false;
    }

    listen() {
      const on = (name, event, action) => this.controls.querySelector(name).addEventListener(event, action);
      on(".play", "click", () => this.toggle());
      on(".back", "click", () => this.seek(this.index - 1));
      on(".forward", "click", () => this.seek(this.index + 1));
      on(".loop", "click", () => this.setLooping(!this.isLooping));
      on("input", "input", () => this.seek(Number(this.scrubber.value)));
      on("select", "change", (event) => { this.speed = Number(event.target.value); });
      this.image.addEventListener("click", () => this.toggle());
      this.figure.addEventListener("keydown", (event) => this.press(event));
      reducedMotion.addEventListener("change", () => { if (reducedMotion.matches) this.pause(); });
      addEventListener("beforeprint", () => {
        this.pause();
        this.beforePrint = this.index;
        this.show(this.count - 1);
        // At once: whoever prints does not wait for a decoder.
        this.image.src = this.lastFrame;
      });
      addEventListener("afterprint", () => this.show(this.beforePrint));
    }

    // Keys for wherever the focus is inside the player, where the element in focus has no use for them.
    press(event) {
      if (event.altKey || event.ctrlKey || event.metaKey || event.target.tagName === "SELECT") return;
      const moves = { ArrowLeft: this.index - 1, ArrowRight: this.index + 1, Home: 0, End: this.count - 1 };
      if (event.key === " " && event.target.tagName !== "BUTTON") this.toggle();
      else if (event.key in moves) this.seek(moves[event.key]);
      else return;
      event.preventDefault();
    }

    // The picture of a frame, once it is decoded. Frames are asked for when they are needed, and kept.
    frame(index) {
      if (!this.frames.has(index)) {
        const image = new Image();
        image.src = `${this.folder}${String(index).padStart(5, "0")}.png`;
        this.frames.set(index, { image, decoded: image.decode().then(() => true, () => false) });
      }
      return this.frames.get(index);
    }

    // Shows a frame as soon as it is there, unless another one was asked for meanwhile.
    async show(index) {
      this.index = index;
      this.scrubber.value = index;
      this.describe();
      const { image, decoded } = this.frame(index);
      for (let ahead = 1; this.isPlaying && ahead <= decodeAhead; ahead += 1) {
        if (index + ahead < this.count) this.frame(index + ahead);
      }
      if (await decoded && this.index === index) this.image.src = image.src;
    }

    describe() {
      const text = this.captions[this.index] || "";
      if (this.caption) this.caption.textContent = text;
      const place = `Frame ${this.index + 1} of ${this.count}`;
      this.scrubber.setAttribute("aria-valuetext", text ? `${place}: ${text}` : place);
    }

    seek(index) {
      this.pause();
      this.show(Math.min(Math.max(index, 0), this.count - 1));
    }

    toggle() {
      if (this.isPlaying) this.pause();
      else this.play();
    }

    // Plays from the present frame, or from the first one at the end. A frame that is not there yet is waited for.
    async play() {
      this.setPlaying(true);
      const run = (this.run = {});
      const isCurrent = () => this.isPlaying && this.run === run;
      await this.show(this.index === this.count - 1 ? 0 : this.index);
      let due = performance.now();
      while (isCurrent()) {
        due += 1000 / (this.rate * this.speed);
        await this.until(due);
        if (!isCurrent()) return;
        if (this.index === this.count - 1 && !this.isLooping) return this.pause();
        await this.show((this.index + 1) % this.count);
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

    pause() {
      this.setPlaying(false);
    }

    setPlaying(isPlaying) {
      this.isPlaying = isPlaying;
      this.figure.classList.toggle("playing", isPlaying);
      this.playButton.setAttribute("aria-label", isPlaying ? "Pause" : "Play");
    }

    setLooping(isLooping) {
      this.isLooping = isLooping;
      this.loopButton.setAttribute("aria-pressed", String(isLooping));
    }
  }

  for (const figure of document.querySelectorAll("figure.player")) new Player(figure);
})();
