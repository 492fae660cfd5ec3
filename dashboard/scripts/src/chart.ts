import { needsLive, parse, print, type View } from "./address.ts";
import type { Mark } from "./marks.ts";
import { drawn } from "./drawn.ts";

/** A figure of the page: its chart, the buttons under it, its table. Static marks are told from the SVG; a live chart puts its own in their place. */
export class Chart {
  readonly id: string;
  readonly tools: HTMLElement;
  /** The box of the table; it moves into the chart's place and back. */
  readonly table: HTMLElement | null;
  /** What is told of a mark. */
  readonly value = document.createElement("output");
  readonly ring = document.createElement("div");
  view: View;
  /** The marks that can be pointed at, in the order of drawing. */
  marks: () => readonly Mark[];
  /** Told of every choice; the first to hear is the page itself. */
  readonly heard: ((view: View) => void)[] = [];
  /** What a live chart does with a key; true: it did. */
  key: (key: string) => boolean = () => false;

  private readonly home = document.createComment("");

  constructor(readonly figure: HTMLElement, readonly plot: HTMLElement, readonly svg: SVGSVGElement) {
    this.id = figure.id.replace(/-f$/, "");
    this.tools = figure.querySelector<HTMLElement>(".tools") ?? document.createElement("div");
    this.table = document.getElementById(`${this.id}-t`)?.closest<HTMLElement>(".scroll") ?? null;
    this.table?.before(this.home);
    this.view = parse(location.search, this.id);
    this.marks = () => drawn(this);
    this.value.className = "value";
    this.value.setAttribute("role", "status");
    this.ring.className = "ring";
    this.ring.hidden = this.value.hidden = true;
    plot.tabIndex = 0;
    plot.setAttribute("role", "group");
    plot.setAttribute("aria-labelledby", this.id);
    plot.setAttribute("aria-describedby", `${this.id}-d`);
    plot.append(this.ring, this.value);
    this.show();
  }

  /** Whether what was chosen, or sent in a link, can only be seen live. */
  get asksForLive() {
    return needsLive(this.view);
  }

  button(name: string) {
    return this.tools.querySelector<HTMLButtonElement>(`[data-do=${name}]`);
  }

  /** Tells what is no value of a mark; nothing: stops telling. */
  say(words: string) {
    this.value.textContent = words;
    this.value.hidden = !words;
    this.ring.hidden = true;
  }

  choose(change: Partial<View>) {
    this.view = { ...this.view, ...change };
    const query = print(location.search, this.id, this.view);
    history.replaceState(history.state, "", location.pathname + query + location.hash);
    for (const link of document.querySelectorAll<HTMLAnchorElement>(".lang a[hreflang]")) link.search = query;
    this.show();
    for (const hear of this.heard) hear(this.view);
  }

  /** The table in the chart's place, or the chart in its own. */
  private show() {
    const { table, view } = this;
    this.button("view")?.setAttribute("aria-pressed", `${view.table}`);
    if (!table || this.plot.hidden === view.table) return;
    this.plot.hidden = view.table;
    (view.table ? this.plot : this.home).after(table);
  }
}
