import { readFileSync } from "node:fs";
import path from "node:path";

import { openWorkbook } from "../../../host/index";
import { bootHost, emptied, firstSheet, type BootedHost } from "../support/bootedHost";
import { act, fill, read } from "../support/cells";
import { fullWorkbook } from "../support/fullWorkbook";

/** Pages: learn.microsoft.com/javascript/api/excel/excel.workbook, .application, .nameditem, .settingcollection, .datavalidation */

const FUNCTIONS = {
  functions: [
    { id: "ECHO", name: "ECHO", parameters: [{ name: "x" }] },
    { id: "FIRST", name: "FIRST", parameters: [{ name: "x", dimensionality: "matrix" }] },
  ],
};

let booted: BootedHost;
let calls: unknown[];
beforeAll(async () => {
  booted = await bootHost(undefined, FUNCTIONS);
  booted.window.CustomFunctions.associate("ECHO", (x: unknown) => {
    calls.push(x);
    return x ?? "空";
  });
  booted.window.CustomFunctions.associate("FIRST", (rows: unknown[][]) => {
    calls.push(rows[0]?.[0]);
    return 1;
  });
});
afterAll(() => {
  booted.close();
});
beforeEach(async () => {
  await emptied(booted);
  calls = [];
});

test("[H56] the same steps give the same file, ids of parts and comments included", async () => {
  const file = readFileSync(path.resolve(__dirname, "../../../samples/source-2024-04.xlsx"));
  const made = async (): Promise<Uint8Array> => {
    const host = await bootHost(await openWorkbook(file));
    await host.run(async (context) => {
      context.workbook.customXmlParts.add('<a xmlns="urn:a"/>');
      context.workbook.comments.add("报送台账!Z2", "请核对").replies.add("已核对");
      await context.sync();
    });
    const bytes = await host.workbook.save();
    host.close();
    return bytes;
  };
  expect(Buffer.from(await made()).equals(Buffer.from(await made()))).toBe(true);
});

test("[H58] iteration and precision as displayed change nothing in the calculation", async () => {
  await fill(booted, "A1", [[0.6, 0.6, "=A1+B1", "=D1+1"]]);
  await booted.run(async (context) => {
    context.workbook.usePrecisionAsDisplayed = true;
    context.workbook.application.iterativeCalculation.enabled = true;
    firstSheet(context).getRange("A1:C1").numberFormat = [["0", "0", "0"]];
    context.application.calculate("Full");
    await context.sync();
  });
  expect(await read(booted, "C1:D1")).toEqual([[1.2, 0]]);
});

test("[H60] chart sheets are no worksheets", async () => {
  const opened = await bootHost(await openWorkbook(await fullWorkbook()));
  const names = await opened.run(async (context) => {
    context.workbook.worksheets.load("items/name");
    await context.sync();
    return context.workbook.worksheets.items.map(({ name }) => name);
  });
  opened.close();
  expect(names).not.toContain("趋势图");
});

test("[H61] onSettingsChanged is never raised", async () => {
  const heard: unknown[] = [];
  await booted.run(async (context) => {
    context.workbook.settings.onSettingsChanged.add((event) => Promise.resolve(void heard.push(event)));
    await context.sync();
    context.workbook.settings.add("k", 1);
    await context.sync();
  });
  await booted.host.whenIdle();
  expect(heard).toEqual([]);
});

test("[H62] a handler hears nothing of what its own sync did", async () => {
  const heard: string[] = [];
  await booted.run(async (context) => {
    const sheet = firstSheet(context);
    sheet.onChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    sheet.getRange("A2").values = [[2]];
    await context.sync();
  });
  await booted.host.whenIdle();
  expect(heard).toEqual(["A2"]);
});

test("[H66] a Date is a limit of its day, by UTC", async () => {
  const limit = await booted.run(async (context) => {
    const { dataValidation } = firstSheet(context).getRange("A1");
    const formula1 = new Date(Date.UTC(2024, 3, 10)) as unknown as string;
    dataValidation.rule = { date: { formula1, operator: "LessThan" } };
    dataValidation.load("rule");
    await context.sync();
    return dataValidation.rule.date?.formula1;
  });
  expect(limit).toBe("=45392");
});

test("[H67] a literal list minds the case; cells that are not used are not looked at", async () => {
  await fill(booted, "A1", [["a"], ["A"]]);
  const valid = await booted.run(async (context) => {
    const sheet = firstSheet(context);
    sheet.getRange("A1:A2").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    sheet.getRange("C1:C9").dataValidation.set({ rule: { custom: { formula: "=FALSE" } }, ignoreBlanks: false });
    const validations = ["A1", "A2", "C1:C9"].map((address) => sheet.getRange(address).dataValidation);
    for (const validation of validations) validation.load("valid");
    await context.sync();
    return validations.map((validation) => validation.valid);
  });
  expect(valid).toEqual([true, false, true]);
});

test("[H69] formulas of other sheets see what a sheet without calculation would be", async () => {
  await booted.run(async (context) => {
    const other = context.workbook.worksheets.add("别");
    const sheet = firstSheet(context);
    sheet.getRange("A1:A2").formulas = [[1], ["=A1*2"]];
    other.getRange("A1").formulas = [["=Sheet1!A2"]];
    await context.sync();
    sheet.enableCalculation = false;
    sheet.getRange("A1").values = [[5]];
    await context.sync();
  });
  expect([booted.host.valueAt("Sheet1", 1, 0), booted.host.valueAt("别", 0, 0)]).toEqual([2, 10]);
});

test("[H73] a function that is not there is #NAME?", async () => {
  await fill(booted, "A1", [["=NOSUCH(1)"]]);
  expect(await read(booted, "A1")).toEqual([["#NAME?"]]);
});

test("[H74] equal calls are one; an error is not handed on; a blank cell is null alone and an empty text in a range", async () => {
  await act(booted, (sheet) => {
    sheet.getRange("A1:F1").formulas = [["=ECHO(1)", "=ECHO(1)", "=ECHO(1/0)", "=ECHO(Z9)", "=FIRST(Z9:Z10)", ""]];
  });
  expect(calls).toHaveLength(3);
  expect(calls).toEqual(expect.arrayContaining([1, null, ""]));
  expect(await read(booted, "A1:D1")).toEqual([[1, 1, "#DIV/0!", "空"]]);
});
