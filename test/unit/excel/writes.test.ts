import { diffBlock } from "../../../src/domain/plan/diffBlock";
import type { BlockReading } from "../../../src/excel/BlockReading";
import { writesBack } from "../../../src/excel/writesBack";
import { writesForward } from "../../../src/excel/writesForward";
import { appliedDetails, cell, planOf } from "./planFixtures";

const head = { rowIndex: 4, columnIndex: 1, rowCount: 1, columnCount: 2 };
const block = { rowIndex: 4, columnIndex: 1, rowCount: 2, columnCount: 2 };
const plan = planOf(
  [
    [cell("标题"), cell(null)],
    [cell("=1+1"), cell(4)],
  ],
  { block, merges: [head] },
);
const details = appliedDetails(plan, {
  values: [
    ["旧", "被合并的"],
    [2, null],
  ],
  formulas: [
    [null, null],
    ["=D9", null],
  ],
  merges: [],
  rowHeights: [15, 15],
  columnWidths: [54, 80],
});
const reading: BlockReading = {
  details,
  isProtected: false,
  properties: [],
  standardRows: [true, true],
  standardColumns: [false, false],
  page: null,
};
const changes = diffBlock(plan, details);

describe("writesForward", () => {
  const writes = writesForward(plan, details, changes);

  it("writes text that looks like a formula as text, and nothing into covered cells", () => {
    expect(writes.contents).toEqual([
      { rowIndex: 4, columnIndex: 1, value: "标题" },
      { rowIndex: 5, columnIndex: 1, value: "'=1+1" },
      { rowIndex: 5, columnIndex: 2, value: 4 },
    ]);
  });

  it("joins rows of one height", () => {
    expect([writes.rowHeights, writes.columnWidths]).toEqual([
      [{ address: "5:6", size: 24 }],
      [{ address: "B:B", size: 80 }],
    ]);
  });

  it("merges what is planned", () => {
    expect([writes.unmerge, writes.merge]).toEqual([[], ["B5:C5"]]);
  });
});

describe("writesBack", () => {
  const writes = writesBack(reading, changes);

  it("puts back values, formulas and what a merge had swallowed", () => {
    expect(writes.contents).toEqual([
      { rowIndex: 4, columnIndex: 1, value: "旧" },
      { rowIndex: 4, columnIndex: 2, value: "被合并的" },
      { rowIndex: 5, columnIndex: 1, value: "=D9" },
      { rowIndex: 5, columnIndex: 2, value: "" },
    ]);
  });

  it("takes merges apart again, and makes automatic heights automatic again", () => {
    expect([writes.unmerge, writes.merge, writes.rowHeights, writes.columnWidths]).toEqual([
      ["B5:C5"],
      [],
      [{ address: "5:6", size: "standard" }],
      [{ address: "B:B", size: 54 }],
    ]);
  });
});
