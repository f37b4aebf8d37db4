import fc from "fast-check";
import { columnLetters, parseA1, rectToA1, toA1 } from "../../../src/domain/address";

describe("columnLetters", () => {
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("%p is %p", (columnIndex, letters) => {
    expect(columnLetters(columnIndex)).toBe(letters);
  });

  test.each([-1, 16_384, 1.5, Number.NaN])("%p is no column", (columnIndex) => {
    expect(() => columnLetters(columnIndex)).toThrow(RangeError);
  });
});

describe("rectToA1", () => {
  test("a block, a single cell, the last cell of the grid", () => {
    expect(toA1(4, 1)).toBe("B5");
    expect(rectToA1({ rowIndex: 4, columnIndex: 1, rowCount: 9, columnCount: 5 })).toBe("B5:F13");
    expect(rectToA1({ rowIndex: 4, columnIndex: 1, rowCount: 1, columnCount: 1 })).toBe("B5");
    expect(toA1(1_048_575, 16_383)).toBe("XFD1048576");
  });

  test("an empty rectangle has no address", () => {
    expect(() => rectToA1({ rowIndex: 4, columnIndex: 1, rowCount: 0, columnCount: 1 })).toThrow(RangeError);
    expect(() => rectToA1({ rowIndex: 0, columnIndex: 0, rowCount: 0, columnCount: 0 })).toThrow(RangeError);
  });
});

describe("parseA1", () => {
  const block = { rowIndex: 4, columnIndex: 1, rowCount: 9, columnCount: 5 };
  test.each([
    ["B5:F13", block],
    ["$B$5:$F$13", block],
    ["b5:f13", block],
    ["F13:B5", block],
    ["F5:B13", block],
    ["参数!B5:F13", block],
    ["'附件1 (2)'!B5:F13", block],
    ["A1", { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 }],
  ])("%p", (address, rect) => {
    expect(parseA1(address)).toEqual(rect);
  });

  test.each(["", "A", "1", "A:C", "1:3", "A0", "A01", "XFE1", "A1048577", "A1:B", "A1:B2:C3", "R1C1", "A1,B2"])(
    "%p is no rectangle",
    (address) => {
      expect(parseA1(address)).toBeNull();
    },
  );

  test("reads back every address that is written", () => {
    const rects = fc
      .tuple(fc.nat(1_048_575), fc.nat(16_383), fc.nat(1000), fc.nat(1000))
      .map(([rowIndex, columnIndex, rows, columns]) => ({
        rowIndex,
        columnIndex,
        rowCount: Math.min(rows + 1, 1_048_576 - rowIndex),
        columnCount: Math.min(columns + 1, 16_384 - columnIndex),
      }));
    fc.assert(
      fc.property(rects, (rect) => {
        expect(parseA1(rectToA1(rect))).toEqual(rect);
      }),
    );
  });
});
