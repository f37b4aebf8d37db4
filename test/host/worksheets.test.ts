import { openWorkbook } from "../../host/index";
import { answerOf, bootHost, emptied, firstSheet, type BootedHost } from "./support/bootedHost";
import { richWorkbook } from "./support/richWorkbook";

// https://learn.microsoft.com/javascript/api/excel/excel.worksheet
// https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost();
});
afterAll(() => {
  booted.close();
});
beforeEach(() => emptied(booted));

describe("worksheets", () => {
  test("[H47] add puts a sheet last, without activating it", async () => {
    const found = await booted.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("附件1");
      const active = worksheets.getActiveWorksheet();
      added.load("name,position,visibility");
      active.load("name");
      worksheets.load("items/name");
      const count = worksheets.getCount();
      await context.sync();
      added.getRange("A1").values = [["x"]];
      await context.sync();
      return [
        added.name,
        added.position,
        added.visibility,
        active.name,
        worksheets.items.map(({ name }) => name),
        answerOf(count),
      ];
    });
    expect(found).toEqual(["附件1", 1, "Visible", "Sheet1", ["Sheet1", "附件1"], 2]);
    expect(booted.host.traffic.undoClears).toBe(0);
  });

  test.each([
    ["that is there already, in any case", "SHEET1", "ItemAlreadyExists"],
    ["with a forbidden character", "附件/1", "InvalidArgument"],
    ["that is too long", "甲".repeat(32), "InvalidArgument"],
    ["that is empty", "", "InvalidArgument"],
    ["in apostrophes", "'x'", "InvalidArgument"],
  ])("refuse a name %s", async (_name, name, code) => {
    expect((await booted.failure((context) => context.workbook.worksheets.add(name))).code).toBe(code);
  });

  test("getItem finds by name in any case or by id; getItemOrNullObject gives a null object", async () => {
    const found = await booted.run(async (context) => {
      const { worksheets } = context.workbook;
      const byName = worksheets.getItem("sheet1");
      byName.load("id,name");
      const missing = worksheets.getItemOrNullObject("没有");
      missing.load("name");
      await context.sync();
      const byId = worksheets.getItem(byName.id);
      byId.load("name");
      await context.sync();
      return [byName.name, byId.name, missing.isNullObject];
    });
    expect(found).toEqual(["Sheet1", "Sheet1", true]);
    const failure = await booted.failure((context) => {
      context.workbook.worksheets.getItem("没有").getRange("A1").load("values");
    });
    expect(failure).toMatchObject({ code: "ItemNotFound", location: "WorksheetCollection.getItem" });
  });

  test("what ran before a failure stays", async () => {
    await booted.failure((context) => {
      firstSheet(context).getRange("A1").values = [["先"]];
      context.workbook.worksheets.getItem("没有").activate();
    });
    expect(booted.host.valueAt("Sheet1", 0, 0)).toBe("先");
  });

  test("a renamed sheet is followed by formulas and names; renaming clears the undo stack", async () => {
    const formula = await booted.run(async (context) => {
      const other = context.workbook.worksheets.add("Other");
      other.getRange("A1").formulas = [["=Sheet1!A1"]];
      context.workbook.names.add("first", firstSheet(context).getRange("A1:B2"));
      firstSheet(context).name = "报送 台账";
      const range = other.getRange("A1");
      range.load("formulas");
      const name = context.workbook.names.getItem("first");
      name.load("formula");
      await context.sync();
      return [(range.formulas as unknown[][])[0]?.[0], name.formula as unknown];
    });
    expect(formula).toEqual(["='报送 台账'!A1", "='报送 台账'!$A$1:$B$2"]);
    expect(booted.host.traffic.undoClears).toBe(1);
  });

  test("the last visible sheet can be neither hidden nor deleted", async () => {
    for (const act of [
      (sheet: Excel.Worksheet) => (sheet.visibility = "Hidden"),
      (sheet: Excel.Worksheet) => {
        sheet.delete();
      },
    ]) {
      expect(
        (
          await booted.failure((context) => {
            act(firstSheet(context));
          })
        ).code,
      ).toBe("InvalidOperation");
    }
  });

  test("activate and select move the selection", async () => {
    const found = await booted.run(async (context) => {
      const other = context.workbook.worksheets.add("Other");
      other.activate();
      other.getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange();
      const cell = context.workbook.getActiveCell();
      selected.load("address");
      cell.load("address");
      await context.sync();
      return [selected.address, cell.address];
    });
    expect(found).toEqual(["Other!B2:C3", "Other!B2"]);
  });

  test("freezePanes", async () => {
    const found = await booted.run(async (context) => {
      const { freezePanes } = firstSheet(context);
      freezePanes.freezeAt(firstSheet(context).getRange("A1:B2"));
      const area = freezePanes.getLocationOrNullObject();
      area.load("address");
      await context.sync();
      freezePanes.unfreeze();
      const none = freezePanes.getLocationOrNullObject();
      none.load("address");
      await context.sync();
      return [area.address, none.isNullObject];
    });
    expect(found).toEqual(["Sheet1!A1:B2", true]);
  });
});

describe("worksheet.protection", () => {
  test("locked cells cannot be written, unlocked ones can; formats cannot be changed", async () => {
    await booted.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
      sheet.load("protection/protected");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      sheet.getRange("B1").values = [["可以"]];
      await context.sync();
    });
    const writes: ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => (sheet.getRange("A1").values = [["不行"]]),
      (sheet) => (sheet.getRange("B1").format.font.bold = true),
      (sheet) => {
        sheet.getRange("A1:B1").merge();
      },
      (sheet) => {
        sheet.getRange("A1").conditionalFormats.add("Custom");
      },
    ];
    for (const write of writes) {
      expect(
        (
          await booted.failure((context) => {
            write(firstSheet(context));
          })
        ).code,
      ).toBe("AccessDenied");
    }
    expect(booted.host.traffic.undoClears).toBe(1);
  });

  test("of an opened file says what it allows", async () => {
    const opened = await bootHost(await openWorkbook(await richWorkbook()));
    const options = await opened.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("附件 1");
      protection.load("protected,options");
      await context.sync();
      return [protection.protected, protection.options.allowFormatCells, protection.options.allowInsertRows];
    });
    opened.close();
    expect(options).toEqual([true, true, false]);
  });
});

describe("pageLayout", () => {
  test("reads back what was set", async () => {
    const found = await booted.run(async (context) => {
      const sheet = firstSheet(context);
      const { pageLayout } = sheet;
      pageLayout.set({
        orientation: "Landscape",
        paperSize: "A4",
        leftMargin: 79.37,
        topMargin: 104.88,
        centerHorizontally: true,
      });
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintArea("A1:G12");
      pageLayout.setPrintTitleRows("$3:$4");
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";
      pageLayout.load("orientation,paperSize,leftMargin,rightMargin,topMargin,centerHorizontally,zoom");
      const area = pageLayout.getPrintAreaOrNullObject();
      const rows = pageLayout.getPrintTitleRowsOrNullObject();
      const columns = pageLayout.getPrintTitleColumnsOrNullObject();
      area.load("address");
      rows.load("address");
      columns.load("address");
      pageLayout.headersFooters.defaultForAllPages.load("centerFooter,leftFooter");
      await context.sync();
      const { orientation, paperSize, leftMargin, rightMargin, topMargin, centerHorizontally, zoom } = pageLayout;
      const footer = pageLayout.headersFooters.defaultForAllPages;
      return {
        layout: [orientation, paperSize, leftMargin, rightMargin, topMargin, centerHorizontally, zoom],
        areas: [area.address, rows.address, columns.isNullObject],
        footer: [footer.centerFooter, footer.leftFooter],
      };
    });
    expect(found).toEqual({
      layout: ["Landscape", "A4", 79.37, 50.4, 104.88, true, { horizontalFitToPages: 1 }],
      areas: ["Sheet1!A1:G12", "Sheet1!3:4", true],
      footer: ["第 &P 页", ""],
    });
  });

  test("survives saving, and an empty area takes it away", async () => {
    await booted.run(async (context) => {
      const { pageLayout } = firstSheet(context);
      pageLayout.setPrintArea("A1:B2");
      pageLayout.zoom = { horizontalFitToPages: 1 };
      await context.sync();
    });
    const later = await bootHost(await openWorkbook(await booted.workbook.save()));
    const found = await later.run(async (context) => {
      const { pageLayout } = firstSheet(context);
      const area = pageLayout.getPrintAreaOrNullObject();
      area.load("address");
      pageLayout.load("zoom");
      await context.sync();
      const before = [area.address, pageLayout.zoom];
      pageLayout.setPrintArea("");
      pageLayout.zoom = { scale: 100 };
      const none = pageLayout.getPrintAreaOrNullObject();
      none.load("address");
      pageLayout.load("zoom");
      await context.sync();
      return [...before, none.isNullObject, pageLayout.zoom];
    });
    later.close();
    expect(found).toEqual(["Sheet1!A1:B2", { horizontalFitToPages: 1 }, true, { scale: 100 }]);
  });
});

describe("workbook", () => {
  test("names: add, read, delete; built-in ones are not listed", async () => {
    const opened = await bootHost(await openWorkbook(await richWorkbook()));
    const found = await opened.run(async (context) => {
      const { names } = context.workbook;
      names.load("items/name,items/type,items/formula,items/visible");
      await context.sync();
      return names.items.map(({ name, type, formula, visible }) => [name, type, formula as unknown, visible]);
    });
    opened.close();
    expect(found).toEqual([
      ["单位", "String", "=OFFSET(报送台账!$A$2,0,0,COUNTA(报送台账!$A:$A)-1,1)", true],
      ["税率", "Double", "=0.17", true],
    ]);
  });

  test("settings keep JSON values", async () => {
    const value = await booted.run(async (context) => {
      context.workbook.settings.add("marks", { 有: "√" });
      const setting = context.workbook.settings.getItemOrNullObject("marks");
      const none = context.workbook.settings.getItemOrNullObject("none");
      setting.load("value");
      none.load("value");
      await context.sync();
      return [setting.value as unknown, none.isNullObject];
    });
    expect(value).toEqual([{ 有: "√" }, true]);
    expect(booted.host.settings.get("marks")).toBe('{"有":"√"}');
  });

  test("tables are read: name, ranges, columns", async () => {
    const opened = await bootHost(await openWorkbook(await richWorkbook()));
    const found = await opened.run(async (context) => {
      const { tables } = context.workbook;
      tables.load("items/name,items/showTotals");
      await context.sync();
      const table = tables.items[0];
      const body = table?.getDataBodyRange();
      body?.load("address");
      table?.columns.load("items/name");
      await context.sync();
      return [table?.name, table?.showTotals, body?.address, table?.columns.items.map(({ name }) => name)];
    });
    opened.close();
    expect(found).toEqual(["表1", false, "'附件 1'!A2:B2", ["名称", "数"]]);
  });

  test("manual calculation waits for application.calculate", async () => {
    const found = await booted.run(async (context) => {
      const range = firstSheet(context).getRange("A1:A2");
      range.formulas = [[1], ["=A1*2"]];
      await context.sync();
      context.application.calculationMode = "Manual";
      firstSheet(context).getRange("A1").values = [[5]];
      range.load("values");
      await context.sync();
      const before = range.values as unknown[][];
      context.application.calculate("Recalculate");
      range.load("values");
      await context.sync();
      return [before, range.values as unknown[][]];
    });
    expect(found).toEqual([[[5], [2]], [[5], [10]]]); // prettier-ignore
  });

  test("data validation is read", async () => {
    const opened = await bootHost(await openWorkbook(await richWorkbook()));
    const found = await opened.run(async (context) => {
      const sheet = firstSheet(context);
      const [list, whole, none, mixed] = ["C2", "D2", "B2", "C2:D2"].map(
        (address) => sheet.getRange(address).dataValidation,
      );
      for (const validation of [list, whole, none, mixed]) validation?.load("type,rule,errorAlert");
      await context.sync();
      return [list?.rule.list, list?.errorAlert.message, whole?.rule.wholeNumber, none?.type, mixed?.type];
    });
    opened.close();
    expect(found).toEqual([
      { inCellDropDown: true, source: "√,×,/" },
      "只填√或×",
      { formula1: "=0", operator: "GreaterThan" },
      "None",
      "Inconsistent",
    ]);
  });
});
