import fc from "fast-check";
import { packed, unpacked } from "../../../src/excel/packedJson";
import { rowPrints, ROWS_A_PRINT } from "../../../src/excel/rowPrints";

describe("JSON in which what occurs often stands once", () => {
  it("gives back what was packed, with what is undefined in a list", () => {
    const data = fc.letrec<{ value: unknown; list: unknown[]; record: object }>((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        fc.constantFrom(null, undefined, true, -1, 0.5, "", "√", "[1]"),
        tie("list"),
        tie("record"),
      ),
      list: fc.array(tie("value"), { maxLength: 4 }),
      // What a record does not hold and what it holds as undefined are one.
      record: fc.dictionary(fc.string({ maxLength: 3 }), tie("value").filter((value) => value !== undefined), { maxKeys: 3 }), // prettier-ignore
    }));
    fc.assert(
      fc.property(fc.oneof(data.list, data.record), (value) => {
        expect(unpacked(packed(value))).toEqual(value);
      }),
    );
  });

  it("is short where much is alike: 700 cells of one look", () => {
    const look = { font: { name: "仿宋", size: 12 }, borders: { top: { style: "Continuous" } } };
    const cells = Array.from({ length: 700 }, (_none, at) => ({ at, look: structuredClone(look) }));
    expect(packed(cells).length).toBeLessThan(JSON.stringify(cells).length / 3);
  });

  it.each(["", "{}", "[1]", "[[[5]]]", "nonsense"])("says that %j is none", (text) => {
    expect(() => unpacked(text)).toThrow(SyntaxError);
  });
});

describe("fingerprints of rows", () => {
  const rows = Array.from({ length: 250 }, (_none, at) => [`N${String(at)}`, at, null]);

  it("are one for each hundred, and only that of the changed row differs", () => {
    const changed = rows.map((row, at) => (at === 120 ? ["N120", 121, null] : row));
    const [before, after] = [rowPrints(rows), rowPrints(changed)];
    expect(before).toHaveLength(Math.ceil(rows.length / ROWS_A_PRINT));
    expect(after.map((print, at) => print === before[at])).toEqual([true, false, true]);
  });

  it("take an empty text and a cell that was left alone for an empty one", () => {
    expect(rowPrints([["", undefined, null]])).toEqual(rowPrints([[null, null, null]]));
    expect(rowPrints([[0]])).not.toEqual(rowPrints([[null]]));
  });
});
