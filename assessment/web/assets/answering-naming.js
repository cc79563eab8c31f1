// What a screen reader is told of the fields: the third part of answering.js.

const BELOW = "\n\n"; // between a question and its hint

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
