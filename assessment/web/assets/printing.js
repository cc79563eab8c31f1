// The one button of pages that are made to be printed. Long ones arrive a letter at a time: it waits for the last.
{
  const button = document.querySelector("[data-print]");
  const made = document.querySelector("[data-until-ready]");
  button?.addEventListener("click", () => window.print());
  if (button) button.disabled = false;
  if (made) made.textContent = made.dataset.then;
}
