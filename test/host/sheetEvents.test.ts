import { bootHost, firstSheet, type BootedHost } from "./support/bootedHost";
import { fill } from "./support/cells";

let booted: BootedHost;
beforeEach(async () => {
  booted = await bootHost();
});
afterEach(() => {
  booted.close();
});

const heard: unknown[] = [];
const note = (what: unknown): Promise<void> => Promise.resolve(void heard.push(what));
beforeEach(() => {
  heard.length = 0;
});

/** learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-onsingleclicked-member */
test("Worksheet.onSingleClicked tells the cell and the place in it, in points; a drag is no click", async () => {
  await booted.run(async (context) => {
    firstSheet(context).onSingleClicked.add(({ address, offsetX, offsetY }) => note([address, offsetX, offsetY]));
    context.workbook.worksheets.onSingleClicked.add(({ address }) => note(address));
    await context.sync();
  });
  await booted.host.select("Sheet1", "B2:C3");
  await booted.host.click("Sheet1", "B2", 10.5, 3);
  await booted.host.whenIdle();
  expect(heard).toEqual([["B2", 10.5, 3], "B2"]);
});

/** learn.microsoft.com/javascript/api/excel/excel.workbook#excel-excel-workbook-onactivated-member */
test("[H61] Workbook.onActivated is raised when the user comes to the workbook; onAutoSaveSettingChanged never is", async () => {
  await booted.run(async (context) => {
    context.workbook.onActivated.add(({ type }) => note(type));
    context.workbook.onAutoSaveSettingChanged.add(() => note("autoSave"));
    const collaborates = context.workbook.getIsActiveCollabSession();
    await context.sync();
    heard.push(collaborates.value);
  });
  await booted.host.activate();
  await booted.host.whenIdle();
  expect(heard).toEqual([false, "WorkbookActivated"]);
});

/** learn.microsoft.com/javascript/api/excel/excel.worksheet: onFormatChanged, onRowSorted, onColumnSorted, onFormulaChanged */
test("formats, sorting and formulas raise their own events, each with its place", async () => {
  await fill(booted, "A1", [[2, 1], [1, 2]]); // prettier-ignore
  await booted.run(async (context) => {
    const sheet = firstSheet(context);
    sheet.onFormatChanged.add(({ address }) => note(`format ${address}`));
    sheet.onRowSorted.add(({ address }) => note(`rows ${address}`));
    sheet.onColumnSorted.add(({ address }) => note(`columns ${address}`));
    sheet.onFormulaChanged.add(({ formulaDetails }) =>
      note(formulaDetails.map(({ cellAddress, previousFormula }) => [cellAddress, previousFormula as unknown])),
    );
    await context.sync();
    sheet.getRange("D1:D2").format.font.bold = true;
    sheet.getRange("A1:B2").sort.apply([{ key: 0 }]);
    sheet.getRange("A1:B2").sort.apply([{ key: 0 }], false, false, "Columns");
    sheet.getRange("C1").formulas = [["=A1"]];
    await context.sync();
  });
  await booted.host.whenIdle();
  expect(heard).toEqual(expect.arrayContaining(["format D1:D2", "rows A1:B2", "columns A1:B2", [["C1", ""]]]));
});

/** learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-enablecalculation-member */
test("[H69] Worksheet.enableCalculation: a sheet that is switched off keeps its results until it is switched on", async () => {
  await fill(booted, "A1", [[1], ["=A1*2"]]);
  const found = await booted.run(async (context) => {
    const sheet = firstSheet(context);
    const cell = sheet.getRange("A2");
    sheet.enableCalculation = false;
    sheet.getRange("A1").values = [[5]];
    cell.load("values");
    sheet.load("enableCalculation");
    await context.sync();
    const off = [sheet.enableCalculation, (cell.values as unknown[][])[0]?.[0]];
    sheet.enableCalculation = true;
    cell.load("values");
    await context.sync();
    return [...off, (cell.values as unknown[][])[0]?.[0]];
  });
  expect(found).toEqual([false, 2, 10]);
});

/** learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes */
test.each<[string, (panes: Excel.WorksheetFreezePanes) => void, string]>([
  ["freezeRows", (panes) => { panes.freezeRows(2); }, "1:2"],
  ["freezeColumns", (panes) => { panes.freezeColumns(); }, "A:A"],
  ["freezeAt of cells", (panes) => { panes.freezeAt("B2:C3"); }, "A1:C3"],
  ["freezeAt of columns", (panes) => { panes.freezeAt("A:B"); }, "A:B"],
  ["one after another: the last holds", (panes) => { panes.freezeRows(3); panes.freezeColumns(1); }, "A:A"],
])("WorksheetFreezePanes.%s", async (_name, freeze, location) => {
  const address = await booted.run(async (context) => {
    const { freezePanes } = firstSheet(context);
    freeze(freezePanes);
    const area = freezePanes.getLocation();
    area.load("address");
    await context.sync();
    return area.address;
  });
  expect(address).toBe(`Sheet1!${location}`);
  const wrong = await booted.failure((context) => {
    firstSheet(context).freezePanes.freezeRows(0);
  });
  expect(wrong).toMatchObject({ code: "InvalidArgument", location: "WorksheetFreezePanes.freezeRows" });
}); // prettier-ignore
