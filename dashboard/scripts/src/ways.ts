import type { View } from "./address.ts";
import type { Chart } from "./chart.ts";
import type { Figure } from "./figure.ts";
import { firstMonth, fromOf, lastMonth, named, toOf, zoomed, type Months } from "./period.ts";
import { byDay, now } from "./theme.ts";
import { seriesOf } from "./traces.ts";

/**
 * The ways to look at a live chart: series, period, shares, revisions. They lie over what follows the chart, so that nothing on the page
 * moves when they open; they close with Escape, with their button, and when the keys lead on to what they lie over.
 */
export class Ways {
  readonly panel = document.createElement("div");
  private readonly before: View[] = [];
  private readonly all: Months;
  private readonly renewed: (() => void)[] = [];

  constructor(private readonly chart: Chart, private readonly figure: Figure) {
    const days = figure.rows.flatMap((row) => [row.from, row.to]).filter(Boolean).sort();
    this.all = { first: firstMonth(days[0] ?? "2000"), last: lastMonth(days.at(-1) ?? "2000") };
    this.panel.className = "ways";
    this.panel.id = `${chart.id}-w`;
    this.panel.hidden = true;
    this.panel.setAttribute("role", "group");
    const button = chart.button("explore");
    this.panel.setAttribute("aria-label", button?.textContent ?? "");
    button?.setAttribute("aria-controls", this.panel.id);
    button?.setAttribute("aria-expanded", "false");
    this.add(this.series(), days.length > 0 && firstMonth(days[0] ?? "") < firstMonth(days.at(-1) ?? "") ? this.period() : null, this.checks(), this.close(), this.hint());
    chart.tools.append(this.panel);
    chart.tools.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || this.panel.hidden) return;
      this.open(false);
      button?.focus();
    });
    document.addEventListener("focusin", (event) => {
      if (event.target instanceof Node && !chart.tools.contains(event.target) && !chart.plot.contains(event.target)) this.open(false);
    });
    chart.heard.push(() => this.renew());
    this.renew();
  }

  open(open = this.panel.hidden) {
    this.panel.hidden = !open;
    this.chart.button("explore")?.setAttribute("aria-expanded", `${open}`);
  }

  choose(change: Partial<View>) {
    this.before.push(this.chart.view);
    this.chart.choose(change);
  }

  /** Zooms around a row, or around the middle. */
  zoom(closer: boolean, row?: number) {
    const { view } = this.chart;
    const now = { first: view.from ? firstMonth(view.from) : this.all.first, last: view.to ? lastMonth(view.to) : this.all.last };
    const from = row === undefined ? "" : (this.figure.rows[row]?.from ?? "");
    this.show(zoomed(now, this.all, closer, from ? firstMonth(from) : undefined));
  }

  /** Shows these months; all of them is no choice, and leaves the address as it was. */
  show({ first, last }: Months) {
    this.choose({ from: first <= this.all.first ? "" : fromOf(first), to: last >= this.all.last ? "" : toOf(last) });
  }

  back() {
    const before = this.before.pop();
    if (before) this.chart.choose({ ...before, table: this.chart.view.table });
  }

  private renew() {
    for (const renew of this.renewed) renew();
  }

  private add(...parts: (HTMLElement | null)[]) {
    this.panel.append(...parts.filter((part) => part !== null));
  }

  private series(): HTMLElement | null {
    const all = seriesOf(this.figure);
    if (all.length < 2) return null;
    return this.group("series", ...all.map(({ key, name, colour }) =>
      this.check(name, (view) => !view.off.includes(key), (on, view) => ({ off: on ? view.off.filter((one) => one !== key) : [...view.off, key].sort() }), colour)));
  }

  private checks(): HTMLElement | null {
    const { words, shares, revised } = this.figure;
    const checks = [
      shares && words["shares"] ? this.check(words["shares"], (view) => view.shares, (on) => ({ shares: on })) : null,
      revised.length > 0 && words["revised"] ? this.check(words["revised"], (view) => view.revised, (on) => ({ revised: on })) : null,
    ].filter((check) => check !== null);
    const box = document.createElement("div");
    box.append(...checks);
    return checks.length > 0 ? box : null;
  }

  private period(): HTMLElement | null {
    const closer = this.press("closer", () => this.zoom(true));
    const wider = this.press("wider", () => this.zoom(false));
    const back = this.press("back", () => this.back());
    const all = this.press("whole", () => this.choose({ from: "", to: "" }));
    this.renewed.push(() => {
      const { from, to } = this.chart.view;
      // A button that does nothing now is said to; it keeps the focus, which would be lost if it were disabled.
      for (const button of [wider, all]) button?.setAttribute("aria-disabled", `${!from && !to}`);
      back?.setAttribute("aria-disabled", `${this.before.length === 0}`);
    });
    return this.group("period", this.select("from"), this.select("to"), closer, wider, back, all);
  }

  /** Years to choose from, and the month that a zoom led to. */
  private select(end: "from" | "to"): HTMLElement {
    const label = document.createElement("label");
    const select = document.createElement("select");
    label.append(`${this.figure.words[end] ?? ""} `, select);
    const [first, last] = [Math.floor(this.all.first / 12), Math.floor(this.all.last / 12)];
    const years = Array.from({ length: last - first + 1 }, (_, year) => `${first + year}`);
    this.renewed.push(() => {
      const now = this.chart.view[end];
      const asked = now && !years.includes(now) ? [now] : [];
      select.replaceChildren(...["", ...[...years, ...asked].sort()].map((when) => new Option(when ? named(when, this.figure.format.months) : "–", when, false, when === now)));
    });
    select.addEventListener("change", () => {
      const view = { ...this.chart.view, [end]: select.value };
      const crossed = view.from && view.to && firstMonth(view.from) > lastMonth(view.to);
      this.choose({ from: crossed && end === "to" ? "" : view.from, to: crossed && end === "from" ? "" : view.to });
    });
    return label;
  }

  private close() {
    return this.press("close", () => {
      this.open(false);
      this.chart.button("explore")?.focus();
    });
  }

  private hint(): HTMLElement {
    const hint = document.createElement("p");
    hint.textContent = this.figure.words["hint"] ?? "";
    return hint;
  }

  private group(word: string, ...parts: (HTMLElement | null)[]): HTMLElement {
    const group = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.textContent = this.figure.words[word] ?? "";
    group.append(legend, ...parts.filter((part) => part !== null));
    return group;
  }

  /** Null where the page's language has no word for it: a button without one says nothing. */
  private press(word: string, press: () => void): HTMLButtonElement | null {
    const said = this.figure.words[word];
    if (!said) return null;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = said;
    button.dataset["way"] = word;
    button.addEventListener("click", () => button.getAttribute("aria-disabled") !== "true" && press());
    return button;
  }

  private check(name: string, is: (view: View) => boolean, change: (on: boolean, view: View) => Partial<View>, colour?: string): HTMLElement {
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    label.append(box);
    if (colour) label.append(swatch(colour));
    label.append(` ${name}`);
    this.renewed.push(() => (box.checked = is(this.chart.view)));
    box.addEventListener("change", () => this.choose(change(box.checked, this.chart.view)));
    return label;
  }
}

/** Of the colour that the chart has in the reader's theme. */
function swatch(colour: string): HTMLElement {
  const swatch = document.createElement("span");
  swatch.className = "swatch";
  const token = [...byDay()].find(([, day]) => day === colour)?.[0];
  swatch.style.background = token ? `var(${token})` : (now().get(colour) ?? colour);
  return swatch;
}

