import JSZip from "jszip";

import { openWorkbook } from "../../host/index";
import { bootHost, firstSheet, type BootedHost } from "./support/bootedHost";
import { richWorkbook } from "./support/richWorkbook";
import { textOfPart } from "./support/savedParts";

let booted: BootedHost;
beforeEach(async () => {
  booted = await bootHost();
});
afterEach(() => {
  booted.close();
});

const read = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => booted.run(work);

// https://learn.microsoft.com/javascript/api/excel/excel.workbook
describe("Excel.Workbook", () => {
  test("[H57] isDirty is true after a change, and can be set; save leaves nothing unsaved and clears the undo stack", async () => {
    const dirty = (): Promise<boolean> =>
      read(async (context) => {
        context.workbook.load("isDirty");
        await context.sync();
        return context.workbook.isDirty;
      });
    expect(await dirty()).toBe(false);
    await booted.host.edit("Sheet1", "A1", 1);
    expect(await dirty()).toBe(true);
    booted.host.resetTraffic();
    await read(async (context) => {
      context.workbook.save("Save");
      await context.sync();
    });
    expect(booted.host.traffic.undoClears).toBe(1);
    await read(async (context) => {
      context.workbook.isDirty = false;
      await context.sync();
    });
    expect(await dirty()).toBe(false);
  });

  test("[H57] readOnly is what whoever opened the workbook says; its cells can be written all the same", async () => {
    const opened = await bootHost(undefined, null, { isReadOnly: true });
    const look = async (context: Excel.RequestContext): Promise<boolean> => {
      context.workbook.load("readOnly");
      firstSheet(context).getRange("A1").values = [["甲"]];
      await context.sync();
      return context.workbook.readOnly;
    };
    const answers = [await opened.run(look), opened.host.valueAt("Sheet1", 0, 0), await read(look)];
    opened.close();
    expect(answers).toEqual([true, "甲", false]);
  });

  test("usePrecisionAsDisplayed is kept in the file", async () => {
    await read(async (context) => {
      context.workbook.usePrecisionAsDisplayed = true;
      await context.sync();
    });
    const again = await openWorkbook(await booted.workbook.save());
    expect(again.elements.get("calcPr")?.attributes.fullPrecision).toBe("0");
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.application
describe("Excel.Application", () => {
  test("[H72] the calculation mode is kept in the file, and a workbook opens with it", async () => {
    await read(async (context) => {
      context.workbook.application.calculationMode = "Manual";
      firstSheet(context).getRange("A1:A2").formulas = [[1], ["=A1*2"]];
      await context.sync();
    });
    const reopened = await bootHost(await openWorkbook(await booted.workbook.save()));
    const mode = await reopened.run(async (context) => {
      const { application } = context.workbook;
      application.load("calculationMode");
      firstSheet(context).getRange("A1").values = [[5]];
      await context.sync();
      return application.calculationMode;
    });
    expect([mode, reopened.host.valueAt("Sheet1", 1, 0)]).toEqual(["Manual", null]);
    await reopened.host.recalculate();
    expect(reopened.host.valueAt("Sheet1", 1, 0)).toBe(10);
    reopened.close();
  });

  test("[H58] iterativeCalculation: 100 iterations and 0.001 unless set; the file keeps what is set", async () => {
    const found = await read(async (context) => {
      const { iterativeCalculation } = context.workbook.application;
      iterativeCalculation.load();
      await context.sync();
      const { enabled, maxIteration, maxChange } = iterativeCalculation;
      iterativeCalculation.set({ enabled: true, maxIteration: 7 });
      await context.sync();
      return [enabled, maxIteration, maxChange];
    });
    expect(found).toEqual([false, 100, 0.001]);
    const xml = await textOfPart(await JSZip.loadAsync(await booted.workbook.save()), "xl/workbook.xml");
    expect(xml).toMatch(/<calcPr [^>]*iterate="1" iterateCount="7"/);
    const failure = await booted.failure(({ workbook }) => {
      workbook.application.iterativeCalculation.maxIteration = 40_000;
    });
    expect(failure.code).toBe("InvalidArgument");
  });

  test("cultureInfo is that of a Chinese system", async () => {
    const found = await read(async (context) => {
      const { cultureInfo } = context.workbook.application;
      cultureInfo.load("name,numberFormat/numberDecimalSeparator,datetimeFormat/shortDatePattern");
      await context.sync();
      const { name, numberFormat, datetimeFormat } = cultureInfo;
      return [name, numberFormat.numberDecimalSeparator, datetimeFormat.shortDatePattern];
    });
    expect(found).toEqual(["zh-CN", ".", "yyyy/M/d"]);
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-copy-member(1)
describe("Excel.Worksheet.copy", () => {
  test.each<[string, "None" | "Before" | "After" | "Beginning" | "End", number]>([
    ["without a place, at the end", "None", 2],
    ["at the end", "End", 2],
    ["at the beginning", "Beginning", 0],
    ["before another", "Before", 1],
    ["after another", "After", 2],
  ])("%s", async (_name, type, position) => {
    const opened = await bootHost(await openWorkbook(await richWorkbook()));
    const found = await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("报送台账");
      const other = context.workbook.worksheets.getItem("附件 1");
      const copy = type === "Before" || type === "After" ? sheet.copy(type, other) : sheet.copy(type);
      copy.load("name,position");
      await context.sync();
      const cells = copy.getRange("A1:D2");
      cells.load("values");
      await context.sync();
      return [copy.name, copy.position, cells.values[1]?.[3] as unknown];
    });
    expect(found).toEqual(["报送台账 (2)", position, 3]);
    expect(opened.host.traffic.undoClears).toBe(1);
    opened.close();
  });

  test("[H47] takes formats, merges, rules, validations, print areas and tables along; own references go to the copy", async () => {
    await read(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1:B2").values = [["单位", "数"], ["西宁", 1]]; // prettier-ignore
      sheet.getRange("D1").formulas = [["=Sheet1!B2*2"]];
      sheet.tables.add("A1:B2", true).name = "台账";
      sheet.getRange("F1:G1").merge();
      sheet.getRange("A4").format.fill.color = "#FFC7CE";
      sheet.pageLayout.setPrintArea("A1:D2");
      sheet.copy();
      await context.sync();
    });
    const again = await openWorkbook(await booted.workbook.save());
    const [, copy] = again.sheets;
    expect(copy?.name).toBe("Sheet1 (2)");
    expect(copy?.merges).toHaveLength(1);
    expect(copy?.tables[0]?.node.attributes).toMatchObject({ id: "2", displayName: "台账_2", ref: "A1:B2" });
    expect(copy?.findCell(0, 3)?.formula).toBe("'Sheet1 (2)'!B2*2");
    expect(copy?.styleAt(3, 0).fill).toMatchObject({ fgColor: { argb: "FFFFC7CE" } });
    expect(again.names.find(({ sheet }) => sheet === copy)?.refersTo).toBe("'Sheet1 (2)'!$A$1:$D$2");
  });

  test("onMoved and onVisibilityChanged tell before and after", async () => {
    const heard: unknown[] = [];
    await read(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onMoved.add((event) => Promise.resolve(void heard.push([event.positionBefore, event.positionAfter])));
      worksheets.onVisibilityChanged.add((event) =>
        Promise.resolve(void heard.push([event.visibilityBefore, event.visibilityAfter])),
      );
      const sheet = worksheets.add("乙");
      await context.sync();
      sheet.position = 0;
      sheet.visibility = "Hidden";
      await context.sync();
    });
    await booted.host.whenIdle();
    expect(heard).toEqual([[1, 0], ["Visible", "Hidden"]]); // prettier-ignore
  });
});
