import type { CellEdit } from "./CellEdit";

/** A sheet that is added: it looks like another one, and holds its values. */
export interface SheetCopy {
  readonly from: string;
  readonly to: string;
}

/** What a new 期 does to the workbook. */
export interface Rollover {
  readonly copies: readonly SheetCopy[];
  /** What 参数 say of the new 期, as it was asked for. */
  readonly terms: readonly CellEdit[];
  /** What follows from that. On the sheets as they are called afterwards; those of a copy are made in the copy. */
  readonly edits: readonly CellEdit[];
  /** 备注 of the annexes that are built anew: they spoke of the last 期. */
  readonly remarks: readonly CellEdit[];
  /** The annexes stand on sheets that go on. */
  readonly hasAnnexes: boolean;
  /** Days that 参数 has no row for. */
  readonly unplaced: readonly string[];
}

/** Why a new 期 cannot begin; nothing is written. */
export type RolloverRefusal =
  | { readonly code: "issueUnknown" }
  | { readonly code: "issueUnnamed" }
  | { readonly code: "issueSame"; readonly issue: string }
  | { readonly code: "issueDaysReversed" }
  | { readonly code: "issueSheetsInUse"; readonly sheets: readonly string[] }
  | { readonly code: "issueSheetTooLarge"; readonly sheet: string };
