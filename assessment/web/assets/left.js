// Somebody has just signed out here: windows of ours that are still open on this device show nothing more of theirs.
(() => {
  "use strict";
  if (window.BroadcastChannel) new BroadcastChannel("toolkit").postMessage("left");
})();
