import assert from "node:assert/strict";
import { test } from "node:test";
import { whole } from "../src/address.ts";
import { dressed } from "../src/theme.ts";
import { chosen, rings, seriesOf, valuesOf } from "../src/traces.ts";
import { inmates } from "./figures.ts";

const figure = inmates();

test("series have the names and colours of what draws them; ground is no series", () =>
  assert.deepEqual(seriesOf(figure), [{ key: "A", name: "Convicted", colour: "#2a2f63" }, { key: "B", name: "Others", colour: "#8f6d2c" }]));

test("a line that is broken has the name of its series", () => {
  const line = inmates({ plotly: { data: [{ type: "scatter", mode: "lines", name: "Places", x: ["2018-01-01", "2018-12-31", null], y: [1, 1, null], customdata: [0, 0, null] }], layout: {} } });
  assert.deepEqual(seriesOf(line).map(({ name }) => name), ["Places"]);
});

test("bars of one trace are series of their own", () => {
  const bars = inmates({ plotly: { data: [{ type: "bar", orientation: "h", x: [1, 2, 3], y: ["a", "b", "c"], customdata: [0, 1, 2], marker: { color: ["#111", "#222", "#333"] } }], layout: {} } });
  assert.deepEqual(seriesOf(bars), [{ key: "A", name: "A", colour: "#111" }, { key: "B", name: "B", colour: "#333" }]);
  const [trace] = chosen(bars, { ...whole, off: ["A"] }).data;
  assert.deepEqual(trace, { type: "bar", orientation: "h", x: [3], y: ["c"], customdata: [2], marker: { color: ["#333"] } });
});

test("a series that is off is not drawn, and the ground stays", () => {
  const names = (off: string[]) => chosen(figure, { ...whole, off }).data.map((trace) => trace["name"]);
  assert.deepEqual(names([]), ["Convicted", "Others", "Places"]);
  assert.deepEqual(names(["A"]), ["Others", "Places"]);
  assert.deepEqual(names(["A", "B"]), ["Places"]);
});

test("on an axis of time a period leaves out no point: a line would end where it does not", () =>
  assert.equal(chosen(figure, { ...whole, from: "2020" }).data.length, 3));

test("on other axes a point of another period is not drawn", () => {
  const bars = inmates({ plotly: { data: [{ type: "bar", x: [1, 2, 3], customdata: [0, 1, 2] }], layout: {} } });
  assert.deepEqual(chosen(bars, { ...whole, from: "2019", to: "2019" }).data[0]?.["x"], [2]);
});

test("shares are drawn where there are any", () => {
  assert.deepEqual([...valuesOf(chosen(figure, { ...whole, shares: true }))], [[0, 60], [1, 56.5]]);
  assert.equal(chosen(inmates({ shares: null }), { ...whole, shares: true }).data.length, 3);
});

test("a revised figure has a ring at its place", () => {
  const [ring, ...more] = rings(figure, figure.counts, "#7a3d00");
  assert.deepEqual([ring?.["x"], ring?.["y"]], [["2019-07-01"], [28]]);
  assert.equal(more.length, 0);
});

test("no text of a drawing is markup", () => {
  const hostile = ["<b>bold</b>", "<a href='javascript:alert(1)'>x</a>", "<img src=x onerror=alert(1)>", "<BR>", "a<br>b", "<br onload=x>", "<<br>script>"];
  assert.deepEqual(dressed(hostile, new Map()), [
    "&lt;b>bold&lt;/b>", "&lt;a href='javascript:alert(1)'>x&lt;/a>", "&lt;img src=x onerror=alert(1)>", "&lt;BR>", "a<br>b", "&lt;br onload=x>", "&lt;<br>script>",
  ]);
});

test("colours are those of the reader's theme, wherever they stand", () =>
  assert.deepEqual(dressed({ marker: { color: ["#fff", "#123456"], line: { color: "#fff" } } }, new Map([["#fff", "rgb(17, 22, 28)"]])),
    { marker: { color: ["rgb(17, 22, 28)", "#123456"], line: { color: "rgb(17, 22, 28)" } } }));
