import type { Refusal } from "../annex/Refusal";
import type { Ledger } from "../Ledger";
import type { ColourPlan, ColourRule } from "../plan/ColourPlan";
import type { Rect } from "../snapshot";
import { legendOf } from "../submissions/readSubmissions";
import type { SubmissionMatrix } from "../submissions/Submissions";
import { legendColours } from "./palette";
import { ruleFormula, type MarkMeaning } from "./ruleFormula";

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

/**
 * The rules of an area whose marks mean what is said.
 * Shape: ledger (for the states that get a colour), sheet, area and meaning → plan.
 */
export function colourArea({ settings }: Ledger, sheetName: string, area: Rect, meaning: MarkMeaning): ColourPlan {
  const rules = legendColours(settings.annexes.colouredStates.value).map((palette): ColourRule => ({
    state: palette.state,
    formula: ruleFormula(palette, area, meaning),
    fillColor: palette.fillColor,
    fontColor: palette.fontColor,
  }));
  return { sheetName, area, rules };
}

function planMatrix(ledger: Ledger, { table, marks, unitCells }: SubmissionMatrix): readonly ColourPlan[] {
  const meaning: MarkMeaning = { legend: legendOf(table), answers: ledger.corrections.marks, marks };
  const columns = runs(ledger.materials.flatMap(({ name }) => table.columns.get(name) ?? []));
  const rows = runs(unitCells.filter(({ isTotal }) => !isTotal).map(({ rowIndex }) => rowIndex));
  return rows.flatMap(([rowIndex, rowCount]) =>
    columns.map(([columnIndex, columnCount]) =>
      colourArea(ledger, table.sheet.name, { rowIndex, columnIndex, rowCount, columnCount }, meaning),
    ),
  );
}

/**
 * Plans the colours of submissions by state (setting 标色状态), on the tracking matrix and on 附件1.
 * Shape: ledger → a plan for each regular block; a refusal when there is nothing to colour (a log has no marks: see
 * `planOverview`).
 * Source: DESIGN §6.
 */
export function planColours(ledger: Ledger): {
  readonly plans: readonly ColourPlan[];
  readonly refusal: Refusal | null;
} {
  const matrices = [ledger.submissions?.kind === "matrix" ? ledger.submissions : null, ledger.annex1?.matrix ?? null];
  const plans = matrices.flatMap((matrix) => (matrix === null ? [] : planMatrix(ledger, matrix)));
  return { plans, refusal: plans.length === 0 ? { code: "nothingToColour", details: {} } : null };
}
