import type { Json } from "./figure.ts";

/** The colours of the page by day, by name, as its stylesheet has them: what figures and pictures are written in. */
export function byDay(): ReadonlyMap<string, string> {
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules)
      if (rule instanceof CSSStyleRule && rule.selectorText === ":root" && rule.style.getPropertyValue("--paper"))
        return new Map([...rule.style].filter((name) => name.startsWith("--")).map((name) => [name, rule.style.getPropertyValue(name).trim()]));
  return new Map();
}

/** What each colour of a figure is in the reader's theme, night and forced colours too. */
export function now(): ReadonlyMap<string, string> {
  const probe = document.createElement("i");
  probe.hidden = true;
  document.body.append(probe);
  const colours = new Map<string, string>();
  for (const [name, day] of byDay())
    if (day.startsWith("#") && !colours.has(day)) {
      probe.style.color = `var(${name})`;
      colours.set(day, getComputedStyle(probe).color);
    }
  probe.remove();
  return colours;
}

/** A drawing in other colours, with every text as text: of all markup that plotly would take, only a new line is left. */
export function dressed<T>(json: T, colours: ReadonlyMap<string, string>): T {
  const dress = (one: Json): Json => {
    if (typeof one === "string") return one.startsWith("#") ? (colours.get(one) ?? one) : one.replace(/<(?!br>)/g, "&lt;");
    if (Array.isArray(one)) return one.map(dress);
    return one === null || typeof one !== "object" ? one : Object.fromEntries(Object.entries(one).map(([name, value]) => [name, dress(value)]));
  };
  return dress(json as Json) as T;
}
