/** What a paragraph of an official document is: GB/T 9704 gives each a look of its own. */
export type DraftKind =
  | "issuer"
  | "number"
  | "title"
  | "addressee"
  | "text"
  | "heading"
  | "annexList"
  | "signature"
  | "date"
  | "copies"
  | "printed";

/** A paragraph of a drafted notice. */
export interface DraftParagraph {
  /** Under this name hand edits of it are kept. */
  readonly key: string;
  readonly kind: DraftKind;
  readonly text: string;
  /** What the cells say now, where a person wrote it otherwise; null where nobody did. */
  readonly generated: string | null;
  /** The cells have changed since the person wrote it. */
  readonly isStale: boolean;
}

export interface HeadCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** An annex as it is printed behind the notice. */
export interface DraftAnnex {
  readonly label: string;
  readonly title: string;
  /** Rows of the head; a cell that reaches down is named in its first row only. */
  readonly head: readonly (readonly HeadCell[])[];
  readonly body: readonly (readonly string[])[];
  readonly notes: readonly string[];
  readonly isLandscape: boolean;
}

/** A drafted notice in the order of GB/T 9704; what the workbook does not say is a placeholder in 【】. */
export interface DraftDocument {
  readonly paragraphs: readonly DraftParagraph[];
  readonly annexes: readonly DraftAnnex[];
}

/** A paragraph as a person wrote it, and what the cells said then. */
export interface NoticeEdit {
  readonly key: string;
  readonly base: string;
  readonly text: string;
}
