import assert from "node:assert/strict";
import { test } from "node:test";
import { whole } from "../src/address.ts";
import { possible, said, shownRows } from "../src/shown.ts";
import { inmates } from "./figures.ts";

const figure = inmates();

test("rows are shown by series and by any day of the period", () => {
  assert.deepEqual(shownRows(figure, whole), [0, 1, 2]);
  assert.deepEqual(shownRows(figure, { ...whole, off: ["A"] }), [2]);
  assert.deepEqual(shownRows(figure, { ...whole, from: "2019" }), [1, 2]);
  assert.deepEqual(shownRows(figure, { ...whole, from: "2018-12", to: "2019-01" }), [0, 1]);
  assert.deepEqual(shownRows(figure, { ...whole, from: "2030" }), []);
});

test("a row without a date is of every period", () => {
  const undated = inmates({ rows: [{ from: "", to: "", series: "", cells: ["x"] }] });
  assert.deepEqual(shownRows(undated, { ...whole, from: "2019", to: "2019" }), [0]);
});

test("what a figure does not offer cannot be chosen, whatever a link says", () => {
  const bare = inmates({ shares: null, revised: [] });
  assert.deepEqual(possible(bare, { ...whole, shares: true, revised: true, off: ["A", "Z"] }), { ...whole, off: ["A"] });
  assert.deepEqual(possible(figure, { ...whole, shares: true, revised: true }), { ...whole, shares: true, revised: true });
});

test("a picture of a part says which", () => {
  const names = new Map([["A", "Convicted"]]);
  assert.equal(said(figure, whole, names, (when) => when), "");
  assert.equal(said(figure, { ...whole, from: "2018", to: "2019", shares: true, off: ["A"] }, names, (when) => when), "Shown in part: from 2018 to 2019; shares; without Convicted");
});

test("a name is put into a sentence as it is", () =>
  assert.equal(said(figure, { ...whole, off: ["A"] }, new Map([["A", "$& $1"]]), (when) => when), "Shown in part: without $& $1"));
