/** A rectangle of the plot, in pixels from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What stands for one row of the figure's table. */
export interface Mark {
  readonly row: number;
  /** Null: it has no place on the chart, and is reached with keys only. */
  readonly box: Box | null;
  /** What is told of it, line by line, the first in bold. */
  readonly lines: () => readonly string[];
}

/** How far beside a mark, in pixels, a finger or pointer still means it. */
const reach = 28;

/** Place of the mark that a pointer means, -1 for none. Of marks that lie on one another it is the smallest, since the others can be reached around it. */
export function meant(marks: readonly Mark[], x: number, y: number): number {
  let best = -1;
  let least = reach;
  let area = Infinity;
  marks.forEach(({ box }, index) => {
    if (!box) return;
    const away = Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));
    const size = box.width * box.height;
    if (away < least || (away === least && best >= 0 && size < area)) [best, least, area] = [index, away, size];
  });
  return best;
}

/** Where a key leads from a place among so many; null if it leads nowhere. */
export function stepped(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case "ArrowLeft":
    case "ArrowUp":
      return Math.max(at - 1, 0);
    case "ArrowRight":
    case "ArrowDown":
      return Math.min(at + 1, count - 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
