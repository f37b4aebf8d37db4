import type { Workbook } from "exceljs";
import fc from "fast-check";
import { diffBlock } from "../../src/domain/plan/diffBlock";
import type { PlannedCell, SheetPlan } from "../../src/domain/plan/SheetPlan";
import { applyPlans, readBlocks, type PlannedSheet } from "../../src/excel";
import { FORMAT, planOf } from "../unit/excel/planFixtures";
import { factsOf, openDesk, restoreKept, step, visibleFacts, workbookBytes } from "./adapterDesk";

const ROWS = 4;
const COLUMNS = 3;
const SHEET = "附件1";

const SIGNS = [
  "=",
  "+",
  "-",
  "@",
  "'",
  '"',
  "#",
  "%",
  ".",
  ",",
  "/",
  "0",
  "1",
  "9",
  "年",
  "月",
  "日",
  "a",
  "E",
  "×",
  " ",
];

/** What people and data put into cells, and what Excel likes to make something else of. */
const text = fc.oneof(
  fc.constantFrom(
    "√",
    "×",
    "/",
    "-",
    "=1+1",
    "+86",
    "@某人",
    "'引",
    "3.1-3.31",
    "2024.4.10",
    "4月10日",
    "28%",
    "1,057",
    "TRUE",
    "#N/A",
    "0971",
    " 甲 ",
    "1E3",
    "10:30",
    "¥5",
  ),
  fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 6 }),
);
const plannedValue = fc.oneof(fc.constant(null), text, fc.integer({ min: -999, max: 99_999 }), fc.constant(292 / 1057));
const line = fc.constantFrom("None" as const, "Thin" as const, "Medium" as const);
const plannedCell: fc.Arbitrary<PlannedCell> = fc
  .record({
    value: plannedValue,
    numberFormat: fc.constantFrom("General", "0%", "0.0"),
    fontName: fc.constantFrom("仿宋", "黑体"),
    wrapText: fc.boolean(),
    borderTop: line,
    borderRight: line,
    kept: fc.boolean(),
  })
  .map(({ value, numberFormat, kept, ...format }) => ({
    value: kept ? null : value,
    numberFormat,
    format: { ...FORMAT, ...format },
    ...(kept ? { keepValue: true as const } : {}),
  }));

const merge = fc.constantFrom(
  [],
  [{ rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 3 }],
  [{ rowIndex: 1, columnIndex: 1, rowCount: 2, columnCount: 2 }],
);

/** Covered cells of a merge hold null, as a plan has it. */
const plan: fc.Arbitrary<SheetPlan> = fc
  .tuple(
    fc.array(fc.array(plannedCell, { minLength: COLUMNS, maxLength: COLUMNS }), { minLength: ROWS, maxLength: ROWS }),
    merge,
    fc.constantFrom(18, 24, 40),
  )
  .map(([cells, merges, height]) => {
    const isCovered = (row: number, column: number): boolean =>
      merges.some(
        ({ rowIndex, columnIndex, rowCount, columnCount }) =>
          row >= rowIndex &&
          row < rowIndex + rowCount &&
          column >= columnIndex &&
          column < columnIndex + columnCount &&
          (row !== rowIndex || column !== columnIndex),
      );
    const bare = cells.map((line, row) =>
      line.map((each, column) => (isCovered(row, column) ? { ...each, value: null } : each)),
    );
    return planOf(bare, { sheetName: SHEET, merges, rowHeights: bare.map(() => height) });
  });

const userCell = fc
  .record({
    value: fc.oneof(fc.constant(null), text, fc.integer(), fc.boolean()),
    numberFormat: fc.constantFrom("General", "0%", "@"),
    isBold: fc.boolean(),
    isLined: fc.boolean(),
  })
  // The one thing that is known not to come back: an empty text in a text cell.
  .map((cell) => (cell.value === "" && cell.numberFormat === "@" ? { ...cell, value: null } : cell));
const userSheet = fc.array(fc.array(userCell, { minLength: COLUMNS, maxLength: COLUMNS }), {
  minLength: ROWS,
  maxLength: ROWS,
});
type UserSheet = typeof userSheet extends fc.Arbitrary<infer T> ? T : never;

function fill(book: Workbook, rows: UserSheet, isMerged: boolean): void {
  const sheet = book.addWorksheet(SHEET);
  rows.forEach((cells, row) => {
    cells.forEach(({ value, numberFormat, isBold, isLined }, column) => {
      const cell = sheet.getCell(row + 1, column + 1);
      cell.value = value;
      cell.numFmt = numberFormat;
      if (isBold) cell.font = { name: "宋体", size: 11, bold: true };
      if (isLined) cell.border = { left: { style: "dotted", color: { argb: "FF00B050" } } };
    });
  });
  if (isMerged) sheet.mergeCells("A3:B4");
  sheet.getCell("A9").value = "填表人";
  sheet.getRow(2).height = 33;
}

async function prepare(context: Excel.RequestContext, planned: SheetPlan): Promise<PlannedSheet[]> {
  const [reading] = await readBlocks(context, [planned], [SHEET]);
  if (reading === undefined) throw new Error("nothing was read");
  return [{ plan: planned, reading, changes: diffBlock(planned, reading.details) }];
}

it("undo after build is identity, and build after build does nothing, whatever stood there", async () => {
  await fc.assert(
    fc.asyncProperty(userSheet, fc.boolean(), plan, async (rows, isMerged, planned) => {
      const desk = await openDesk(
        await workbookBytes((book) => {
          fill(book, rows, isMerged);
        }),
      );
      try {
        const before = await factsOf(await desk.save());
        await desk.run(async (context) => applyPlans(context, await prepare(context, planned), step()));
        const { result: again } = await desk.run((context) => prepare(context, planned));
        expect(again.flatMap(({ changes }) => changes)).toEqual([]);
        await desk.run(restoreKept);
        const after = await factsOf(await desk.save());
        expect(visibleFacts(after.sheets[SHEET])).toEqual(visibleFacts(before.sheets[SHEET]));
        expect(after.names).toEqual(before.names);
      } finally {
        desk.close();
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);
