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

type CellType = Parameters<Excel.Range["getSpecialCells"]>[0];
type ValueType = Parameters<Excel.Range["getSpecialCells"]>[1];

const special = (address: string, type: CellType, valueType?: ValueType): Promise<string | null> =>
  addressOf(booted, (sheet) =>
    sheet.getRange(address).getSpecialCellsOrNullObject(type as "Blanks", valueType as "All"),
  );

/** learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getspecialcells-member(1) */
describe("Range.getSpecialCells and getSpecialCellsOrNullObject", () => {
  beforeEach(() =>
    fill(booted, "A1", [
      ["甲", 1, "=B1*2", true],
      ["乙", "", "=1/0", "#N/A"],
      ["丙", 3, '="x"', ""],
    ]),
  );

  test.each<[CellType, ValueType, string | null]>([
    ["Blanks", undefined, "B2,D3"],
    ["Constants", undefined, "A1:B1,D1:D2,A2,A3:B3"],
    ["Constants", "Text", "A1:A3"],
    ["Constants", "Numbers", "B1,B3"],
    ["Constants", "LogicalNumbers", "B1,D1,B3"],
    ["Constants", "Errors", "D2"],
    ["Formulas", "All", "C1:C3"],
    ["Formulas", "Errors", "C2"],
    ["Formulas", "NumbersText", "C1,C3"],
    ["Formulas", "Logical", null],
  ])("%s of %s", async (type, valueType, expected) => {
    expect(await special("A1:D3", type, valueType)).toBe(expected);
  });

  test("[H29] only the used part of the sheet is looked at", async () => {
    expect(await special("A:Z", "Blanks")).toBe("B2,D3");
  });

  test("Visible leaves out hidden rows and columns", async () => {
    await act(booted, (sheet) => {
      sheet.getRange("2:2").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
    });
    expect(await special("A1:C3", "Visible")).toBe("A1,C1,A3,C3");
  });

  test("ConditionalFormats and DataValidations, and those that are the same as the first cell's", async () => {
    await act(booted, (sheet) => {
      sheet.getRange("A1:A2").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      sheet.getRange("B1").conditionalFormats.add("Custom").custom.rule.formula = "=FALSE";
      sheet.getRange("A1:A2").dataValidation.rule = { custom: { formula: "=TRUE" } };
      sheet.getRange("C1").dataValidation.rule = { custom: { formula: "=FALSE" } };
    });
    expect(await special("A1:D3", "ConditionalFormats")).toBe("B1,A1:A2");
    expect(await special("A1:D3", "SameConditionalFormat")).toBe("A1:A2");
    expect(await special("A1:D3", "DataValidations")).toBe("A1:A2,C1");
    expect(await special("A1:D3", "SameDataValidation")).toBe("A1:A2");
  });

  test("none found is ItemNotFound", async () => {
    const failure = await booted.failure((context) => firstSheet(context).getRange("A1:A3").getSpecialCells("Blanks"));
    expect(failure).toMatchObject({ code: "ItemNotFound", location: "Range.getSpecialCells" });
  });

  test("a type that there is not is refused", async () => {
    const failure = await booted.failure((context) =>
      firstSheet(context)
        .getRange("A1:A3")
        .getSpecialCells("Nonsense" as "Blanks"),
    );
    expect(failure.code).toBe("InvalidArgument");
  });
});

/** learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getrangeedge-member(1) */
describe("Range.getRangeEdge and getExtendedRange", () => {
  beforeEach(() => fill(booted, "B2", [[1, 1, ""], [1, "", ""], ["", "", ""], [1, "", 1]])); // prettier-ignore

  test.each<[string, "Up" | "Down" | "Left" | "Right", string]>([
    ["B2", "Down", "B3"],
    ["B3", "Down", "B5"],
    ["B5", "Down", "B1048576"],
    ["B5", "Up", "B3"],
    ["B2", "Up", "B1"],
    ["A1", "Right", "XFD1"],
    ["A2", "Right", "B2"],
    ["D5", "Left", "B5"],
  ])("from %s %s leads to %s", async (from, direction, to) => {
    expect(await addressOf(booted, (sheet) => sheet.getRange(from).getRangeEdge(direction))).toBe(to);
  });

  test("the extended range holds the range and all up to the edge", async () => {
    expect(await addressOf(booted, (sheet) => sheet.getRange("B2:C2").getExtendedRange("Down"))).toBe("B2:C3");
    expect(await addressOf(booted, (sheet) => sheet.getRange("B2:C3").getExtendedRange("Down", "B3"))).toBe("B2:C5");
  });

  test("[H30] hidden rows are passed over", async () => {
    await act(booted, (sheet) => {
      sheet.getRange("5:5").rowHidden = true;
    });
    expect(await addressOf(booted, (sheet) => sheet.getRange("B3").getRangeEdge("Down"))).toBe("B1048576");
  });

  test("an active cell outside the range is refused", async () => {
    const failure = await booted.failure((context) => firstSheet(context).getRange("B2").getRangeEdge("Down", "C2"));
    expect(failure).toMatchObject({ code: "InvalidArgument", location: "Range.getRangeEdge" });
  });
});
