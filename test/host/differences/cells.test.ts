import JSZip from "jszip";

import { openWorkbook } from "../../../host/index";
import { bootHost, emptied, firstSheet, type BootedHost } from "../support/bootedHost";
import { act, addressOf, fill, read } from "../support/cells";
import { textOfPart } from "../support/savedParts";
import { bend, packed, smallParts } from "../support/smallWorkbook";

/** Page: learn.microsoft.com/javascript/api/excel/excel.range */

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost();
});
afterAll(() => {
  booted.close();
});
beforeEach(() => emptied(booted));

async function loaded<K extends keyof Excel.Range>(address: string, property: K): Promise<Excel.Range[K]> {
  return booted.run(async (context) => {
    const range = firstSheet(context).getRange(address);
    range.load(property);
    await context.sync();
    return range[property];
  });
}

test("[H8] a text that starts with @ stays text; a sign before a space does, too", async () => {
  await fill(booted, "A1", [["@SUM(1)", "- 待查", "+ 1"]]);
  expect(await read(booted, "A1:C1", "formulas")).toEqual([["@SUM(1)", "- 待查", "+ 1"]]);
});

test("[H10] a quote prefix of the file is lost; the text stays", async () => {
  const parts = smallParts();
  bend("xl/styles.xml", (text) => text.replace('numFmtId="14"', 'quotePrefix="1" numFmtId="14"'))(parts);
  const saved = await (await openWorkbook(await packed(parts))).save();
  expect(await textOfPart(await JSZip.loadAsync(saved), "xl/styles.xml")).not.toContain("quotePrefix");
});

test("[H11] a formula of unknown functions and names is taken, and comes to #NAME?", async () => {
  await fill(booted, "A1", [["=没有这个函数(1)+没有这个名称"]]);
  expect(await read(booted, "A1")).toEqual([["#NAME?"]]);
});

test("[H12] text is not #### where the column is too narrow", async () => {
  await fill(booted, "A1", [[123_456_789.123]]);
  await act(booted, (sheet) => (sheet.getRange("A:A").format.columnWidth = 5));
  expect(await read(booted, "A1", "text")).toEqual([["123456789.1"]]);
});

test("[H13] local formats and formulas are the en-US ones", async () => {
  await fill(booted, "A1", [["=SUM(1,2)"]]);
  await act(booted, (sheet) => (sheet.getRange("A1").numberFormat = [["m/d/yyyy"]]));
  expect(await loaded("A1", "formulasLocal")).toEqual([["=SUM(1,2)"]]);
  expect(await loaded("A1", "numberFormatLocal")).toEqual([["m/d/yyyy"]]);
});

test("[H14] a relative reference beyond the edge comes in on the other side", async () => {
  await act(booted, (sheet) => (sheet.getRange("A1").formulasR1C1 = [["=COUNTA(R[-1]C[-1])"]]));
  expect(await read(booted, "A1", "formulas")).toEqual([["=COUNTA(XFD1048576)"]]);
});

test("[H17] linkedDataTypeState is None for every cell", async () => {
  await fill(booted, "A1", [["北京", 1]]);
  expect(await loaded("A1:B1", "linkedDataTypeState")).toEqual([["None", "None"]]);
});

test("[H18] the system's short date shows year first; built-in Chinese formats are saved as their codes", async () => {
  await fill(booted, "A1", [[45392]]);
  await act(booted, (sheet) => (sheet.getRange("A1").numberFormat = [["m/d/yyyy"]]));
  expect(await read(booted, "A1", "text")).toEqual([["2024/4/10"]]);
  const parts = smallParts();
  bend("xl/styles.xml", (text) => text.replace('numFmtId="14"', 'numFmtId="31"'))(parts);
  const saved = await (await openWorkbook(await packed(parts))).save();
  expect(await textOfPart(await JSZip.loadAsync(saved), "xl/styles.xml")).toMatch(/formatCode="yyyy&quot;年&quot;/);
});

test("[H19] cells of a table are not merged", async () => {
  await fill(booted, "A1", [["单位", "数"], ["西宁", 1]]); // prettier-ignore
  const failure = await booted.failure((context) => {
    firstSheet(context).tables.add("A1:B2", true);
    firstSheet(context).getRange("A2:B2").merge();
  });
  expect(failure).toMatchObject({ code: "InvalidOperation", location: "Range.merge" });
});

test("[H20] formatted cells are used, formatted rows and columns are not", async () => {
  await act(booted, (sheet) => {
    sheet.getRange("C3").format.fill.color = "#FF0000";
    sheet.getRange("9:9").format.rowHeight = 40;
    sheet.getRange("H:H").format.fill.color = "#FF0000";
  });
  expect(await addressOf(booted, (sheet) => sheet.getUsedRange())).toBe("C3");
});
