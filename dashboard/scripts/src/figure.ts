// A figure as data, as it stands beside its page: everything a reader sees of it is in the language of the page.

export interface Row {
  /** First and last day; empty where the row has no date. */
  readonly from: string;
  readonly to: string;
  /** Key of its series, the same in every language; empty where there is one series. */
  readonly series: string;
  /** The row as the page's table has it. */
  readonly cells: readonly string[];
  /** The row in words, line by line. */
  readonly told: readonly string[];
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Part = Readonly<Record<string, Json>>;

/** What plotly draws. A point stands for the row that customdata names at its place. */
export interface Drawing {
  readonly data: readonly Part[];
  readonly layout: Part;
}

export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly finding: string;
  readonly unit: string;
  readonly sources: readonly string[];
  /** Absolute address of the page. */
  readonly page: string;
  /** Day of the release. */
  readonly release: string;
  readonly licence: string;
  readonly words: Readonly<Record<string, string>>;
  readonly format: { readonly decimal: string; readonly group: string; readonly months: readonly string[]; readonly shortMonths: readonly string[] };
  readonly counts: Drawing;
  readonly shares: Drawing | null;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly events: readonly string[];
  /** Rows whose value an earlier release gave otherwise. */
  readonly revised: readonly number[];
}

/** @throws TypeError where it is no figure: nothing is drawn of what was not understood. */
export function read(json: Json): Figure {
  const whole = part(json, "the figure");
  const format = part(whole["format"], "format");
  return {
    id: text(whole["id"]),
    title: text(whole["title"]),
    finding: text(whole["finding"]),
    unit: text(whole["unit"]),
    sources: texts(whole["sources"]),
    page: text(whole["page"]),
    release: text(whole["release"]),
    licence: text(whole["licence"]),
    words: Object.fromEntries(Object.entries(part(whole["words"], "words")).map(([key, word]) => [key, text(word)])),
    format: { decimal: text(format["decimal"]) || ".", group: text(format["group"]), months: texts(format["months"]), shortMonths: texts(format["shortMonths"]) },
    counts: drawing(whole["plotly"]),
    shares: whole["shares"] ? drawing(whole["shares"]) : null,
    columns: texts(whole["columns"]),
    rows: list(whole["rows"]).map((row) => {
      const one = part(row, "a row");
      return { from: text(one["from"]), to: text(one["to"]), series: text(one["series"]), cells: texts(one["cells"]), told: texts(one["told"]) };
    }),
    events: texts(whole["events"]),
    revised: list(whole["revised"]).filter((row) => typeof row === "number"),
  };
}

export const list = (json: Json | undefined): readonly Json[] => (Array.isArray(json) ? (json as readonly Json[]) : []);

const text = (json: Json | undefined) => (typeof json === "string" ? json : "");

const texts = (json: Json | undefined) => list(json).map(text);

function part(json: Json | undefined, name: string): Part {
  if (json === null || typeof json !== "object" || Array.isArray(json)) throw new TypeError(`${name} is no object.`);
  return json as Part;
}

function drawing(json: Json | undefined): Drawing {
  const { data, layout } = part(json, "a drawing");
  return { data: list(data).map((trace) => part(trace, "a trace")), layout: part(layout, "layout") };
}
