// Runs before Streamlit's own scripts. No data is kept or sent here.
(() => {
  "use strict";

  const FACE = "'Atkinson Hyperlegible Next', sans-serif";

  // Our server is the one that sent this page, so Streamlit need not search for it: two requests fewer at each start.
  window.__streamlit = {
    // Our typeface from the first moment: Streamlit would fetch 400 kB of its own before it has read our settings.
    LIGHT_THEME: { bodyFont: FACE, headingFont: FACE },
    DARK_THEME: { bodyFont: FACE, headingFont: FACE },
    BACKEND_BASE_URL: window.location.origin + "/",
    HOST_CONFIG: {
      allowedOrigins: [window.location.origin],
      useExternalAuthToken: false,
      enableCustomParentMessages: false,
      enforceDownloadInNewTab: false,
      metricsUrl: "",
      blockErrorDialogs: false,
      resourceCrossOriginMode: null,
    },
  };

  // Streamlit fetches 370 kB of icons at every start. Where a page shows an icon, the browser fetches them then.
  if (document.fonts) {
    const load = document.fonts.load.bind(document.fonts);
    document.fonts.load = (font, ...more) => (/Material/.test(font) ? Promise.resolve([]) : load(font, ...more));
  }

  // Streamlit reruns or clears its cache at the single keys r and c. People who speak or type to a computer press
  // single keys by accident (WCAG 2.1.4).
  const isTyping = (element) => Boolean(element.closest?.('input, textarea, select, [contenteditable="true"]'));
  window.addEventListener(
    "keydown",
    (event) => {
      const alone = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (alone && /^[rc]$/i.test(event.key) && !isTyping(event.target)) event.stopImmediatePropagation();
    },
    true,
  );

  // Codes that are shown once: the browser asks before they are left behind.
  window.addEventListener("beforeunload", (event) => {
    if (document.querySelector("[data-shown-once]")) event.preventDefault();
  });

  // Somebody has signed out in another window: an open connection would go on as theirs.
  if (window.BroadcastChannel) new BroadcastChannel("toolkit").onmessage = () => window.location.reload();

  const app = () => document.querySelector('[data-testid="stApp"]');

  // Links in our own HTML move within the app, as Streamlit's do, instead of loading everything anew.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".stHtml a[href]");
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented || link.target === "_blank" || link.hasAttribute("download")) return;
    const to = new URL(link.href);
    const samePlace = to.pathname === window.location.pathname && to.search === window.location.search;
    if (samePlace && to.hash) {
      // A link to a standard further down opens what is folded there.
      const part = document.getElementById(to.hash.slice(1))?.closest("section.standard")?.querySelector("details");
      if (part) part.open = true;
    }
    if (to.origin !== window.location.origin || !/^\/[a-z-]*$/.test(to.pathname) || samePlace) return;
    event.preventDefault();
    history.pushState(null, "", to.href);
    window.dispatchEvent(new PopStateEvent("popstate"));
  });

  const main = () => document.querySelector('[data-testid="stMain"]');
  const content = () => document.querySelector(".st-key-page");

  // Landmarks. Streamlit's <main> would hold the menu and the foot too, and is a stop of the Tab key that does nothing:
  // it becomes a <div>, and the page within it the main landmark. Its banner is empty, and no landmark.
  const create = document.createElement.bind(document);
  document.createElement = (name, ...more) => create(name === "main" ? "div" : name, ...more);
  const name = (element, role) => element && element.getAttribute("role") !== role && element.setAttribute("role", role);
  const nameLandmarks = () => {
    if (!content()) return;
    main().removeAttribute("tabindex");
    name(document.querySelector('[data-testid="stHeader"]'), "presentation");
    name(content(), "main");
    name(document.querySelector(".masthead")?.closest(".stHtml"), "banner");
    name(document.querySelector(".foot")?.closest(".stHtml"), "contentinfo");
  };

  // Streamlit names a tick box with the Markdown of its label, and asterisks are read aloud.
  const nameWithoutMarks = () => {
    for (const one of content().querySelectorAll('[aria-label*="**"]')) one.ariaLabel = one.ariaLabel.replaceAll("**", "");
  };

  // A page that could not be shown has no heading but what it says about that.
  const titleProblem = () => {
    const problem = content()?.querySelector("h1") ? null : content()?.querySelector('[role="alert"] p');
    if (!problem) return;
    name(problem, "heading");
    problem.setAttribute("aria-level", "1");
  };
  const title = () => content()?.querySelector('h1, [role="heading"][aria-level="1"]');

  const focusOn = (element, scrolling) => {
    if (!element.matches("a, button, input, textarea, select, summary")) element.setAttribute("tabindex", "-1");
    element.focus(scrolling);
  };

  // Streamlit's skip link goes to its own <main>, which begins with the menu that people want to skip.
  document.addEventListener(
    "click",
    (event) => {
      const heading = event.target.closest?.('[data-testid="stSkipToContent"]') && title();
      if (!heading) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      focusOn(heading);
    },
    true,
  );

  // After a move to another page the focus stands on the new heading and the page at its top. A question's address
  // changes within its page: the questionnaire looks after that itself.
  let path = window.location.pathname;
  let waiting = 0;
  let had = null; // what had the focus last, where it stood and under which heading
  let pressed = null; // the button that was pressed last, until its run has ended
  let ran = false; // there was a run since
  // A link to a part of a page: what it is folded into opens, and the reader stands there.
  const partOfAddress = () => window.location.hash && document.getElementById(window.location.hash.slice(1));
  const standAtPart = (part) => {
    const own = part.querySelector(":scope > details");
    if (own) own.open = true;
    for (let fold = part.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    focusOn(part, { preventScroll: true });
    part.scrollIntoView();
  };
  const standAtPartSoon = (tries) => {
    const part = app()?.dataset.testScriptState === "notRunning" && partOfAddress();
    if (part) standAtPart(part);
    else if (tries > 0) window.setTimeout(() => standAtPartSoon(tries - 1), 100);
  };
  if (window.location.hash) standAtPartSoon(300);
  // Whoever already works on the new page is not taken away from there.
  const isFaster = () => had?.element === document.activeElement && had.title === titled();
  const standAtHeading = (tries) => {
    if (app()?.dataset.testScriptState !== "notRunning" && tries > 0) {
      waiting = window.setTimeout(() => standAtHeading(tries - 1), 50);
      return;
    }
    if (partOfAddress()) {
      standAtPart(partOfAddress());
      return;
    }
    const heading = title();
    if (!heading || isFaster()) return;
    focusOn(heading, { preventScroll: true });
    main().scrollTo(0, 0);
  };
  const noticeMove = () => {
    if (window.location.pathname === path) return;
    path = window.location.pathname;
    had = pressed = null;
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => standAtHeading(100), 100);
  };
  for (const name of ["pushState", "replaceState"]) {
    const original = history[name].bind(history);
    history[name] = (...given) => {
      original(...given);
      noticeMove();
    };
  }
  window.addEventListener("popstate", noticeMove);

  // A rerun may take away what has the focus, such as a button that has done its work. The focus then goes to what the
  // page says about it, else to what stands nearest to where it stood; it is never lost to the top of the page.
  const USABLE = "a[href], button, input, textarea, select, summary, [role=radio], [role=checkbox]";
  const SAYS = '[role="alert"], [role="status"]:not(.visually-hidden)';
  const A_WHILE = 1000; // milliseconds
  let said = new Set();
  let atStart = true;
  const titled = () => title()?.textContent ?? "";
  const middle = (element) => {
    const box = element.getBoundingClientRect();
    return box.top + box.height / 2 + main().scrollTop;
  };
  const nearest = (height) => {
    const usable = [...content().querySelectorAll(USABLE)].filter((one) => !one.disabled && one.checkVisibility());
    const away = (one) => Math.abs(middle(one) - height);
    return usable.reduce((best, one) => (best && away(best) <= away(one) ? best : one), null);
  };
  document.addEventListener("focusin", ({ target }) => {
    if (!content()?.contains(target)) return;
    had = { element: target, height: middle(target), href: window.location.href, title: titled() };
  });
  // Buttons whose work takes a while, or cannot be undone, work once when they are pressed twice. They keep the focus
  // meanwhile, which a button that is switched off would lose.
  document.addEventListener(
    "click",
    (event) => {
      const button = event.target.closest?.('[class*="st-key-once-"] button');
      if (!button || !app()) return;
      if (button.getAttribute("aria-busy") === "true") return event.stopImmediatePropagation();
      button.setAttribute("aria-busy", "true");
      let started = false;
      const free = () => [watch.disconnect(), button.removeAttribute("aria-busy")];
      const watch = new MutationObserver(() => {
        const runs = app().dataset.testScriptState === "running";
        if (started && !runs) free();
        started = started || runs;
      });
      watch.observe(app(), { attributes: true, attributeFilter: ["data-test-script-state"] });
      window.setTimeout(() => started || free(), 2000); // a press that starts nothing may be repeated
    },
    true,
  );

  // A run may be over before its state is ever seen to change: after a while it counts as run in any case.
  let pressedAt = 0;
  const onPress = ({ target }) => {
    pressed = target.closest?.(".st-key-page button") ?? pressed;
    pressedAt = performance.now();
    ran = false;
    window.setTimeout(() => soon([{ type: "attributes" }]), A_WHILE);
  };
  document.addEventListener("click", onPress, true);
  const afterRun = () => {
    nameLandmarks();
    if (content()) nameWithoutMarks();
    if (app()?.dataset.testScriptState !== "notRunning" || !content()) return;
    titleProblem();
    const sayings = [...content().querySelectorAll(SAYS)].filter((one) => one.textContent.trim());
    const isNew = (one) => !said.has(one.textContent) || (ran && pressed.dataset.testid?.includes("rimary"));
    const news = pressed ? sayings.filter(isNew) : [];
    const isLost = had && !had.element.isConnected && document.activeElement === document.body;
    const answer = news.find((one) => one.matches('[role="alert"]')) ?? (isLost ? news[0] : null);
    said = new Set(sayings.map((one) => one.textContent));
    if (answer) focusOn(answer);
    else if (isLost) {
      const isElsewhere = had.href !== window.location.href || had.title !== titled();
      const next = isElsewhere ? title() : nearest(had.height);
      if (next) focusOn(next);
    }
    if (answer || (ran && performance.now() - pressedAt >= A_WHILE)) pressed = null;
    // A form that came back with a mistake is a new page: it begins at what is wrong.
    const mistake = atStart && document.activeElement === document.body && content().querySelector(".problem-summary");
    if (mistake) focusOn(mistake);
    atStart = false;
  };
  let settling = 0;
  const soon = (changes) => {
    ran ||= changes.some(({ type }) => type === "attributes");
    window.clearTimeout(settling);
    settling = window.setTimeout(afterRun, 120);
  };

  // A lost connection greys everything out without a word for many seconds. Say what is happening.
  const { lost: LOST, back: BACK } = document.documentElement.dataset;
  let line = null;
  let lost = false;
  let timer = 0;
  const say = (words) => (line.textContent = words);
  const noticeConnection = () => {
    const connected = app()?.dataset.testConnectionState === "CONNECTED";
    window.clearTimeout(timer);
    if (!connected) {
      timer = window.setTimeout(() => {
        lost = true;
        say(LOST);
      }, 1500);
    } else if (lost) {
      lost = false;
      say(BACK);
      timer = window.setTimeout(() => say(""), 4000);
    }
  };
  const watch = () => {
    const found = app();
    if (!found) return;
    starting.disconnect();
    // It stands there empty from the start: screen readers do not hear of what comes together with its words.
    line = document.createElement("p");
    line.className = "connection";
    line.setAttribute("role", "status");
    document.body.append(line);
    new MutationObserver(soon).observe(found, {
      attributes: true,
      attributeFilter: ["data-test-script-state"],
      childList: true,
      subtree: true,
    });
    new MutationObserver(noticeConnection).observe(found, {
      attributes: true,
      attributeFilter: ["data-test-connection-state"],
    });
  };
  const starting = new MutationObserver(watch);
  starting.observe(document, { childList: true, subtree: true });
})();
