import { openWorkbook } from "../../host/index";
import { answerOf, bootHost, emptied, firstSheet, type BootedHost } from "./support/bootedHost";
import { act, addressOf, fill, read } from "./support/cells";
import { richWorkbook } from "./support/richWorkbook";

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost();
});
afterAll(() => {
  booted.close();
});
beforeEach(() => emptied(booted));

/** learn.microsoft.com/javascript/api/excel/excel.rangeareas */
describe("RangeAreas", () => {
  test("getEntireRow and getEntireColumn give whole lines, those that touch as one", async () => {
    expect(await addressOf(booted, (sheet) => sheet.getRanges("B4:E11,H2").getEntireColumn())).toBe("B:E,H:H");
    expect(await addressOf(booted, (sheet) => sheet.getRanges("B4:E11").getEntireRow())).toBe("4:11");
    expect(await addressOf(booted, (sheet) => sheet.getRanges("A1:A3,C2:C5").getEntireRow())).toBe("1:5");
  });

  test("getUsedRangeAreas gives what is used of each area", async () => {
    await fill(booted, "B2", [[1, 2], [3, ""]]); // prettier-ignore
    await act(booted, (sheet) => {
      sheet.getRange("H9").format.fill.color = "#FF0000";
    });
    const used = (valuesOnly: boolean): Promise<string | null> =>
      addressOf(booted, (sheet) => sheet.getRanges("A1:B9,D1:J20").getUsedRangeAreasOrNullObject(valuesOnly));
    expect(await used(false)).toBe("B2:B3,H9");
    expect(await used(true)).toBe("B2:B3");
    expect(await addressOf(booted, (sheet) => sheet.getRanges("Y1,Z9").getUsedRangeAreasOrNullObject())).toBeNull();
    const failure = await booted.failure((context) => firstSheet(context).getRanges("Y1,Z9").getUsedRangeAreas());
    expect(failure).toMatchObject({ code: "ItemNotFound", location: "RangeAreas.getUsedRangeAreas" });
  });

  test("getSpecialCells looks into every area", async () => {
    await fill(booted, "A1", [["a", 1, "b"], [2, "c", 3]]); // prettier-ignore
    const numbers = await addressOf(booted, (sheet) =>
      sheet.getRanges("A1:A2,C1:C2").getSpecialCells("Constants", "Numbers"),
    );
    expect(numbers).toBe("A2,C2");
  });

  test("dataValidation stands for all areas", async () => {
    const found = await booted.run(async (context) => {
      const { dataValidation } = firstSheet(context).getRanges("A1:A2,C1");
      dataValidation.rule = { custom: { formula: "=TRUE" } };
      const own = ["A2", "B1", "C1"].map((address) => firstSheet(context).getRange(address).dataValidation);
      for (const each of [dataValidation, ...own]) each.load("type");
      await context.sync();
      return [dataValidation, ...own].map(({ type }) => type);
    });
    expect(found).toEqual(["Custom", "Custom", "None", "Custom"]);
  });

  test("calculate and setDirty have formulas calculated", async () => {
    await fill(booted, "A1", [["=1+1"]]);
    await act(booted, (sheet) => {
      sheet.getRanges("A1,B2").calculate();
      sheet.getRanges("A1,B2").setDirty();
    });
    expect(await read(booted, "A1")).toEqual([[2]]);
  });

  test("the parts of an address may name their sheet; a RangeAreas is kept across syncs", async () => {
    const found = await booted.run(async (context) => {
      const areas = firstSheet(context).getRanges("Sheet1!A1,Sheet1!C1:D2");
      areas.load("address");
      await context.sync();
      areas.format.fill.color = "#00FF00";
      areas.load("cellCount,areaCount,format/fill/color");
      await context.sync();
      return [areas.address, areas.cellCount, areas.areaCount, areas.format.fill.color];
    });
    expect(found).toEqual(["Sheet1!A1,Sheet1!C1:D2", 5, 2, "#00FF00"]);
  });
});

/** learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-gettables-member(1) */
describe("Range.getTables and RangeAreas.getTables", () => {
  test("give the tables that the cells touch, or those that lie within them", async () => {
    const opened = await bootHost(await openWorkbook(await richWorkbook()));
    const found = await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("附件 1");
      const touched = sheet.getRange("B2:C9").getTables();
      const within = sheet.getRange("B2:C9").getTables(true);
      const byAreas = sheet.getRanges("A1,Z1").getTables();
      const first = touched.getFirst();
      const none = touched.getItemOrNullObject("没有");
      touched.load("items/name");
      first.load("name");
      none.load("name");
      const counts = [within.getCount(), byAreas.getCount()];
      await context.sync();
      return [touched.items.map(({ name }) => name), first.name, none.isNullObject, counts.map(answerOf)];
    });
    opened.close();
    expect(found).toEqual([["表1"], "表1", true, [0, 1]]);
  });

  test("an empty scope has no first table", async () => {
    const failure = await booted.failure((context) => firstSheet(context).getRange("A1").getTables().getFirst());
    expect(failure).toMatchObject({ code: "ItemNotFound", location: "TableScopedCollection.getFirst" });
  });
});
