import fc from "fast-check";
import { chunksOf } from "../../../src/excel/usedRanges";

const rect = (rowCount: number, columnCount: number) => ({ rowIndex: 2, columnIndex: 1, rowCount, columnCount });

describe("chunksOf", () => {
  it("cuts into bands of whole rows", () => {
    expect(chunksOf(rect(5, 4), 8)).toEqual([
      { rowIndex: 2, columnIndex: 1, rowCount: 2, columnCount: 4 },
      { rowIndex: 4, columnIndex: 1, rowCount: 2, columnCount: 4 },
      { rowIndex: 6, columnIndex: 1, rowCount: 1, columnCount: 4 },
    ]);
  });

  it("cuts a row that is longer than a chunk", () => {
    expect(chunksOf(rect(1, 5), 3).map(({ columnIndex, columnCount }) => [columnIndex, columnCount])).toEqual([
      [1, 3],
      [4, 2],
    ]);
  });

  it("covers every cell once, in chunks within the limit", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 60 }),
        (rows, columns, limit) => {
          const chunks = chunksOf(rect(rows, columns), limit);
          const cells = chunks.map(({ rowCount, columnCount }) => rowCount * columnCount);
          expect(Math.max(...cells)).toBeLessThanOrEqual(limit);
          expect(cells.reduce((sum, count) => sum + count, 0)).toBe(rows * columns);
        },
      ),
    );
  });
});
