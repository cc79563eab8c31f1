// What could not be saved is kept in this browser until it is: the second part of answering.js.

const OLD_ENOUGH = 3000; // what is kept in this browser that another open page is surely not just giving
const FORGET_AFTER = 60 * 24 * 3600 * 1000;
const KEPT = "not saved yet ";
const givenHere = new Set(); // the keys of what was typed or chosen since this page of questions was first shown

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

const unpacked = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return null; // damaged: it must not hide what else is kept
  }
};

const keptHere = (state) => {
  const found = {};
  try {
    for (const name of Object.keys(localStorage)) {
      if (!name.startsWith(KEPT)) continue;
      const kept = unpacked(localStorage.getItem(name));
      if (!kept || Date.now() - kept.at > FORGET_AFTER) localStorage.removeItem(name);
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
