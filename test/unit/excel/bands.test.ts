import fc from "fast-check";
import { bandsOf, type CellEntry } from "../../../src/excel/bands";

const entry = (rowIndex: number, columnIndex: number, value: string): CellEntry<string> => ({
  rowIndex,
  columnIndex,
  value,
});

describe("bandsOf", () => {
  it("writes one changed cell as one cell", () => {
    expect(bandsOf([entry(3, 2, "√")])).toEqual([
      { rect: { rowIndex: 3, columnIndex: 2, rowCount: 1, columnCount: 1 }, grid: [["√"]] },
    ]);
  });

  it("joins neighbouring rows and leaves what lies between the cells alone", () => {
    expect(bandsOf([entry(3, 2, "a"), entry(4, 4, "b"), entry(9, 0, "c")])).toEqual([
      {
        rect: { rowIndex: 3, columnIndex: 2, rowCount: 2, columnCount: 3 },
        grid: [
          ["a", null, null],
          [null, null, "b"],
        ],
      },
      { rect: { rowIndex: 9, columnIndex: 0, rowCount: 1, columnCount: 1 }, grid: [["c"]] },
    ]);
  });

  it("goes over the rows between where there would be very many rectangles, and leaves them alone", () => {
    const every = (step: number) => Array.from({ length: 300 }, (_none, at) => entry(at * step, 1, String(at)));
    expect([bandsOf(every(2)).length, bandsOf(every(50)).length]).toEqual([1, 300]);
    expect(bandsOf(every(2))[0]?.grid.slice(0, 3)).toEqual([["0"], [null], ["1"]]);
  });

  it("has each cell in one band, at its place, and nothing else", () => {
    const cells = fc.uniqueArray(fc.tuple(fc.nat(12), fc.nat(8)), { selector: ([row, column]) => row * 100 + column });
    fc.assert(
      fc.property(cells, (places) => {
        const bands = bandsOf(places.map(([row, column]) => entry(row, column, `${String(row)}:${String(column)}`)));
        const found = bands.flatMap(({ rect, grid }) =>
          grid.flatMap((row, y) =>
            row.flatMap((value, x) => {
              if (value === null) return [];
              expect(value).toBe(`${String(rect.rowIndex + y)}:${String(rect.columnIndex + x)}`);
              return [value];
            }),
          ),
        );
        expect(found.length).toBe(places.length);
      }),
    );
  });
});
