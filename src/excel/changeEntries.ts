import { columnLetters, parseA1 } from "../domain/address";
import type { ChangeKind, SheetChange } from "../domain/plan/SheetPlan";
import type { CellEntry } from "./bands";
import type { SizeWrite } from "./SheetWrites";

export type ChangedFields = Readonly<Record<string, unknown>>;

/** The fields that one side of a format or page change lists. */
export const fieldsOf = (side: unknown): ChangedFields =>
  typeof side === "object" && side !== null ? (side as ChangedFields) : {};

/** The changes of one kind that stand at a cell, each with what `read` makes of it; null is passed over. */
export function entriesOf<T>(
  changes: readonly SheetChange[],
  kinds: readonly ChangeKind[],
  read: (change: SheetChange, rowIndex: number, columnIndex: number) => T | null,
): CellEntry<T>[] {
  return changes.flatMap((change) => {
    if (!kinds.includes(change.kind)) return [];
    const rect = parseA1(change.address);
    if (rect === null) return [];
    const value = read(change, rect.rowIndex, rect.columnIndex);
    return value === null ? [] : [{ rowIndex: rect.rowIndex, columnIndex: rect.columnIndex, value }];
  });
}

/** The merges that one side of the changes has, as A1 addresses. */
export const mergesOf = (changes: readonly SheetChange[], side: "before" | "after"): string[] =>
  changes.flatMap((change) => (change.kind === "merge" && typeof change[side] === "string" ? [change[side]] : []));

/**
 * The top-left cells of merges, each with what `read` makes of it. Excel moves the first value of a merge into its
 * top-left cell when that is empty, so its content is always to be set after merging.
 */
export const headEntries = <T>(
  merges: readonly string[],
  read: (rowIndex: number, columnIndex: number) => T,
): CellEntry<T>[] =>
  merges.flatMap((address) => {
    const rect = parseA1(address);
    if (rect === null) return [];
    const { rowIndex, columnIndex } = rect;
    return [{ rowIndex, columnIndex, value: read(rowIndex, columnIndex) }];
  });

const placeOf = ({ rowIndex, columnIndex }: CellEntry<unknown>): string => `${String(rowIndex)}:${String(columnIndex)}`;

/** Both lists in one; the first wins where both have a cell. */
export function joined<T>(first: readonly CellEntry<T>[], second: readonly CellEntry<T>[]): CellEntry<T>[] {
  const places = new Set(first.map(placeOf));
  return [...first, ...second.filter((entry) => !places.has(placeOf(entry)))];
}

interface Sized {
  readonly index: number;
  readonly size: number | "standard";
}

const columnIndexOf = (letters: string): number => parseA1(`${letters}1`)?.columnIndex ?? 0;

function sized(changes: readonly SheetChange[], axis: "row" | "column", read: SizeReader): Sized[] {
  return changes.flatMap((change) => {
    const name = change.address.split(":")[0] ?? "";
    if (change.kind !== "size" || /^\d/.test(name) !== (axis === "row")) return [];
    const index = axis === "row" ? Number(name) - 1 : columnIndexOf(name);
    return [{ index, size: read(change, index) }];
  });
}

/** The size to set for the row or column (0-based index) of a size change. */
export type SizeReader = (change: SheetChange, index: number) => number | "standard";

/** Size changes of rows or of columns, neighbours with the same size in one. */
export function sizeWrites(changes: readonly SheetChange[], axis: "row" | "column", read: SizeReader): SizeWrite[] {
  const runs: { first: number; last: number; size: number | "standard" }[] = [];
  for (const { index, size } of sized(changes, axis, read)) {
    const run = runs[runs.length - 1];
    if (run?.last === index - 1 && run.size === size) run.last = index;
    else runs.push({ first: index, last: index, size });
  }
  const label = (index: number): string => (axis === "row" ? String(index + 1) : columnLetters(index));
  return runs.map(({ first, last, size }) => ({ address: `${label(first)}:${label(last)}`, size }));
}
