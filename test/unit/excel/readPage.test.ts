import type { PageReading } from "../../../src/excel/BlockReading";
import { localAreas, printPlanOf } from "../../../src/excel/readPage";

const PAGE: PageReading = {
  orientation: "Landscape",
  paperSize: "A4",
  leftMargin: 79,
  rightMargin: 74,
  topMargin: 105,
  bottomMargin: 99,
  centerHorizontally: true,
  zoom: { horizontalFitToPages: 1 },
  printArea: "A1:G13",
  titleRows: "3:4",
  centerFooter: "— &P —",
};

describe("localAreas", () => {
  it.each([
    ["附件1!$A$1:$G$13", "附件1", ["A1:G13"]],
    ["'附件 1'!A1:B2,'附件 1'!D4", "附件 1", ["A1:B2", "D4"]],
    ["'甲,乙'!A1, '甲,乙'!B2", "甲,乙", ["A1", "B2"]],
    ["'it''s'!A1", "it's", ["A1"]],
    ["附件1!$3:$4", "附件1", ["3:4"]],
  ])("%s", (address, sheetName, expected) => {
    expect(localAreas(address, sheetName)).toEqual(expected);
  });
});

describe("printPlanOf", () => {
  it("reads areas and rows", () => {
    const print = printPlanOf(PAGE);
    expect([print.printArea, print.titleRows, print.pagesWide]).toEqual([
      { rowIndex: 0, columnIndex: 0, rowCount: 13, columnCount: 7 },
      { firstRowIndex: 2, lastRowIndex: 3 },
      1,
    ]);
  });

  it("says none where none is set", () => {
    const print = printPlanOf({ ...PAGE, printArea: null, titleRows: null, zoom: { scale: 100 } });
    expect([print.printArea.rowCount, print.titleRows.firstRowIndex, print.pagesWide]).toEqual([0, -1, 0]);
  });
});
