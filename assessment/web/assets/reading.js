// Reads a question aloud with the browser's own voices when somebody asks for it, prints pages that are made for it, and
// follows pages that turn in place. Only voices of the device itself are used: nothing is sent to anybody.
(() => {
  "use strict";

  // ---- printing --------------------------------------------------------------------------------------------------

  document.addEventListener("click", (event) => {
    if (event.target.closest?.(".stHtml [data-print]")) window.print();
  });

  // ---- a page whose address does not change but for its query: the focus stands on each new heading -------------

  const turned = () => document.querySelector("h1 [data-turns]")?.dataset.turns;
  const follow = (before, tries) => {
    const now = turned();
    if (now === before) {
      if (tries > 0 && before !== undefined) window.setTimeout(() => follow(before, tries - 1), 50);
      return;
    }
    const heading = document.querySelector('[data-testid="stMain"] h1');
    if (!heading) return;
    heading.setAttribute("tabindex", "-1");
    heading.focus({ preventScroll: true });
    document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
  };
  const follows = (event) => {
    const before = turned();
    const asks = event.type === "popstate" || event.target.closest?.("button, a");
    if (before !== undefined && asks) window.setTimeout(() => follow(before, 100), 50);
  };
  document.addEventListener("click", follows);
  window.addEventListener("popstate", follows);

  // ---- reading aloud ---------------------------------------------------------------------------------------------

  const speech = window.speechSynthesis;
  if (!speech || !window.SpeechSynthesisUtterance) return;

  const plain = (tag) => tag.toLowerCase().replace("_", "-");
  const voiceFor = (tag) => {
    const wanted = plain(tag);
    const [base] = wanted.split("-");
    const ours = speech.getVoices().filter((voice) => voice.localService && plain(voice.lang).split("-")[0] === base);
    return ours.find((voice) => plain(voice.lang) === wanted) ?? ours.find((voice) => voice.default) ?? ours[0];
  };

  // The style sheet shows the buttons where this is said.
  const look = () => document.documentElement.toggleAttribute("data-can-read", Boolean(voiceFor(document.documentElement.lang)));
  look();
  speech.addEventListener?.("voiceschanged", look);

  let reading = null; // the button whose texts are being read
  let place = "";
  let watching = 0;

  const end = (why) => {
    const button = reading;
    if (!button) return;
    reading = null;
    window.clearInterval(watching);
    speech.cancel();
    button.setAttribute("aria-pressed", "false");
    const state = button.parentElement?.querySelector(".read-aloud-state");
    if (state && why) state.textContent = state.dataset[why];
  };

  const begin = (button) => {
    const voice = voiceFor(button.dataset.language);
    const state = button.parentElement.querySelector(".read-aloud-state");
    if (!voice) {
      state.textContent = state.dataset.failed;
      return;
    }
    reading = button;
    place = window.location.href;
    state.textContent = "";
    button.setAttribute("aria-pressed", "true");
    speech.cancel(); // what another page has left
    const pieces = JSON.parse(button.dataset.reads);
    pieces.forEach((text, index) => {
      const piece = new SpeechSynthesisUtterance(text);
      piece.voice = voice;
      piece.lang = voice.lang;
      piece.rate = 0.95;
      piece.onerror = () => reading === button && end("failed");
      if (index === pieces.length - 1) piece.onend = () => reading === button && end("finished");
      speech.speak(piece);
    });
    // The page may go on to another question without being left.
    watching = window.setInterval(() => (!button.isConnected || window.location.href !== place) && end(""), 200);
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("button[data-reads]");
    if (!button) return;
    const again = reading === button;
    end(again ? "stopped" : "");
    if (!again) begin(button);
  });
  window.addEventListener("pagehide", () => end(""));
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && end("stopped"));
})();
