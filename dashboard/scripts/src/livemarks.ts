import type { View } from "./address.ts";
import type { Figure } from "./figure.ts";
import type { Box, Mark } from "./marks.ts";
import type { Axis, Drawn } from "./plotly.ts";
import { chosen, isOfTime, rowOf } from "./traces.ts";
import { shownRows } from "./shown.ts";

/** The marks of a live chart: every row that is shown, also one that is no point of the chart (withheld, before its beginning), which keys reach. */
export function marksOf(drawn: Drawn, figure: Figure, view: View): readonly Mark[] {
  const drawing = chosen(figure, view);
  const boxes = new Map<number, Box>();
  drawing.data.forEach((trace, curve) => {
    drawn.calcdata?.[curve]?.forEach((point, index) => {
      const row = rowOf(trace, typeof point["i"] === "number" ? point["i"] : index);
      const box = row === null ? null : boxOf(point, trace["orientation"] === "h", axis(drawn, "x", trace["xaxis"]), axis(drawn, "y", trace["yaxis"]));
      if (row !== null && box && !boxes.has(row)) boxes.set(row, box);
    });
  });
  const time = isOfTime(drawing) ? axis(drawn, "x", null) : null;
  const floor = axis(drawn, "y", null);
  return shownRows(figure, view).map((row) => ({ row, box: boxes.get(row) ?? stretch(figure, row, time, floor), lines: () => linesOf(figure, row) }));
}

function axis(drawn: Drawn, letter: "x" | "y", name: unknown): Axis | null {
  return drawn._fullLayout[typeof name === "string" && name.length > 1 ? `${letter}axis${name.slice(1)}` : `${letter}axis`] ?? null;
}

/** A bar has a beginning and an end on both axes, a dot only its place. Null where it is out of sight. */
function boxOf(point: Readonly<Record<string, unknown>>, flat: boolean, x: Axis | null, y: Axis | null): Box | null {
  if (!x || !y) return null;
  const [p0, p1, s0, s1] = ["p0", "p1", "s0", "s1"].map((name) => point[name]);
  const bar = [p0, p1, s0, s1].every((end) => typeof end === "number");
  const along = bar ? [p0, p1] : [point["x"]];
  const up = bar ? [s0, s1] : [point["y"]];
  const [xs, ys] = bar && flat ? [up, along] : [along, up];
  const pixels = (of: Axis, ends: readonly unknown[]) => ends.map((end) => of._offset + of.c2p(end as number));
  const [across, down] = [pixels(x, xs), pixels(y, ys)];
  if (![...across, ...down].every(Number.isFinite)) return null;
  const box = { x: Math.min(...across), y: Math.min(...down), width: Math.max(...across) - Math.min(...across), height: Math.max(...down) - Math.min(...down) };
  return box.x + box.width < x._offset - 1 || box.x > x._offset + x._length + 1 ? null : box;
}

/** A row without a point stands, on an axis of time, at the foot of its period. */
function stretch({ rows }: Figure, row: number, x: Axis | null, y: Axis | null): Box | null {
  const { from, to } = rows[row] ?? { from: "", to: "" };
  if (!x || !y || !from || !to) return null;
  const [left, right] = [from, to].map((day) => Math.min(Math.max(x.c2p(x.d2c(day)), 0), x._length));
  if (left === undefined || right === undefined || !Number.isFinite(left + right) || (left === right && (left === 0 || left === x._length))) return null;
  return { x: x._offset + left, y: y._offset + y._length - 24, width: right - left, height: 24 };
}

function linesOf({ rows, columns, unit }: Figure, row: number): readonly string[] {
  const { told, cells } = rows[row] ?? { told: [], cells: [] };
  if (told.length > 0) return told;
  return [...cells.map((cell, column) => (column === 0 || cell === "" ? cell : `${columns[column] ?? ""}: ${cell}`)), unit].filter(Boolean);
}
