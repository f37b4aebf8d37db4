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

type FillType = Parameters<Excel.Range["autoFill"]>[1];

const autoFill = (from: string, to: string, type?: FillType): Promise<void> =>
  act(booted, (sheet) => {
    sheet.getRange(from).autoFill(to, type as "FillDefault");
  });

async function filled(values: unknown[], type?: FillType, count = 6): Promise<unknown[]> {
  await fill(booted, "A1", values.map((value) => [value]));
  await autoFill(`A1:A${String(values.length)}`, `A1:A${String(count)}`, type);
  return (await read(booted, `A${String(values.length + 1)}:A${String(count)}`)).map((row) => row[0]);
} // prettier-ignore

/** learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-autofill-member(1) */
describe("Range.autoFill", () => {
  test.each<[string, unknown[], FillType, unknown[]]>([
    ["one number is repeated", [5], undefined, [5, 5, 5, 5, 5]],
    ["numbers go on by their step", [1, 3], undefined, [5, 7, 9, 11]],
    ["a series of one number goes on by one", [5], "FillSeries", [6, 7, 8, 9, 10]],
    ["numbers of no even step follow their trend", [1, 2, 4], "LinearTrend", [5.33333333333333, 6.83333333333333, 8.33333333333333]],
    ["growth", [1, 2], "GrowthTrend", [4, 8, 16, 32]],
    ["copies go round", [1, 3], "FillCopy", [1, 3, 1, 3]],
    ["texts are repeated", ["甲方", "乙方"], undefined, ["甲方", "乙方", "甲方", "乙方"]],
    ["the number in a text rises", ["第1期"], undefined, ["第2期", "第3期", "第4期", "第5期", "第6期"]],
    ["words of a list go on, round and round", ["星期五"], undefined, ["星期六", "星期日", "星期一", "星期二", "星期三"]],
    ["every second word", ["Jan", "Mar"], undefined, ["May", "Jul", "Sep", "Nov"]],
  ])("%s", async (_name, values, type, expected) => {
    expect(await filled(values, type)).toEqual(expected);
  }); // prettier-ignore

  test.each<[FillType, string[]]>([
    [undefined, ["2024/1/31", "2024/2/1", "2024/2/2"]],
    ["FillDays", ["2024/1/31", "2024/2/1", "2024/2/2"]],
    ["FillWeekdays", ["2024/1/31", "2024/2/1", "2024/2/2"]],
    ["FillMonths", ["2024/2/29", "2024/3/30", "2024/4/30"]],
    ["FillYears", ["2025/1/30", "2026/1/30", "2027/1/30"]],
  ])("a date goes on: %s", async (type, expected) => {
    await fill(booted, "A1", [["2024/1/30"]]);
    await autoFill("A1", "A1:A4", type);
    expect(await read(booted, "A2:A4", "text")).toEqual(expected.map((date) => [date]));
  });

  test("weekdays pass over the weekend", async () => {
    await fill(booted, "A1", [["2024/4/12"]]);
    await autoFill("A1", "A1:A3", "FillWeekdays");
    expect(await read(booted, "A2:A3", "text")).toEqual([["2024/4/15"], ["2024/4/16"]]);
  });

  test("formulas slide", async () => {
    await fill(booted, "A1", [[1, "=A1*$A$1"], [2, ""], [3, ""]]); // prettier-ignore
    await autoFill("B1", "B1:B3");
    expect(await read(booted, "B1:B3", "formulas")).toEqual([["=A1*$A$1"], ["=A2*$A$1"], ["=A3*$A$1"]]);
    expect(await read(booted, "B1:B3")).toEqual([[1], [2], [3]]);
  });

  test("up and to the left the series goes backwards", async () => {
    await fill(booted, "C3", [[10, 20]]);
    await autoFill("C3:D3", "A3:D3");
    expect(await read(booted, "A3:D3")).toEqual([[-10, 0, 10, 20]]);
  });

  test.each<[FillType, unknown, string]>([
    ["FillFormats", "", "#FF0000"],
    ["FillValues", 2, "#FFFFFF"],
  ])("%s", async (type, value, color) => {
    await fill(booted, "A1", [[1], [1.5]]);
    const found = await booted.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1:A2").format.fill.color = "#FF0000";
      sheet.getRange("A1:A2").autoFill("A1:A3", type as "FillDefault");
      const cell = sheet.getRange("A3");
      cell.load("values,format/fill/color");
      await context.sync();
      return [(cell.values as unknown[][])[0]?.[0], cell.format.fill.color];
    });
    expect(found).toEqual([value, color]);
  });

  test.each([
    ["does not hold the source", "B1:B3"],
    ["goes on in two directions", "A1:B3"],
  ])("a destination that %s is refused", async (_name, to) => {
    const failure = await booted.failure((context) => {
      firstSheet(context).getRange("A1").autoFill(to);
    });
    expect(failure).toMatchObject({ code: "InvalidArgument", location: "Range.autoFill" });
  });
});
