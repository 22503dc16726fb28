// Runs before any script of a page: dialogs and windows are left to the browser, but a page that never ends opening
// them is stopped, and nothing leaves the browser past the collector.
(() => {
  const most = 20;
  let count = 0;
  for (const name of ['alert', 'confirm', 'prompt']) {
    const real = window[name];
    window[name] = function (...words) {
      if ((count += 1) > most) throw new Error('guiju-stop');
      return real.apply(this, words);
    };
  }
  const open = window.open;
  window.open = function (...words) {
    return (count += 1) > most ? null : open.apply(this, words);
  };
  window.print = () => undefined;
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport']) {
    if (name in window) delete window[name];
  }
})();
