import { bootHost, firstSheet, type BootedHost } from "./support/bootedHost";

// https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-troubleshooting
// https://learn.microsoft.com/javascript/api/excel/excel.errorcodes

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost();
});
afterAll(() => {
  booted.close();
});

describe("[H2] what the host does not implement answers ApiNotFound, by name", () => {
  test.each<[string, (context: Excel.RequestContext) => unknown]>([
    ["Worksheet.charts", (context) => firstSheet(context).charts.load("items/name")],
    ["Workbook.pivotTables", (context) => context.workbook.pivotTables.load("items/name")],
    ["Range.getImage", (context) => firstSheet(context).getRange("A1").getImage()],
    [
      "Range.flashFill",
      (context) => {
        firstSheet(context).getRange("A1").flashFill();
      },
    ],
    ["Worksheet.charts", (context) => firstSheet(context).charts.load("items")],
    ["Worksheet.pivotTables", (context) => firstSheet(context).pivotTables.load("items")],
    ["Worksheet.shapes", (context) => firstSheet(context).shapes.load("items")],
    [
      "Workbook.close",
      (context) => {
        context.workbook.close("SkipSave");
      },
    ],
    [
      "CellPropertiesFormat.nonsense",
      (context) =>
        firstSheet(context)
          .getRange("A1")
          .getCellProperties({ format: { nonsense: true } } as object),
    ],
  ])("%s", async (location, act) => {
    expect(await booted.failure(act)).toMatchObject({ code: "ApiNotFound", location });
  });

  test("Worksheet.nonsense, though the rest of the load is known", async () => {
    const failure = await booted.failure((context) => firstSheet(context).load("name,nonsense"));
    expect(failure).toMatchObject({ code: "ApiNotFound", location: "Worksheet.nonsense" });
  });
});

describe("arguments that Excel would refuse", () => {
  test.each<[string, string, (context: Excel.RequestContext) => unknown]>([
    [
      "an address that is none",
      "Worksheet.getRange",
      (context) => firstSheet(context).getRange("第一格").load("address"),
    ],
    [
      "a cell beyond the sheet",
      "Worksheet.getRange",
      (context) => firstSheet(context).getRange("A1048577").load("address"),
    ],
    [
      "an offset beyond the sheet",
      "Range.getOffsetRange",
      (context) => firstSheet(context).getRange("A1").getOffsetRange(-1, 0).load("address"),
    ],
    [
      "a range of another sheet",
      "Worksheet.getRange",
      (context) => firstSheet(context).getRange("Sheet9!A1").load("address"),
    ],
    [
      "a clear mode that is none",
      "Range.clear",
      (context) => {
        firstSheet(context)
          .getRange("A1")
          .clear("Everything" as "All");
      },
    ],
    [
      "a border that is none",
      "RangeBorderCollection.getItem",
      (context) =>
        firstSheet(context)
          .getRange("A1")
          .format.borders.getItem("Top" as "EdgeTop")
          .load("style"),
    ],
  ])("%s", async (_name, location, act) => {
    expect(await booted.failure(act)).toMatchObject({ code: "InvalidArgument", location });
  });
});

describe("host.traffic", () => {
  test("counts syncs, writes and releases apart", async () => {
    await booted.host.whenIdle();
    booted.host.resetTraffic();
    await booted.run(async (context) => {
      const range = firstSheet(context).getRange("A1:B2");
      range.values = [["a", "b"], ["c", "d"]]; // prettier-ignore
      range.format.font.bold = true;
      range.select();
      context.application.suspendScreenUpdatingUntilNextSync();
      await context.sync();
      range.load("values");
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    const { syncs, writes, releases, undoClears, requestBytes, responseBytes } = booted.host.traffic;
    expect({ syncs, writes, releases, undoClears }).toEqual({ syncs: 2, writes: 2, releases: 1, undoClears: 0 });
    expect(requestBytes).toBeGreaterThan(500);
    expect(responseBytes).toBeGreaterThan(100);
  });

  test("an empty load writes nothing, and errors count as syncs", async () => {
    booted.host.resetTraffic();
    await booted.failure((context) => context.workbook.worksheets.getItem("没有").load("name"));
    expect(booted.host.traffic).toMatchObject({ syncs: 1, writes: 0 });
  });
});

describe("references", () => {
  test("kept by trackedObjects live on, and are released", async () => {
    const range = await booted.run(async (context) => {
      const kept = firstSheet(context).getRange("A1");
      context.trackedObjects.add(kept);
      await context.sync();
      return kept;
    });
    await booted.window.Excel.run(range, async (context) => {
      range.values = [["再来"]];
      await context.sync();
      context.trackedObjects.remove(range);
      await context.sync();
    });
    expect(booted.host.valueAt("Sheet1", 0, 0)).toBe("再来");
  });
});
