// What readers ask of charts: where a player is, and what a point says.
(() => {
  "use strict";
  const { clamp, make } = globalThis.folio;

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

  Object.assign(globalThis.folio, { Chart, Follower });
})();
