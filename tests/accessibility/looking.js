// What axe does not see, measured in the page that is open. Called with the name of one of these.
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const isShown = (element) => element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true });
  const brief = (element) => element.outerHTML.slice(0, 160);
  const inner = () => document.querySelector('[data-testid="stMain"]') ?? document.documentElement;

  window.looking = {
    frame: () => ({
      lang: document.documentElement.lang,
      title: document.title,
      headings: all("h1, h2, h3, h4, h5, h6").filter(isShown).map(({ tagName, textContent }) => [Number(tagName[1]), textContent]),
      canvases: all("canvas").length,
      toasts: all('[data-testid="stToast"]').length,
      windows: all('[role="dialog"], [role="alertdialog"]').length,
    }),
    sideways: () => {
      const edge = document.documentElement.clientWidth;
      const scrolls = inner().scrollWidth > inner().clientWidth || document.documentElement.scrollWidth > edge;
      return scrolls ? all("body *").filter((one) => isShown(one) && one.getBoundingClientRect().right > edge + 1 && !one.closest(".scroller")).map(brief).slice(0, 5) : [];
    },
    moving: () =>
      all("body *").filter((element) => {
        const style = getComputedStyle(element);
        const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0);
        return isShown(element) && ((style.animationName !== "none" && lasts(style.animationDuration)) || lasts(style.transitionDuration));
      }).map(brief).slice(0, 5),
    // WCAG 1.4.12: with these spacings no words are cut off. Figures within a bar stand beside it in words too.
    cut: () => {
      const spacing = document.createElement("style");
      spacing.textContent = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";
      document.head.append(spacing);
      const cuts = all("body *").filter((element) => {
        const style = getComputedStyle(element);
        if (!isShown(element) || element.closest(".visually-hidden, svg, .js-plotly-plot, .seg, [data-testid=stSkipToContent]") || !element.textContent.trim()) return false;
        const hides = (way) => ["hidden", "clip"].includes(way);
        const tall = hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
        const wide = hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
        return element.clientHeight > 1 && (tall || wide);
      }).map(brief);
      spacing.remove();
      return cuts.slice(0, 5);
    },
    printed: () => ({
      menu: all("nav, .stButton, [data-testid=stSkipToContent], .menu-button").filter(isShown).map(brief),
      heading: all("h1").some(isShown),
      boxed: inner() !== document.documentElement && getComputedStyle(inner()).overflowY !== "visible",
    }),
    // The outline of each thing as the Tab key comes to it.
    listen: () => {
      window.stops = [];
      document.addEventListener("focusin", ({ target }) => {
        const rings = [target, ...(function* () { for (let up = target.parentElement; up && up.tagName !== "BODY"; up = up.parentElement) yield up; })()].slice(0, 6);
        const hasRing = rings.some((one) => getComputedStyle(one).outlineStyle !== "none" && parseFloat(getComputedStyle(one).outlineWidth) >= 2);
        window.stops.push([brief(target), hasRing]);
      });
    },
  };
})();
