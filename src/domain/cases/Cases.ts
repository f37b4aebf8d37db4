import type { CellRef } from "../findings/Finding";
import type { Table } from "../reading/Table";
import type { CellValue } from "../snapshot";
import type { UnitCell } from "../units/UnitCell";
import type { DateReading } from "../values/date";
import type { NumberReading } from "../values/number";
import type { CaseKind } from "./caseKind";

/** A number on a sheet, as it stands there. */
export interface NumberCell {
  readonly value: CellValue;
  readonly reading: NumberReading;
  readonly numberFormat: string;
  readonly at: CellRef;
}

/** The counted columns of 案件汇总, 在线考试 and 附件2. */
export type FigureField = "dataRows" | "actual" | "test" | "officers" | "rate" | "exams";

/** A row of figures: of a unit, or of the totals. */
export interface FigureRow {
  readonly unitCell: UnitCell;
  readonly unitName: string | null;
  readonly cells: Readonly<Partial<Record<FigureField, NumberCell>>>;
}

export interface FigureTable {
  readonly table: Table;
  readonly rows: readonly FigureRow[];
}

/** A row of the export: one case. */
export interface CaseEntry {
  readonly unitCell: UnitCell;
  readonly unitName: string | null;
  readonly number: string;
  readonly numberAt: CellRef | null;
  readonly kind: CaseKind | null;
  readonly kindText: string;
  readonly kindAt: CellRef | null;
  readonly filed: DateReading;
  readonly filedAt: CellRef | null;
  /** `null`: still open. */
  readonly closed: DateReading | null;
  readonly closedAt: CellRef | null;
}

/** What of a case is counted. */
export type CountedCase = Pick<CaseEntry, "unitName" | "kind" | "filed" | "closed">;

export interface CaseLog {
  readonly table: Table;
  readonly entries: readonly CaseEntry[];
}

/** Why 数据条数 is not 实际 + 测试, in case rows: it is `open + outside + unread - extra` more than they are. */
export interface CaseDifference {
  /** In 数据条数, but not closed yet. */
  readonly open: number;
  /** In 数据条数, but closed outside the period. */
  readonly outside: number;
  /** In 数据条数, but with a closing date or a kind that nobody can read. */
  readonly unread: number;
  /** Counted as 实际 or 测试, but left out by 数据条数口径. */
  readonly extra: number;
}

/** What 附件2 prints of a unit's cases. */
export interface CaseFigures {
  readonly dataRows: number;
  readonly actual: number;
  readonly test: number;
  /** null where there are no case rows to tell. */
  readonly difference: CaseDifference | null;
}

export const NO_CASES: CaseFigures = { dataRows: 0, actual: 0, test: 0, difference: null };
