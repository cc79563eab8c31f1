// Runs before anything else of its page: the link's token is taken out of the address bar and out of the history
// before the page is drawn, and goes to the server once, in the body of a form.
(() => {
  "use strict";
  const token = window.location.hash.slice(1);
  history.replaceState(null, "", window.location.pathname);

  const show = () => {
    document.querySelector("[data-opening]").hidden = true;
    document.querySelector("[data-by-code]").hidden = false;
  };
  const send = () => {
    if (!token) {
      show();
      return;
    }
    const form = document.createElement("form");
    form.method = "post";
    form.action = "/enter";
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = "link";
    field.value = token;
    form.append(field);
    document.body.append(form);
    form.submit();
    form.remove();
  };
  // A page that the browser kept and shows again (Back) has no token any more.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) show();
  });
  // Another letter's link opened in the same window changes only what stands behind the #.
  window.addEventListener("hashchange", () => window.location.hash && window.location.reload());
  document.addEventListener("DOMContentLoaded", send);
})();
