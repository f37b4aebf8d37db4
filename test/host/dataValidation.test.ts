import { bootHost, emptied, firstSheet, type BootedHost } from "./support/bootedHost";
import { act, addressOf, fill } from "./support/cells";

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost();
});
afterAll(() => {
  booted.close();
});
beforeEach(() => emptied(booted));

import { openWorkbook } from "../../host/index";
import { richWorkbook } from "./support/richWorkbook";

type Facts = Pick<Excel.DataValidation, "type" | "rule" | "errorAlert" | "prompt" | "ignoreBlanks" | "valid">;

async function validation(address: string, host = booted): Promise<Facts> {
  return host.run(async (context) => {
    const { dataValidation } = firstSheet(context).getRange(address);
    dataValidation.load("type,rule,errorAlert,prompt,ignoreBlanks,valid");
    await context.sync();
    const { type, rule, errorAlert, prompt, ignoreBlanks, valid } = dataValidation;
    return { type, rule, errorAlert, prompt, ignoreBlanks, valid };
  });
}

const setRule = (address: string, rule: Excel.DataValidationRule): Promise<void> =>
  act(booted, (sheet) => {
    sheet.getRange(address).dataValidation.rule = rule;
  });

/** learn.microsoft.com/javascript/api/excel/excel.datavalidation#excel-excel-datavalidation-rule-member */
describe("DataValidation.rule", () => {
  test.each<[string, Excel.DataValidationRule, Excel.DataValidationRule]>([
    ["List", { list: { inCellDropDown: true, source: "√,×,/" } }, { list: { inCellDropDown: true, source: "√,×,/" } }],
    ["List", { list: { inCellDropDown: false, source: "=$A$1:$A$3" } }, { list: { inCellDropDown: false, source: "=$A$1:$A$3" } }],
    ["WholeNumber", { wholeNumber: { formula1: 1, formula2: "=C1", operator: "Between" } }, { wholeNumber: { formula1: "=1", formula2: "=C1", operator: "Between" } }],
    ["Decimal", { decimal: { formula1: 0.5, operator: "GreaterThanOrEqualTo" } }, { decimal: { formula1: "=0.5", operator: "GreaterThanOrEqualTo" } }],
    ["Date", { date: { formula1: "2024-04-10", operator: "LessThan" } }, { date: { formula1: "=45392", operator: "LessThan" } }],
    ["Time", { time: { formula1: "12:00", operator: "EqualTo" } }, { time: { formula1: "=0.5", operator: "EqualTo" } }],
    ["TextLength", { textLength: { formula1: 18, operator: "NotEqualTo" } }, { textLength: { formula1: "=18", operator: "NotEqualTo" } }],
    ["Custom", { custom: { formula: "=COUNTIF($B:$B,B2)=1" } }, { custom: { formula: "=COUNTIF($B:$B,B2)=1" } }],
  ])("[H66] %s: what is set is read, also after saving and opening", async (type, rule, expected) => {
    await setRule("B2:B9", rule);
    expect(await validation("B2:B9")).toMatchObject({ type, rule: expected, ignoreBlanks: true });
    const again = await bootHost(await openWorkbook(await booted.workbook.save()));
    expect(await validation("B3", again)).toMatchObject({ type, rule: expected });
    again.close();
  }); // prettier-ignore

  test("a list or a limit may be a range", async () => {
    const rules = await booted.run(async (context) => {
      const sheet = firstSheet(context);
      const [list, limit] = ["B2", "C2"].map((address) => sheet.getRange(address).dataValidation);
      if (!list || !limit) throw new Error("unreachable");
      list.rule = { list: { inCellDropDown: true, source: sheet.getRange("A1:A3") } };
      limit.rule = { wholeNumber: { formula1: sheet.getRange("D1"), operator: "EqualTo" } };
      list.load("rule");
      limit.load("rule");
      await context.sync();
      return [list.rule.list?.source, limit.rule.wholeNumber?.formula1];
    });
    expect(rules).toEqual(["=Sheet1!$A$1:$A$3", "=Sheet1!$D$1"]);
  });

  test("[H65] cells that get a rule of their own leave that of the others as it is", async () => {
    await setRule("B1:B9", { custom: { formula: "=TRUE" } });
    await setRule("B3", { custom: { formula: "=FALSE" } });
    expect((await validation("B1:B2")).rule.custom?.formula).toBe("=TRUE");
    expect((await validation("B3")).rule.custom?.formula).toBe("=FALSE");
    expect((await validation("B4:B9")).rule.custom?.formula).toBe("=TRUE");
    expect((await validation("B1:B9")).type).toBe("Inconsistent");
    expect((await validation("B9:B10")).type).toBe("Inconsistent");
  });

  test.each<[string, unknown]>([
    ["no kind", {}],
    ["two kinds", { custom: { formula: "=TRUE" }, list: { inCellDropDown: true, source: "a" } }],
    ["an unknown kind", { colour: { formula: "=TRUE" } }],
    ["no operator", { wholeNumber: { formula1: 1 } }],
    ["Between without its second limit", { wholeNumber: { formula1: 1, operator: "Between" } }],
    ["a list of more than 255 characters", { list: { inCellDropDown: true, source: "x".repeat(256) } }],
  ])("%s is refused", async (_name, rule) => {
    const failure = await booted.failure((context) => {
      firstSheet(context).getRange("A1").dataValidation.rule = rule as Excel.DataValidationRule;
    });
    expect(failure).toMatchObject({ code: "InvalidArgument", location: "DataValidation.rule" });
  });

  test("[H68] a protected sheet refuses it", async () => {
    const failure = await booted.failure((context) => {
      firstSheet(context).protection.protect();
      firstSheet(context).getRange("A1").dataValidation.rule = { custom: { formula: "=TRUE" } };
    });
    expect(failure.code).toBe("AccessDenied");
  });
});

/** learn.microsoft.com/javascript/api/excel/excel.datavalidation#excel-excel-datavalidation-erroralert-member */
describe("DataValidation.errorAlert, prompt, ignoreBlanks and clear", () => {
  test("are kept beside the rule", async () => {
    const errorAlert = { message: "只填√或×", showAlert: true, style: "Warning", title: "标记" } as const;
    const prompt = { message: "选一个", showPrompt: false, title: "提示" };
    await act(booted, (sheet) => {
      const { dataValidation } = sheet.getRange("A1:A3");
      dataValidation.errorAlert = errorAlert;
      dataValidation.rule = { list: { inCellDropDown: true, source: "√,×" } };
      dataValidation.prompt = prompt;
      dataValidation.ignoreBlanks = false;
    });
    expect(await validation("A1:A3")).toMatchObject({ type: "List", errorAlert, prompt, ignoreBlanks: false });
  });

  test("defaults are those of the documentation", async () => {
    await setRule("A1", { custom: { formula: "=TRUE" } });
    expect(await validation("A1")).toMatchObject({
      errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
      prompt: { message: "", showPrompt: true, title: "" },
      ignoreBlanks: true,
    });
  });

  test("clear takes the rule away from the range alone", async () => {
    await setRule("A1:A3", { custom: { formula: "=TRUE" } });
    await act(booted, (sheet) => {
      sheet.getRange("A2").dataValidation.clear();
    });
    expect((await validation("A1")).type).toBe("Custom");
    expect((await validation("A2")).type).toBe("None");
  });
});

/** learn.microsoft.com/javascript/api/excel/excel.datavalidation#excel-excel-datavalidation-valid-member */
describe("DataValidation.valid and getInvalidCells", () => {
  const invalid = (address: string): Promise<string | null> =>
    addressOf(booted, (sheet) => sheet.getRange(address).dataValidation.getInvalidCellsOrNullObject());

  test.each<[string, Excel.DataValidationRule, string | null]>([
    ["whole numbers", { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } }, "A2:A5"],
    ["decimals", { decimal: { formula1: "=$B$1", operator: "LessThanOrEqualTo" } }, "A2,A4:A5"],
    ["text lengths", { textLength: { formula1: 2, operator: "LessThan" } }, "A2:A3,A5"],
    ["a list", { list: { inCellDropDown: true, source: "5,√" } }, "A2:A3,A5"],
    ["a list of cells", { list: { inCellDropDown: true, source: "=$B$1:$B$2" } }, "A2:A3,A5"],
    ["a formula", { custom: { formula: "=ISNUMBER(A1)" } }, "A4:A5"],
  ])("%s", async (_name, rule, expected) => {
    await fill(booted, "A1", [[5], [11], [2.5], ["√"], ["×√"]]);
    await fill(booted, "B1", [[5], ["√"]]);
    await setRule("A1:A5", rule);
    expect(await invalid("A1:A5")).toBe(expected);
    expect((await validation("A1:A5")).valid).toBeNull();
    expect((await validation("A1")).valid).toBe(true);
    expect((await validation("A5")).valid).toBe(false);
  });

  test("limits slide with the cells, and look at what was just calculated", async () => {
    await act(booted, (sheet) => {
      sheet.getRange("A1:B2").formulas = [[1, "=A1+1"], [9, "=A2-1"]]; // prettier-ignore
      sheet.getRange("A1:A2").dataValidation.rule = { decimal: { formula1: "=B1", operator: "LessThan" } };
    });
    expect(await invalid("A1:A2")).toBe("A2");
  });

  test("[H71] asking loads the engine, which still keeps the file's result of a function that it does not know", async () => {
    const opened = await bootHost(await openWorkbook(await richWorkbook()));
    const values = await opened.run(async (context) => {
      const sheet = firstSheet(context);
      const { dataValidation } = sheet.getRange("D2:D6");
      dataValidation.load("valid");
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      const custom = sheet.getRange("B6");
      custom.load("values");
      await context.sync();
      return custom.values as unknown[][];
    });
    opened.close();
    expect(values[0]?.[0]).toBeCloseTo(0.2762535, 6);
  });

  test("blank cells are valid unless they are not to be ignored", async () => {
    await fill(booted, "A1", [[1], [""], [2]]);
    await setRule("A1:A3", { decimal: { formula1: 0, operator: "GreaterThan" } });
    expect(await invalid("A1:A3")).toBeNull();
    await act(booted, (sheet) => {
      sheet.getRange("A1:A3").dataValidation.ignoreBlanks = false;
    });
    expect(await invalid("A1:A3")).toBe("A2");
  });

  test("getInvalidCells fails where all are valid", async () => {
    const failure = await booted.failure((context) =>
      firstSheet(context).getRange("A1").dataValidation.getInvalidCells(),
    );
    expect(failure).toMatchObject({ code: "ItemNotFound", location: "DataValidation.getInvalidCells" });
  });
});
