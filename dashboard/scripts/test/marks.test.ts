import assert from "node:assert/strict";
import { test } from "node:test";
import { meant, stepped, type Mark } from "../src/marks.ts";

const mark = (x: number, y: number, width: number, height: number): Mark => ({ row: 0, box: { x, y, width, height }, lines: () => [] });
const marks = [mark(0, 0, 10, 10), mark(100, 0, 10, 10), mark(90, 0, 40, 40), { row: 3, box: null, lines: () => [] }];

test("a pointer means the mark it is on, or one a finger's breadth away", () => {
  assert.equal(meant(marks, 5, 5), 0);
  assert.equal(meant(marks, 30, 5), 0);
  assert.equal(meant(marks, 50, 5), -1);
});

test("of two marks on one another the smaller is meant", () => {
  assert.equal(meant(marks, 105, 5), 1);
  assert.equal(meant([...marks].reverse(), 105, 5), 2);
  assert.equal(meant(marks, 120, 30), 2);
});

test("keys lead from mark to mark and stop at the ends", () => {
  assert.deepEqual(["ArrowRight", "ArrowLeft", "Home", "End", "x"].map((key) => stepped(key, 1, 4)), [2, 0, 0, 3, null]);
  assert.equal(stepped("ArrowLeft", 0, 4), 0);
  assert.equal(stepped("ArrowRight", 3, 4), 3);
  assert.equal(stepped("Home", 0, 0), null);
});
