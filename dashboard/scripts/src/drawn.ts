import type { Chart } from "./chart.ts";
import type { Mark } from "./marks.ts";

/** The marks of the chart as it stands in the page: no request is made for their words, since the table beside it has them. */
export function drawn({ figure, plot, svg, table }: Chart): readonly Mark[] {
  const origin = plot.getBoundingClientRect();
  const rows = new Map([...(table?.querySelectorAll<HTMLElement>("tr[data-r]") ?? [])].map((row) => [row.dataset["r"], row]));
  const marks = new Map<string, Mark>();
  for (const mark of svg.querySelectorAll<SVGElement>("[data-r]")) {
    const row = mark.dataset["r"] ?? "";
    const { left, top, width, height } = mark.getBoundingClientRect();
    if (!marks.has(row) && width + height > 0)
      marks.set(row, {
        row: Number(row),
        box: { x: left - origin.left, y: top - origin.top, width, height },
        lines: () => mark.dataset["v"]?.split(" · ") ?? told(rows.get(row), table, figure),
      });
  }
  return [...marks.values()];
}

function told(row: HTMLElement | undefined, table: HTMLElement | null, figure: HTMLElement): string[] {
  const text = (at: Element | null | undefined) => at?.textContent.trim() ?? "";
  const heads = [...(table?.querySelectorAll("thead th") ?? [])].map(text);
  const cells = [...(row?.children ?? [])].map(text);
  const lines = cells.map((cell, column) => (column === 0 || cell === "" ? cell : `${heads[column] ?? ""}: ${cell}`));
  const sources = figure.querySelectorAll(".side i");
  return [...lines, text(table?.querySelector("caption span")).replace(/(?<=[.;]) .*/s, ""), sources.length === 1 ? text(sources[0]) : ""].filter(Boolean);
}
