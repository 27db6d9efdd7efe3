// Keeps a page of the preview server up to date. The server adds this script to what it serves; no file holds it.
(() => {
  "use strict";
  const script = document.currentScript;
  const policy = (page) => page.querySelector('meta[http-equiv="Content-Security-Policy"]').content;
  const places = location.pathname.match(/^\/@([^/]+)(\/.*)$/);
  let shown = places?.[1];

  // What is wrong with the spec, above the page of the last run that there was.
  const banner = document.createElement("pre");
  banner.setAttribute("role", "alert");
  Object.assign(banner.style, {
    position: "sticky", top: "0", zIndex: "10", margin: "0", padding: "0.75rem 1rem", maxHeight: "50vh", overflow: "auto",
    font: "0.85rem/1.4 var(--mono)", color: "var(--danger)", background: "var(--danger-ground)",
    borderBottom: "2px solid var(--danger)",
  });
  banner.hidden = true;
  document.body.prepend(banner);
  const tell = (problem) => {
    banner.hidden = !problem;
    if (banner.textContent !== problem) banner.textContent = problem;
  };

  // The players of a page by their cells, in order.
  const players = () => {
    const found = new Map();
    for (const figure of document.querySelectorAll("figure.player")) {
      const id = figure.closest(".cell")?.id;
      found.set(id, [...(found.get(id) ?? []), figure]);
    }
    return found;
  };

  // Moves a player to where its predecessor was, as soon as it listens.
  const move = (figure, place) => {
    const controls = figure.querySelector(".controls");
    const scrubber = controls.querySelector("input");
    const act = () => {
      scrubber.value = place;
      scrubber.dispatchEvent(new Event("input"));
    };
    if (!controls.hidden) return act();
    new MutationObserver((_, observer) => { observer.disconnect(); act(); }).observe(controls, { attributes: true, attributeFilter: ["hidden"] });
  };

  const replace = (page) => {
    const moved = [...players()].map(([id, figures]) => [id, figures.map((figure) => {
      const scrubber = figure.querySelector(".controls input");
      return scrubber.value === scrubber.max ? null : scrubber.value;
    })]);
    const top = scrollY;
    document.title = page.title;
    const fresh = [...page.body.children].filter((element) => !element.hasAttribute("data-live"));
    for (const element of [...document.body.children]) if (element !== banner && element !== script) element.remove();
    // Scripts that a parser made without running them never run: copies do.
    script.before(...fresh.map((element) => {
      if (element.localName !== "script") return element;
      const copy = document.createElement("script");
      copy.textContent = element.textContent;
      return copy;
    }));
    // What the table of contents waits for.
    dispatchEvent(new Event("DOMContentLoaded"));
    const now = players();
    for (const [id, values] of moved) {
      values.forEach((value, index) => {
        const figure = now.get(id)?.[index];
        if (value !== null && figure) move(figure, value);
      });
    }
    scrollTo({ top, behavior: "instant" });
  };

  // Shows the page of another run; its pictures have addresses of that run, so nothing of two runs mixes.
  const show = async (run) => {
    if (!places) return location.replace("/");
    const response = await fetch(`/@${run}${places[2]}`, { cache: "no-store" });
    if (!response.ok) return location.replace("/");
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const address = new URL(response.url).pathname + location.hash;
    if (policy(page) !== policy(document)) {
      sessionStorage.setItem("folio-top", scrollY);
      return location.replace(address);
    }
    history.replaceState(null, "", address);
    shown = address.match(/^\/@([^/]+)/)?.[1];
    replace(page);
  };

  const top = sessionStorage.getItem("folio-top");
  sessionStorage.removeItem("folio-top");
  if (top !== null) scrollTo({ top: Number(top), behavior: "instant" });

  const listen = async () => {
    let seen = "";
    for (;;) {
      try {
        const response = await fetch(`/.live?after=${seen}`, { cache: "no-store" });
        if (!response.ok) throw new Error(response.statusText);
        const news = await response.json();
        tell(news.problem ?? "");
        if (news.run && news.run !== shown) await show(news.run);
        seen = news.token;
      } catch {
        seen = "";
        await new Promise((resolve) => { setTimeout(resolve, 1000); });
      }
    }
  };
  listen();
})();
