import { bootHost, firstSheet, type BootedHost } from "./support/bootedHost";

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost();
});
afterAll(() => {
  booted.close();
});

// https://learn.microsoft.com/javascript/api/excel/excel.nameditem
describe("Excel.NamedItem of a constant", () => {
  test.each<[string, string, unknown]>([
    ["=0.17", "Double", 0.17],
    ["=12", "Integer", 12],
    ['="海""北"', "String", '海"北'],
    ["=TRUE", "Boolean", true],
    ["=#N/A", "Error", "#N/A"],
    ["=SUM(Sheet1!$A$1:$A$2)", "String", "=SUM(Sheet1!$A$1:$A$2)"],
    ["=Sheet1!$A$1:$A$2", "Range", "Sheet1!A1:A2"],
  ])("[H59] %s is %s", async (formula, type, value) => {
    const found = await booted.run(async (context) => {
      const item = context.workbook.names.add("常数", formula);
      item.load("type,value,formula,scope");
      await context.sync();
      item.delete();
      await context.sync();
      return [item.type, item.value as unknown, item.formula as unknown, item.scope];
    });
    expect(found).toEqual([type, value, formula, "Workbook"]);
  });

  test("an array has its values and their types", async () => {
    const found = await booted.run(async (context) => {
      const item = firstSheet(context).names.addFormulaLocal("组", '={1,"甲;乙";TRUE,2.5}');
      item.load("type,scope");
      item.arrayValues.load("values,types");
      await context.sync();
      return [item.type, item.scope, item.arrayValues.values, item.arrayValues.types];
    });
    expect(found).toEqual([
      "Array",
      "Worksheet",
      [[1, "甲;乙"], [true, 2.5]],
      [["Double", "String"], ["Boolean", "Double"]],
    ]); // prettier-ignore
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.pagelayout
test("printErrors and printComments of a page layout are read and written", async () => {
  const found = await booted.run(async (context) => {
    const { pageLayout } = firstSheet(context);
    pageLayout.load("printErrors,printComments");
    await context.sync();
    const before = [pageLayout.printErrors, pageLayout.printComments];
    pageLayout.set({ printErrors: "Dash", printComments: "EndSheet" });
    pageLayout.load("printErrors,printComments");
    await context.sync();
    return [before, [pageLayout.printErrors, pageLayout.printComments]];
  });
  expect(found).toEqual([["AsDisplayed", "NoComments"], ["Dash", "EndSheet"]]); // prettier-ignore
});
