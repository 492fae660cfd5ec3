import { byDay } from "./theme.ts";

/** A chart frozen to attributes: it looks the same wherever it is opened, by day, without the page's styles. */
export interface Still {
  readonly parts: readonly SVGElement[];
  readonly width: number;
  readonly height: number;
}

/** What styles say of a shape, and what they say if nothing is said. */
const shape: Readonly<Record<string, string>> = {
  fill: "rgb(0, 0, 0)", "fill-opacity": "1", stroke: "none", "stroke-width": "1px", "stroke-opacity": "1", "stroke-dasharray": "none",
  "stroke-linejoin": "miter", "stroke-linecap": "butt", opacity: "1", "paint-order": "normal", "shape-rendering": "auto",
};
const stop: Readonly<Record<string, string>> = { "stop-color": "rgb(0, 0, 0)", "stop-opacity": "1" };
const letters: Readonly<Record<string, string>> = { "font-family": "", "font-size": "", "font-weight": "400", "text-anchor": "start" };

/** Where a picture is laid out, out of sight: with the colours of day, in a box as wide as a picture. */
export async function aside<T>(width: number, work: (stage: HTMLElement) => T | Promise<T>): Promise<T> {
  const stage = document.createElement("div");
  Object.assign(stage.style, { position: "fixed", left: "-99999px", top: "0", width: `${width}px`, containerType: "inline-size", forcedColorAdjust: "none", color: "#000" });
  for (const [name, value] of byDay()) stage.style.setProperty(name, value);
  document.body.append(stage);
  try {
    return await work(stage);
  } finally {
    stage.remove();
  }
}

/** The chart of the page, as wide as a picture. */
export const ofPage = (plot: HTMLElement, width: number) => aside(width, (stage) => {
  const copy = plot.cloneNode(true) as HTMLElement;
  copy.hidden = false;
  copy.className = copy.className.replace(/\btaken\b/, "");
  for (const own of copy.querySelectorAll(".ring, .value, .live")) own.remove();
  stage.append(copy);
  return frozen(copy);
});

/** All pictures in a box, each at its place. */
export function frozen(box: HTMLElement): Still {
  const origin = box.getBoundingClientRect();
  const parts: SVGElement[] = [];
  for (const svg of box.querySelectorAll("svg")) {
    if (svg.parentElement?.closest("svg")) continue;
    const { left, top, width, height } = svg.getBoundingClientRect();
    const part = freeze(svg);
    if (!part) continue;
    for (const [name, value] of Object.entries({ x: left - origin.left, y: top - origin.top, width, height })) part.setAttribute(name, `${Math.round(value * 100) / 100}`);
    for (const name of ["role", "aria-labelledby", "aria-describedby", "aria-hidden", "tabindex"]) part.removeAttribute(name);
    parts.push(part);
  }
  return { parts, width: origin.width, height: origin.height };
}

/** A copy of what is seen of an element; null where nothing is. */
function freeze(element: SVGElement): SVGElement | null {
  const look = getComputedStyle(element);
  if (look.display === "none" || look.visibility === "hidden") return null;
  const copy = element.cloneNode(false) as SVGElement;
  for (const { name } of [...copy.attributes]) if (name === "class" || name === "style" || name.startsWith("data-") || name.startsWith("on")) copy.removeAttribute(name);
  const text = copy.tagName === "text" || copy.tagName === "tspan";
  if (copy.tagName === "stop") say(copy, look, stop);
  else if (text || element instanceof SVGGeometryElement) say(copy, look, text ? { ...shape, ...letters } : shape);
  else if (look.opacity !== "1") copy.setAttribute("opacity", look.opacity);
  if (copy.tagName === "svg" && look.overflow === "visible") copy.setAttribute("overflow", "visible");
  for (const child of element.childNodes) {
    if (child instanceof SVGElement) copy.append(freeze(child) ?? "");
    else if (child instanceof Text) copy.append(child.cloneNode());
  }
  return copy;
}

function say(copy: SVGElement, look: CSSStyleDeclaration, names: Readonly<Record<string, string>>) {
  for (const [name, usual] of Object.entries(names)) {
    const value = look.getPropertyValue(name);
    // A fill of the chart's own (a hatch, a fade) is named by its place in the chart and stays as written.
    if (value.includes("url(")) continue;
    if (value !== usual) copy.setAttribute(name, value);
    else copy.removeAttribute(name);
  }
}
