import type { View } from "./address.ts";
import { byDay, dressed, now } from "./theme.ts";
import { chosen, isOfTime, rings } from "./traces.ts";
import { dayAfter, firstDay, firstMonth, lastMonth } from "./period.ts";
import type { Figure, Json, Part } from "./figure.ts";

/** What we use of plotly.js. */
export interface Plotly {
  react(at: HTMLElement, data: readonly Part[], layout: Part, config: Part): Promise<Drawn>;
  purge(at: HTMLElement): void;
}

/** One axis as plotly keeps it: from a calculated value to pixels of the plot area. */
export interface Axis {
  readonly _offset: number;
  readonly _length: number;
  c2p(value: number): number;
  d2c(value: Json): number;
}

/** An element in which plotly has drawn, with what it keeps there. The version is pinned, and tests in a browser hold us to it. */
export interface Drawn extends HTMLElement {
  readonly calcdata?: readonly (readonly Readonly<Record<string, unknown>>[])[];
  readonly _fullLayout: Readonly<Record<string, Axis>>;
  on(event: "plotly_relayout", listener: (change: Readonly<Record<string, unknown>>) => void): void;
}

export const plotly = () => (globalThis as unknown as { Plotly: Plotly }).Plotly;

/** Draws what is chosen in a box of this size. */
export async function draw(at: HTMLElement, figure: Figure, view: View, size: { width: number; height: number }, day = false): Promise<Drawn> {
  const drawing = chosen(figure, view);
  const { layout } = drawing;
  const time = isOfTime(drawing);
  const axis = part(layout["xaxis"]);
  const range = period(view, axis["range"]);
  const marked = view.revised ? rings(figure, drawing, byDay().get("--note") ?? "#000") : [];
  const fine = matchMedia("(pointer: fine)").matches;
  const colours = day ? new Map<string, string>() : now();
  return plotly().react(
    at,
    dressed([...drawing.data, ...marked], colours).map((trace) => ({ ...trace, hoverinfo: "skip", hovertemplate: "" })),
    {
      ...dressed(layout, colours),
      ...size,
      autosize: false,
      showlegend: false,
      hovermode: false,
      dragmode: time && fine && !day ? "zoom" : false,
      separators: figure.format.decimal + figure.format.group,
      xaxis: { ...dressed(axis, colours), fixedrange: !time, ...(time && range ? { range, autorange: false } : {}) },
      yaxis: { ...dressed(part(layout["yaxis"]), colours), fixedrange: true },
    },
    { displayModeBar: false, showTips: false, doubleClick: false, scrollZoom: false, responsive: false, locale: "page", locales: { page: { dictionary: {}, format: words(figure) } } },
  );
}

const part = (json: Json | undefined): Part => (json !== null && typeof json === "object" && !Array.isArray(json) ? (json as Part) : {});

function period(view: View, all: Json | undefined): Json[] | null {
  if (!view.from && !view.to) return null;
  const [first, last] = (Array.isArray(all) ? all : []) as Json[];
  return [view.from ? firstDay(firstMonth(view.from)) : (first ?? null), view.to ? dayAfter(lastMonth(view.to)) : (last ?? null)];
}

/** Names and signs of the page's language for axes. */
const words = ({ format }: Figure): Part => ({
  months: format.months,
  shortMonths: format.shortMonths,
  days: Array<string>(7).fill(""),
  shortDays: Array<string>(7).fill(""),
  periods: ["", ""],
  dateTime: "%d %m %Y",
  date: "%d/%m/%Y",
  time: "%H:%M",
  decimal: format.decimal,
  thousands: format.group,
  grouping: [3],
  currency: ["", ""],
});
