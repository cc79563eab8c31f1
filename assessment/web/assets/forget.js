// For browsers that do not know Clear-Site-Data: lets go of words that a carer typed and that were not saved yet.
(() => {
  "use strict";
  for (const kept of ["localStorage", "sessionStorage"]) {
    try {
      window[kept].clear();
    } catch {
      // A browser that refuses to keep anything has nothing to forget.
    }
  }
  // Windows of ours that are still open on this device show nothing more.
  if (window.BroadcastChannel) new BroadcastChannel("toolkit").postMessage("left");
})();
