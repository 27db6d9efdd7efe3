// The table of contents: open beside the text, folded above it, with the section in view marked.
(() => {
  "use strict";
  const contents = document.querySelector("nav.contents details");
  if (!contents) return;

  const isWide = matchMedia("(min-width: 68rem)");
  const fold = () => { contents.open = isWide.matches; };
  isWide.addEventListener("change", fold);
  fold();

  addEventListener("DOMContentLoaded", () => {
    const links = [...contents.querySelectorAll("a")];
    const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    const mark = () => {
      // The last heading above the upper third of the window; at the very end of the page the last one of all.
      const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
      const passed = headings.filter((heading) => heading && heading.getBoundingClientRect().top < innerHeight / 3);
      const current = isAtEnd && scrollY > 0 ? headings.length - 1 : passed.length - 1;
      links.forEach((link, index) => {
        if (index === current) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      });
    };
    let isDue = false;
    addEventListener("scroll", () => {
      if (isDue) return;
      isDue = true;
      requestAnimationFrame(() => { isDue = false; mark(); });
    }, { passive: true });
    mark();
  });
})();
