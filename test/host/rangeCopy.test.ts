import { bootHost, emptied, firstSheet, type BootedHost } from "./support/bootedHost";
import { act, addressOf, fill, read } from "./support/cells";

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost();
});
afterAll(() => {
  booted.close();
});
beforeEach(() => emptied(booted));

async function color(address: string): Promise<string> {
  return booted.run(async (context) => {
    const { fill: cellFill } = firstSheet(context).getRange(address).format;
    cellFill.load("color");
    await context.sync();
    return cellFill.color;
  });
}

/** learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-copyfrom-member(1) */
describe("Range.copyFrom", () => {
  beforeEach(async () => {
    await fill(booted, "A1", [["甲", 1, "=B1*2"], ["乙", 2, "=$B$2+A$1"]]); // prettier-ignore
    await act(booted, (sheet) => {
      sheet.getRange("A1").format.fill.color = "#FF0000";
      sheet.getRange("B1:B2").numberFormat = [["0.00"], ["0.00"]];
    });
  });

  test("copies everything, and relative references slide", async () => {
    await act(booted, (sheet) => {
      sheet.getRange("E5").copyFrom("A1:C2");
    });
    expect(await read(booted, "E5:G6", "formulas")).toEqual([["甲", 1, "=F5*2"], ["乙", 2, "=$B$2+E$1"]]); // prettier-ignore
    expect(await read(booted, "E5:G5", "numberFormat")).toEqual([["General", "0.00", "General"]]);
    expect(await color("E5")).toBe("#FF0000");
  });

  test.each([
    ["Values", [["甲", 1, 2]], "General", "#FFFFFF"],
    ["Formulas", [["甲", 1, "=F5*2"]], "General", "#FFFFFF"],
    ["Formats", [["", "", ""]], "0.00", "#FF0000"],
    ["Link", [["=A1", "=B1", "=C1"]], "General", "#FFFFFF"],
  ] as const)("%s", async (kind, formulas, numberFormat, fillColor) => {
    await act(booted, (sheet) => {
      sheet.getRange("E5").copyFrom("A1:C1", kind);
    });
    expect(await read(booted, "E5:G5", "formulas")).toEqual(formulas);
    expect((await read(booted, "F5", "numberFormat"))[0]?.[0]).toBe(numberFormat);
    expect(await color("E5")).toBe(fillColor);
  });

  test("values are those of formulas that were written in the same batch", async () => {
    await act(booted, (sheet) => {
      sheet.getRange("B1").values = [[21]];
      sheet.getRange("E1").copyFrom("C1", "Values");
    });
    expect(await read(booted, "E1")).toEqual([[42]]);
  });

  test("[H21] a destination that is a multiple of the source is filled with copies", async () => {
    await fill(booted, "A1", [[1, 2], [3, 4]]); // prettier-ignore
    await act(booted, (sheet) => {
      sheet.getRange("E1:J2").copyFrom("A1:B2", "Values");
    });
    expect(await read(booted, "E1:J2")).toEqual([[1, 2, 1, 2, 1, 2], [3, 4, 3, 4, 3, 4]]); // prettier-ignore
  });

  test("a destination that is smaller, or no multiple, takes one copy", async () => {
    await fill(booted, "A1", [[1, 2], [3, 4]]); // prettier-ignore
    await act(booted, (sheet) => {
      sheet.getRange("E1:E3").copyFrom("A1:B2", "Values");
    });
    expect(await read(booted, "E1:F3")).toEqual([[1, 2], [3, 4], ["", ""]]); // prettier-ignore
  });

  test("skipBlanks leaves what stands where the source is blank", async () => {
    await fill(booted, "A1", [[1, "", 3]]);
    await fill(booted, "E1", [["a", "b", "c"]]);
    await act(booted, (sheet) => {
      sheet.getRange("E1").copyFrom("A1:C1", "All", true);
    });
    expect(await read(booted, "E1:G1")).toEqual([[1, "b", 3]]);
  });

  test("[H23] with skipBlanks merges that come take the place of those that they would overlap", async () => {
    await act(booted, (sheet) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("E5:E6").merge();
      sheet.getRange("E5").copyFrom("A1:C2", "All", true);
    });
    expect(await addressOf(booted, (sheet) => sheet.getRange("D4:H9").getMergedAreasOrNullObject())).toBe("E5:F5");
  });

  test("[H22] transpose turns rows into columns, and what formulas refer to", async () => {
    await fill(booted, "A1", [[1, 2, "=A1+B1"]]);
    await act(booted, (sheet) => {
      sheet.getRange("E5").copyFrom("A1:C1", "All", false, true);
    });
    expect(await read(booted, "E5:E7", "formulas")).toEqual([[1], [2], ["=E5+E6"]]);
  });

  test("merges, validations, links and conditional formats of the source come along", async () => {
    const found = await booted.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } };
      sheet.getRange("A2").hyperlink = { address: "https://example.com/", textToDisplay: "乙" };
      sheet.getRange("A1:A2").conditionalFormats.add("Custom").custom.rule.formula = "=$B1=2";
      sheet.getRange("E5").copyFrom("A1:C2");
      const merges = sheet.getRange("E5:G6").getMergedAreasOrNullObject();
      merges.load("address");
      const { dataValidation, conditionalFormats } = sheet.getRange("E6");
      dataValidation.load("rule");
      conditionalFormats.load("items/type");
      const link = sheet.getRange("E6");
      link.load("hyperlink");
      await context.sync();
      return [
        merges.address,
        dataValidation.rule.list?.source,
        conditionalFormats.items.map(({ type }) => type),
        link.hyperlink.address,
      ];
    });
    expect(found).toEqual(["Sheet1!E5:F5", "甲,乙", ["Custom"], "https://example.com/"]);
  });

  test("a conditional format on another sheet is written for its new place", async () => {
    const formula = await booted.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1:A2").conditionalFormats.add("Custom").custom.rule.formula = "=$B1=2";
      const other = context.workbook.worksheets.add("别");
      other.getRange("C5").copyFrom("Sheet1!A1:A2", "Formats");
      const { rule } = other.getRange("C5").conditionalFormats.getItemAt(0).custom;
      rule.load("formula");
      await context.sync();
      return rule.formula;
    });
    expect(formula).toBe("=$B5=2");
  });

  test("a RangeAreas that is a rectangle without some of its columns is pushed together", async () => {
    await booted.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("E1").copyFrom(sheet.getRanges("A1:A2,C1:C2"), "Values");
      await context.sync();
    });
    expect(await read(booted, "E1:F2")).toEqual([["甲", 2], ["乙", "#VALUE!"]]); // prettier-ignore
  });

  test("a RangeAreas of another form is refused", async () => {
    const failure = await booted.failure((context) => {
      const sheet = firstSheet(context);
      sheet.getRange("E1").copyFrom(sheet.getRanges("A1:A2,C2"));
    });
    expect(failure).toMatchObject({ code: "InvalidArgument", location: "Range.copyFrom" });
  });

  test("source and destination may overlap", async () => {
    await fill(booted, "A1", [[1], [2], [3]]);
    await act(booted, (sheet) => {
      sheet.getRange("A2").copyFrom("A1:A3", "Values");
    });
    expect(await read(booted, "A1:A4")).toEqual([[1], [1], [2], [3]]);
  });

  test("[H21] whole columns bring their width", async () => {
    const width = await booted.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A:A").format.columnWidth = 123;
      sheet.getRange("H:H").copyFrom("A:A");
      const { format } = sheet.getRange("H:H");
      format.load("columnWidth");
      await context.sync();
      return format.columnWidth;
    });
    expect(width).toBeCloseTo(123, 5);
    expect(await read(booted, "H1:H2")).toEqual([["甲"], ["乙"]]);
  });

  test("merged cells that would be cut through stop it; what is there stays", async () => {
    await act(booted, (sheet) => {
      sheet.getRange("F5:G5").merge();
    });
    const failure = await booted.failure((context) => {
      firstSheet(context).getRange("E5").copyFrom("A1:B2");
    });
    expect(failure.code).toBe("MergedRangeConflict");
    expect(await addressOf(booted, (sheet) => sheet.getRange("A1:Z9").getMergedAreasOrNullObject())).toBe("F5:G5");
  });

  test("a protected sheet refuses it", async () => {
    await act(booted, (sheet) => {
      sheet.protection.protect();
    });
    const failure = await booted.failure((context) => {
      firstSheet(context).getRange("E5").copyFrom("A1");
    });
    expect(failure).toMatchObject({ code: "AccessDenied", location: "Range.copyFrom" });
    await act(booted, (sheet) => {
      sheet.protection.unprotect();
    });
  });

  test("an edit of the pasted cells is told", async () => {
    const seen: string[] = [];
    await booted.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.onChanged.add(({ address, triggerSource }) => {
        seen.push(`${address} ${triggerSource}`);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("E5").copyFrom("A1:C2");
      await context.sync();
    });
    await booted.host.whenIdle();
    expect(seen).toEqual(["E5:G6 ThisLocalAddin"]);
  });
});

/** learn.microsoft.com/javascript/api/excel/excel.rangeareas#excel-excel-rangeareas-copyfrom-member(1) */
describe("RangeAreas.copyFrom", () => {
  test("copies into every area", async () => {
    await fill(booted, "A1", [["x"]]);
    await act(booted, (sheet) => {
      sheet.getRanges("C1:C2,E1").copyFrom("A1");
    });
    expect(await read(booted, "C1:E2")).toEqual([["x", "", "x"], ["x", "", ""]]); // prettier-ignore
  });
});
