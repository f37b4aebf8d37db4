import { openWorkbook } from "../../host/index";
import { bootHost, emptied, firstSheet, type BootedHost } from "./support/bootedHost";
import { act, addressOf, fill, read } from "./support/cells";

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost();
});
afterAll(() => {
  booted.close();
});
beforeEach(() => emptied(booted));

/** learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-formulasr1c1-member */
describe("Range.formulasR1C1", () => {
  test.each([
    ["=A1+$B$2", "=R[-2]C[-2]+R2C2"],
    ["=SUM(C1:C2)", "=SUM(R[-2]C:R[-1]C)"],
    ["=$A3&A$3", "=RC1&R3C[-2]"],
    ["=SUM(A:A)+SUM($1:$3)", "=SUM(C[-2])+SUM(R1:R3)"],
    ['="A1"&Sheet1!D4', '="A1"&Sheet1!R[1]C[1]'],
    ["=LOG10(A1)", "=LOG10(R[-2]C[-2])"],
  ])("%s in C3 reads as %s, and back", async (a1, r1c1) => {
    await fill(booted, "C3", [[a1]]);
    expect(await read(booted, "C3", "formulasR1C1")).toEqual([[r1c1]]);
    await act(booted, (sheet) => {
      sheet.getRange("C3").clear();
      sheet.getRange("C3").formulasR1C1 = [[r1c1]];
    });
    expect(await read(booted, "C3", "formulas")).toEqual([[a1]]);
  });

  test("a cell without a formula gives its value", async () => {
    await fill(booted, "A1", [[1, "x", ""]]);
    expect(await read(booted, "A1:C1", "formulasR1C1")).toEqual([[1, "x", ""]]);
  });

  test("one formula for a whole range looks at each cell's own neighbours", async () => {
    await fill(booted, "A1", [[1], [2], [3]]);
    await act(booted, (sheet) => {
      sheet.getRange("B1:B3").formulasR1C1 = [["=RC[-1]*2"], ["=RC[-1]*2"], ["=RC[-1]*2"]];
    });
    expect(await read(booted, "B1:B3", "formulas")).toEqual([["=A1*2"], ["=A2*2"], ["=A3*2"]]);
    expect(await read(booted, "B1:B3")).toEqual([[2], [4], [6]]);
  });

  test("large writes, which office.js cuts into bands, arrive whole", async () => {
    const rows = Array.from({ length: 2_000 }, () => ["=ROW()", "=RC[-1]"]);
    await act(booted, (sheet) => {
      sheet.getRange("A1:B2000").formulasR1C1 = rows;
    });
    expect(await read(booted, "A2000:B2000")).toEqual([[2000, 2000]]);
  });
});

test("results that are no numbers survive a date's format in the file", async () => {
  await fill(booted, "A1", [["=1=1", '="空"', "=1/0", "=45392"]]);
  await act(booted, (sheet) => {
    sheet.getRange("A1:D1").numberFormat = [["yyyy/m/d", "yyyy/m/d", "yyyy/m/d", "yyyy/m/d"]];
  });
  const again = await bootHost(await openWorkbook(await booted.workbook.save()));
  expect(await read(again, "A1:D1")).toEqual([[true, "空", "#DIV/0!", 45392]]);
  again.close();
});

/** learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-numberformatcategories-member */
describe("Range.numberFormatCategories", () => {
  test.each([
    ["General", "General"],
    ["0.00", "Number"],
    ["#,##0", "Number"],
    ["¥#,##0.00", "Currency"],
    ['_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', "Accounting"],
    ["yyyy/m/d", "Date"],
    ['yyyy"年"m"月"d"日"', "Date"],
    ["h:mm:ss", "Time"],
    ["0.00%", "Percentage"],
    ["# ?/?", "Fraction"],
    ["0.00E+00", "Scientific"],
    ["@", "Text"],
    ["00000", "Special"],
    ['0 "条"', "Custom"],
  ])("[H15] %s is %s", async (format, category) => {
    const categories = await booted.run(async (context) => {
      const range = firstSheet(context).getRange("A1");
      range.numberFormat = [[format]];
      range.load("numberFormatCategories");
      await context.sync();
      return range.numberFormatCategories;
    });
    expect(categories).toEqual([[category]]);
  });
});

/** learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-savedasarray-member */
describe("Range.savedAsArray, hasSpill, getSpillParent and getSpillingToRange", () => {
  beforeEach(() => fill(booted, "B2", [["=SEQUENCE(3)"]]));

  test.each([
    ["B2:B4", true],
    ["A2:B4", null],
    ["D2", false],
  ])("%s: %p", async (address, expected) => {
    const flags = await booted.run(async (context) => {
      const range = firstSheet(context).getRange(address);
      range.load("savedAsArray,hasSpill");
      await context.sync();
      return [range.savedAsArray, range.hasSpill];
    });
    expect(flags).toEqual([expected, expected]);
  });

  test("lead from a filled cell to its formula, and from the formula to all that it fills", async () => {
    expect(await addressOf(booted, (sheet) => sheet.getRange("B4").getSpillParent())).toBe("B2");
    expect(await addressOf(booted, (sheet) => sheet.getRange("B2").getSpillingToRange())).toBe("B2:B4");
    expect(await addressOf(booted, (sheet) => sheet.getRange("B3").getSpillingToRangeOrNullObject())).toBeNull();
  });

  test.each([
    ["D2", "ItemNotFound"],
    ["B2:B3", "InvalidArgument"],
  ])("getSpillParent of %s fails with %s", async (address, code) => {
    expect((await booted.failure((context) => firstSheet(context).getRange(address).getSpillParent())).code).toBe(code);
  });

  test("a whole sheet can be loaded without names", async () => {
    const count = await booted.run(async (context) => {
      const range = firstSheet(context).getRange();
      range.load();
      await context.sync();
      return range.cellCount;
    });
    expect(count).toBe(-1);
  });
});

/** learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getdirectprecedents-member(1) */
describe("Range.getDirectPrecedents, getPrecedents, getDirectDependents, getDependents", () => {
  type Trace = "getDirectPrecedents" | "getPrecedents" | "getDirectDependents" | "getDependents";

  const traced = (address: string, trace: Trace): Promise<string[]> =>
    booted.run(async (context) => {
      const found = firstSheet(context).getRange(address)[trace]();
      found.load("addresses");
      await context.sync();
      return found.addresses;
    });

  beforeEach(() =>
    booted.run(async (context) => {
      const other = context.workbook.worksheets.add("附件 1");
      other.getRange("A1").values = [[1]];
      const sheet = firstSheet(context);
      context.workbook.names.add("率", sheet.getRange("E1"));
      sheet.getRange("A1:D1").formulas = [["='附件 1'!A1+B1:B2+率", 1, "=A1", "=C1*2"]];
      await context.sync();
    }),
  );

  test.each<[string, Trace, string[]]>([
    ["A1", "getDirectPrecedents", ["'附件 1'!A1", "Sheet1!B1:B2,Sheet1!E1"]],
    ["D1", "getDirectPrecedents", ["Sheet1!C1"]],
    ["C1", "getPrecedents", ["Sheet1!A1,Sheet1!B1:B2,Sheet1!E1", "'附件 1'!A1"]],
    ["B2", "getDirectDependents", ["Sheet1!A1"]],
    ["B1", "getDependents", ["Sheet1!A1,Sheet1!C1:D1"]],
  ])("%s: %s", async (address, trace, expected) => {
    expect(await traced(address, trace)).toEqual(expected);
  });

  test("areas and ranges lead to the cells, sheet by sheet", async () => {
    const found = await booted.run(async (context) => {
      const precedents = firstSheet(context).getRange("A1").getDirectPrecedents();
      precedents.areas.load("items/address");
      precedents.ranges.load("items/address");
      const own = precedents.getRangeAreasBySheet("Sheet1");
      own.load("areaCount");
      const none = precedents.getRangeAreasOrNullObjectBySheet("没有");
      none.load("address");
      await context.sync();
      const areas = precedents.areas.items.map(({ address }) => address);
      return [areas.length, precedents.ranges.items.map(({ address }) => address), own.areaCount, none.isNullObject];
    });
    expect(found).toEqual([2, ["'附件 1'!A1", "Sheet1!B1:B2", "Sheet1!E1"], 2, true]);
  });

  test("where there are none it is ItemNotFound", async () => {
    const failure = await booted.failure((context) => firstSheet(context).getRange("B1").getDirectPrecedents());
    expect(failure).toMatchObject({ code: "ItemNotFound", location: "Range.getDirectPrecedents" });
  });
});

/** learn.microsoft.com/javascript/api/excel/excel.rangeview */
describe("Range.getVisibleView", () => {
  test("has the cells that are not hidden, and writes to them alone", async () => {
    await fill(booted, "A1", [[1, 2, 3], [4, 5, 6], [7, 8, "=A1"]]); // prettier-ignore
    const found = await booted.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("2:2").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      const view = sheet.getRange("A1:C3").getVisibleView();
      view.load("values,formulas,cellAddresses,rowCount,columnCount");
      view.rows.load("items/values,items/index");
      const second = view.rows.getItemAt(1);
      second.load("text");
      await context.sync();
      const rows = view.rows.items.map(({ values, index }) => [index, values]);
      return [view.values, view.formulas, view.cellAddresses, view.rowCount, view.columnCount, rows, second.text];
    });
    expect(found).toEqual([
      [[1, 3], [7, 1]],
      [[1, 3], [7, "=A1"]],
      [["Sheet1!A1", "Sheet1!C1"], ["Sheet1!A3", "Sheet1!C3"]],
      2, 2,
      [[0, [[1, 3]]], [1, [[7, 1]]]],
      [["7", "1"]],
    ]); // prettier-ignore
    await act(booted, (sheet) => {
      sheet.getRange("A1:C3").getVisibleView().values = [["a", "b"], ["c", "d"]]; // prettier-ignore
    });
    expect(await read(booted, "A1:C3")).toEqual([["a", 2, "b"], [4, 5, 6], ["c", 8, "d"]]); // prettier-ignore
  });

  test("a grid of another shape is refused", async () => {
    const failure = await booted.failure((context) => {
      firstSheet(context).getRange("A1:B2").getVisibleView().values = [[1]];
    });
    expect(failure).toMatchObject({ code: "InvalidArgument", location: "RangeView.values" });
  });
});
