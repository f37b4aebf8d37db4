import { bootHost, emptied, firstSheet, type BootedHost } from "./support/bootedHost";
import { act, fill, read } from "./support/cells";

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost();
});
afterAll(() => {
  booted.close();
});
beforeEach(() => emptied(booted));

const sort = (address: string, ...args: Parameters<Excel.RangeSort["apply"]>): Promise<void> =>
  act(booted, (sheet) => {
    sheet.getRange(address).sort.apply(...args);
  });

/** learn.microsoft.com/javascript/api/excel/excel.rangesort#excel-excel-rangesort-apply-member(1) */
describe("RangeSort.apply", () => {
  test("numbers come before texts, texts before booleans, booleans before errors, blanks last", async () => {
    await fill(booted, "A1", [["甲"], [true], [""], [3], ["#N/A"], [-1], [false]]);
    await sort("A1:A7", [{ key: 0 }]);
    expect(await read(booted, "A1:A7")).toEqual([[-1], [3], ["甲"], [false], [true], ["#N/A"], [""]]);
    await sort("A1:A7", [{ key: 0, ascending: false }]);
    expect(await read(booted, "A1:A7")).toEqual([["#N/A"], [true], [false], ["甲"], [3], [-1], [""]]);
  });

  test("rows go as wholes, by several keys; equal ones keep their order", async () => {
    await fill(booted, "A1", [["乙", 2, "a"], ["甲", 1, "b"], ["乙", 1, "c"], ["甲", 1, "d"]]); // prettier-ignore
    await sort("A1:C4", [{ key: 0 }, { key: 1, ascending: false }]);
    expect(await read(booted, "A1:C4")).toEqual([["甲", 1, "b"], ["甲", 1, "d"], ["乙", 2, "a"], ["乙", 1, "c"]]); // prettier-ignore
  });

  test("hasHeaders leaves the first row where it is", async () => {
    await fill(booted, "A1", [["单位"], ["b"], ["a"]]);
    await sort("A1:A3", [{ key: 0 }], false, true);
    expect(await read(booted, "A1:A3")).toEqual([["单位"], ["a"], ["b"]]);
  });

  test("[H27] Chinese is sorted by pinyin, or by strokes", async () => {
    await fill(booted, "A1", [["赵"], ["丁"], ["白"]]);
    await sort("A1:A3", [{ key: 0 }], false, false, "Rows", "PinYin");
    expect(await read(booted, "A1:A3")).toEqual([["白"], ["丁"], ["赵"]]);
    await sort("A1:A3", [{ key: 0 }], false, false, "Rows", "StrokeCount");
    expect(await read(booted, "A1:A3")).toEqual([["丁"], ["白"], ["赵"]]);
  });

  test("matchCase puts small letters first; without it the case makes no difference", async () => {
    await fill(booted, "A1", [["B", 1], ["b", 2], ["a", 3]]); // prettier-ignore
    await sort("A1:B3", [{ key: 0 }]);
    expect(await read(booted, "B1:B3")).toEqual([[3], [1], [2]]);
    await sort("A1:B3", [{ key: 0 }], true);
    expect(await read(booted, "B1:B3")).toEqual([[3], [2], [1]]);
  });

  test("orientation Columns sorts columns by the cells of a row", async () => {
    await fill(booted, "A1", [[3, 1, 2], ["c", "a", "b"]]); // prettier-ignore
    await sort("A1:C2", [{ key: 0 }], false, false, "Columns");
    expect(await read(booted, "A1:C2")).toEqual([[1, 2, 3], ["a", "b", "c"]]); // prettier-ignore
  });

  test("TextAsNumber reads texts that are numbers", async () => {
    await fill(booted, "A1", [["'10"], [9], ["'2"]]);
    await sort("A1:A3", [{ key: 0, dataOption: "TextAsNumber" }]);
    expect(await read(booted, "A1:A3")).toEqual([["2"], [9], ["10"]]);
    await sort("A1:A3", [{ key: 0 }]);
    expect(await read(booted, "A1:A3")).toEqual([[9], ["10"], ["2"]]);
  });

  test("formats and formulas go with their cells; formulas keep looking at their own row", async () => {
    const colors = await booted.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1:B2").formulas = [[2, "=A1*10"], [1, "=A2*10"]]; // prettier-ignore
      sheet.getRange("A1").format.fill.color = "#FF0000";
      sheet.getRange("A1:B2").sort.apply([{ key: 0 }]);
      const fills = ["A1", "A2"].map((address) => sheet.getRange(address).format.fill);
      for (const cellFill of fills) cellFill.load("color");
      await context.sync();
      return fills.map((cellFill) => cellFill.color);
    });
    expect(colors).toEqual(["#FFFFFF", "#FF0000"]);
    expect(await read(booted, "A1:B2", "formulas")).toEqual([[1, "=A1*10"], [2, "=A2*10"]]); // prettier-ignore
    expect(await read(booted, "B1:B2")).toEqual([[10], [20]]);
  });

  test("by the colour of cells: those of the colour come first", async () => {
    await fill(booted, "A1", [["a"], ["b"], ["c"]]);
    await act(booted, (sheet) => {
      sheet.getRange("A3").format.fill.color = "#FFFF00";
    });
    await sort("A1:A3", [{ key: 0, sortOn: "CellColor", color: "#FFFF00" }]);
    expect(await read(booted, "A1:A3")).toEqual([["c"], ["a"], ["b"]]);
  });

  test("[H27] hidden rows stay where they are", async () => {
    await fill(booted, "A1", [[3], [9], [1]]);
    await act(booted, (sheet) => {
      sheet.getRange("2:2").rowHidden = true;
    });
    await sort("A1:A3", [{ key: 0 }]);
    expect(await read(booted, "A1:A3")).toEqual([[1], [9], [3]]);
  });

  test("values of formulas written in the same batch count", async () => {
    await act(booted, (sheet) => {
      sheet.getRange("A1:A2").formulas = [["=1+1"], [1]];
      sheet.getRange("A1:A2").sort.apply([{ key: 0 }]);
    });
    expect(await read(booted, "A1:A2")).toEqual([[1], [2]]);
  });

  test.each<[string, string, (context: Excel.RequestContext) => void]>([
    ["merged cells", "MergedRangeConflict", (context) => {
      firstSheet(context).getRange("A2:B2").merge();
      firstSheet(context).getRange("A1:B3").sort.apply([{ key: 0 }]);
    }],
    ["no key", "InvalidArgument", (context) => {
      firstSheet(context).getRange("A1:B3").sort.apply([]);
    }],
    ["a key beyond the range", "InvalidArgument", (context) => {
      firstSheet(context).getRange("A1:B3").sort.apply([{ key: 2 }]);
    }],
    ["a sheet whose protection does not allow it", "AccessDenied", (context) => {
      firstSheet(context).protection.protect();
      firstSheet(context).getRange("A1:B3").sort.apply([{ key: 0 }]);
    }],
  ])("[H27] %s: refused", async (_name, code, work) => {
    expect(await booted.failure(work)).toMatchObject({ code, location: "RangeSort.apply" });
    await act(booted, (sheet) => {
      sheet.protection.unprotect();
    });
  }); // prettier-ignore
});

/** learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-removeduplicates-member(1) */
describe("Range.removeDuplicates", () => {
  const remove = (address: string, columns: number[], header: boolean): Promise<[number, number]> =>
    booted.run(async (context) => {
      const result = firstSheet(context).getRange(address).removeDuplicates(columns, header);
      result.load("removed,uniqueRemaining");
      await context.sync();
      return [result.removed, result.uniqueRemaining];
    });

  test("[H28] removes rows that show the same in the columns, and closes up", async () => {
    await fill(booted, "A1", [["名", "数"], ["a", 1], ["A", 2], ["b", 3], ["b", 3]]); // prettier-ignore
    await fill(booted, "C1", [["旁"], [1], [2], [3], [4]]);
    expect(await remove("A1:B5", [0], true)).toEqual([2, 2]);
    expect(await read(booted, "A1:C5")).toEqual([["名", "数", "旁"], ["a", 1, 1], ["b", 3, 2], ["", "", 3], ["", "", 4]]); // prettier-ignore
  });

  test("all columns that are named must be the same", async () => {
    await fill(booted, "A1", [["a", 1], ["a", 2], ["a", 1]]); // prettier-ignore
    expect(await remove("A1:B3", [0, 1], false)).toEqual([1, 2]);
    expect(await read(booted, "A1:B3")).toEqual([["a", 1], ["a", 2], ["", ""]]); // prettier-ignore
  });

  test.each([[[]], [[2]], [[-1]]])("columns %p are refused", async (columns) => {
    const failure = await booted.failure((context) =>
      firstSheet(context).getRange("A1:B3").removeDuplicates(columns, false),
    );
    expect(failure).toMatchObject({ code: "InvalidArgument", location: "Range.removeDuplicates" });
  });
});
