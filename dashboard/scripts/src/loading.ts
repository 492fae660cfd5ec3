// Scripts of this site that were named when the page was made, and no others.
const named = document.documentElement.dataset;

interface Asked {
  readonly address: string | undefined;
  readonly integrity: string | undefined;
}
const live: Asked = { address: named["live"], integrity: named["liveIntegrity"] };
const plotly: Asked = { address: named["plotly"], integrity: named["plotlyIntegrity"] };

const policy = window.trustedTypes?.createPolicy("transparency", {
  createScriptURL: (address) => {
    if (address === live.address || address === plotly.address) return address;
    throw new TypeError(`${address} is no script of this page.`);
  },
});

const loaded = new Map<Asked, Promise<void>>();

function load(script: Asked): Promise<void> {
  const before = loaded.get(script);
  if (before) return before;
  const loading = new Promise<void>((resolve, reject) => {
    const { address, integrity } = script;
    if (!address || !integrity) throw new TypeError("This page names no such script.");
    const element = document.createElement("script");
    element.type = script === live ? "module" : "";
    element.integrity = integrity;
    element.onload = () => resolve();
    element.onerror = () => {
      loaded.delete(script);
      element.remove();
      reject(new Error(`${address} could not be loaded.`));
    };
    (element as { src: string | TrustedScriptURL }).src = policy ? policy.createScriptURL(address) : address;
    document.head.append(element);
  });
  loaded.set(script, loading);
  return loading;
}

export const loadLive = () => load(live);
export const loadPlotly = () => load(plotly);

/** Readers who asked their browser to spare data get nothing they did not ask for. */
export const sparing = () =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true || matchMedia("(prefers-reduced-data: reduce)").matches;

/** Kept once somebody has moved, touched or pressed anything; a page that scrolls may do so by itself. */
const alive = new Promise<void>((resolve) => {
  for (const sign of ["pointermove", "touchstart", "wheel", "keydown"]) addEventListener(sign, () => resolve(), { once: true, passive: true });
});

export const idle = (globalThis as { requestIdleCallback?: (run: () => void) => void }).requestIdleCallback ?? ((run: () => void) => setTimeout(run, 2000));

/** Fetches both ahead, when nothing else is to be done. They are run once the reader has given a sign of life, so that a page that only loads is not held up. */
export function prefetch() {
  if (sparing()) return;
  idle(() => {
    const fetched = [live, plotly].map(({ address, integrity }) => fetch(address ?? "", { integrity: integrity ?? "", priority: "low" }).then((answer) => answer.blob()));
    void Promise.all([alive, ...fetched]).then(() => idle(() => [live, plotly].forEach((script) => void load(script).catch(() => undefined))), () => undefined);
  });
}
