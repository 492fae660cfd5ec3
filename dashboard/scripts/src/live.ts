import type { Chart } from "./chart.ts";
import { read, type Figure, type Json } from "./figure.ts";
import { marksOf } from "./livemarks.ts";
import { draw, plotly } from "./plotly.ts";
import { pngOf, svgOf } from "./pictures.ts";
import { firstMonth } from "./period.ts";
import { possible, shownRows } from "./shown.ts";
import { csv } from "./table.ts";
import { isOfTime, drawingOf } from "./traces.ts";
import { arrival, type Live } from "./arrival.ts";
import { Ways } from "./ways.ts";

const figures = new Map<Chart, Promise<Figure>>();
const taken = new Map<Chart, Promise<Ways>>();

/** Its data, once. */
function figureOf(chart: Chart): Promise<Figure> {
  const before = figures.get(chart);
  if (before) return before;
  const asked = (async () => {
    const answer = await fetch(chart.figure.dataset["figure"] ?? "");
    if (!answer.ok) throw new Error(`${answer.url} answers ${answer.status}.`);
    const figure = read((await answer.json()) as Json);
    chart.view = possible(figure, chart.view);
    return figure;
  })();
  figures.set(chart, asked);
  asked.catch(() => figures.delete(chart));
  return asked;
}

/** Plotly draws in the same box, over the page's own chart, which keeps its place and is seen no more. */
async function takeOver(chart: Chart, library: Promise<void>, renew: () => void): Promise<Ways> {
  const [figure] = await Promise.all([figureOf(chart), library]);
  const { plot, svg } = chart;
  const box = document.createElement("div");
  box.className = "live";
  box.setAttribute("aria-hidden", "true");
  plot.append(box);
  const ways = new Ways(chart, figure);
  let drawing = Promise.resolve();
  let width = 0;
  const redraw = () => (drawing = drawing.then(async () => {
    filter(chart, figure);
    if (chart.view.table || plot.clientWidth === 0) return;
    width = plot.clientWidth;
    const drawn = await draw(box, figure, chart.view, { width, height: svg.height.baseVal.value });
    if (!plot.classList.contains("taken") && isOfTime(drawingOf(figure, chart.view)))
      drawn.on("plotly_relayout", (change) => {
        const [from, to] = [change["xaxis.range[0]"], change["xaxis.range[1]"]];
        if (typeof from === "string" && typeof to === "string") ways.show({ first: firstMonth(from.slice(0, 7)), last: firstMonth(to.slice(0, 7)) });
      });
    plot.classList.add("taken");
    chart.marks = () => marksOf(drawn, figure, chart.view);
    if (shownRows(figure, chart.view).length === 0) chart.say(figure.words["nothing"] ?? "");
    else renew();
  }));
  const again = () => void redraw();
  chart.heard.push(again);
  chart.key = (key) => {
    const row = chart.value.hidden ? undefined : Number(chart.value.dataset["row"]);
    if (key === "+" || key === "-") ways.zoom(key === "+", row);
    else if (key === "0") ways.choose({ from: "", to: "" });
    else if (key === "Backspace") ways.back();
    else return false;
    return true;
  };
  new ResizeObserver(() => plot.clientWidth !== width && again()).observe(plot);
  for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) matchMedia(query).addEventListener("change", again);
  await redraw();
  return ways;
}

/** In the chart's place the table shows what was chosen; under it, all. */
function filter({ table, view }: Chart, figure: Figure) {
  const shown = view.table ? new Set(shownRows(figure, view)) : null;
  for (const row of table?.querySelectorAll<HTMLElement>("tr[data-r]") ?? []) row.hidden = shown !== null && !shown.has(Number(row.dataset["r"]));
}

function keep(content: Blob, name: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

let practised = false;

/** A drawing that nobody sees: plotly's first takes three times as long as those that follow. */
async function practise({ plot, svg, view }: Chart, figure: Figure) {
  practised = true;
  const box = document.createElement("div");
  await draw(box, figure, view, { width: plot.clientWidth, height: svg.height.baseVal.value });
  plotly().purge(box);
}

const live: Live = {
  async prepare(chart, library) {
    const [figure] = await Promise.all([figureOf(chart), library]);
    if (!practised && taken.size === 0) await practise(chart, figure);
  },
  async take(chart, library, renew, pressed) {
    let taking = taken.get(chart);
    if (!taking) {
      taking = takeOver(chart, library, renew);
      taken.set(chart, taking);
      taking.catch(() => taken.delete(chart));
    }
    const ways = await taking;
    if (pressed) ways.open();
  },
  async save(chart, kind) {
    const figure = await figureOf(chart);
    const [language, ...path] = (chart.figure.dataset["figure"] ?? "").split("/").filter(Boolean);
    const name = `${[...path.slice(0, -1), figure.id, figure.release, language].join("-")}.${kind}`;
    if (kind === "csv") keep(new Blob([csv(figure, chart.view)], { type: "text/csv;charset=utf-8" }), name);
    else {
      const svg = await svgOf(chart, figure, taken.has(chart));
      keep(kind === "svg" ? svg : await pngOf(svg), name);
    }
  },
};

dispatchEvent(new CustomEvent(arrival, { detail: live }));
