import assert from "node:assert/strict";
import { test } from "node:test";
import { dayAfter, firstDay, firstMonth, fromOf, lastMonth, named, toOf, zoomed } from "../src/period.ts";

const all = { first: firstMonth("2013"), last: lastMonth("2020") };

test("a year is its months, and twelve of them are a year again", () => {
  assert.equal(lastMonth("2015") - firstMonth("2015"), 11);
  assert.equal(fromOf(firstMonth("2015")), "2015");
  assert.equal(toOf(lastMonth("2015")), "2015");
  assert.equal(fromOf(firstMonth("2015-03-31")), "2015-03");
  assert.equal(toOf(lastMonth("2015-11")), "2015-11");
});

test("an axis runs from the first day of a month to the first after another", () => {
  assert.equal(firstDay(firstMonth("2015-03")), "2015-03-01");
  assert.equal(dayAfter(lastMonth("2015")), "2016-01-01");
  assert.equal(dayAfter(lastMonth("2015-02")), "2015-03-01");
});

test("a zoom halves what is seen and doubles it again, and never leaves what there is", () => {
  const closer = zoomed(all, all, true);
  assert.equal(closer.last - closer.first + 1, 48);
  assert.deepEqual(zoomed(closer, all, false), all);
  assert.deepEqual(zoomed(all, all, false), all);
  const end = zoomed(all, all, true, all.last);
  assert.equal(end.last, all.last);
  const start = zoomed(all, all, true, all.first);
  assert.equal(start.first, all.first);
});

test("a zoom ends at three months", () => {
  let now = all;
  for (let i = 0; i < 10; i++) now = zoomed(now, all, true);
  assert.equal(now.last - now.first + 1, 3);
});

test("a month has its name in the language of the page", () => {
  const months = ["janvier", "février"];
  assert.equal(named("2015", months), "2015");
  assert.equal(named("2015-02", months), "février 2015");
  assert.equal(named("2015-02-11", months), "février 2015");
});
