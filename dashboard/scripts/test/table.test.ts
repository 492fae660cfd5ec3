import assert from "node:assert/strict";
import { test } from "node:test";
import { whole } from "../src/address.ts";
import { csv, field } from "../src/table.ts";
import { inmates } from "./figures.ts";

test("a field is as RFC 4180 has it", () =>
  assert.deepEqual(["plain", 'say "it"', "a,b", "a\r\nb", ""].map(field), ["plain", '"say ""it"""', '"a,b"', '"a\r\nb"', ""]));

test("no field is a formula", () =>
  assert.deepEqual(["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "=1,2"].map(field), ["'=1+1", "'+cmd|' /C calc'!A0", "'-2+3", "'@SUM(A1)", "'\t=1", "\"'=1,2\""]));

test("a number keeps its sign", () => assert.deepEqual(["-12", "+3.5", "-1 234,5", "-12%"].map(field), ["-12", "+3.5", '"-1 234,5"', "-12%"]));

test("a file holds the rows shown and no others, each with what it must be cited with", () => {
  const lines = csv(inmates(), { ...whole, from: "2019" }).split("\r\n");
  const note = 'Inmates,Persons,"A report, 2020; Another, 2021",2026-11-24,celex-inmates 1.0.0,CC BY 4.0,https://example.org/en/inmates/';
  assert.deepEqual(lines, [
    "PERIOD_START,PERIOD_END,SERIES,Period,Value,TITLE,UNIT,SOURCES,RELEASE,VERSION,LICENCE,PAGE",
    `2019-01-01,2019-12-31,A,2019,< 30,${note}`,
    `2020-01-01,2020-12-31,B,2020,12,${note}`,
    "",
  ]);
});

test("where shares are shown they are in the file", () => {
  const lines = csv(inmates(), { ...whole, shares: true, off: ["B"] }).split("\r\n");
  assert.match(lines[0] ?? "", /,Period,Value,Share \(%\),TITLE/);
  assert.match(lines[2] ?? "", /,2019,< 30,56\.5,Inmates/);
  assert.equal(lines.length, 4);
});

test("a file begins with its header, without a mark before it", () => assert.equal(csv(inmates(), whole).codePointAt(0), "P".codePointAt(0)));

test("what was made up says so in every row", () => {
  const figure = inmates();
  const lines = csv({ ...figure, words: { ...figure.words, notReal: "Made up" } }, whole).split("\r\n");
  assert.match(lines[0] ?? "", /,NOTE$/);
  assert.match(lines[1] ?? "", /,Made up$/);
});
