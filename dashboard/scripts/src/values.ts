import { arrival, type Live } from "./arrival.ts";
import { Chart } from "./chart.ts";
import { idle, loadLive, loadPlotly, prefetch, sparing } from "./loading.ts";
import { answerPointing } from "./pointing.ts";

/** How long a pointer rests on a chart, in milliseconds, before it is taken to mean it. */
const intent = 150;

/** It says so when it has come, which may be before any chart asks for it: scripts fetched ahead are run when the reader gives a sign. */
const come = new Promise<Live>((resolve) => addEventListener(arrival, (event) => resolve((event as CustomEvent<Live>).detail), { once: true }));
const live = () => loadLive().then(() => come);

/** The charts that have been seen are those a reader may ask something. */
const charts = new Map<Element, Chart>();

function answer(figure: HTMLElement) {
  const plot = figure.querySelector<HTMLElement>(".plot");
  const svg = plot?.querySelector("svg");
  if (!plot || !svg) return;
  const chart = new Chart(figure, plot, svg);
  const renew = answerPointing(chart);
  const { tools } = chart;
  if (!figure.dataset["figure"]) return;
  charts.set(figure, chart);

  const { loading, failed } = tools.dataset;
  const busy = async (button: HTMLElement | null, work: () => Promise<void>) => {
    button?.setAttribute("aria-busy", "true");
    if (button && loading) chart.say(loading);
    try {
      await work();
      if (chart.value.textContent === loading) chart.say("");
    } catch {
      // The static chart stays and says all it did.
      if (button && failed) chart.say(failed);
    }
    button?.removeAttribute("aria-busy");
  };
  const take = (pressed: boolean) => busy(pressed ? chart.button("explore") : null, async () => {
    const library = loadPlotly();
    library.catch(() => undefined);
    await (await live()).take(chart, library, renew, pressed);
  });
  const taken = () => void (sparing() || take(false));

  let resting = 0;
  plot.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && (resting = window.setTimeout(taken, intent)));
  plot.addEventListener("pointerleave", () => clearTimeout(resting));
  // A finger that only scrolls past asks for nothing.
  plot.addEventListener("click", taken);
  plot.addEventListener("focus", taken);
  tools.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("button[data-do]") : null;
    const what = button?.dataset["do"];
    if (what === "view") chart.choose({ table: !chart.view.table });
    else if (what === "explore") void take(true);
    else if (what) void busy(button, async () => (await live()).save(chart, what));
  });
  tools.hidden = false;
  if (chart.asksForLive) void take(false);
}

document.querySelectorAll<HTMLElement>("figure[id$='-f']").forEach(answer);

let first = true;
const seen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    const chart = charts.get(target);
    if (!isIntersecting || !chart) continue;
    seen.unobserve(target);
    // What fails here is asked for again, and told of, when the reader asks.
    if (!sparing()) void come.then(({ prepare }) => idle(() => void prepare(chart, loadPlotly()).catch(() => undefined)));
    if (!first) continue;
    first = false;
    if (document.readyState === "complete") prefetch();
    else addEventListener("load", prefetch);
  }
});
for (const figure of charts.keys()) seen.observe(figure);
