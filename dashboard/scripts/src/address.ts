// What a reader has chosen of a figure, as it stands in the address: ?counts=chart;from=2015;to=2019;shares;off=A.B
// Nothing is kept anywhere else, so a link shows what its sender saw.

export interface View {
  /** The table in the chart's place. */
  readonly table: boolean;
  /** First and last day, month or year: "2015", "2015-03", "2015-03-01"; empty: no limit. */
  readonly from: string;
  readonly to: string;
  /** Shares of the total in place of counts. */
  readonly shares: boolean;
  /** Figures that an earlier release gave otherwise are marked. */
  readonly revised: boolean;
  /** Keys of the series that are not shown, in order. */
  readonly off: readonly string[];
}

export const whole: View = { table: false, from: "", to: "", shares: false, revised: false, off: [] };

const date = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Only these stand in an address as they are: whatever passes a link on leaves them alone. */
const safe = /[^A-Za-z0-9_-]/gu;

/** @param query of the address, with its question mark. Unknown or bad words of it are passed over. */
export function parse(query: string, id: string): View {
  const part = parts(query).find((one) => one.startsWith(`${id}=`));
  if (part === undefined) return whole;
  const words = part.slice(id.length + 1).replace(/%3B/gi, ";").replace(/%3D/gi, "=").split(";");
  const after = (name: string) => words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
  let [from, to] = [after("from"), after("to")].map((word) => (date.test(word) ? word : ""));
  if (from && to && start(from) > end(to)) from = to = "";
  return {
    table: words[0] === "table",
    from: from ?? "",
    to: to ?? "",
    shares: words.includes("shares"),
    revised: words.includes("revised"),
    off: [...new Set(after("off").split(".").map(plain).filter((key) => key !== ""))].sort(),
  };
}

/** The query with this figure's part renewed; the parts of other figures, and whatever else stands in it, as they were. */
export function print(query: string, id: string, view: View): string {
  const words = [view.table ? "table" : "chart"];
  if (view.from) words.push(`from=${view.from}`);
  if (view.to) words.push(`to=${view.to}`);
  if (view.shares) words.push("shares");
  if (view.revised) words.push("revised");
  if (view.off.length > 0) words.push(`off=${view.off.map(escaped).join(".")}`);
  const rest = parts(query).filter((one) => !one.startsWith(`${id}=`));
  const said = words.length === 1 && !view.table ? rest : [...rest, `${id}=${words.join(";")}`];
  return said.length > 0 ? `?${said.join("&")}` : "";
}

/** Something is chosen that only a live chart can show. */
export const needsLive = (view: View) => Boolean(view.from || view.to || view.shares || view.revised || view.off.length);

/** First day of a day, month or year. */
export const start = (when: string) => when + "-01-01".slice(when.length - 4);

/** A day that nothing of the day, month or year comes after; it compares, and need not be in the calendar. */
export const end = (when: string) => when + "-12-31".slice(when.length - 4);

const parts = (query: string) => query.replace(/^\?/, "").split("&").filter(Boolean);

const escaped = (key: string) => key.replace(safe, (sign) => `~${(sign.codePointAt(0) ?? 0).toString(16)}~`);

const plain = (word: string) =>
  word.replace(/~([0-9a-f]{1,6})~/g, (_, code: string) => (parseInt(code, 16) < 0x110000 ? String.fromCodePoint(parseInt(code, 16)) : ""));
