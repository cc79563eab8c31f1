// What a page of questions shows, in the words that are stored: the first part of answering.js.

const app = () => document.querySelector('[data-testid="stApp"]');
const line = () => document.getElementById("saved-line");

const told = () => JSON.parse(line()?.dataset.told ?? "null");
const places = (widget) => document.querySelector(`.st-key-${CSS.escape(widget)}`);

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
