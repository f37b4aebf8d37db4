import fc from "fast-check";
import { toA1 } from "../../src/domain/address";
import { planColours } from "../../src/domain/colour/planColours";
import type { Ledger } from "../../src/domain/Ledger";
import { LEGEND_WORDS_LONGEST_FIRST, MARK_SIGNS } from "../../src/domain/marks/markWords";
import { readLedger } from "../../src/domain/reading/readLedger";
import { valueAt } from "../../src/domain/reading/cells";
import { cellText } from "../../src/domain/values/text";
import { bookOf, type Rows } from "../support/bookOf";
import { workbooks } from "./books";

/** The texts between the bars of a rule's formula: FIND takes a cell whose whole text is one of them. */
const textsOf = (formula: string): ReadonlySet<string> =>
  new Set((/"\|([^"]*)\|"\)\)\)$/u.exec(formula)?.[1] ?? "").split("|"));

/** Cells that the rules of one state take. */
function colouredCells(ledger: Ledger, state: string): readonly string[] {
  const sheet = ledger.submissions?.table.sheet;
  return planColours(ledger).plans.flatMap(({ sheetName, area, rules }) => {
    const texts = textsOf(rules.find((rule) => rule.state === state)?.formula ?? "");
    if (sheet?.name !== sheetName) return [];
    return Array.from({ length: area.rowCount * area.columnCount }, (_, at) => ({
      rowIndex: area.rowIndex + Math.floor(at / area.columnCount),
      columnIndex: area.columnIndex + (at % area.columnCount),
    }))
      .filter(({ rowIndex, columnIndex }) => texts.has(cellText(valueAt(sheet, rowIndex, columnIndex)).trim()))
      .map(({ rowIndex, columnIndex }) => toA1(rowIndex, columnIndex));
  });
}

/** Cells whose marks are of one of these states; a blank one has not come either. */
function markedCells({ submissions }: Ledger, states: readonly string[]): readonly string[] {
  return (submissions?.kind === "matrix" ? submissions.marks : [])
    .filter(({ reading }) => states.includes(reading.kind === "mark" ? reading.state : reading.kind))
    .map(({ at }) => at.address);
}

const NOTES = [
  "",
  "说明：√表示已报送，×未报送",
  "说明：√表示未报送，×表示已报送",
  "说明：√表示未报送",
  "说明：○表示未报送，△表示迟报",
];

/** A matrix of any signs and words, under any note. */
const matrices = fc
  .tuple(
    fc.array(fc.constantFrom(null, " × ", ...MARK_SIGNS, ...LEGEND_WORDS_LONGEST_FIRST), {
      minLength: 3,
      maxLength: 12,
    }),
    fc.constantFrom(...NOTES),
  )
  .map(([marks, note]): Rows => {
    const units = ["省路政执法总队", "海北州", "果洛州"];
    const rows = units.map((unit, at) => [unit, ...marks.filter((_, mark) => mark % 3 === at).slice(0, 2)]);
    return [["单位", "工作简报", "照片视频"], ...rows, ...(note === "" ? [] : [[note]])];
  });

const expectExactly = (ledger: Ledger) => {
  for (const [colour, states] of [
    ["missing", ["missing", "blank"]],
    ["late", ["submittedLate"]],
    ["returned", ["returned"]],
    ["query", ["ambiguous", "unknown"]],
    ["notDue", ["notDue"]],
  ] as const) {
    expect([...colouredCells(ledger, colour)].sort()).toEqual([...markedCells(ledger, states)].sort());
  }
};

test("the colours cover the marks of their state, all of them and no other", () => {
  fc.assert(
    fc.property(matrices, (rows) => {
      expectExactly(readLedger(bookOf({ 报送台账: rows })));
    }),
  );
});

test("in any workbook", () => {
  fc.assert(
    fc.property(workbooks, (sheets) => {
      expectExactly(readLedger(bookOf(sheets)));
    }),
  );
});

test("a formula stays below the 255 characters that Excel allows, whatever the note says", () => {
  const note = fc.array(fc.tuple(fc.constantFrom(...MARK_SIGNS), fc.constantFrom("已报送", "未报送", "迟报", "退回")), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(note, (pairs) => {
      const text = `说明：${pairs.map(([sign, word]) => `“${sign}”表示${word}`).join("，")}`;
      const ledger = readLedger(bookOf({ 报送台账: [["单位", "工作简报"], ["海北州", "√"], [text]] }));
      for (const { formula } of planColours(ledger).plans.flatMap(({ rules }) => rules)) {
        expect(formula.length).toBeLessThan(255);
      }
    }),
  );
});
