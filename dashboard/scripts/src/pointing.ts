import type { Chart } from "./chart.ts";
import { meant, stepped, type Mark } from "./marks.ts";

/** Tells the value under a pointer, a finger or the keys, at once. */
export function answerPointing(chart: Chart) {
  const { plot, value } = chart;
  let marks: readonly Mark[] = [];
  let at = -1;
  let stale = true;

  const look = () => {
    if (stale) marks = chart.marks();
    stale = false;
  };
  const hush = () => chart.say("");
  const tell = (index: number) => {
    const mark = marks[index];
    if (!mark) {
      hush();
      return;
    }
    at = index;
    value.replaceChildren(
      ...mark.lines().map((line, first) => {
        const part = document.createElement(first === 0 ? "b" : "span");
        part.textContent = line;
        return part;
      }),
    );
    value.dataset["row"] = `${mark.row}`;
    value.hidden = false;
    place(chart, mark);
  };
  const point = (event: PointerEvent) => {
    if (event.target instanceof Node && value.contains(event.target)) return;
    look();
    const origin = plot.getBoundingClientRect();
    const index = meant(marks, event.clientX - origin.left, event.clientY - origin.top);
    if (index < 0) hush();
    else if (index !== at || value.hidden) tell(index);
  };

  plot.addEventListener("pointerenter", () => (stale = true));
  plot.addEventListener("pointermove", point);
  plot.addEventListener("pointerdown", point);
  plot.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && hush());
  plot.addEventListener("blur", hush);
  plot.addEventListener("focus", () => {
    stale = true;
    look();
    if (plot.matches(":focus-visible")) tell(at < 0 ? marks.length - 1 : Math.min(at, marks.length - 1));
  });
  plot.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    look();
    const next = stepped(event.key, value.hidden && at >= 0 ? at : Math.max(at, 0), marks.length);
    if (event.key === "Escape" && !value.hidden) hush();
    else if (next !== null) tell(next);
    else if (!chart.key(event.key)) return;
    event.preventDefault();
  });
  new ResizeObserver(() => (stale = true)).observe(plot);

  /** Other marks stand there now: what was told is told again of the same row. */
  return () => {
    const row = marks[at]?.row;
    stale = true;
    look();
    at = marks.findIndex((mark) => mark.row === row);
    if (!value.hidden) tell(at);
  };
}

const least = 24;

function place({ plot, value, ring }: Chart, { box }: Mark) {
  ring.hidden = !box;
  const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 };
  const [wide, high] = [Math.max(width, least), Math.max(height, least)];
  const [left, top] = [x + (width - wide) / 2, y + (height - high) / 2];
  // Moved by transform: to a browser that is no shift of the page.
  Object.assign(ring.style, { transform: `translate(${left}px,${top}px)`, width: `${wide}px`, height: `${high}px` });
  const beside = Math.max(0, Math.min(x + width / 2 - value.offsetWidth / 2, plot.clientWidth - value.offsetWidth));
  // Above the mark, or under it; but never over what follows the chart, since that is pressed.
  const above = top - value.offsetHeight - 6;
  const under = Math.max(0, Math.min(top + high + 6, plot.clientHeight - value.offsetHeight));
  value.style.transform = `translate(${beside}px,${above >= -40 ? above : under}px)`;
}
