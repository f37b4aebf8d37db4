import type { FigureTable } from "../cases/Cases";
import type { CellRef } from "../findings/Finding";
import type { Table } from "../reading/Table";
import type { CellValue, Rect } from "../snapshot";
import type { SubmissionMatrix } from "../submissions/Submissions";

/** What an annex sheet holds outside the computed cells. */
export interface AnnexFrame {
  readonly table: Table;
  /** Row of 附件N; null when the sheet has no such row above the head. */
  readonly labelRowIndex: number | null;
  readonly titleRowIndex: number | null;
  readonly title: string;
  readonly titleAt: CellRef | null;
  readonly notes: readonly { readonly text: string; readonly at: CellRef }[];
  /** From the label to the last note, over the recognised columns. */
  readonly block: Rect;
}

/** What the user wrote under 备注, and where. */
export interface Remark {
  readonly value: CellValue;
  readonly numberFormat: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** 附件1 as it stands. */
export interface Annex1Sheet extends AnnexFrame {
  readonly matrix: SubmissionMatrix;
  /** Unit name → its 备注; blank ones are left out. */
  readonly remarks: ReadonlyMap<string, Remark>;
}

/** 附件2 as it stands. */
export interface Annex2Sheet extends AnnexFrame {
  readonly figures: FigureTable;
}
