import { end, start, type View } from "./address.ts";
import type { Figure, Row } from "./figure.ts";

/** Whether a row is of the chosen period and series. */
export function isShown(row: Row, view: View): boolean {
  if (view.off.includes(row.series)) return false;
  if (view.from && row.to && row.to < start(view.from)) return false;
  return !(view.to && row.from && row.from > end(view.to));
}

/** Places of the rows that are shown, in the order of the table. */
export const shownRows = ({ rows }: Figure, view: View): readonly number[] => [...rows.keys()].filter((row) => rows[row] && isShown(rows[row], view));

/** A choice that this figure does not offer is passed over, wherever it came from. */
export function possible(figure: Figure, view: View): View {
  const keys = new Set(figure.rows.map((row) => row.series));
  return { ...view, shares: view.shares && figure.shares !== null, revised: view.revised && figure.revised.length > 0, off: view.off.filter((key) => keys.has(key)) };
}

/** The choice in words, for pictures; empty where all is shown. */
export function said({ words }: Figure, view: View, names: ReadonlyMap<string, string>, date: (when: string) => string): string {
  const parts: string[] = [];
  if (view.from || view.to) parts.push([view.from ? `${words["from"] ?? ""} ${date(view.from)}` : "", view.to ? `${words["to"] ?? ""} ${date(view.to)}` : ""].filter(Boolean).join(" "));
  if (view.shares) parts.push(words["shares"] ?? "");
  for (const key of view.off) parts.push((words["without"] ?? "{series}").replace("{series}", () => names.get(key) ?? key));
  return parts.length === 0 ? "" : (words["filtered"] ?? "{what}").replace("{what}", () => parts.join("; "));
}
