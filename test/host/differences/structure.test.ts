import JSZip from "jszip";

import { openWorkbook } from "../../../host/index";
import { bootHost, emptied, firstSheet, type BootedHost } from "../support/bootedHost";
import { act, fill, read } from "../support/cells";
import { fullWorkbook } from "../support/fullWorkbook";
import { sheetXml, textOfPart } from "../support/savedParts";

/** Pages: learn.microsoft.com/javascript/api/excel/excel.range (insert, moveTo), .worksheet (copy), .table, .filter */

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost();
});
afterAll(() => {
  booted.close();
});
beforeEach(() => emptied(booted));

test("[H44][H47] drawings stay where they are when rows are inserted, and with their sheet when it is copied", async () => {
  const opened = await bootHost(await openWorkbook(await fullWorkbook()));
  opened.workbook.elements.delete("workbookProtection");
  const before = await JSZip.loadAsync(await opened.workbook.save());
  await opened.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("报送台账");
    sheet.getRange("1:2").insert("Down");
    sheet.copy();
    await context.sync();
  });
  const after = await JSZip.loadAsync(await opened.workbook.save());
  opened.close();
  const drawings = Object.keys(before.files).filter((name) => /^xl\/drawings\/drawing\d+\.xml$/.test(name));
  expect(drawings.length).toBeGreaterThan(0);
  for (const name of drawings) expect(await textOfPart(after, name)).toBe(await textOfPart(before, name));
  expect(await sheetXml(after, "报送台账 (2)")).not.toContain("<drawing ");
});

test("[H45] an inserted row takes the format of the row above, an inserted column that of its left", async () => {
  const colors = await booted.run(async (context) => {
    const sheet = firstSheet(context);
    sheet.getRange("A1:B1").format.fill.color = "#FF0000";
    sheet.getRange("2:2").insert("Down");
    sheet.getRange("C:C").insert("Right");
    const fills = ["A2", "C1"].map((address) => sheet.getRange(address).format.fill);
    for (const cellFill of fills) cellFill.load("color");
    await context.sync();
    return fills.map(({ color }) => color);
  });
  expect(colors).toEqual(["#FF0000", "#FF0000"]);
});

test("[H46] references to cells that a move overwrites stay as they are", async () => {
  await fill(booted, "A1", [[1, 2, "=B1"]]);
  await act(booted, (sheet) => {
    sheet.getRange("A1").moveTo("B1");
  });
  expect(await read(booted, "C1", "formulas")).toEqual([["=B1"]]);
  expect(await read(booted, "C1")).toEqual([[1]]);
});

describe("tables", () => {
  beforeEach(() => fill(booted, "A1", [["单位", "案件"], ["西宁", 10], ["海东", 4]])); // prettier-ignore

  test("[H49] the totals row refers to cells, and rows that are appended are counted", async () => {
    await act(booted, (sheet) => {
      const table = sheet.tables.add("A1:B3", true);
      table.showTotals = true;
      table.rows.add(undefined, [["海北", 6]]);
    });
    expect(await read(booted, "B5", "formulas")).toEqual([["=SUBTOTAL(109,B2:B4)"]]);
    expect(await read(booted, "B5")).toEqual([[20]]);
  });

  test("[H50] deleting a table moves nothing; a sort by colour is not remembered", async () => {
    await fill(booted, "A5", [["下面"]]);
    const fields = await booted.run(async (context) => {
      const table = firstSheet(context).tables.add("A1:B3", true);
      firstSheet(context).getRange("A3").format.fill.color = "#FF0000";
      table.sort.apply([{ key: 0, sortOn: "CellColor", color: "#FF0000" }]);
      table.sort.load("fields");
      await context.sync();
      const { fields: kept } = table.sort;
      table.delete();
      await context.sync();
      return kept;
    });
    expect(fields).toEqual([{ key: 0, ascending: true, sortOn: "Value" }]);
    expect(await read(booted, "A1:A5")).toEqual([[""], [""], [""], [""], ["下面"]]);
  });

  test("[H51] a row that stops meeting the filter stays until it is applied anew; icons are no filter here", async () => {
    await act(booted, (sheet) => {
      sheet.autoFilter.apply("A1:B3", 1, { filterOn: "Custom", criterion1: ">5" });
      sheet.getRange("B2").values = [[1]];
    });
    expect(booted.workbook.sheets[0]?.findRow(1)?.hidden).not.toBe(true);
    const failure = await booted.failure((context) => {
      firstSheet(context).autoFilter.apply("A1:B3", 0, { filterOn: "Icon", icon: { index: 0, set: "ThreeArrows" } });
    });
    expect(failure).toMatchObject({ code: "InvalidArgument", location: "AutoFilter.apply" });
  });

  test("[H52] a table whose filter buttons are off has no column filter", async () => {
    const failure = await booted.failure((context) => {
      const table = firstSheet(context).tables.add("A1:B3", true);
      table.showFilterButton = false;
      table.columns.getItemAt(0).filter.applyTopItemsFilter(1);
    });
    expect(failure).toMatchObject({ code: "InvalidOperation", location: "Filter.applyTopItemsFilter" });
  });
});
