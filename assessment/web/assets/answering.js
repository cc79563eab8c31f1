// Nothing that somebody chose or typed gets lost: it is saved after a pause, as the page closes, and after a lost
// connection. The saved line of a page of questions tells what the server holds (data-told); whatever on the screen
// differs from it is not saved yet.

const PAUSE = 800; // milliseconds after the last key
const OLD_ENOUGH = 3000; // what is kept in this browser that another open page is surely not just giving
const HOLD = 60; // longer than Streamlit takes to send a commit
const STUCK = 4000;
const SHOWS = 30; // longer than the screen takes to show a choice
const FORGET_AFTER = 60 * 24 * 3600 * 1000;
const KEPT = "not saved yet ";
const BELOW = "\n\n"; // between a question and its hint

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
const givenHere = new Set(); // the keys of what was typed or chosen since this page of questions was first shown

const app = () => document.querySelector('[data-testid="stApp"]');
const line = () => document.getElementById("saved-line");

const told = () => JSON.parse(line()?.dataset.told ?? "null");
const places = (widget) => document.querySelector(`.st-key-${CSS.escape(widget)}`);

// ---- what is on the screen, in the words that are stored -------------------------------------------------------

const typed = (field) => places(field.widget)?.querySelector("textarea, input:not([type=checkbox])") ?? null;

const isTicked = (field, option) => {
  const box = places(`${field.widget}__${option}`)?.querySelector("input[type=checkbox]");
  return box ? box.checked : null;
};

const wholeNumber = (text) => {
  const found = text.replace(/(\d),(?=\d{3}(?!\d))/g, "$1").match(/\d+/g) ?? [];
  return found.length === 1 && !text.includes("-") && found[0].length < 10 ? String(Number(found[0])) : text;
};

// The value as it would be stored, or null while the widget is not on the screen.
const value = {
  text: (field) => typed(field)?.value ?? null,
  radio: (field) => {
    const options = [...(places(field.widget)?.querySelectorAll("input[type=radio]") ?? [])];
    if (options.length !== field.options.length) return null;
    return field.options[options.findIndex((option) => option.checked)] ?? "";
  },
  number: (field) => {
    const text = typed(field)?.value.trim() ?? null;
    const [unknown] = field.alone;
    if (isTicked(field, unknown) && (field.held !== unknown || text === "")) return unknown;
    return text === null ? null : wholeNumber(text);
  },
  several: (field) => {
    const ticks = field.options.filter((option) => isTicked(field, option));
    if (isTicked(field, field.options[0]) === null) return null;
    const held = field.held.split(" ");
    const newAlone = field.alone.find((option) => ticks.includes(option) && !held.includes(option));
    const others = ticks.filter((option) => !field.alone.includes(option));
    return newAlone ?? (others.length ? others : ticks).join(" ");
  },
};

const unsaved = (state) =>
  (state?.fields ?? [])
    .map((field) => [field, value[field.kind](field)])
    .filter(([field, shown]) => shown !== null && shown !== field.held);

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

// ---- what could not be saved is kept in this browser until it is ------------------------------------------------

const nameOf = (state, key) => `${KEPT}${state.token} ${key}`;

const remember = (state, field, shown) => {
  givenHere.add(field.key);
  const kept = { value: shown, seen: state.window.seen, at: Date.now() };
  try {
    localStorage.setItem(nameOf(state, field.key), JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing: the other ways of saving remain.
  }
};

const keptHere = (state) => {
  const found = {};
  try {
    for (const name of Object.keys(localStorage)) {
      if (!name.startsWith(KEPT)) continue;
      const kept = JSON.parse(localStorage.getItem(name));
      if (Date.now() - kept.at > FORGET_AFTER) localStorage.removeItem(name);
      else if (name.startsWith(nameOf(state, ""))) found[name.slice(nameOf(state, "").length)] = kept;
    }
  } catch {
    return {};
  }
  return found;
};

// What was given on this page is done with as soon as the screen shows what is held. What an earlier page has left may
// not have reached the screen at all: it goes only when its own words are held, or settled.
const forgetSaved = (state) => {
  const held = new Map(state.fields.map((field) => [field.key, field.held]));
  const shown = new Set(state.fields.filter((field) => value[field.kind](field) === field.held).map(({ key }) => key));
  for (const [key, kept] of Object.entries(keptHere(state))) {
    const are = (text) => text === kept.value || text === wholeNumber(kept.value);
    const isSettled = key in state.settled && (state.settled[key] === null || are(state.settled[key]));
    const isDone = (givenHere.has(key) && shown.has(key)) || (held.has(key) && are(held.get(key)));
    if (isDone || isSettled) localStorage.removeItem(nameOf(state, key));
  }
};

const leftBehind = (state) => {
  const left = {};
  const onScreen = new Map(state.fields.map((field) => [field.key, value[field.kind](field)]));
  for (const [key, kept] of Object.entries(keptHere(state))) {
    const isOld = Date.now() - kept.at > OLD_ENOUGH;
    if (isOld && onScreen.get(key) !== kept.value) left[key] = kept;
  }
  return left;
};

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
const onChoose = () => window.setTimeout(rememberChoices, SHOWS);

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

// Streamlit names a field with its whole label. The question is the name, and what stands below it the hint.
const splitHint = (field) => {
  const place = places(field.widget);
  const named = [...(place?.querySelectorAll("[aria-label]") ?? [])].find((one) => one.ariaLabel.includes(BELOW));
  if (!named) return;
  const [, ...hints] = place.querySelectorAll('[data-testid="stWidgetLabel"] p');
  hints.forEach((hint, number) => (hint.id = `hint-${field.widget}-${number}`));
  const ids = [named.getAttribute("aria-describedby"), ...hints.map((hint) => hint.id)];
  named.ariaLabel = named.ariaLabel.split(BELOW)[0];
  named.setAttribute("aria-describedby", ids.filter(Boolean).join(" "));
};

const name = (state) => {
  for (const field of state.fields) {
    const item = field.key.slice(field.key.indexOf(":") + 1);
    splitHint(field);
    if (field.kind === "number") {
      typed(field)?.setAttribute("inputmode", "numeric");
      const question = typed(field)?.getAttribute("aria-label");
      const unknown = places(`${field.widget}__${field.alone[0]}`)?.querySelector("input");
      if (question && unknown && !unknown.dataset.named) {
        unknown.dataset.named = "yes";
        unknown.setAttribute("aria-label", `${unknown.getAttribute("aria-label")}: ${question}`);
      }
    }
    if (field.kind !== "several") continue;
    const group = places(`group__${item}`);
    const question = document.getElementById(`asks__${item}`)?.querySelector("strong");
    group?.setAttribute("role", "group");
    if (group && question) group.ariaLabel = question.textContent;
    question?.setAttribute("aria-hidden", "true"); // said as the group's name
  }
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
  if (state && isQuiet() && !timers.size && unsaved(state).some(([field]) => !field.open)) handBack(state, true);
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
