import { bootHost, emptied, firstSheet, type BootedHost } from "./support/bootedHost";
import { fill } from "./support/cells";

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost();
});
afterAll(() => {
  booted.close();
});
beforeEach(async () => {
  await emptied(booted);
  await fill(booted, "A1", [["西宁", 4], ["海东", 288], ["海北", "=B1+B2"]]); // prettier-ignore
});

type Call = (functions: Excel.Functions, range: (address: string) => Excel.Range) => Excel.FunctionResult<unknown>;

/** learn.microsoft.com/javascript/api/excel/excel.functions */
describe("workbook.functions", () => {
  test.each<[string, Call, unknown]>([
    ["SUM of a range and a number", (functions, range) => functions.sum(range("B1:B3"), 1), 585],
    ["VLOOKUP", (functions, range) => functions.vlookup("海东", range("A1:B3"), 2, false), 288],
    ["arguments left out", (functions) => functions.round(1057 / 4, 0), 264],
    ["texts with quotes", (functions) => functions.len('说"是"'), 4],
    ["a result as an argument", (functions, range) => functions.sqrt(functions.sum(range("B1"))), 2],
    ["names with points", (functions) => functions.norm_S_Dist(0, true), 0.5],
    ["text that is no number", (functions, range) => functions.countIf(range("A:A"), "海*"), 2],
  ])("%s", async (_name, call, expected) => {
    const found = await booted.run(async (context) => {
      const result = call(context.workbook.functions, (address) => firstSheet(context).getRange(address));
      result.load("value,error");
      await context.sync();
      return [result.value, result.error];
    });
    expect(found).toEqual([expected, null]);
  });

  test("an error has no value", async () => {
    const found = await booted.run(async (context) => {
      const { functions } = context.workbook;
      const results = [functions.vlookup("没有", firstSheet(context).getRange("A1:B3"), 2, false), functions.ln(-1)];
      for (const result of results) result.load("value,error");
      await context.sync();
      return results.map(({ value, error }) => [value as unknown, error]);
    });
    expect(found).toEqual([[null, "#N/A"], [null, "#NUM!"]]); // prettier-ignore
  });

  test("what was written in the same batch counts", async () => {
    const value = await booted.run(async (context) => {
      firstSheet(context).getRange("B1").values = [[12]];
      const sum = context.workbook.functions.sum(firstSheet(context).getRange("B1:B3"));
      sum.load("value");
      await context.sync();
      return sum.value;
    });
    expect(value).toBe(600);
  });

  test("[H70] a function that the engine lacks answers ApiNotFound", async () => {
    const failure = await booted.failure((context) => context.workbook.functions.bahtText(1).load("value"));
    expect(failure).toMatchObject({ code: "ApiNotFound", location: "Functions.bahtText" });
  });
});
