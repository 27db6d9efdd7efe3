// A figure drawn from its data on a canvas that lies over its picture.
(() => {
  "use strict";
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

  Object.assign(globalThis.folio, { Drawing, clamp, make });
})();
