import type { CellRef } from "../findings/Finding";
import type { MarkState } from "../marks/marks";
import type { HeadRows, SheetRole } from "../memory/Memory";
import type { Confidence, Recognition as Recognised, Role } from "../reading/Table";
import type { SheetVisibility } from "../snapshot";

/** A column of a table's head. */
export interface SeenColumn {
  /** Letters. */
  readonly column: string;
  readonly header: string;
  /** What corrections know the header by. */
  readonly key: string;
  /** Field or material that it was taken for; null for none. */
  readonly field: string | null;
}

/** A table that was recognised, and what became of it. */
export interface SeenTable {
  readonly role: Role;
  /** `open`: several tables could be the one, none of them is read. */
  readonly use: "used" | "unused" | "open";
  /** Of an open choice the one of the newest period. */
  readonly isOffered: boolean;
  readonly address: string;
  readonly confidence: Confidence;
  readonly reason: Recognised["reason"];
  readonly rival: Role | null;
  readonly head: HeadRows;
  readonly columns: readonly SeenColumn[];
}

/** A sheet with what it was taken for. */
export interface SeenSheet {
  readonly sheet: string;
  readonly visibility: SheetVisibility;
  readonly isEmpty: boolean;
  /** What a person said that it holds; null where nobody did. */
  readonly said: SheetRole | null;
  /** A person said something about the sheet, its head or its columns. */
  readonly isCorrected: boolean;
  readonly tables: readonly SeenTable[];
}

/** A name that is no unit, or one that a person has given to a unit. */
export interface SeenUnit {
  /** What corrections know the name by. */
  readonly key: string;
  readonly text: string;
  readonly at: CellRef | null;
  readonly count: number;
  /** Units that come near; never taken unasked. */
  readonly suggestions: readonly string[];
  readonly given: string | null;
}

/** A mark that means different things, or nothing that is known, or one that a person has explained. */
export interface SeenMark {
  readonly key: string;
  readonly text: string;
  readonly at: CellRef | null;
  readonly count: number;
  readonly given: MarkState | null;
}

export interface FieldChoice {
  readonly field: string;
  readonly label: string;
}

/** 识别结果: what was taken for what, and what a person can say instead. */
export interface Recognition {
  readonly sheets: readonly SeenSheet[];
  readonly units: readonly SeenUnit[];
  readonly marks: readonly SeenMark[];
  readonly unitNames: readonly string[];
  /** Role → the fields that a column of it can hold. */
  readonly fields: Readonly<Record<string, readonly FieldChoice[]>>;
}
