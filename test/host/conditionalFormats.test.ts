import JSZip from "jszip";

import { openWorkbook } from "../../host/index";
import { bootHost, firstSheet, type BootedHost } from "./support/bootedHost";
import { CONDITIONAL_FORMATS, richWorkbook } from "./support/richWorkbook";
import { sheetXml, textOfPart } from "./support/savedParts";

// https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat
// https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection

let booted: BootedHost;
beforeEach(async () => {
  booted = await bootHost(await openWorkbook(await richWorkbook()));
});
afterEach(() => {
  booted.close();
});

function addRule(sheet: Excel.Worksheet, address: string, formula: string, color: string): Excel.ConditionalFormat {
  const format = sheet.getRange(address).conditionalFormats.add("Custom");
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = color;
  return format;
}

async function rules(address?: string): Promise<{ type: string; priority: number; stopIfTrue: boolean }[]> {
  return booted.run(async (context) => {
    const formats = firstSheet(context).getRange(address).conditionalFormats;
    formats.load("items/type,items/priority,items/stopIfTrue");
    await context.sync();
    return formats.items.map(({ type, priority, stopIfTrue }) => ({ type, priority, stopIfTrue }));
  });
}

const firstSheetXml = async (): Promise<string> =>
  sheetXml(await JSZip.loadAsync(await booted.workbook.save()), "报送台账");

describe("conditionalFormats", () => {
  test("lists the rules that touch the range, in the order in which Excel tries them", async () => {
    expect(await rules()).toEqual([
      { type: "Custom", priority: 0, stopIfTrue: true },
      { type: "CellValue", priority: 1, stopIfTrue: false },
      { type: "PresetCriteria", priority: 2, stopIfTrue: false },
      { type: "ColorScale", priority: 3, stopIfTrue: false },
    ]);
    expect((await rules("F3:F9")).map(({ type }) => type)).toEqual(["PresetCriteria"]);
  });

  test("[H40] a rule that is added comes first; its priority can be changed", async () => {
    const priorities = await booted.run(async (context) => {
      const sheet = firstSheet(context);
      const format = addRule(sheet, "C3:C6", '=$C3="×"', "#FF0000");
      format.load("priority,type");
      await context.sync();
      const first = format.priority;
      format.priority = 99;
      format.load("priority");
      await context.sync();
      return [first, format.priority, format.type];
    });
    expect(priorities).toEqual([0, 4, "Custom"]);
  });

  test("reads back what a rule is made of", async () => {
    const found = await booted.run(async (context) => {
      const sheet = firstSheet(context);
      const format = addRule(sheet, "C3:C6", '=$C3="×"', "#FFC7CE");
      format.custom.format.font.color = "#9C0006";
      format.custom.format.font.bold = true;
      format.custom.rule.load("formula");
      format.custom.format.fill.load("color");
      format.custom.format.font.load("color,bold");
      const areas = format.getRanges();
      areas.load("address");
      await context.sync();
      const { rule, format: look } = format.custom;
      return [rule.formula, look.fill.color, look.font.color, look.font.bold, areas.address];
    });
    expect(found).toEqual(['=$C3="×"', "#FFC7CE", "#9C0006", true, "报送台账!C3:C6"]);
  });

  test("[H42] added and removed again in another request leave the file's own exactly as they were", async () => {
    await booted.run(async (context) => {
      const format = addRule(firstSheet(context), "C3:C6", '=$C3="×"', "#654321");
      format.priority = 99;
      await context.sync();
    });
    expect(await firstSheetXml()).not.toContain(CONDITIONAL_FORMATS.replace(/"/g, "&quot;"));
    await booted.run(async (context) => {
      const formats = firstSheet(context).getRange().conditionalFormats;
      formats.load("items/priority");
      await context.sync();
      formats.items[4]?.delete();
      await context.sync();
    });
    const saved = await JSZip.loadAsync(await booted.workbook.save());
    expect((await sheetXml(saved, "报送台账")).replace(/&quot;/g, '"')).toContain(CONDITIONAL_FORMATS);
    expect(await textOfPart(saved, "xl/styles.xml")).not.toContain("654321");
  });

  test("[H42] added, saved, and removed in a later session leave the file's own as they were", async () => {
    await booted.run(async (context) => {
      const sheet = firstSheet(context);
      addRule(sheet, "C3:C6", '=$C3="×"', "#654321").priority = 99;
      await context.sync();
    });
    const later = await bootHost(await openWorkbook(await booted.workbook.save()));
    await later.run(async (context) => {
      const formats = context.workbook.worksheets.getItem("报送台账").getRange().conditionalFormats;
      formats.load("items/id,items/priority");
      await context.sync();
      formats.items.find(({ priority }) => priority === 4)?.delete();
      await context.sync();
    });
    const saved = await JSZip.loadAsync(await later.workbook.save());
    later.close();
    expect((await sheetXml(saved, "报送台账")).replace(/&quot;/g, '"')).toContain(CONDITIONAL_FORMATS);
  });

  test("clearAll takes the rules off the range alone", async () => {
    const addresses = await booted.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("C2:C3").conditionalFormats.clearAll();
      const formats = sheet.getRange().conditionalFormats;
      formats.load("items/type");
      await context.sync();
      const areas = formats.items.map((format) => format.getRanges());
      areas.forEach((area) => area.load("address"));
      formats.items[0]?.custom.rule.load("formula");
      await context.sync();
      return [...areas.map((area) => area.address), formats.items[0]?.custom.rule.formula];
    });
    expect(addresses).toEqual([
      "报送台账!C4:C6",
      "报送台账!C4:C6",
      "报送台账!D2:D6,报送台账!F2:F3",
      "报送台账!E2:E6",
      '=AND($C4="×",TODAY()>$B4)',
    ]);
  });

  test("a rule that was deleted is gone for who still holds it", async () => {
    const failure = await booted.failure((context) => {
      const format = addRule(firstSheet(context), "A1", "=TRUE", "#FF0000");
      format.delete();
      format.stopIfTrue = true;
    });
    expect(failure.code).toBe("ItemNotFound");
  });

  test("custom of a rule of another type fails, customOrNullObject is a null object", async () => {
    const isNull = await booted.run(async (context) => {
      const custom = firstSheet(context).getRange().conditionalFormats.getItemAt(1).customOrNullObject;
      custom.load();
      await context.sync();
      return custom.isNullObject;
    });
    expect(isNull).toBe(true);
    const failure = await booted.failure((context) => {
      firstSheet(context).getRange().conditionalFormats.getItemAt(1).custom.rule.load("formula");
    });
    expect(failure.code).toBe("InvalidOperation");
  });

  test("a kind that there is not is refused", async () => {
    const failure = await booted.failure((context) =>
      firstSheet(context)
        .getRange("A1")
        .conditionalFormats.add("Nonsense" as "Custom"),
    );
    expect(failure).toMatchObject({ code: "InvalidArgument", location: "ConditionalFormatCollection.add" });
  });
});

describe("host.conditionalFillAt", () => {
  test("is the fill of the first rule that holds, written for each cell", async () => {
    const fresh = await bootHost();
    await fresh.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1:B3").values = [["×", 1], ["√", 5], ["×", 20]]; // prettier-ignore
      addRule(sheet, "A1:A3", '=$A1="×"', "#FFC7CE");
      const limit = sheet.getRange("B1:B3").conditionalFormats.add("CellValue");
      limit.cellValue.rule = { formula1: "=4", operator: "GreaterThan" };
      limit.cellValue.format.fill.color = "#00FF00";
      addRule(sheet, "A3", "=$B3>10", "#0000FF");
      await context.sync();
    });
    const fills = await Promise.all(
      [0, 1, 2].flatMap((row) => [0, 1].map((column) => fresh.host.conditionalFillAt("Sheet1", row, column))),
    );
    fresh.close();
    expect(fills).toEqual(["#FFC7CE", null, null, "#00FF00", "#0000FF", "#00FF00"]);
  });

  test("changes with the cell", async () => {
    const fresh = await bootHost();
    await fresh.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1").values = [["×"]];
      addRule(sheet, "A1", '=A1="×"', "#FFC7CE");
      await context.sync();
    });
    expect(await fresh.host.conditionalFillAt("Sheet1", 0, 0)).toBe("#FFC7CE");
    await fresh.host.edit("Sheet1", "A1", "√");
    expect(await fresh.host.conditionalFillAt("Sheet1", 0, 0)).toBeNull();
    fresh.close();
  });
});
