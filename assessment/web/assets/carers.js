// Runs before Streamlit's own scripts. No data is kept or sent here.
(() => {
  "use strict";

  // Our server is the one that sent this page, so Streamlit need not search for it: two requests fewer at each start.
  window.__streamlit = {
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

  // After a move to another page the focus stands on the new heading and the page at its top. A question's address
  // changes within its page: the questionnaire looks after that itself.
  let path = window.location.pathname;
  let waiting = 0;
  const standAtHeading = (tries) => {
    if (app()?.dataset.testScriptState !== "notRunning" && tries > 0) {
      waiting = window.setTimeout(() => standAtHeading(tries - 1), 50);
      return;
    }
    const heading = document.querySelector('[data-testid="stMain"] h1');
    if (!heading) return;
    heading.setAttribute("tabindex", "-1");
    heading.focus({ preventScroll: true });
    document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
  };
  const noticeMove = () => {
    if (window.location.pathname === path) return;
    path = window.location.pathname;
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

  // A lost connection greys everything out without a word for many seconds. Say what is happening.
  const LOST = "The connection is lost. We are trying again. What you see and typed stays here.";
  const BACK = "The connection is back.";
  let line = null;
  let lost = false;
  let timer = 0;
  const say = (words) => {
    if (!line) {
      line = document.createElement("p");
      line.className = "connection";
      line.setAttribute("role", "status");
      document.body.append(line);
    }
    line.textContent = words;
  };
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
    new MutationObserver(noticeConnection).observe(found, {
      attributes: true,
      attributeFilter: ["data-test-connection-state"],
    });
  };
  const starting = new MutationObserver(watch);
  starting.observe(document, { childList: true, subtree: true });
})();
