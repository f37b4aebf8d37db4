import { toA1 } from "../address";
import type { Refusal } from "../annex/Refusal";
import type { Ledger } from "../Ledger";
import { LEGEND_WORDS_LONGEST_FIRST, MARK_SIGNS, stateOfWord } from "../marks/markWords";
import { createMarkReader, type MarkLegend, type MarkState } from "../marks/marks";
import { COLOUR_MARKER, type ColouredState, type ColourPlan, type ColourRule } from "../plan/ColourPlan";
import type { Rect } from "../snapshot";
import { legendOf } from "../submissions/readSubmissions";
import type { SubmissionMatrix } from "../submissions/Submissions";

interface Palette {
  readonly state: ColouredState;
  readonly marks: MarkState;
  readonly fillColor: string;
  readonly fontColor: string;
}

/** Light fills that differ in lightness too, so that they stay apart in grey print; the font is dark enough on each. */
const PALETTE: readonly Palette[] = [
  { state: "missing", marks: "missing", fillColor: "#FFC7CE", fontColor: "#9C0006" },
  { state: "late", marks: "submittedLate", fillColor: "#FFEB9C", fontColor: "#7F6000" },
  { state: "returned", marks: "returned", fillColor: "#BDD7EE", fontColor: "#1F3864" },
];

/** The signs and words that stand for a state in this table: the legend's first, else the usual ones. */
function textsOf(state: MarkState, legend: MarkLegend | null): readonly string[] {
  const read = createMarkReader(legend);
  const signs = MARK_SIGNS.filter((sign) => {
    const reading = read(sign, "General", false);
    return reading.kind === "mark" && reading.state === state;
  });
  const words = LEGEND_WORDS_LONGEST_FIRST.filter((word) => stateOfWord(word) === state);
  return [...signs, ...words];
}

/**
 * The formula of a rule: native functions only, no array constants (conditional formats do not take them), and below the
 * 255 characters that Excel allows there. N() of a text is 0, so that the marker changes nothing.
 */
function formulaOf({ state, marks }: Palette, area: Rect, legend: MarkLegend | null): string {
  const address = toA1(area.rowIndex, area.columnIndex);
  // A blank mark has not come either (the annex prints ×): "||" is in the list.
  const texts = [...(marks === "missing" ? [""] : []), ...textsOf(marks, legend)];
  const list = `|${texts.join("|")}|`.replaceAll('"', '""');
  return `=AND(N("${COLOUR_MARKER}:${state}")=0,ISNUMBER(FIND("|"&TRIM(${address})&"|","${list}")))`;
}

/** Neighbouring runs of the sorted numbers. */
function runs(numbers: readonly number[]): readonly (readonly [first: number, count: number])[] {
  const found: [number, number][] = [];
  for (const value of [...new Set(numbers)].sort((left, right) => left - right)) {
    const last = found.at(-1);
    if (last !== undefined && last[0] + last[1] === value) last[1] += 1;
    else found.push([value, 1]);
  }
  return found;
}

function planMatrix(matrix: SubmissionMatrix, materialNames: readonly string[]): readonly ColourPlan[] {
  const { table } = matrix;
  const legend = legendOf(table);
  const columns = runs(materialNames.flatMap((name) => table.columns.get(name) ?? []));
  const rows = runs(matrix.unitCells.filter(({ isTotal }) => !isTotal).map(({ rowIndex }) => rowIndex));
  return rows.flatMap(([rowIndex, rowCount]) =>
    columns.map(([columnIndex, columnCount]): ColourPlan => {
      const area: Rect = { rowIndex, columnIndex, rowCount, columnCount };
      const rules = PALETTE.map((palette): ColourRule => ({
        state: palette.state,
        formula: formulaOf(palette, area, legend),
        fillColor: palette.fillColor,
        fontColor: palette.fontColor,
      }));
      return { sheetName: table.sheet.name, area, rules };
    }),
  );
}

/**
 * Plans the colours of missing, late and returned submissions, on the tracking matrix and on 附件1.
 * Shape: ledger → a plan for each regular block; a refusal when there is nothing to colour (a log has no marks).
 * Source: DESIGN §6.
 */
export function planColours(ledger: Ledger): {
  readonly plans: readonly ColourPlan[];
  readonly refusal: Refusal | null;
} {
  const names = ledger.materials.map(({ name }) => name);
  const matrices = [ledger.submissions?.kind === "matrix" ? ledger.submissions : null, ledger.annex1?.matrix ?? null];
  const plans = matrices.flatMap((matrix) => (matrix === null ? [] : planMatrix(matrix, names)));
  return { plans, refusal: plans.length === 0 ? { code: "nothingToColour", details: {} } : null };
}
