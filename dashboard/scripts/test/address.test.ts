import assert from "node:assert/strict";
import { test } from "node:test";
import { needsLive, parse, print, whole, type View } from "../src/address.ts";

const chosen: View = { table: false, from: "2015", to: "2019-03", shares: true, revised: true, off: ["A", "B"] };

test("an address says what was chosen, and says it back", () => {
  assert.equal(print("", "counts", chosen), "?counts=chart;from=2015;to=2019-03;shares;revised;off=A.B");
  assert.deepEqual(parse(print("", "counts", chosen), "counts"), chosen);
});

test("who chose nothing gets an address without a word of it", () => {
  assert.equal(print("", "counts", whole), "");
  assert.equal(print("?counts=table", "counts", whole), "");
  assert.equal(print("?counts=table&page=2", "counts", whole), "?page=2");
});

test("figures of a page do not disturb one another", () => {
  const query = print(print("?q=1", "counts", chosen), "parts", { ...whole, table: true });
  assert.equal(query, "?q=1&counts=chart;from=2015;to=2019-03;shares;revised;off=A.B&parts=table");
  assert.deepEqual(parse(query, "counts"), chosen);
  assert.equal(parse(query, "parts").table, true);
  assert.deepEqual(parse(query, "part"), whole);
});

for (const key of ["a.b;c=d&e", "état", "~", "𝒳", "a b", "100%", "<script>", "‮x"])
  test(`a series may be called ${key}`, () => {
    const query = print("", "f", { ...whole, off: [key] });
    assert.match(query, /^\?f=chart;off=[\w~-]+$/);
    assert.deepEqual(parse(query, "f").off, [key]);
  });

for (const bad of ["from=20155", "from=2015-13", "to=yesterday", "from=2015-02-33", "from=2020;to=2019", "everything", "off=", "off=...", "shares=no", "off=~ffffff~"])
  test(`'${bad}' is passed over`, () => assert.deepEqual(parse(`?counts=chart;${bad}`, "counts"), whole));

test("a link that was passed on with its signs escaped opens the same", () =>
  assert.deepEqual(parse("?counts=chart%3Bfrom%3D2015%3Bto=2019-03;shares%3brevised;off%3dA.B", "counts"), chosen));

test("only what a table cannot show calls for a live chart", () => {
  assert.equal(needsLive({ ...whole, table: true }), false);
  for (const part of [{ from: "2015" }, { to: "2015" }, { shares: true }, { revised: true }, { off: ["A"] }]) assert.equal(needsLive({ ...whole, ...part }), true);
});
