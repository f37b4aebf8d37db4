import { openWorkbook } from "../../host/index";
import { bootHost, type BootedHost } from "./support/bootedHost";

// https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-errors
// https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-dynamic-arrays

const FUNCTIONS = {
  functions: [
    {
      id: "PERCAPITA_CASES",
      name: "PERCAPITA_CASES",
      parameters: [{ name: "actual" }, { name: "test" }, { name: "officers" }],
    },
    { id: "MISSING", name: "MISSING", parameters: [{ name: "marks", dimensionality: "matrix" }] },
    { id: "FAIL", name: "FAIL", parameters: [{ name: "how" }] },
    { id: "BODY", name: "BODY", parameters: [] },
  ],
};

let booted: BootedHost;
let calls: unknown[][];
beforeEach(async () => {
  booted = await bootHost(undefined, FUNCTIONS);
  calls = [];
  const { CustomFunctions } = booted.window;
  CustomFunctions.associate("PERCAPITA_CASES", (actual: number, test: number, officers: number) => {
    calls.push([actual, test, officers]);
    if (officers === 0) throw new CustomFunctions.Error("#DIV/0!");
    return (actual + test) / officers;
  });
  CustomFunctions.associate("MISSING", (marks: unknown[][]) => marks.flat().filter((mark) => mark === "×").length);
  CustomFunctions.associate("FAIL", (how: string) => {
    if (how === "#N/A") throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable ?? "", "没有数据");
    if (how === "#VALUE!") throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue ?? "", "参数不对");
    throw new Error("a bug");
  });
  CustomFunctions.associate("BODY", () => [["甲", 1], ["乙", 2]]); // prettier-ignore
});
afterEach(() => {
  booted.close();
});

const value = (rowIndex: number, columnIndex = 0): unknown => booted.host.valueAt("Sheet1", rowIndex, columnIndex);

describe("a custom function in a cell", () => {
  test("is called through office.js, and its result stands in the cell", async () => {
    await booted.host.edit("Sheet1", "A1", "=PERCAPITA_CASES(4,288,1057)");
    await booted.host.whenIdle();
    expect(value(0)).toBeCloseTo(0.27625, 5);
    expect(calls).toEqual([[4, 288, 1057]]);
  });

  test("follows the cells that it reads", async () => {
    await booted.host.edit("Sheet1", "B1", 10);
    await booted.host.edit("Sheet1", "A1", "=PERCAPITA_CASES(B1,0,100)");
    await booted.host.edit("Sheet1", "B1", 50);
    expect(value(0)).toBe(0.5);
  });

  test("gets a range as rows of values, also for one cell", async () => {
    await booted.host.edit("Sheet1", "B1", "×");
    await booted.host.edit("Sheet1", "B2", "√");
    await booted.host.edit("Sheet1", "B3", "×");
    await booted.host.edit("Sheet1", "A1", "=MISSING(B1:B3)");
    await booted.host.edit("Sheet1", "A2", "=MISSING(B1)");
    expect([value(0), value(1)]).toEqual([2, 1]);
  });

  test.each([
    ['=FAIL("#N/A")', "#N/A"],
    ['=FAIL("#VALUE!")', "#VALUE!"],
    ['=FAIL("bug")', "#VALUE!"],
    ["=PERCAPITA_CASES(1,1,0)", "#DIV/0!"],
  ])("[H73] %s shows %s", async (formula, error) => {
    await booted.host.edit("Sheet1", "A1", formula);
    expect(value(0)).toEqual({ error });
  });

  test("fills the cells beside and below with an array, and takes them back", async () => {
    await booted.host.edit("Sheet1", "A1", "=BODY()");
    expect([value(0), value(0, 1), value(1), value(1, 1)]).toEqual(["甲", 1, "乙", 2]);
    await booted.host.edit("Sheet1", "A1", "没有");
    expect([value(0), value(0, 1), value(1)]).toEqual(["没有", null, null]);
  });

  test("keeps filling when a cell that it fills is emptied, and says so when one is overwritten", async () => {
    await booted.host.edit("Sheet1", "A1", "=BODY()");
    await booted.host.edit("Sheet1", "B2", "");
    expect([value(0), value(0, 1), value(1), value(1, 1)]).toEqual(["甲", 1, "乙", 2]);
    await booted.host.edit("Sheet1", "B2", "占");
    expect([value(0), value(0, 1), value(1), value(1, 1)]).toEqual([{ error: "#SPILL!" }, null, null, "占"]);
    await booted.host.edit("Sheet1", "B2", "");
    expect([value(0), value(0, 1), value(1), value(1, 1)]).toEqual(["甲", 1, "乙", 2]);
  });

  test("is calculated level by level, with one message for each level", async () => {
    await booted.host.edit("Sheet1", "A1", "=PERCAPITA_CASES(1,1,4)");
    await booted.host.edit("Sheet1", "A2", "=PERCAPITA_CASES(A1,A1,2)");
    await booted.host.edit("Sheet1", "A3", "=PERCAPITA_CASES(SUM(A1:A2),0,1)");
    expect([value(0), value(1), value(2)]).toEqual([0.5, 0.5, 1]);
  });

  test("is stored in the file's spelling, with its value", async () => {
    await booted.host.edit("Sheet1", "A1", "=PERCAPITA_CASES(1,1,4)");
    await booted.host.edit("Sheet1", "C1", "=BODY()");
    const sheet = (await openWorkbook(await booted.workbook.save())).sheets[0];
    expect(sheet?.findCell(0, 0)?.value).toEqual({ formula: "PERCAPITA_CASES(1,1,4)", result: 0.5 });
    expect(sheet?.arrays).toEqual([
      { area: { rowIndex: 0, columnIndex: 2, rowCount: 2, columnCount: 2 }, dynamic: true },
    ]);
    expect(sheet?.findCell(1, 3)?.value).toBe(2);
  });

  test("does not count as a command's traffic", async () => {
    booted.host.resetTraffic();
    await booted.host.edit("Sheet1", "A1", "=PERCAPITA_CASES(4,288,1057)");
    expect(booted.host.traffic).toMatchObject({ syncs: 0, releases: 0, writes: 0 });
  });
});
