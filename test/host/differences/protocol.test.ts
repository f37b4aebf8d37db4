import { bootHost, emptied, firstSheet, type BootedHost } from "../support/bootedHost";

/** Pages: learn.microsoft.com/office/dev/add-ins/excel/performance, .../excel/resource-limits-and-performance-optimization. */

const FUNCTIONS = { functions: [{ id: "SLOW", name: "SLOW", parameters: [{ name: "x" }] }] };

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost(undefined, FUNCTIONS);
});
afterAll(() => {
  booted.close();
});
beforeEach(() => emptied(booted));

test("[H4] a request for a reference that was given back answers InvalidReference", async () => {
  const range = await booted.run(async (context) => {
    const kept = firstSheet(context).getRange("A1");
    context.trackedObjects.add(kept);
    await context.sync();
    return kept;
  });
  await booted.window.Excel.run(range, async (context) => {
    context.trackedObjects.remove(range);
    await context.sync();
  });
  const late = booted.window.Excel.run(range, async (context) => {
    range.load("address");
    await context.sync();
  });
  await expect(late).rejects.toMatchObject({
    code: expect.stringMatching(/^Invalid(?:Reference|ObjectPath)$/) as string,
  });
});

test("[H5] a sync waits for custom functions that are slow to answer", async () => {
  booted.window.CustomFunctions.associate(
    "SLOW",
    (x: number) => new Promise((resolve) => setTimeout(resolve, 100, x * 2)),
  );
  const value = await booted.run(async (context) => {
    const cell = firstSheet(context).getRange("A1");
    cell.formulas = [["=SLOW(21)+1"]];
    cell.load("values");
    await context.sync();
    return (cell.values as unknown[][])[0]?.[0];
  });
  expect(value).toBe(43);
});

test("[H7] a range of more than 5,000,000 cells is refused, whatever the profile", async () => {
  const failure = await booted.failure((context) => firstSheet(context).getRange("A1:E1000001").load("values"));
  expect(failure).toMatchObject({ code: "RangeExceedsLimit", location: "Range.values" });
  const cleared = booted.run(async (context) => {
    firstSheet(context).getRange("A1:E1000001").clear();
    await context.sync();
  });
  await expect(cleared).resolves.toBeUndefined();
});
