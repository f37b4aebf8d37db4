import { bootHost, firstSheet, type BootedHost } from "./support/bootedHost";

// https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
// https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-formulas-member
// https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-numberformat-member

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost();
});
afterAll(() => {
  booted.close();
});
beforeEach(() =>
  booted.run(async (context) => {
    firstSheet(context).getRange().clear();
    await context.sync();
  }),
);

interface Read {
  readonly values: unknown[][];
  readonly formulas: unknown[][];
  readonly numberFormat: unknown[][];
  readonly text: string[][];
  readonly valueTypes: string[][];
}

/** Writes into a range, and reads it back in the same batch. */
function written(address: string, values: unknown): Promise<Read> {
  return booted.run(async (context) => {
    const range = firstSheet(context).getRange(address);
    range.values = values as unknown[][];
    range.load("values,formulas,numberFormat,text,valueTypes");
    await context.sync();
    const { values: read, formulas, numberFormat, text, valueTypes } = range;
    return { values: read, formulas, numberFormat, text, valueTypes };
  });
}

describe("Range.values", () => {
  test("takes numbers, texts and booleans as they are", async () => {
    const { values, valueTypes } = await written("A1:C1", [[1.5, "西宁", true]]);
    expect(values).toEqual([[1.5, "西宁", true]]);
    expect(valueTypes).toEqual([["Double", "String", "Boolean"]]);
  });

  test("leaves a cell alone for null, and clears it for an empty text", async () => {
    await written("A1:B1", [["甲", "乙"]]);
    const { values, valueTypes } = await written("A1:B1", [[null, ""]]);
    expect(values).toEqual([["甲", ""]]);
    expect(valueTypes).toEqual([["String", "Empty"]]);
  });

  test.each([
    ["324", 324, "General"],
    ["1,057", 1057, "#,##0"],
    ["28%", 0.28, "0%"],
    ["TRUE", true, "General"],
    ["2024/4/10", 45392, "m/d/yyyy"],
    ["2024年4月10日", 45392, 'yyyy"年"m"月"d"日"'],
    ["1-2", 45293, 'm"月"d"日"'],
    ["12:30", 0.520833333333333, "h:mm"],
    ["324条", "324条", "General"],
    ["2024.4.10", "2024.4.10", "General"],
    ["１２", "１２", "General"],
    ["×", "×", "General"],
    ["-", "-", "General"],
  ])("[H9] reads the text %s as if it were typed", async (typed, value, format) => {
    const { values, numberFormat } = await written("A1", [[typed]]);
    if (typeof value === "number") expect(values[0]?.[0]).toBeCloseTo(value, 12);
    else expect(values[0]?.[0]).toBe(value);
    expect(numberFormat[0]?.[0]).toBe(format);
  });

  test.each(["=1+2", "+1+2", "-A9"])("[H8] makes a formula of %s", async (typed) => {
    const { formulas } = await written("A1", [[typed]]);
    expect(String(formulas[0]?.[0])).toMatch(/^=/);
  });

  test("[H10] takes what follows an apostrophe as text, which is not part of the value", async () => {
    const { values, numberFormat, valueTypes } = await written("A1:B1", [["'=1+1", "'1-2"]]);
    expect(values).toEqual([["=1+1", "1-2"]]);
    expect(numberFormat).toEqual([["General", "General"]]);
    expect(valueTypes).toEqual([["String", "String"]]);
  });

  test("keeps everything as text where the number format is @", async () => {
    const { values } = await booted.run(async (context) => {
      const range = firstSheet(context).getRange("A1:C1");
      range.numberFormat = [["@", "@", "@"]];
      range.values = [["1-2", "=1+1", "007"]];
      range.load("values");
      await context.sync();
      return { values: range.values as unknown[][] };
    });
    expect(values).toEqual([["1-2", "=1+1", "007"]]);
  });

  test("puts one value into all cells", async () => {
    const { values } = await written("A1:B2", "×");
    expect(values).toEqual([["×", "×"], ["×", "×"]]); // prettier-ignore
  });

  test("must have the range's shape", async () => {
    const failure = await booted.failure((context) => {
      firstSheet(context).getRange("A1:B2").values = [[1]];
    });
    expect(failure.code).toBe("InvalidArgument");
    expect(failure.location).toBe("Range.values");
    expect(failure.message).toContain("doesn't match the size or dimensions of the range");
  });

  test("[H19] gives nothing to cells that a merge covers", async () => {
    const { values } = await booted.run(async (context) => {
      const range = firstSheet(context).getRange("A1:B1");
      range.merge();
      range.values = [["标题", "没有"]];
      range.load("values");
      await context.sync();
      return { values: range.values as unknown[][] };
    });
    expect(values).toEqual([["标题", ""]]);
  });

  test("of whole rows and columns are null, and cannot be set", async () => {
    const values = await booted.run(async (context) => {
      const range = firstSheet(context).getRange("A:B");
      range.load("values,rowCount,columnCount");
      await context.sync();
      return range.values as unknown;
    });
    expect(values).toBeNull();
    const failure = await booted.failure((context) => {
      firstSheet(context).getRange("1:1").values = [["x"]];
    });
    expect(failure.code).toBe("InvalidArgument");
  });

  test("written in bulk arrive whole, though office.js cuts them into bands", async () => {
    const rows = Array.from({ length: 800 }, (_, row) => [row, `第${String(row)}行`, row % 2 === 0]);
    booted.host.resetTraffic();
    const { values } = await written("A1:C800", rows);
    expect(values).toEqual(rows);
    expect(booted.host.traffic.syncs).toBe(1);
    const failure = await booted.failure((context) => {
      firstSheet(context).getRange("A1:C801").values = rows;
    });
    expect(failure.code).toBe("InvalidArgument");
  });
});

describe("Range.formulas", () => {
  test("are calculated before they are read in the same batch", async () => {
    const { values, formulas } = await booted.run(async (context) => {
      const range = firstSheet(context).getRange("A1:A3");
      range.formulas = [[4], [288], ["=SUM(A1:A2)"]];
      range.load("values,formulas");
      await context.sync();
      return { values: range.values as unknown[][], formulas: range.formulas as unknown[][] };
    });
    expect(values).toEqual([[4], [288], [292]]);
    expect(formulas).toEqual([[4], [288], ["=SUM(A1:A2)"]]);
  });

  test("follow a value that is edited later", async () => {
    await written("A1:A2", [[1], ["=A1*2"]]);
    await booted.host.edit("Sheet1", "A1", "21");
    expect(booted.host.valueAt("Sheet1", 1, 0)).toBe(42);
  });

  test("may come to nothing: 0, FALSE and an empty text are results like others", async () => {
    const { values, text } = await written("A1:A3", [["=1-1"], ["=1>2"], ['=""']]);
    expect([values, text]).toEqual([
      [[0], [false], [""]],
      [["0"], ["FALSE"], [""]],
    ]);
  });

  test("may end in a text", async () => {
    expect((await written("A1", [['=1&"-1"']])).values).toEqual([["1-1"]]);
  });

  test("[H11] that cannot be read are refused", async () => {
    for (const formula of ["=SUM(A1", "=1+", '="x']) {
      const failure = await booted.failure((context) => {
        firstSheet(context).getRange("B1").formulas = [[formula]];
      });
      expect(failure.code).toBe("InvalidArgument");
    }
  });
});

describe("Range.numberFormat", () => {
  test("is General by default, and can be set for all cells or for each", async () => {
    const formats = await booted.run(async (context) => {
      const range = firstSheet(context).getRange("A1:B1");
      range.load("numberFormat");
      await context.sync();
      const before = range.numberFormat as unknown[][];
      range.numberFormat = [["0%;-0%;0", null]];
      range.load("numberFormat");
      await context.sync();
      return [before, range.numberFormat as unknown[][]];
    });
    expect(formats).toEqual([[["General", "General"]], [["0%;-0%;0", "General"]]]);
  });

  test("shows in the text", async () => {
    const { text } = await booted.run(async (context) => {
      const range = firstSheet(context).getRange("A1:B1");
      range.numberFormat = [["0%", "yyyy/m/d"]];
      range.values = [[0.157, 45392]];
      range.load("text");
      await context.sync();
      return { text: range.text };
    });
    expect(text).toEqual([["16%", "2024/4/10"]]);
  });
});
