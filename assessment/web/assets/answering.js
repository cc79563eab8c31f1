// Nothing that somebody chose or typed gets lost: it is saved after a pause, as the page closes, and after a lost
// connection. The saved line of a page of questions tells what the server holds (data-told); whatever on the screen
// differs from it is not saved yet. This is the last part of one script; ui/assess/browser.py joins them.

const PAUSE = 800; // milliseconds after the last key
const HOLD = 60; // longer than Streamlit takes to send a commit
const STUCK = 4000;
const SHOWS = 30; // longer than the screen takes to show a choice

let component = null;
let page = null; // the page of questions that was last shown
let connection = null;
let watching = null;
let drawing = null;
let region = null;
let lastCommit = -Infinity;
let settling = 0;
let checking = 0;
let rescuing = 0;
let returning = 0;
const timers = new Map();

// ---- saving ----------------------------------------------------------------------------------------------------

// Streamlit takes a text over when Enter (with Ctrl in a text area) is pressed; the focus and the caret stay.
const commit = (element) => {
  window.clearTimeout(timers.get(element));
  timers.delete(element);
  lastCommit = performance.now();
  const keys = { key: "Enter", code: "Enter", keyCode: 13, bubbles: true, cancelable: true };
  element.dispatchEvent(new KeyboardEvent("keydown", { ...keys, ctrlKey: element.tagName === "TEXTAREA" }));
};

const commitOthers = (target) => {
  for (const element of [...timers.keys()]) if (element !== target) commit(element);
};

const later = (element) => {
  window.clearTimeout(timers.get(element));
  timers.set(element, window.setTimeout(() => commit(element), PAUSE));
};

// What is on the screen and not held, for whatever reason, goes to the server after a pause.
const commitLater = (state) => {
  for (const [field] of unsaved(state)) {
    const element = typed(field);
    if (element && !timers.has(element)) later(element);
  }
};

const lastWords = () => {
  const state = told();
  const open = unsaved(state);
  if (!open.length) return;
  const answers = Object.fromEntries(open.map(([field, shown]) => [field.key, shown]));
  const { editor, seen } = state.window;
  navigator.sendBeacon("/draft", JSON.stringify({ token: state.token, editor: `${editor}~`, seen, answers }));
};

const leaving = () => {
  commitOthers(null);
  lastWords();
};

// Back or Forward: the last words go their own way. A commit that is still on its way must arrive before the move does:
// Streamlit would otherwise show the page that was left under the address of the other one.
const moving = (event) => {
  for (const timer of timers.values()) window.clearTimeout(timer);
  timers.clear();
  lastWords();
  if (performance.now() - lastCommit > HOLD || event.held) return;
  event.stopImmediatePropagation();
  window.setTimeout(() => {
    const again = new PopStateEvent("popstate", { state: event.state });
    again.held = true;
    window.dispatchEvent(again);
  }, HOLD);
};

// ---- what was kept in this browser is given back ------------------------------------------------------------------

const handBack = (state, always) => {
  const left = leftBehind(state);
  const { token, window: shown } = state;
  if (always || Object.keys(left).length) component?.setTriggerValue("back", { token, window: shown, left });
};

// A page that was loaded anew at once may find words that are not old enough yet.
const handBackWhenOld = (state) => {
  if (!Object.keys(keptHere(state)).length) return;
  window.clearTimeout(returning);
  returning = window.setTimeout(() => told() && handBack(told(), false), OLD_ENOUGH);
};

// ---- events ----------------------------------------------------------------------------------------------------

const fieldOf = (state, element) => {
  const boxes = ({ options = [], alone = [] }) => ["", ...[...options, ...alone].map((option) => `__${option}`)];
  const has = (field) => boxes(field).some((box) => places(field.widget + box)?.contains(element));
  return state?.fields.find(has) ?? null;
};

const onInput = (event) => {
  const element = event.target;
  const isText = element.matches?.("textarea, input:not([type=radio], [type=checkbox])");
  const state = told();
  const field = isText ? fieldOf(state, element) : null;
  if (!field) return;
  later(element);
  remember(state, field, element.value);
  showSaving();
  watchOver();
};

const rememberChoices = () => {
  const state = told();
  for (const [field, shown] of unsaved(state)) if (field.kind !== "text") remember(state, field, shown);
};

// A tap on a choice may come without a change event, and shows a moment later.
const onChoose = () => {
  window.setTimeout(rememberChoices, SHOWS);
  watchOver();
};

const onChange = () => {
  window.setTimeout(showSaving, 0);
  watchOver();
};

const onPointerDown = (event) => {
  commitOthers(event.target);
  if (event.target.closest?.("a")) lastWords();
};

const onVisibility = () => {
  if (document.visibilityState === "hidden") leaving();
};

// ---- after each run of the server ------------------------------------------------------------------------------

// The line says what the server said last, or that something is on its way there.
const showSaving = () => {
  const isWaiting = unsaved(told()).some(([field]) => !field.open);
  line()?.classList.toggle("is-saving", isWaiting);
};

// A screen reader hears of a save from a region that stays in the page; the line itself is drawn anew each time.
const announce = () => {
  const words = line()?.querySelector(".saved")?.textContent ?? "";
  if (line()?.classList.contains("is-saving") || region.textContent === words) return;
  region.textContent = words;
};

const standAtHeading = () => {
  const heading = document.querySelector('[data-testid="stMain"] h1');
  if (!heading) return;
  heading.setAttribute("tabindex", "-1");
  heading.focus({ preventScroll: true });
  document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
};

// What else an address carries, as links from messages and other sites do, makes no difference.
const isHere = (address) => {
  const to = new URL(address, window.location.href);
  const here = new URLSearchParams(window.location.search);
  return to.pathname === window.location.pathname && [...to.searchParams].every(([key, said]) => here.get(key) === said);
};

// Should the page and its address ever differ, answers would go astray: load the page anew.
const checkAddress = () => {
  const state = told();
  if (!state || !isQuiet() || isHere(state.address)) return;
  leaving();
  window.location.reload();
};

// Should something stay unsaved although all is quiet, have the whole page run once more.
const checkSaved = () => {
  const state = told();
  if (!state) return;
  if (!isQuiet() || timers.size) watchOver();
  else if (unsaved(state).some(([field]) => !field.open)) handBack(state, true);
};

const watchOver = () => {
  window.clearTimeout(rescuing);
  rescuing = window.setTimeout(checkSaved, STUCK);
};

const isQuiet = () => connection === "CONNECTED" && app().dataset.testScriptState === "notRunning";

const afterRun = () => {
  const state = told();
  if (!state) return;
  window.clearTimeout(checking);
  checking = window.setTimeout(checkAddress, 1500);
  watchOver();
  name(state);
  if (page !== state.window.page) givenHere.clear();
  forgetSaved(state);
  showSaving();
  announce();
  commitLater(state);
  if (page === state.window.page) return;
  const isFirst = page === null;
  page = state.window.page;
  const isFaster = fieldOf(state, document.activeElement) !== null; // already answers what has just come
  if (!isFirst && !isFaster) standAtHeading();
  handBack(state, false);
  handBackWhenOld(state);
};

const onApp = () => {
  const { testConnectionState, testScriptState } = app().dataset;
  const before = connection;
  connection = testConnectionState;
  if (connection === "CONNECTED" && before !== null && before !== "CONNECTED") {
    const state = told();
    if (state) handBack(state, true);
    // What was typed meanwhile goes after what the window has shown.
    commitLater(state);
  }
  if (testScriptState === "notRunning") afterRun();
};

// The last of a page may be drawn a while after the run has ended: a phone still loads what draws a widget.
const onDrawn = () => {
  window.clearTimeout(settling);
  settling = window.setTimeout(() => isQuiet() && afterRun(), 100);
};

const events = [
  [document, "input", onInput],
  [document, "change", onChange],
  [document, "click", onChoose],
  [document, "keyup", onChoose],
  [document, "pointerdown", onPointerDown],
  [document, "visibilitychange", onVisibility],
  [window, "pagehide", leaving],
  [window, "popstate", moving],
];

const attach = (given) => {
  component = given;
  if (watching) return;
  region = document.createElement("p");
  region.setAttribute("role", "status");
  region.className = "visually-hidden";
  region.id = "saved-region";
  document.body.append(region);
  for (const [target, event, listener] of events) target.addEventListener(event, listener, true);
  watching = new MutationObserver(onApp);
  watching.observe(app(), {
    attributes: true,
    attributeFilter: ["data-test-connection-state", "data-test-script-state"],
  });
  drawing = new MutationObserver(onDrawn);
  drawing.observe(app(), { childList: true, subtree: true });
  onApp();
};

const detach = () => {
  for (const [target, event, listener] of events) target.removeEventListener(event, listener, true);
  window.clearTimeout(settling);
  window.clearTimeout(checking);
  window.clearTimeout(rescuing);
  window.clearTimeout(returning);
  watching?.disconnect();
  drawing?.disconnect();
  region?.remove();
  watching = drawing = region = component = page = null;
};

// Called when the page of questions is drawn; what it returns is called when another page is.
export default (given) => {
  attach(given);
  return detach;
};
