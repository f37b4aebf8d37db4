import { bootHost, emptied, firstSheet, type BootedHost } from "./support/bootedHost";
import { act, fill } from "./support/cells";

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost();
});
afterAll(() => {
  booted.close();
});
beforeEach(() => emptied(booted));

import JSZip from "jszip";
import { openWorkbook } from "../../host/index";
import { sheetXml } from "./support/savedParts";

const savedXml = async (): Promise<string> => sheetXml(await JSZip.loadAsync(await booted.workbook.save()), "Sheet1");

async function hidden(address: string): Promise<boolean | null> {
  return booted.run(async (context) => {
    const range = firstSheet(context).getRange(address);
    range.load("rowHidden");
    await context.sync();
    return range.rowHidden;
  });
}

/** learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-group-member(1) */
describe("Range.group and ungroup", () => {
  test("levels are in the file, on rows and columns with and without cells", async () => {
    await fill(booted, "A1", [["x"], ["y"]]);
    await act(booted, (sheet) => {
      sheet.getRange("2:5").group("ByRows");
      sheet.getRange("3:4").group("ByRows");
      sheet.getRange("B:C").group("ByColumns");
    });
    const xml = await savedXml();
    const levels = [...xml.matchAll(/<row r="(\d+)"[^>]*outlineLevel="(\d)"/g)].map((match) =>
      match.slice(1).join(":"),
    );
    expect(levels).toEqual(["2:1", "3:2", "4:2", "5:1"]);
    expect(xml).toMatch(/<col min="2" max="3"[^>]*outlineLevel="1"/);
    expect(xml).toMatch(/<sheetFormatPr[^>]*outlineLevelRow="2" outlineLevelCol="1"/);
    expect(xml).not.toContain("collapsed");
    const opened = await openWorkbook(await booted.workbook.save());
    expect(opened.sheets[0]?.findRow(2)?.outlineLevel).toBe(2);
  });

  test("[H33] ungroup takes one level away", async () => {
    await act(booted, (sheet) => {
      sheet.getRange("2:3").group("ByRows");
      sheet.getRange("2:2").ungroup("ByRows");
    });
    expect(await savedXml()).not.toMatch(/<row r="2"/);
    expect((await booted.failure((context) => {
      firstSheet(context).getRange("2:2").ungroup("ByRows");
    })).code).toBe("InvalidOperation"); // prettier-ignore
  });

  test.each<[string, "ByRows" | "ByColumns"]>([
    ["2:3", "ByColumns"],
    ["B:C", "ByRows"],
  ])("%s %s is InvalidArgument", async (address, option) => {
    const failure = await booted.failure((context) => {
      firstSheet(context).getRange(address).group(option);
    });
    expect(failure).toMatchObject({ code: "InvalidArgument", location: "Range.group" });
  });

  test("rows keep their levels when rows are inserted above", async () => {
    await act(booted, (sheet) => {
      sheet.getRange("2:3").group("ByRows");
      sheet.getRange("1:1").insert("Down");
    });
    expect(await savedXml()).toMatch(/<row r="3"[^>]*outlineLevel="1".*<row r="4"[^>]*outlineLevel="1"/);
  });

  test("[H33] a protected sheet refuses it", async () => {
    const failure = await booted.failure((context) => {
      firstSheet(context).protection.protect({ allowFormatRows: true });
      firstSheet(context).getRange("2:3").group("ByRows");
    });
    expect(failure.code).toBe("AccessDenied");
  });
});

/** learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-hidegroupdetails-member(1) */
describe("Range.hideGroupDetails and showGroupDetails", () => {
  beforeEach(async () => {
    await fill(booted, "A1", [[1], [2], [3], [4]]);
    await act(booted, (sheet) => {
      sheet.getRange("2:3").group("ByRows");
    });
  });

  test("[H33] hide and show the rows of the group, also from the row that sums it up", async () => {
    await act(booted, (sheet) => {
      sheet.getRange("2:2").hideGroupDetails("ByRows");
    });
    expect(await hidden("A2:A3")).toBe(true);
    expect(await savedXml()).toMatch(/<row r="4"[^>]*collapsed="1"/);
    await act(booted, (sheet) => {
      sheet.getRange("4:4").showGroupDetails("ByRows");
    });
    expect(await hidden("A1:A4")).toBe(false);
  });

  test("without a group there is nothing to hide", async () => {
    const failure = await booted.failure((context) => {
      firstSheet(context).getRange("8:9").hideGroupDetails("ByRows");
    });
    expect(failure).toMatchObject({ code: "InvalidOperation", location: "Range.hideGroupDetails" });
  });
});

test("excel.worksheet: showOutlineLevels shows so many levels of rows and of columns; 0 leaves an axis alone", async () => {
  const hidden = await booted.run(async (context) => {
    const sheet = firstSheet(context);
    sheet.getRange("A1:C6").values = Array.from({ length: 6 }, () => [1, 2, 3]);
    sheet.getRange("2:5").group("ByRows");
    sheet.getRange("3:4").group("ByRows");
    sheet.getRange("B:B").group("ByColumns");
    sheet.showOutlineLevels(2, 0);
    const rows = [2, 3, 4, 5].map((row) => sheet.getRange(`${String(row)}:${String(row)}`).load("rowHidden"));
    const column = sheet.getRange("B:B").load("columnHidden");
    await context.sync();
    return [...rows.map(({ rowHidden }) => rowHidden), column.columnHidden];
  });
  expect(hidden).toEqual([false, true, true, false, false]);
});
