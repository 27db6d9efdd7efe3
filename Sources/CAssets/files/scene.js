// Frames of a figure as data, and their drawing on a canvas: the reader of what `SceneSequence` writes.
//
// The data lie in the page as Base64 of raw deflate. A browser without DecompressionStream gets no sequence, and the picture of
// the page stays.
(() => {
  "use strict";
  const [END, CLIP, SERIES, CIRCLE, LINE, POLYGON, RECTANGLE, PATH, TEXT] = Array(9).keys();
  const pointCounts = { [CLIP]: 2, [CIRCLE]: 1, [RECTANGLE]: 2, [TEXT]: 1 };
  const fonts = '"DejaVu Sans", Verdana, "Bitstream Vera Sans", system-ui, sans-serif';
  const caps = ["butt", "round", "square"];
  const joins = ["miter", "round", "bevel"];

  class Reader {
    constructor(bytes) { this.bytes = bytes; this.at = 0; }

    number() {
      let value = 0;
      for (let scale = 1; ; scale *= 128) {
        if (this.at >= this.bytes.length) throw new RangeError("the data end early");
        const byte = this.bytes[this.at++];
        value += (byte & 127) * scale;
        if (byte < 128) return value;
      }
    }

    signed() {
      const value = this.number();
      return value % 2 ? -(value + 1) / 2 : value / 2;
    }

    part() {
      const count = this.number();
      if (this.at + count > this.bytes.length) throw new RangeError("the data end early");
      return this.bytes.subarray(this.at, this.at += count);
    }

    text() { return new TextDecoder().decode(this.part()); }
    list(entry) { return Array.from({ length: this.number() }, entry); }
  }

  class SceneSequence {
    static get isSupported() { return typeof DecompressionStream === "function"; }

    // The sequence in an element of the page.
    static async read(element) {
      const packed = Uint8Array.from(atob(element.textContent.trim()), (letter) => letter.charCodeAt(0));
      const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
      return new SceneSequence(new Uint8Array(await new Response(stream).arrayBuffer()));
    }

    constructor(bytes) {
      const reader = new Reader(bytes);
      const version = reader.number();
      if (version !== 1) throw new RangeError(`data of version ${version}`);
      this.unit = reader.number();
      this.width = reader.number() / this.unit;
      this.height = reader.number() / this.unit;
      const themes = reader.number();
      this.background = reader.number();
      this.count = reader.number();
      this.colors = reader.list(() => Array.from({ length: themes }, () => {
        const [red, green, blue, alpha] = [reader.number(), reader.number(), reader.number(), reader.number()];
        return `rgb(${red} ${green} ${blue} / ${alpha / 255})`;
      }));
      this.styles = reader.list(() => this.readStyle(reader));
      this.verbs = reader.list(() => reader.part());
      this.texts = reader.list(() => ({ text: reader.text(), width: reader.number() / this.unit }));
      const [structure, links, x, y, radii, styles, texts] = Array.from({ length: 7 }, () => new Reader(reader.part()));
      this.streams = { structure, links, x, y, radii, styles, texts };
      this.readings = reader.at < bytes.length ? this.readReadings(reader) : [];
      this.frames = [];
    }

    readStyle(reader) {
      switch (reader.number()) {
        case 0: return { fill: reader.number() };
        case 1: {
          const width = reader.number() / 100;
          const [cap, join] = [caps[reader.number()], joins[reader.number()]];
          const dash = reader.list(() => reader.number() / this.unit);
          return { stroke: reader.number(), width, cap, join, dash };
        }
        case 2: return { ramp: reader.list(() => 0).map(() => reader.number()) };
        default: {
          const [isBold, size, anchor, hasHalo] = [reader.number(), reader.number() / 100, reader.number(), reader.number()];
          const font = `${isBold ? "bold " : ""}${size}px ${fonts}`;
          return { font, anchor, text: reader.number(), halo: hasHalo ? reader.number() : null };
        }
      }
    }

    // Read-outs: for each series its name and its points in order, each with where it is and what it says.
    readReadings(reader) {
      const words = reader.list(() => reader.text());
      return reader.list(() => {
        const name = words[reader.number()];
        let [x, y] = [0, 0];
        return {
          name, points: reader.list(() => {
            x += reader.signed();
            y += reader.signed();
            return { x: x / this.unit, y: y / this.unit, place: words[reader.number()], value: words[reader.number()] };
          }),
        };
      });
    }

    // A frame; frames are read in order, once each.
    frame(index) {
      while (this.frames.length <= Math.min(index, this.count - 1)) this.frames.push(this.readFrame());
      return this.frames[Math.min(index, this.count - 1)];
    }

    readFrame() {
      const { structure, x, y, radii, styles, texts } = this.streams;
      const old = this.frames.at(-1) || { shape: { kinds: [], starts: [0], verbs: [], vertexOf: [] }, x: [], y: [], styles: [], texts: [], radii: [] };
      const isSame = structure.number() === 1;
      const { shape, partners, origins, neighbors } = isSame ? { shape: old.shape } : this.readShape(old.shape);
      const isStraight = structure.number() === 1;

      const count = shape.vertexCount;
      const frame = {
        shape, x: new Int32Array(count), y: new Int32Array(count), beforeX: new Int32Array(count), beforeY: new Int32Array(count),
        hasBefore: isSame ? null : new Uint8Array(count), radii: [], styles: [], texts: [],
      };
      for (let vertex = 0; vertex < count; vertex += 1) {
        const origin = isSame ? vertex : origins[vertex];
        let [px, py] = [0, 0];
        if (origin >= 0) {
          [px, py] = [old.x[origin], old.y[origin]];
          frame.beforeX[vertex] = px;
          frame.beforeY[vertex] = py;
          if (frame.hasBefore) frame.hasBefore[vertex] = 1;
          if (isStraight && (old.hasBefore === null || old.hasBefore[origin])) {
            px = 2 * px - old.beforeX[origin];
            py = 2 * py - old.beforeY[origin];
          }
        } else if (neighbors[vertex] >= 0) {
          [px, py] = [frame.x[neighbors[vertex]], frame.y[neighbors[vertex]]];
        }
        frame.x[vertex] = px + x.signed();
        frame.y[vertex] = py + y.signed();
      }
      let lastRadius = 0;
      for (let item = 0; item < shape.kinds.length; item += 1) {
        const kind = shape.kinds[item];
        const partner = isSame ? item : partners[item];
        const follow = (list, stream) => {
          const code = stream.number();
          return code === 0 ? list[partner] : code - 1;
        };
        if (kind === CIRCLE) {
          lastRadius = (partner >= 0 ? old.radii[partner] : lastRadius) + radii.signed();
          frame.radii[item] = lastRadius;
        }
        if (kind >= CIRCLE) frame.styles[item] = follow(old.styles, styles);
        if (kind === TEXT || kind === SERIES) frame.texts[item] = follow(old.texts, texts);
      }
      return frame;
    }

    // The items of a frame, and where each of its vertices comes from.
    readShape(old) {
      const { structure, links } = this.streams;
      const [kinds, verbs, starts, partners] = [[], [], [0], []];
      let expected = 0;
      for (let count = structure.number(); count > 0; count -= 1) {
        const code = structure.number();
        let [partner, kind, points] = [-1, 0, 0];
        if (code === 1) {
          kind = structure.number();
          if (kind === PATH) verbs[kinds.length] = structure.number();
          points = kind === LINE || kind === POLYGON || kind === PATH ? structure.number() : pointCounts[kind] || 0;
        } else {
          partner = expected + (code % 2 ? -(code - 1) / 2 : code / 2);
          expected = partner + 1;
          kind = old.kinds[partner];
          if (kind === PATH) verbs[kinds.length] = old.verbs[partner];
          points = old.starts[partner + 1] - old.starts[partner];
          if (kind === LINE || kind === POLYGON) points += structure.signed();
        }
        kinds.push(kind);
        partners.push(partner);
        starts.push(starts.at(-1) + points);
      }
      const splits = new Set();
      let last = 0;
      for (let count = links.number(); count > 0; count -= 1) splits.add(last += links.number());
      const [vertexOf, origins, neighbors, successors] = [[], [], [], []];
      kinds.forEach((kind, item) => {
        const partner = partners[item];
        const oldStart = partner >= 0 ? old.starts[partner] : 0;
        const oldCount = partner >= 0 ? old.starts[partner + 1] - oldStart : 0;
        let neighbor = -1;
        for (let offset = 0; offset < starts[item + 1] - starts[item]; offset += 1) {
          let [vertex, origin] = [-1, -1];
          if (offset < oldCount) {
            origin = old.vertexOf[oldStart + offset];
            if (successors[origin] !== undefined && !splits.has(vertexOf.length)) vertex = successors[origin];
          } else {
            const code = links.number();
            if (code > 0) vertex = origins.length - code;
          }
          if (vertex < 0) {
            vertex = origins.length;
            origins.push(origin);
            neighbors.push(neighbor);
            if (origin >= 0 && successors[origin] === undefined) successors[origin] = vertex;
          }
          vertexOf.push(vertex);
          neighbor = vertex;
        }
      });
      return { shape: { kinds, verbs, starts, vertexOf, vertexCount: origins.length }, partners, origins, neighbors };
    }

    // The names of the series of the first frame, in the order in which they are drawn.
    get seriesNames() {
      const { shape, texts } = this.frame(0);
      return shape.kinds.flatMap((kind, item) => (kind === SERIES ? [this.texts[texts[item]].text] : []));
    }

    color(number, theme) { return this.colors[number][Math.min(theme, this.colors[number].length - 1)]; }

    // Draws a frame where one point is one unit of the context's transform; series with a name in `hidden` are left out.
    draw(context, index, theme, hidden) {
      const { shape, x, y, radii, styles, texts } = this.frame(index);
      const { kinds, starts, vertexOf, verbs } = shape;
      const scale = 1 / this.unit;
      const px = (point) => x[vertexOf[point]] * scale;
      const py = (point) => y[vertexOf[point]] * scale;
      let skipped = 0;
      let current = -1;
      const groups = [];
      for (let item = 0; item < kinds.length; item += 1) {
        const kind = kinds[item];
        const start = starts[item];
        if (kind <= SERIES) {
          if (kind === END) {
            const group = groups.pop();
            if (group === CLIP) { context.restore(); current = -1; }
            if (group === true) skipped -= 1;
          } else if (kind === CLIP) {
            groups.push(CLIP);
            context.save();
            context.beginPath();
            context.rect(px(start), py(start), px(start + 1) - px(start), py(start + 1) - py(start));
            context.clip();
          } else {
            const isHidden = hidden !== undefined && hidden.has(this.texts[texts[item]].text);
            groups.push(isHidden);
            if (isHidden) skipped += 1;
          }
          continue;
        }
        if (skipped > 0) continue;
        const style = this.styles[styles[item]];
        if (kind === TEXT) {
          this.drawText(context, style, this.texts[texts[item]], px(start), py(start), theme);
          current = -1;
          continue;
        }
        if (styles[item] !== current) {
          current = styles[item];
          this.use(context, style, theme);
        }
        context.beginPath();
        const end = starts[item + 1];
        if (kind === CIRCLE) {
          context.arc(px(start), py(start), radii[item] * scale, 0, 2 * Math.PI);
        } else if (kind === RECTANGLE) {
          if (style.ramp) this.useRamp(context, style, theme, px(start), px(start + 1));
          context.rect(px(start), py(start), px(start + 1) - px(start), py(start + 1) - py(start));
        } else if (kind === PATH) {
          let point = start;
          for (const verb of this.verbs[verbs[item]]) {
            if (verb === 0) context.moveTo(px(point), py(point));
            else if (verb === 1) context.lineTo(px(point), py(point));
            else if (verb === 2) {
              context.bezierCurveTo(px(point), py(point), px(point + 1), py(point + 1), px(point + 2), py(point + 2));
            } else context.closePath();
            point += [1, 1, 3, 0][verb];
          }
        } else {
          context.moveTo(px(start), py(start));
          for (let point = start + 1; point < end; point += 1) context.lineTo(px(point), py(point));
          if (kind === POLYGON) context.closePath();
        }
        if (style.stroke === undefined) context.fill();
        else context.stroke();
      }
    }

    use(context, style, theme) {
      if (style.fill !== undefined) context.fillStyle = this.color(style.fill, theme);
      if (style.stroke === undefined) return;
      context.strokeStyle = this.color(style.stroke, theme);
      context.lineWidth = style.width;
      context.lineCap = style.cap;
      context.lineJoin = style.join;
      context.setLineDash(style.dash);
    }

    useRamp(context, style, theme, left, right) {
      const gradient = context.createLinearGradient(left, 0, right, 0);
      const last = Math.max(style.ramp.length - 1, 1);
      style.ramp.forEach((color, index) => gradient.addColorStop(index / last, this.color(color, theme)));
      context.fillStyle = gradient;
    }

    // A text as wide as the scene has it, whatever font is there.
    drawText(context, style, entry, x, y, theme) {
      context.font = style.font;
      context.textAlign = "left";
      context.textBaseline = "alphabetic";
      entry.measured ??= new Map();
      if (!entry.measured.has(style.font)) entry.measured.set(style.font, context.measureText(entry.text).width);
      const measured = entry.measured.get(style.font);
      const stretch = measured > 0 && Math.abs(entry.width / measured - 1) < 0.5 ? entry.width / measured : 1;
      context.save();
      context.translate(x - (entry.width * style.anchor) / 2, y);
      if (stretch !== 1) context.scale(stretch, 1);
      if (style.halo !== null) {
        context.strokeStyle = this.color(style.halo, theme);
        context.lineWidth = 3;
        context.lineJoin = "round";
        context.setLineDash([]);
        context.strokeText(entry.text, 0, 0);
      }
      context.fillStyle = this.color(style.text, theme);
      context.fillText(entry.text, 0, 0);
      context.restore();
    }
  }

  globalThis.folio = { SceneSequence };
})();
