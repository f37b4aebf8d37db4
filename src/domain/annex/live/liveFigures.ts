import type { CaseEntry, CaseFigures, FigureField, FigureTable } from "../../cases/Cases";
import { parseA1 } from "../../address";
import type { Ledger } from "../../Ledger";
import { valueAt } from "../../reading/cells";
import type { Table } from "../../reading/Table";
import type { Period } from "../../settings/Settings";
import type { Unit } from "../../units/Unit";
import { cellByKey } from "./cellByKey";
import { countRows, sumRows, textsIn, type RowTest } from "./countRows";
import { dayBound } from "./dayBound";

/** The formulas of a unit's row of 附件2; null where only a fixed number is right. */
export interface LiveRow {
  readonly dataRows: string | null;
  readonly actual: string | null;
  readonly test: string | null;
  readonly officers: string | null;
  readonly exams: string | null;
}

const asFormula = (expression: string | null): string | null => (expression === null ? null : `=${expression}`);

function periodTests(ledger: Ledger, column: number, { from, to }: Period): readonly RowTest[] {
  const [first, last] = [dayBound(ledger, from), dayBound(ledger, to)];
  return [
    ...(first === null ? [] : [{ kind: "notBefore" as const, column, ...first }]),
    ...(last === null ? [] : [{ kind: "notAfter" as const, column, ...last }]),
  ];
}

/** Texts by which a table names a unit, its own name among them. */
function unitTest(table: Table, unit: Unit, rows: Iterable<number>): RowTest {
  const column = table.columns.get("unit") ?? 0;
  return { kind: "oneOf", column, texts: [...new Set([unit.name, ...textsIn(table, column, rows)])] };
}

const rowsOfUnit = (entries: readonly Pick<CaseEntry, "unitName" | "unitCell">[], unit: Unit): readonly number[] =>
  entries.filter(({ unitName }) => unitName === unit.name).map(({ unitCell }) => unitCell.rowIndex);

function caseLogFormulas(
  ledger: Ledger,
  unit: Unit,
  cases: CaseFigures,
): Pick<LiveRow, "dataRows" | "actual" | "test"> {
  const { caseLog, settings } = ledger;
  if (caseLog === null) return { dataRows: null, actual: null, test: null };
  const { table, entries } = caseLog;
  const ofUnit = unitTest(table, unit, rowsOfUnit(entries, unit));
  const column = (field: string) => table.columns.get(field) ?? 0;
  const inPeriod = (field: string) => periodTests(ledger, column(field), settings.casePeriod);
  const basis = settings.dataRowsBasis.value;
  const count = (tests: readonly RowTest[], expected: number) =>
    asFormula(countRows(table, [ofUnit, ...tests], (rows) => rows === expected));
  const ofKind = (kind: "实际" | "测试"): RowTest => {
    const rows = entries.filter((entry) => entry.kind === kind).map(({ unitCell }) => unitCell.rowIndex);
    return {
      kind: "oneOf",
      column: column("kind"),
      texts: [...new Set([kind, ...textsIn(table, column("kind"), rows)])],
    };
  };
  return {
    dataRows: count(basis === "all" ? [] : inPeriod(basis), cases.dataRows),
    actual: count([ofKind("实际"), ...inPeriod("closed")], cases.actual),
    test: count([ofKind("测试"), ...inPeriod("closed")], cases.test),
  };
}

function figureFormula({ table, rows }: FigureTable, unit: Unit, field: FigureField, expected: number): string | null {
  const column = table.columns.get(field);
  if (column === undefined) return null;
  const test = unitTest(table, unit, rowsOfUnit(rows, unit));
  const texts = test.kind === "oneOf" ? test.texts : [];
  return asFormula(sumRows(table, test.column, texts, column, expected));
}

function examFormula(ledger: Ledger, unit: Unit, exams: number): string | null {
  const { examLog, examCounts, settings } = ledger;
  if (examLog === null) return examCounts === null ? null : figureFormula(examCounts, unit, "exams", exams);
  const { table, entries } = examLog;
  const days = periodTests(ledger, table.columns.get("date") ?? 0, settings.examPeriod);
  const tests = [unitTest(table, unit, rowsOfUnit(entries, unit)), ...days];
  return asFormula(countRows(table, tests, (rows) => rows === exams));
}

/** The roster's number, "/" where it has none. */
function officersFormula({ roster, tables }: Ledger, unit: Unit): string | null {
  const row = roster.find((candidate) => candidate.unit === unit);
  const table = tables.find(({ role }) => role === "roster");
  const at = parseA1(row?.officersAt?.address ?? "");
  if (table === undefined || at === null) return null;
  const value = valueAt(table.sheet, at.rowIndex, at.columnIndex);
  if ((typeof value === "number" ? value : null) !== unit.officers) return null;
  const cell = cellByKey(table, "unit", at.rowIndex, at.columnIndex);
  return `=IFERROR(IF(ISNUMBER(${cell}),${cell},"/"),"/")`;
}

/**
 * Formulas for a unit's row of 附件2, of native functions, each with the number of the fixed annex.
 * Shape: ledger, unit and what the fixed annex says of it → formulas, null where one would say something else.
 */
export function liveFigures(
  ledger: Ledger,
  unit: Unit,
  fixed: { readonly cases: CaseFigures; readonly exams: number },
): LiveRow {
  const { caseLog, caseCounts } = ledger;
  const counted = (field: "dataRows" | "actual" | "test") =>
    caseCounts === null ? null : figureFormula(caseCounts, unit, field, fixed.cases[field]);
  const cases =
    caseLog === null
      ? { dataRows: counted("dataRows"), actual: counted("actual"), test: counted("test") }
      : caseLogFormulas(ledger, unit, fixed.cases);
  return { ...cases, officers: officersFormula(ledger, unit), exams: examFormula(ledger, unit, fixed.exams) };
}
