import { bootHost, emptied, firstSheet, type BootedHost } from "./support/bootedHost";

// https://learn.microsoft.com/javascript/api/excel/excel.range

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost();
});
afterAll(() => {
  booted.close();
});
beforeEach(() => emptied(booted));

async function read(address: string, property: "values" | "formulas" = "values"): Promise<unknown[][]> {
  return booted.run(async (context) => {
    const range = firstSheet(context).getRange(address);
    range.load("values,formulas");
    await context.sync();
    return (property === "values" ? range.values : range.formulas) as unknown[][];
  });
}

describe("Range.merge and unmerge", () => {
  test("keep the first value, and are listed by getMergedAreasOrNullObject", async () => {
    const address = await booted.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1:C1").values = [["", "标题", "副题"]];
      sheet.getRange("A1:C1").merge();
      const areas = sheet.getRange("A1:Z9").getMergedAreasOrNullObject();
      areas.load("address,areaCount");
      await context.sync();
      return areas.address;
    });
    expect(address).toBe("Sheet1!A1:C1");
    expect(await read("A1:C1")).toEqual([["标题", "", ""]]);
  });

  test("across merges row by row; unmerge takes away every merge that the range touches", async () => {
    const counts = await booted.run(async (context) => {
      const range = firstSheet(context).getRange("A1:C3");
      range.merge(true);
      const merged = range.getMergedAreasOrNullObject();
      merged.load("areaCount");
      await context.sync();
      firstSheet(context).getRange("B1:B2").unmerge();
      const left = firstSheet(context).getRange("A1:C3").getMergedAreasOrNullObject();
      left.load("address");
      await context.sync();
      return [merged.areaCount, left.address];
    });
    expect(counts).toEqual([3, "Sheet1!A3:C3"]);
  });

  test("give a null object where nothing is merged", async () => {
    const isNull = await booted.run(async (context) => {
      const areas = firstSheet(context).getRange("A1:C3").getMergedAreasOrNullObject();
      areas.load("address");
      await context.sync();
      return areas.isNullObject;
    });
    expect(isNull).toBe(true);
  });
});

describe("Range.clear", () => {
  async function prepared(applyTo: "All" | "Formats" | "Contents"): Promise<{ value: unknown; color: string }> {
    return booted.run(async (context) => {
      const range = firstSheet(context).getRange("A1");
      range.values = [["x"]];
      range.format.fill.color = "#FF0000";
      range.clear(applyTo);
      range.load("values,format/fill/color");
      await context.sync();
      return { value: (range.values as unknown[][])[0]?.[0], color: range.format.fill.color };
    });
  }

  test.each([
    ["All", "", "#FFFFFF"],
    ["Contents", "", "#FF0000"],
    ["Formats", "x", "#FFFFFF"],
  ] as const)("%s", async (applyTo, value, color) => {
    expect(await prepared(applyTo)).toEqual({ value, color });
  });
});

describe("Range.insert and delete", () => {
  beforeEach(() =>
    booted.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1:B4").values = [["单位", "数"], ["西宁", 1], ["海东", 2], ["合计", "=SUM(B2:B3)"]]; // prettier-ignore
      sheet.getRange("A3").format.fill.color = "#00FF00";
      sheet.getRange("D3:E3").merge();
      sheet.getRange("A3:B3").conditionalFormats.add("Custom").custom.rule.formula = "=$B3=2";
      await context.sync();
    }),
  );

  test("[H44] move values, formats, merges, conditional formats, and what formulas refer to", async () => {
    const found = await booted.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("3:3").insert("Down");
      const fill = sheet.getRange("A4").format.fill;
      fill.load("color");
      const merges = sheet.getRange().getMergedAreasOrNullObject();
      merges.load("address");
      const rules = sheet.getRange().conditionalFormats;
      rules.load("items/type");
      await context.sync();
      const rule = rules.items[0];
      const area = rule?.getRange();
      area?.load("address");
      rule?.custom.rule.load("formula");
      await context.sync();
      return { fill: fill.color, merges: merges.address, area: area?.address, rule: rule?.custom.rule.formula };
    });
    expect(found).toEqual({ fill: "#00FF00", merges: "Sheet1!D4:E4", area: "Sheet1!A4:B4", rule: "=$B4=2" });
    expect(await read("A1:B5", "formulas")).toEqual([["单位", "数"], ["西宁", 1], ["", ""], ["海东", 2], ["合计", "=SUM(B2:B4)"]]); // prettier-ignore
  });

  test("a range that the add-in holds follows its cells", async () => {
    const addresses = await booted.run(async (context) => {
      const sheet = firstSheet(context);
      const kept = sheet.getRange("B4");
      kept.load("address");
      await context.sync();
      sheet.getRange("A1:A2").getEntireRow().insert("Down");
      kept.load("address,values");
      await context.sync();
      const moved = [kept.address, (kept.values as unknown[][])[0]?.[0]];
      sheet.getRange("1:2").delete("Up");
      kept.load("address");
      await context.sync();
      return [...moved, kept.address];
    });
    expect(addresses).toEqual(["Sheet1!B6", 3, "Sheet1!B4"]);
  });

  test("deleting what a formula refers to leaves #REF!, deleting a part shrinks it", async () => {
    await booted.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("D9").formulas = [["=A3"]];
      sheet.getRange("3:3").delete("Up");
      await context.sync();
    });
    expect(await read("B3", "formulas")).toEqual([["=SUM(B2:B2)"]]);
    expect(await read("D8", "formulas")).toEqual([["=#REF!"]]);
  });

  test("cells inserted to the right move only their rows", async () => {
    await booted.run(async (context) => {
      firstSheet(context).getRange("A2").insert("Right");
      await context.sync();
    });
    expect(await read("A1:C2")).toEqual([["单位", "数", ""], ["", "西宁", 1]]); // prettier-ignore
  });

  test("are refused where they would tear a merge", async () => {
    const failure = await booted.failure((context) => {
      firstSheet(context).getRange("D1").insert("Down");
    });
    expect(failure.code).toBe("MergedRangeConflict");
  });
});

test("Range.moveTo takes values, formats and references along", async () => {
  const formulas = await booted.run(async (context) => {
    const sheet = firstSheet(context);
    sheet.getRange("A1:A2").values = [[5], ["=A1*2"]];
    sheet.getRange("A1").format.fill.color = "#FF0000";
    sheet.getRange("A1").moveTo("C3");
    const range = sheet.getRange("A1:C3");
    range.load("formulas");
    const fill = sheet.getRange("C3").format.fill;
    fill.load("color");
    await context.sync();
    return [range.formulas as unknown[][], fill.color];
  });
  expect(formulas).toEqual([[["", "", ""], ["=C3*2", "", ""], ["", "", 5]], "#FF0000"]); // prettier-ignore
});

describe("Range navigation", () => {
  test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ["getCell", (range) => range.getCell(0, 1), "C2"],
    ["getCell outside", (range) => range.getCell(5, 5), "G7"],
    ["getRow", (range) => range.getRow(1), "B3:D3"],
    ["getColumn", (range) => range.getColumn(2), "D2:D4"],
    ["getLastCell", (range) => range.getLastCell(), "D4"],
    ["getOffsetRange", (range) => range.getOffsetRange(1, -1), "A3:C5"],
    ["getResizedRange", (range) => range.getResizedRange(1, -1), "B2:C5"],
    ["getEntireRow", (range) => range.getEntireRow(), "2:4"],
    ["getEntireColumn", (range) => range.getEntireColumn(), "B:D"],
    ["getBoundingRect", (range) => range.getBoundingRect("F9"), "B2:F9"],
    ["getIntersection", (range) => range.getIntersection("C3:Z9"), "C3:D4"],
    ["getRowsBelow", (range) => range.getRowsBelow(2), "B5:D6"],
    ["getColumnsBefore", (range) => range.getColumnsBefore(1), "A2:A4"],
  ])("%s", async (_name, step, address) => {
    const found = await booted.run(async (context) => {
      const range = step(firstSheet(context).getRange("B2:D4"));
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(found).toBe(`Sheet1!${address}`);
  });

  test("getIntersectionOrNullObject of ranges apart is a null object, and its children too", async () => {
    const isNull = await booted.run(async (context) => {
      const range = firstSheet(context).getRange("A1").getIntersectionOrNullObject("C3");
      range.load("address,values");
      await context.sync();
      return range.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  test("getUsedRangeOrNullObject counts formats unless only values are asked for", async () => {
    const found = await booted.run(async (context) => {
      const sheet = firstSheet(context);
      const none = sheet.getUsedRangeOrNullObject(true);
      none.load("address");
      await context.sync();
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D9").format.fill.color = "#FF0000";
      const values = sheet.getUsedRangeOrNullObject(true);
      const all = sheet.getUsedRangeOrNullObject();
      values.load("address");
      all.load("address");
      await context.sync();
      return [none.isNullObject, values.address, all.address];
    });
    expect(found).toEqual([true, "Sheet1!B2", "Sheet1!B2:D9"]);
  });
});

test("Range.moveTo takes conditional formats along, and keeps what they say", async () => {
  const found = await booted.run(async (context) => {
    const sheet = firstSheet(context);
    sheet.getRange("A1:A4").conditionalFormats.add("Custom").custom.rule.formula = "=$A1=1";
    sheet.getRange("A3:A4").moveTo("A9");
    const rules = sheet.getRange().conditionalFormats;
    rules.load("items/type");
    await context.sync();
    const rule = rules.items[0];
    const areas = rule?.getRanges();
    areas?.load("address");
    rule?.custom.rule.load("formula");
    await context.sync();
    return [rules.items.length, areas?.address, rule?.custom.rule.formula];
  });
  expect(found).toEqual([1, "Sheet1!A1:A2,Sheet1!A9:A10", "=$A1=1"]);
});
