import assert from "node:assert/strict";
import { test } from "node:test";
import { read, type Json } from "../src/figure.ts";

for (const json of [null, "figure", [], {}, { words: {}, format: {} }, { words: {}, format: {}, plotly: { data: ["x"], layout: {} } }, { words: [], format: {}, plotly: {} }] satisfies Json[])
  test(`${JSON.stringify(json)} is no figure`, () => assert.throws(() => read(json), TypeError));

test("what is no text, row or index is left out", () => {
  const figure = read({ title: 3, words: { from: "van", to: {} }, format: { months: "x" }, plotly: { data: [], layout: {} }, rows: [{ from: "2015-01-01", cells: [1, "a"] }], revised: ["1", 2] });
  assert.equal(figure.title, "");
  assert.deepEqual(figure.words, { from: "van", to: "" });
  assert.deepEqual(figure.rows, [{ from: "2015-01-01", to: "", series: "", cells: ["", "a"], told: [] }]);
  assert.deepEqual(figure.revised, [2]);
  assert.equal(figure.shares, null);
});
