import { toA1 } from "../../../src/domain/address";
import type { ArrayCell } from "../../../src/domain/plan/arrayFormulas";
import { blocksOf, formulaCells } from "../../../src/domain/plan/formulaCells";
import { planToValues, type ValuesPlan } from "../../../src/domain/plan/planToValues";
import type { CellValue, Rect, SheetSnapshot, WorkbookSnapshot } from "../../../src/domain/snapshot";
import { bookOf } from "../../support/bookOf";

/** A cell with a formula: its text and what it comes to. */
type Live = readonly [formula: string, value: CellValue];
type Cell = CellValue | Live;

const isLive = (cell: Cell): cell is Live => Array.isArray(cell);

function sheetOf(rows: readonly (readonly Cell[])[], name = "表"): SheetSnapshot {
  const values = rows.map((row) => row.map((cell) => (isLive(cell) ? cell[1] : cell)));
  const [sheet] = bookOf({ [name]: values }).sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return { ...sheet, formulas: rows.map((row) => row.map((cell) => (isLive(cell) ? cell[0] : null))) };
}

const rect = (rowIndex: number, columnIndex: number, rowCount: number, columnCount: number): Rect => ({
  rowIndex,
  columnIndex,
  rowCount,
  columnCount,
});
const ALL = rect(0, 0, 1_048_576, 16_384);

const array = (rowIndex: number, columnIndex: number, over: Partial<ArrayCell> = {}): ArrayCell => ({
  rowIndex,
  columnIndex,
  isArray: true,
  isSpilled: false,
  spill: null,
  ...over,
});

function planOf(sheet: SheetSnapshot, arrays: readonly ArrayCell[] = [], areas: readonly Rect[] = [ALL]): ValuesPlan {
  const book: WorkbookSnapshot = { sheets: [sheet], uses1904Dates: false };
  return planToValues(book, [{ sheet, areas }], new Map([[sheet.name, arrays]]));
}

const written = ({ cells }: ValuesPlan): unknown[] =>
  cells.map(({ address, before, after }) => [address, before, after]);
const staying = (plan: ValuesPlan): unknown[] =>
  plan.staying.map(({ rowIndex, columnIndex, reason }) => [toA1(rowIndex, columnIndex), reason]);

describe("formulas become what they come to", () => {
  it("in the areas alone, each once where areas overlap", () => {
    const sheet = sheetOf([[1, ["=A1+1", 2], ["=B1+1", 3]]]);
    const plan = planOf(sheet, [], [rect(0, 1, 1, 1), rect(0, 0, 5, 2)]);
    expect(written(plan)).toEqual([["B1", 2, 2]]);
  });

  it("but for errors, truth values, cells for text, and what cannot be read", () => {
    const sheet = sheetOf([
      [
        ["=1/0", { error: "#DIV/0!" }],
        ["=1=1", true],
        ["=1+1", 2],
        ["=X", null],
        ["=Y", null],
      ],
    ]);
    const odd = { ...sheet, numberFormats: [["General", "General", "@", "General", "General"]], text: [["", "", "2", "实体", ""]] }; // prettier-ignore
    const plan = planOf(odd);
    expect([staying(plan), written(plan)]).toEqual([
      [
        ["A1", "error"],
        ["B1", "truthValue"],
        ["C1", "textCell"],
        ["D1", "unreadable"],
      ],
      [["E1", null, null]],
    ]);
  });
});

describe("a spill", () => {
  const rows: readonly (readonly Cell[])[] = [[["=F1:F3", 4]], [5], [6]];
  const spill = [
    array(0, 0, { isSpilled: true, spill: rect(0, 0, 3, 1) }),
    array(1, 0, { isSpilled: true }),
    array(2, 0, { isSpilled: true }),
  ];

  it("goes with all that it fills: those cells held nothing of their own", () => {
    expect(written(planOf(sheetOf(rows), spill))).toEqual([
      ["A1", 4, 4],
      ["A2", null, 5],
      ["A3", null, 6],
    ]);
  });

  it("is one formula also where Excel shows it in every cell that it fills", () => {
    const shown: readonly (readonly Cell[])[] = [[["=F1:F3", 4]], [["=F1:F3", 5]], [["=F1:F3", 6]]];
    const { cells } = planOf(sheetOf(shown), spill);
    expect(cells.map(({ formulaBefore }) => formulaBefore)).toEqual(["=F1:F3", undefined, undefined]);
  });

  it("stays where it is cut, or where something in it cannot be written", () => {
    expect(staying(planOf(sheetOf(rows), spill, [rect(0, 0, 2, 1)]))).toEqual([["A1", "spillCut"]]);
    expect(staying(planOf(sheetOf([...rows.slice(0, 2), [{ error: "#N/A" }]]), spill))).toEqual([["A1", "error"]]);
  });

  it("stays where a formula that stays names it, also by way of another one", () => {
    const named = sheetOf([[["=F1:F3", 4], ["=$A$1#", 4]], [5, 5], [6, 6], [null, ["=SUM(B1#)/0", { error: "#DIV/0!" }]]]); // prettier-ignore
    const both = [...spill, array(0, 1, { isSpilled: true, spill: rect(0, 1, 3, 1) })];
    expect(staying(planOf(named, both))).toEqual([
      ["A1", "spillNamed"],
      ["B1", "spillNamed"],
      ["B4", "error"],
    ]);
  });
});

describe("a formula that would be stored as an array formula", () => {
  it.each([
    ["=SUM(A1:A3*B1:B3)", ["arrayFormula"]],
    ["=PERCAPITA_CASES(C5,D5,E5)", []],
    ['=IFERROR(INDEX(A1:A9,MATCH("甲",B1:B9,0)),"")', []],
    ["=ANNEX1(A1:B9)", []],
  ])("%s, in one cell: stays only where it was meant as one", (formula, reasons) => {
    const plan = planOf(sheetOf([[[formula, 1]]]), [array(0, 0)]);
    expect(plan.staying.map(({ reason }) => reason)).toEqual(reasons);
  });

  it.each<[string, Cell]>([
    ["the first cell alone shows it", 2],
    ["every cell shows it", ["=INDEX(A1:B9,{1;2},1)", 2]],
  ])("in several cells stays whatever it calls: %s", (_name, second) => {
    const plan = planOf(sheetOf([[["=INDEX(A1:B9,{1;2},1)", 1]], [second]]), [array(0, 0), array(1, 0)]);
    expect(plan.cells).toEqual([]);
    expect(staying(plan)[0]).toEqual(["A1", "arrayFormula"]);
  });
});

it("formulas are asked about in few rectangles that hold nothing else", () => {
  const live: Live = ["=1", 1];
  const sheet = sheetOf([[live, live, null, live], [live, live, null, null], [null, live, null, live]]); // prettier-ignore
  const cells = formulaCells({ sheet, areas: [ALL] });
  expect(blocksOf(cells)).toEqual([rect(0, 0, 2, 2), rect(0, 3, 1, 1), rect(2, 1, 1, 1), rect(2, 3, 1, 1)]);
});
