import { read, type Figure, type Json } from "../src/figure.ts";

/** Counts of two series over three years, as a figure's file has them. */
export function inmates(change: Record<string, Json> = {}): Figure {
  const row = (year: string, series: string, number: string) => ({ from: `${year}-01-01`, to: `${year}-12-31`, series, cells: [year, number], told: [] });
  return read({
    id: "counts", title: "Inmates", finding: "", unit: "Persons", sources: ["A report, 2020", "Another, 2021"], page: "https://example.org/en/inmates/", release: "2026-11-24", licence: "CC BY 4.0",
    words: { from: "from", to: "to", shares: "shares", share: "Share (%)", without: "without {series}", filtered: "Shown in part: {what}", version: "celex-inmates 1.0.0" },
    format: { decimal: ".", group: ",", months: ["January", "February", "March"], shortMonths: [] },
    plotly: {
      data: [
        { type: "scatter", name: "Convicted", x: ["2018-07-01", "2019-07-01"], y: [30, 28], customdata: [0, 1], marker: { color: "#2a2f63", size: [3, 5] } },
        { type: "scatter", name: "Others", x: ["2020-07-01"], y: [12], customdata: [2], marker: { color: "#8f6d2c" } },
        { type: "scatter", name: "Places", x: ["2018-01-01", "2020-12-31"], y: [40, 40], mode: "lines" },
      ],
      layout: { xaxis: { type: "date" } },
    },
    shares: { data: [{ type: "scatter", x: ["2018-07-01", "2019-07-01"], y: [60, 56.5], customdata: [0, 1] }], layout: { xaxis: { type: "date" } } },
    columns: ["Period", "Value"],
    rows: [row("2018", "A", "30"), row("2019", "A", "< 30"), row("2020", "B", "12")],
    revised: [1],
    ...change,
  });
}
