import type { View } from "./address.ts";
import type { Figure } from "./figure.ts";
import { shownRows } from "./shown.ts";
import { drawingOf, valuesOf } from "./traces.ts";

/** What a spreadsheet would run. A number may begin with a sign. */
const formula = /^[=+\-@\t\r]/;
const number = /^[+-]?\d[\d.,\s\u00a0\u202f]*%?$/u;

/** A field as RFC 4180 has it; one that a spreadsheet would take for a formula is led by an apostrophe. */
export function field(text: string): string {
  const harmless = formula.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The rows shown and no others, each with all that it must be cited with: a row that is copied elsewhere still says where it is from. */
export function csv(figure: Figure, view: View): string {
  const { words } = figure;
  const shares = view.shares ? valuesOf(drawingOf(figure, view)) : null;
  const notes: readonly (readonly [string, string])[] = [
    ["TITLE", figure.title],
    ["UNIT", figure.unit],
    ["SOURCES", figure.sources.join("; ")],
    ["RELEASE", figure.release],
    ["VERSION", words["version"] ?? ""],
    ["LICENCE", figure.licence],
    ["PAGE", figure.page],
    ...(words["notReal"] ? [["NOTE", words["notReal"]] as const] : []),
  ];
  const head = ["PERIOD_START", "PERIOD_END", "SERIES", ...figure.columns, ...(shares ? [words["share"] ?? "SHARE"] : []), ...notes.map(([name]) => name)];
  const lines = shownRows(figure, view).map((index) => {
    const row = figure.rows[index];
    const share = shares?.get(index);
    return row
      ? [row.from, row.to, row.series, ...figure.columns.map((_, column) => row.cells[column] ?? ""), ...(shares ? [share === undefined ? "" : `${share}`] : []), ...notes.map(([, note]) => note)]
      : [];
  });
  return [head, ...lines].map((line) => `${line.map(field).join(",")}\r\n`).join("");
}
