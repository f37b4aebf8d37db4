import type { IssuedMark } from "../issued/IssuedMark";
import type { MarkState } from "../marks/marks";
import type { NoticeEdit } from "../notice/Draft";
import type { Role } from "../reading/Table";

/** What a person said a sheet holds. */
export type SheetRole = Role | "none";

/** Rows of a head, as Excel numbers them. */
export interface HeadRows {
  readonly rowNumber: number;
  readonly rowCount: number;
}

/**
 * What a person corrected in the reading of a workbook. Texts are keys as they are compared (`headerKey`, `unitKey`), so
 * that moved columns and rows change nothing.
 */
export interface Corrections {
  /** Sheet → what it holds. */
  readonly sheets: Readonly<Record<string, SheetRole>>;
  /** Sheet → where the head of its table stands. */
  readonly heads: Readonly<Record<string, HeadRows>>;
  /** Sheet → header → field or material; "none" for a column to leave alone. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Name as it is written → the unit's name on the annexes. */
  readonly units: Readonly<Record<string, string>>;
  /** Ambiguous mark → state. */
  readonly marks: Readonly<Record<string, MarkState>>;
}

export const NO_CORRECTIONS: Corrections = { sheets: {}, heads: {}, columns: {}, units: {}, marks: {} };

/** 确认: it is as the finding says. 忽略: it is no matter. 说明: it stands, for the reason written down. */
export type VerdictKind = "confirmed" | "dismissed" | "explained";

/** What a person said about one finding; `actual` is what stood there then. */
export interface Verdict {
  readonly fingerprint: string;
  readonly kind: VerdictKind;
  /** The 说明; "" for the other kinds. */
  readonly note: string;
  readonly actual: string;
}

/** A build that went on although hard findings stood, and the reason that was written for it. */
export interface Override {
  readonly reason: string;
  /** ISO date as the caller gave it. */
  readonly date: string;
  readonly hardCount: number;
}

/** How the columns of an export were mapped: for the next export with the same headers. */
export interface KeptMapping {
  readonly kind: "cases" | "exams" | "officers";
  /** The header keys, sorted, one a line. */
  readonly headers: string;
  /** Header key → field, or "none". */
  readonly fields: Readonly<Record<string, string>>;
}

/** Paragraphs of the drafted notice as a person wrote them, for one 期. */
export interface NoticeEdits {
  readonly issue: string;
  readonly paragraphs: readonly NoticeEdit[];
}

/** What the add-in keeps in the workbook, in a part of its own: for the next time and the next person. */
export interface Memory {
  readonly corrections: Corrections;
  readonly verdicts: readonly Verdict[];
  readonly overrides: readonly Override[];
  /** The last one first. */
  readonly mappings: readonly KeptMapping[];
  readonly noticeEdits: NoticeEdits;
  /** What went out, the last one first. */
  readonly issued: readonly IssuedMark[];
  /** The part of ours is there and cannot be read: somebody edited it. What it held is not known, and is said so. */
  readonly isUnreadable: boolean;
}

export const EMPTY_MEMORY: Memory = {
  corrections: NO_CORRECTIONS,
  verdicts: [],
  overrides: [],
  mappings: [],
  noticeEdits: { issue: "", paragraphs: [] },
  issued: [],
  isUnreadable: false,
};

/**
 * Corrections over others, entry by entry: what comes later goes before.
 * @example mergeCorrections(kept, answers).marks["○"] // what the answers say, else what was kept
 */
export function mergeCorrections(kept: Corrections, later: Corrections): Corrections {
  const columns = { ...kept.columns };
  for (const [sheet, fields] of Object.entries(later.columns)) columns[sheet] = { ...columns[sheet], ...fields };
  return {
    sheets: { ...kept.sheets, ...later.sheets },
    heads: { ...kept.heads, ...later.heads },
    columns,
    units: { ...kept.units, ...later.units },
    marks: { ...kept.marks, ...later.marks },
  };
}
