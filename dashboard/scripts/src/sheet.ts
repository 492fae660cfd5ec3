import type { Figure } from "./figure.ts";
import type { Still } from "./still.ts";

// The picture that is taken home: the chart between what it is and where it is from, so that it can be cited wherever it turns up.

const svgNamespace = "http://www.w3.org/2000/svg";
const margin = 24;
const family = '"Liberation Sans", Arial, Helvetica, sans-serif';
const inks = { ink: "#16202b", quiet: "#4a5866", note: "#7a3d00" };

interface Line {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly ink?: string;
}

/** @param filtered what of the figure is shown; empty for all */
export function sheet(figure: Figure, still: Still, letters: readonly string[], filtered: string): SVGSVGElement {
  const { words } = figure;
  const width = still.width + 2 * margin;
  const above: Line[] = [
    ...(words["notReal"] ? [{ text: words["notReal"], size: 14, bold: true, ink: inks.note }] : []),
    { text: figure.title, size: 22, bold: true },
    { text: figure.finding, size: 15 },
    { text: figure.unit, size: 13, ink: inks.quiet },
    { text: filtered, size: 13, bold: true },
  ];
  const small = (text: string): Line => ({ text, size: 12, ink: inks.quiet });
  const below: Line[] = [
    ...letters.map(small),
    ...figure.events.map((event, index) => small(`${index + 1}. ${event}`)),
    ...figure.sources.map((source) => small(`${words["source"] ?? ""}: ${source}`)),
    small([words["release"] ?? figure.release, words["version"], figure.licence].filter(Boolean).join(" · ")),
    small(figure.page),
  ];
  const svg = document.createElementNS(svgNamespace, "svg");
  const title = make("title", {});
  title.textContent = figure.title;
  const paper = make("rect", { x: 0, y: 0, width, fill: "#fff" });
  svg.append(title, paper);
  let y = write(svg, above, margin, still.width);
  const chart = make("svg", { x: margin, y: y + 8, width: still.width, height: still.height, overflow: "visible" });
  chart.append(...still.parts);
  svg.append(chart);
  y = write(svg, below, y + 8 + still.height + 16, still.width) + margin;
  paper.setAttribute("height", `${y}`);
  for (const [name, value] of Object.entries({ xmlns: svgNamespace, width, height: y, viewBox: `0 0 ${width} ${y}`, "font-family": family })) svg.setAttribute(name, `${value}`);
  return svg;
}

/** Lines under one another, broken where they are too long. @returns where the next begins */
function write(svg: SVGSVGElement, lines: readonly Line[], y: number, width: number): number {
  for (const { text, size, bold, ink } of lines) {
    for (const piece of broken(text, width, `${bold ? "bold " : ""}${size}px ${family}`)) {
      y += size;
      const line = make("text", { x: margin, y, "font-size": size, "font-weight": bold ? 700 : 400, fill: ink ?? inks.ink });
      line.textContent = piece;
      svg.append(line);
      y += Math.round(size * 0.4);
    }
  }
  return y;
}

const pen = document.createElement("canvas").getContext("2d");

/** Words are kept whole; one that is itself too long is broken anywhere. */
function broken(text: string, width: number, font: string): string[] {
  if (pen) pen.font = font;
  const fits = (line: string) => (pen?.measureText(line).width ?? line.length * 8) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (fits(line ? `${line} ${word}` : word)) line = line ? `${line} ${word}` : word;
    else {
      if (line) lines.push(line);
      line = "";
      for (const sign of Array.from(word)) {
        if (!fits(line + sign)) {
          lines.push(line);
          line = "";
        }
        line += sign;
      }
    }
  }
  return line ? [...lines, line] : lines;
}

function make(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, `${value}`);
  return element;
}
