import type { KeptMapping } from "../memory/Memory";
import type { Role } from "../reading/Table";
import type { Settings } from "../settings/Settings";
import type { Rect } from "../snapshot";
import type { Unit } from "../units/Unit";

/** A column of a table in the workbook. */
export interface TargetColumn {
  readonly columnIndex: number;
  readonly header: string;
  readonly key: string;
  readonly field: string | null;
  /** The user calculates here: an import leaves it alone. */
  readonly hasFormulas: boolean;
  /** Of the last row of the body; `General` for an empty body. */
  readonly numberFormat: string;
}

/** A row of counts or of the roster that is about one unit. */
export interface UnitRow {
  readonly unit: string;
  readonly rowIndex: number;
  /** Column → what stands there, for quoting it. */
  readonly shown: Readonly<Record<number, string>>;
}

/** A table that rows or counts can be written to. Indexes are absolute on the sheet. */
export interface TargetTable {
  readonly role: Role;
  readonly sheet: string;
  readonly isProtected: boolean;
  /** A filter hides some rows of the sheet. */
  readonly isFiltered: boolean;
  /** The first row below the head. */
  readonly firstRowIndex: number;
  /** The last row of the body; the last one of the head where the body is empty. */
  readonly lastRowIndex: number;
  /** Rows of the body that hold anything. */
  readonly rowCount: number;
  readonly columns: readonly TargetColumn[];
  /** The first cell below the body, in the table's columns, that holds anything; null: none. */
  readonly standsBelow: { readonly rowIndex: number; readonly address: string } | null;
  /** Merges in the table's columns, from the first row of the body on. */
  readonly merges: readonly Rect[];
  /** Columns of the sheet that are in use. */
  readonly sheetColumns: number;
  readonly unitRows: readonly UnitRow[];
}

export type TargetRole = "caseLog" | "caseCounts" | "examLog" | "examCounts" | "roster";
export const TARGET_ROLES: readonly TargetRole[] = ["caseLog", "caseCounts", "examLog", "examCounts", "roster"];

/** What of the workbook an import has to know. Plain data: it is sent to where the file is read. */
export interface ImportTarget {
  /** With the names that a person has given them. */
  readonly units: readonly Unit[];
  readonly settings: Settings;
  readonly uses1904Dates: boolean;
  /** 案号 that stand in the workbook. */
  readonly caseNumbers: readonly string[];
  readonly tables: Readonly<Partial<Record<TargetRole, TargetTable>>>;
  readonly sheetNames: readonly string[];
  /** Sheets that hold nothing: a new table can stand there. */
  readonly emptySheets: readonly string[];
  readonly mappings: readonly KeptMapping[];
}
