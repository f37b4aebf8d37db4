import type { CellRef } from "../findings/Finding";
import { refAt } from "../reading/cells";
import { compactText, normaliseText } from "../values/text";
import type { AnnexName, IssuedAnnex } from "./IssuedMark";
import type { ShownAnnex } from "./shownAnnex";

/**
 * `changed` from one text to another, `emptied`, `filled`; `gone` and `added`: a row, a column, a note, or the annex as a
 * whole.
 */
export type AnnexChangeKind = "changed" | "emptied" | "filled" | "gone" | "added";

/** What an annex says otherwise than when it went out. */
export interface AnnexChange {
  readonly kind: AnnexChangeKind;
  /** The sheet as it is called now; 附件N where there is none. */
  readonly sheet: string;
  readonly unit: string | null;
  readonly column: string;
  readonly before: string;
  readonly after: string;
  readonly at: CellRef | null;
}

type Part = Omit<AnnexChange, "kind" | "sheet">;
type KnownPart = Omit<AnnexChange, "sheet">;

function kindOf({ before, after }: Part): AnnexChangeKind {
  if (after === "") return "emptied";
  return before === "" ? "filled" : "changed";
}

/** Spaces and line breaks are no change: they come and go with the width of a column. */
const differs = (before: string, after: string): boolean => compactText(before) !== compactText(after);

/** The cell that stands for the table where what is meant has no cell of its own. */
function headOf({ frame: { table }, columns }: ShownAnnex): CellRef {
  return refAt(table.sheet, table.headRowIndex, columns[0]?.columnIndex ?? 0);
}

/** Notes in another order are no change; of those that are left over, the first is what became of the first. */
function noteChanges(issued: IssuedAnnex, { frame }: ShownAnnex, head: CellRef): readonly KnownPart[] {
  const left = [...frame.notes];
  const gone = issued.notes.filter((note) => {
    const at = left.findIndex(({ text }) => !differs(text, note));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return Array.from({ length: Math.max(gone.length, left.length) }, (_, at) => ({
    kind: left[at] === undefined ? "gone" : gone[at] === undefined ? "added" : "changed",
    unit: null,
    column: "说明",
    before: gone[at] ?? "",
    after: normaliseText(left[at]?.text ?? ""),
    at: left[at]?.at ?? head,
  }));
}

function titleChanges(issued: IssuedAnnex, { frame }: ShownAnnex, head: CellRef): readonly Part[] {
  if (!differs(issued.title, frame.title)) return [];
  const after = normaliseText(frame.title);
  return [{ unit: null, column: "标题", before: issued.title, after, at: frame.titleAt ?? head }];
}

/** Cells of rows and columns that are there both times, wherever they stand. */
function cellChanges(issued: IssuedAnnex, { frame, columns, rows }: ShownAnnex): readonly Part[] {
  const before = new Map(issued.rows.map(([name = "", ...cells]) => [name, cells]));
  const places = columns.map(({ name }) => issued.columns.indexOf(name));
  return rows.flatMap(({ name: unit, rowIndex, cells }) => {
    const then = before.get(unit);
    if (then === undefined) return [];
    return columns.flatMap(({ name: column, columnIndex }, at): Part[] => {
      const place = places[at] ?? -1;
      const [was, is] = [then[place] ?? "", cells[at] ?? ""];
      if (place < 0 || !differs(was, is)) return [];
      return [{ unit, column, before: was, after: is, at: refAt(frame.table.sheet, rowIndex, columnIndex) }];
    });
  });
}

/** Names that are there only once: before, or now. */
function comings(
  names: readonly string[],
  now: readonly { readonly name: string; readonly at: CellRef }[],
  head: CellRef,
  isOfUnit: boolean,
): readonly KnownPart[] {
  const [column, unitOf] = isOfUnit ? ["单位", (name: string) => name] : ["表头", () => null];
  const present = new Set(now.map(({ name }) => name));
  const known = new Set(names);
  const gone = names.filter((name) => !present.has(name));
  const added = now.filter(({ name }) => !known.has(name));
  return [
    ...gone.map((name) => ({ kind: "gone", unit: unitOf(name), column, before: name, after: "", at: head }) as const),
    ...added.map(
      ({ name, at }) => ({ kind: "added", unit: unitOf(name), column, before: "", after: name, at }) as const,
    ),
  ];
}

/**
 * What an annex says otherwise than when it went out, cell by cell. Rows and columns that moved, number formats and white
 * space are no change.
 * Shape: the annex as it went out, as it stands → changes, in the order of the sheet; rows and columns that came or went
 * before the cells.
 */
export function annexChanges(issued: IssuedAnnex, shown: ShownAnnex): readonly AnnexChange[] {
  const { sheet, headRowIndex } = shown.frame.table;
  const head = headOf(shown);
  const columns = shown.columns.map(({ name, columnIndex }) => ({ name, at: refAt(sheet, headRowIndex, columnIndex) }));
  const unitColumn = shown.frame.table.columns.get("unit") ?? 0;
  const rows = shown.rows.map(({ name, rowIndex }) => ({ name, at: refAt(sheet, rowIndex, unitColumn) }));
  const texts = [...titleChanges(issued, shown, head), ...cellChanges(issued, shown)];
  return [
    ...comings(issued.columns, columns, head, false),
    ...comings(
      issued.rows.map(([name = ""]) => name),
      rows,
      head,
      true,
    ),
    ...texts.map((part) => ({ kind: kindOf(part), ...part })),
    ...noteChanges(issued, shown, head),
  ].map((change) => ({ ...change, sheet: sheet.name }));
}

/**
 * An annex that went out and is no longer in the workbook.
 */
export function annexGone({ annex, title }: IssuedAnnex): AnnexChange {
  const before = title === "" ? annex : title;
  return { kind: "gone", sheet: annex, unit: null, column: "标题", before, after: "", at: null };
}

/**
 * An annex that is in the workbook and was not when the 期 went out.
 */
export function annexAdded(shown: ShownAnnex): AnnexChange {
  const { frame, annex } = shown;
  const after = frame.title === "" ? annex : normaliseText(frame.title);
  const at = frame.titleAt ?? headOf(shown);
  return { kind: "added", sheet: frame.table.sheet.name, unit: null, column: "标题", before: "", after, at };
}

/** Which annex a table is; null for any other. */
export const annexNameOf = (role: string): AnnexName | null =>
  role === "annex1" ? "附件1" : role === "annex2" ? "附件2" : null;
