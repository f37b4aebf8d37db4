import { parseA1 } from "../../address";
import type { Ledger } from "../../Ledger";
import { ANNEX_MARKS, MARK_STATES, type AnnexMark } from "../../marks/marks";
import { markTexts } from "../../marks/markTexts";
import type { Material } from "../../materials/Material";
import { valueAt } from "../../reading/cells";
import type { Table } from "../../reading/Table";
import type { CellValue } from "../../snapshot";
import { legendOf } from "../../submissions/readSubmissions";
import { isOfIssue } from "../../submissions/statusTable";
import type { Status, SubmissionLog, SubmissionMatrix } from "../../submissions/Submissions";
import type { Unit } from "../../units/Unit";
import { unitNameOf } from "../../units/UnitCell";
import { cellText } from "../../values/text";
import { countRows, textsIn, type RowTest } from "./countRows";
import { dayBound, type DayBound } from "./dayBound";
import { cellByKey } from "./cellByKey";
import { quotedText } from "./sheetRange";

/** The formula of a mark of 附件1, null where only a fixed mark is right. */
export type LiveMark = (unit: Unit, material: Material, status: Status) => string | null;

/** Excel's TRIM. */
const trimmed = (value: CellValue): string => cellText(value).trim().replace(/ +/gu, " ");

/** Texts that print √ and those that print "/"; everything else prints ×, but a day up to the cut-off. */
type Texts = Readonly<Record<Exclude<AnnexMark, "×">, readonly string[]>>;

function textsOf({ corrections }: Ledger, table: Table): Texts {
  const legend = legendOf(table);
  const of = (mark: AnnexMark) =>
    MARK_STATES.filter((state) => ANNEX_MARKS[state] === mark).flatMap((state) =>
      markTexts(state, legend, corrections.marks),
    );
  return { "√": of("√"), "/": of("/") };
}

/** What the formula prints now. */
function markNow(value: CellValue, texts: Texts, cutOff: DayBound | null): AnnexMark {
  const text = trimmed(value);
  if (texts["√"].includes(text)) return "√";
  if (texts["/"].includes(text)) return "/";
  return typeof value === "number" && (cutOff === null || value < cutOff.serial + 1) ? "√" : "×";
}

/** A text of this cell alone, `√ 4月8日`, counts as long as it stands there. */
function withOwnText(value: CellValue, mark: AnnexMark, texts: Texts): Texts {
  const text = trimmed(value);
  return mark === "×" || text === "" ? texts : { ...texts, [mark]: [...texts[mark], text] };
}

function markFormula(cell: string, texts: Texts, cutOff: DayBound | null): string {
  const isIn = (list: readonly string[]) =>
    `ISNUMBER(FIND("|"&TRIM(${cell})&"|",${quotedText(`|${list.join("|")}|`)}))`;
  const isInTime = cutOff === null ? `ISNUMBER(${cell})` : `ISNUMBER(${cell})*(${cell}<${cutOff.day}+1)`;
  return `=IF(${isIn(texts["√"])},"√",IF(${isIn(texts["/"])},"/",IF(${isInTime},"√","×")))`;
}

function fromMatrix(ledger: Ledger, { table }: SubmissionMatrix): LiveMark {
  const cutOff = dayBound(ledger, ledger.settings.cutOff);
  const texts = textsOf(ledger, table);
  return (_unit, _material, { state, at }) => {
    const rect = at === null ? null : parseA1(at.address);
    if (rect === null) return null;
    const value = valueAt(table.sheet, rect.rowIndex, rect.columnIndex);
    const mark = ANNEX_MARKS[state];
    const known = markNow(value, texts, cutOff) === mark ? texts : withOwnText(value, mark, texts);
    if (markNow(value, known, cutOff) !== mark) return null;
    return markFormula(cellByKey(table, "unit", rect.rowIndex, rect.columnIndex), known, cutOff);
  };
}

function fromLog(ledger: Ledger, { table, entries }: SubmissionLog): LiveMark {
  const { settings } = ledger;
  const cutOff = dayBound(ledger, settings.cutOff);
  const columns = { unit: 0, material: 0, ...Object.fromEntries(table.columns) } as Readonly<Record<string, number>>;
  const { unit: unitColumn = 0, material: materialColumn = 0, issue, date } = columns;
  const rowsOf = (picks: (entry: SubmissionLog["entries"][number]) => boolean) =>
    entries.filter(picks).map(({ unitCell }) => unitCell.rowIndex);
  const oneOf = (column: number, texts: readonly string[]): RowTest => ({
    kind: "oneOf",
    column,
    texts: [...new Set(texts)],
  });
  const issueTests =
    issue === undefined || settings.issue.value === ""
      ? []
      : [
          oneOf(issue, [
            "",
            settings.issue.value,
            ...textsIn(
              table,
              issue,
              rowsOf((entry) => isOfIssue(entry, settings)),
            ),
          ]),
        ];
  const dateTests: readonly RowTest[] =
    date === undefined || cutOff === null ? [] : [{ kind: "unlessAfter", column: date, ...cutOff }];
  return (unit, material, { state }) => {
    const units = rowsOf(({ unitCell }) => unitNameOf(unitCell) === unit.name);
    const materials = rowsOf((entry) => entry.material === material.name);
    const tests = [
      oneOf(unitColumn, [unit.name, ...textsIn(table, unitColumn, units)]),
      oneOf(materialColumn, [material.name, ...material.aliases, ...textsIn(table, materialColumn, materials)]),
      ...(material.isOnce ? [] : issueTests),
      ...dateTests,
    ];
    const count = countRows(table, tests, (rows) => rows > 0 === (state !== "missing"));
    return count === null ? null : `=IF(${count}>0,"√","×")`;
  };
}

/**
 * Formulas for the marks of 附件1, of native functions, each with the value of the fixed annex.
 * Shape: ledger → (unit, material, status) → formula, or null where a formula would say something else.
 */
export function liveMarks(ledger: Ledger): LiveMark {
  const { submissions } = ledger;
  if (submissions === null) return () => null;
  return submissions.kind === "matrix" ? fromMatrix(ledger, submissions) : fromLog(ledger, submissions);
}
