import { bootHost, emptied, firstSheet, type BootedHost } from "../support/bootedHost";
import { act, addressOf, fill, read } from "../support/cells";

/** Page: learn.microsoft.com/javascript/api/excel/excel.range (copyFrom, autoFill, getSpecialCells, getPrecedents, getVisibleView, group) */

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost();
});
afterAll(() => {
  booted.close();
});
beforeEach(() => emptied(booted));

test("[H21] a smaller source on whole columns fills their used part", async () => {
  await fill(booted, "A1", [["x"], [""], [""], ["末"]]);
  await act(booted, (sheet) => {
    sheet.getRange("C:C").copyFrom("A1", "Values");
  });
  expect(await read(booted, "C1:C5")).toEqual([["x"], ["x"], ["x"], ["x"], [""]]);
});

test("[H22] transposed, references that are fixed in one direction slide", async () => {
  await fill(booted, "A1", [[1, 2, "=A$1+$B1"]]);
  await act(booted, (sheet) => {
    sheet.getRange("E5").copyFrom("A1:C1", "All", false, true);
  });
  expect(await read(booted, "E7", "formulas")).toEqual([["=C$1+$B7"]]);
});

test("[H23] with skipBlanks formats of blank cells stay behind; a table takes no merge", async () => {
  await act(booted, (sheet) => {
    sheet.getRange("A1:B1").values = [["x", ""]];
    sheet.getRange("A1:B1").format.fill.color = "#FF0000";
    sheet.getRange("E1").copyFrom("A1:B1", "All", true);
  });
  const colors = await booted.run(async (context) => {
    const fills = ["E1", "F1"].map((address) => firstSheet(context).getRange(address).format.fill);
    for (const cellFill of fills) cellFill.load("color");
    await context.sync();
    return fills.map(({ color }) => color);
  });
  expect(colors).toEqual(["#FF0000", "#FFFFFF"]);
  await act(booted, (sheet) => {
    sheet.tables.add("H1:I3", true);
    sheet.getRange("A5:B5").merge();
    sheet.getRange("H2").copyFrom("A5:B5");
  });
  expect(await addressOf(booted, (sheet) => sheet.getRange("H1:I3").getMergedAreasOrNullObject())).toBeNull();
});

test("[H24] a link to one cell is absolute", async () => {
  await act(booted, (sheet) => {
    sheet.getRange("E5").copyFrom("A1", "Link");
  });
  expect(await read(booted, "E5", "formulas")).toEqual([["=$A$1"]]);
});

test.each<[string, (range: Excel.Range) => void, object]>([
  ["without a destination", (range) => { range.autoFill(); }, { code: "InvalidArgument", location: "Range.autoFill" }],
  ["by flash fill", (range) => { range.autoFill("A1:A3", "FlashFill"); }, { code: "ApiNotFound", location: 'Range.autoFill("FlashFill")' }],
])("[H25] autoFill %s is not there", async (_name, work, expected) => {
  const failure = await booted.failure((context) => {
    work(firstSheet(context).getRange("A1"));
  });
  expect(failure).toMatchObject(expected);
}); // prettier-ignore

test("[H25] the words of lists, mixed kinds, and merges that are in the way", async () => {
  await fill(booted, "A1", [["甲"], [1], ["乙"]]);
  await act(booted, (sheet) => {
    sheet.getRange("A1").autoFill("A1:C1");
    sheet.getRange("A2:A3").autoFill("A2:A5");
  });
  expect(await read(booted, "A1:C1")).toEqual([["甲", "乙", "丙"]]);
  expect(await read(booted, "A4:A5")).toEqual([[1], ["乙"]]);
  const failure = await booted.failure((context) => {
    firstSheet(context).getRange("A7:B7").merge();
    firstSheet(context).getRange("A5").autoFill("A5:A8");
  });
  expect(failure.code).toBe("MergedRangeConflict");
});

test("[H29] getSpecialCells of one cell looks at this cell alone", async () => {
  await fill(booted, "A1", [[1, 2]]);
  expect(await addressOf(booted, (sheet) => sheet.getRange("A1").getSpecialCells("Constants"))).toBe("A1");
});

test("[H31] what INDIRECT and OFFSET lead to is no precedent", async () => {
  await fill(booted, "A1", [['=INDIRECT("C1")+OFFSET(B1,0,2)']]);
  const addresses = await booted.run(async (context) => {
    const found = firstSheet(context).getRange("A1").getDirectPrecedents();
    found.load("addresses");
    await context.sync();
    return found.addresses;
  });
  expect(addresses).toEqual(["Sheet1!B1"]);
});

test("[H32] there is no view of whole columns", async () => {
  const failure = await booted.failure((context) =>
    firstSheet(context).getRange("A:B").getVisibleView().load("values"),
  );
  expect(failure.location).toMatch(/^Range(?:View)?\./);
});

test("[H33] grouping cells groups their rows; the level after the eighth, which is that of no group, is refused", async () => {
  await act(booted, (sheet) => {
    sheet.getRange("B2:C3").group("ByRows");
  });
  expect(booted.workbook.sheets[0]?.findRow(1)?.outlineLevel).toBe(1);
  const failure = await booted.failure((context) => {
    for (let level = 0; level < 8; level += 1) firstSheet(context).getRange("B2:C3").group("ByRows");
  });
  expect(failure).toMatchObject({ code: "InvalidOperation", location: "Range.group" });
  expect(booted.workbook.sheets[0]?.findRow(1)?.outlineLevel).toBe(7);
});
