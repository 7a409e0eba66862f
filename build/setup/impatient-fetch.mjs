// Preloaded into Electron's installer: built-in fetch waits five minutes for a server that accepts the connection and
// then says nothing, which is common behind captive portals and silent firewalls. Fifteen seconds to the first answer
// is enough; the download itself then takes the time it takes.
const patience = 15_000;
const originalFetch = globalThis.fetch;

/** @type {typeof fetch} */
globalThis.fetch = async (input, init) => {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(new Error(`no answer in ${patience / 1000} s`)), patience);
  const signals = init?.signal ? [init.signal, silence.signal] : [silence.signal];
  try {
    return await originalFetch(input, { ...init, signal: AbortSignal.any(signals) });
  } finally {
    clearTimeout(timer);
  }
};
