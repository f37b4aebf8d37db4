import { answerOf, bootHost, emptied, firstSheet, type BootedHost } from "./support/bootedHost";
import { act, addressOf, fill, read } from "./support/cells";

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost();
});
afterAll(() => {
  booted.close();
});
beforeEach(() => emptied(booted));

const find = (address: string, text: string, criteria: Excel.SearchCriteria = {}): Promise<string | null> =>
  addressOf(booted, (sheet) => sheet.getRange(address).findOrNullObject(text, criteria));

/** learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-find-member(1) */
describe("Range.find and findOrNullObject", () => {
  beforeEach(() =>
    fill(booted, "A1", [
      ["caterpillar", "Scatter", 12],
      ["cat", "50%", "=C1*2"],
    ]),
  );

  test("find a part of the text in any case, row by row", async () => {
    expect(await find("A1:C2", "CAT")).toBe("A1");
    expect(await find("B1:C2", "cat")).toBe("B1");
  });

  test("completeMatch wants the whole content", async () => {
    expect(await find("A1:C2", "cat", { completeMatch: true })).toBe("A2");
  });

  test("matchCase minds the case", async () => {
    expect(await find("A1:C2", "Scat", { matchCase: true })).toBe("B1");
    expect(await find("A1:C2", "scat", { matchCase: true })).toBeNull();
  });

  test("searchDirection Backwards begins at the end", async () => {
    expect(await find("A1:C2", "cat", { searchDirection: "Backwards" })).toBe("A2");
  });

  test("[H26] a single cell is where a search of the whole sheet starts, after it", async () => {
    expect(await find("A1", "cat")).toBe("B1");
    expect(await find("B1", "cat")).toBe("A2");
    expect(await find("A2", "cat")).toBe("A1");
  });

  test("[H26] values are found as shown and as they are, also those of formulas", async () => {
    expect(await find("A1:C2", "50%")).toBe("B2");
    expect(await find("A1:C2", "0.5")).toBe("B2");
    expect(await find("A1:C2", "24")).toBe("C2");
  });

  test("wildcards mean what they mean in Excel's own search", async () => {
    expect(await find("A1:C2", "c*r", { completeMatch: true })).toBe("A1");
    expect(await find("A1:C2", "c?t", { completeMatch: true })).toBe("A2");
    expect(await find("A1:C2", "c~*r")).toBeNull();
  });

  test("sees what was calculated in the same batch", async () => {
    const address = await addressOf(booted, (sheet) => {
      sheet.getRange("C1").values = [[500]];
      return sheet.getRange("A1:C2").find("1000", {});
    });
    expect(address).toBe("C2");
  });

  test("find without a match is ItemNotFound", async () => {
    const failure = await booted.failure((context) => firstSheet(context).getRange("A1:C2").find("狗", {}));
    expect(failure).toMatchObject({ code: "ItemNotFound", location: "Range.find" });
  });
});

/** learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-replaceall-member(1) */
describe("Range.replaceAll", () => {
  const replace = (text: string, by: string, criteria: Excel.ReplaceCriteria = {}): Promise<number> =>
    booted.run(async (context) => {
      const count = firstSheet(context).getRange("A1:B3").replaceAll(text, by, criteria);
      await context.sync();
      return answerOf(count);
    });

  beforeEach(() => fill(booted, "A1", [["支队", "Ab"], ["支队支队", "ab"], ["=SUM(A1)", 15]])); // prettier-ignore

  test("replaces in texts, and tells in how many cells", async () => {
    expect(await replace("支队", "大队")).toBe(2);
    expect(await read(booted, "A1:A2")).toEqual([["大队"], ["大队大队"]]);
  });

  test("completeMatch and matchCase narrow it", async () => {
    expect(await replace("ab", "x", { completeMatch: true, matchCase: true })).toBe(1);
    expect(await read(booted, "B1:B2")).toEqual([["Ab"], ["x"]]);
  });

  test("[H26] formulas are replaced in as they are written; what comes out is read as typed", async () => {
    expect(await replace("A1", "B3")).toBe(1);
    expect(await replace("15", "1e2")).toBe(1);
    expect(await read(booted, "A3:B3", "formulas")).toEqual([["=SUM(B3)", 100]]);
  });

  test("nothing found is 0; nothing outside the range changes", async () => {
    expect(await replace("没有", "x")).toBe(0);
    await fill(booted, "D1", [["支队"]]);
    await replace("支队", "x");
    expect(await read(booted, "D1")).toEqual([["支队"]]);
  });

  test("a protected sheet refuses it", async () => {
    await act(booted, (sheet) => {
      sheet.protection.protect();
    });
    const failure = await booted.failure((context) => firstSheet(context).getRange("A1:B3").replaceAll("a", "b", {}));
    expect(failure.code).toBe("AccessDenied");
    await act(booted, (sheet) => {
      sheet.protection.unprotect();
    });
  });
});
