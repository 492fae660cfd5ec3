import { whole, type View } from "./address.ts";
import { list, type Drawing, type Figure, type Json, type Part } from "./figure.ts";
import { isShown } from "./shown.ts";

export interface Series {
  readonly key: string;
  readonly name: string;
  readonly colour: string;
}

export const drawingOf = (figure: Figure, view: View): Drawing => (view.shares ? figure.shares : null) ?? figure.counts;

export const isOfTime = ({ layout }: Drawing) => (layout["xaxis"] as Part | undefined)?.["type"] === "date";

/** The row a point stands for; null where it stands for none. */
export const rowOf = (trace: Part, point: number): number | null => {
  const row = list(trace["customdata"])[point];
  return typeof row === "number" ? row : null;
};

/** What can be switched off: the series of the points, in the order in which they are drawn. */
export function seriesOf(figure: Figure): readonly Series[] {
  const found = new Map<string, Series>();
  for (const trace of figure.counts.data) {
    const keys = new Set(list(trace["customdata"]).flatMap((row) => (typeof row === "number" ? [figure.rows[row]?.series] : [])));
    list(trace["customdata"]).forEach((row, point) => {
      const key = typeof row === "number" ? figure.rows[row]?.series : undefined;
      if (key === undefined || found.has(key)) return;
      const name = keys.size === 1 && typeof trace["name"] === "string" && trace["name"] !== "" ? trace["name"] : key;
      found.set(key, { key, name: plain(name), colour: colourOf(trace, point) });
    });
  }
  return [...found.values()];
}

/** The drawing with only what is chosen: points of other series are not drawn at all; those of another period are, on an axis of time, out of sight. */
export function chosen(figure: Figure, view: View): Drawing {
  const { data, layout } = drawingOf(figure, view);
  const kept = isOfTime({ data, layout }) ? { ...whole, off: view.off } : view;
  return {
    layout,
    data: data.flatMap((trace) => {
      const rows = list(trace["customdata"]);
      if (rows.length === 0) return view.off.includes(typeof trace["legendgroup"] === "string" ? trace["legendgroup"] : "\0") ? [] : [trace];
      const points = [...rows.keys()].filter((point) => {
        const row = rows[point];
        const of = typeof row === "number" ? figure.rows[row] : undefined;
        return !of || isShown(of, kept);
      });
      return points.length === rows.length ? [trace] : points.length === 0 ? [] : [only(trace, points, rows.length)];
    }),
  };
}

/** Every list of the trace that has an entry for each point, cut down to some points. */
function only(trace: Part, points: readonly number[], length: number): Part {
  return Object.fromEntries(Object.entries(trace).map(([name, json]): [string, Json] => {
    if (Array.isArray(json)) return [name, json.length === length ? points.map((point) => json[point] as Json) : (json as Json)];
    return [name, json !== null && typeof json === "object" ? only(json as Part, points, length) : json];
  }));
}

/** The value of each row as this drawing has it. */
export function valuesOf({ data }: Drawing): ReadonlyMap<number, number> {
  const values = new Map<number, number>();
  for (const trace of data)
    list(trace[trace["orientation"] === "h" ? "x" : "y"]).forEach((value, point) => {
      const row = rowOf(trace, point);
      if (row !== null && typeof value === "number") values.set(row, value);
    });
  return values;
}

/** Rings around the points of rows that were given otherwise before. */
export function rings(figure: Figure, { data }: Drawing, ink: string): readonly Part[] {
  const revised = new Set(figure.revised);
  return data.flatMap((trace) => {
    const points = [...list(trace["customdata"]).keys()].filter((point) => revised.has(rowOf(trace, point) ?? -1));
    const pick = (name: string) => points.map((point) => list(trace[name])[point] ?? null);
    return points.length === 0 ? [] : [{ type: "scatter", mode: "markers", x: pick("x"), y: pick("y"), cliponaxis: false, marker: { symbol: "circle-open", size: 18, color: ink, line: { width: 2, color: ink } } }];
  });
}

function colourOf(trace: Part, point: number): string {
  for (const of of [trace["marker"], trace["line"]]) {
    const colour = (of as Part | undefined)?.["color"];
    const one = Array.isArray(colour) ? (colour[point] as Json) : colour;
    if (typeof one === "string") return one;
  }
  return "";
}

/** A name as plotly would have shown it: the page shows text as it is. */
const signs: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&#39;": "'", "&quot;": '"', "&nbsp;": " " };
const plain = (name: string) => name.replace(/&(lt|gt|amp|#39|quot|nbsp);/g, (sign) => signs[sign] ?? sign);
