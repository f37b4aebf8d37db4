import { invalidArgument } from "../bridge/ApiError";
import { writeFromValues, type Method } from "../bridge/members";
import { isEntireColumn, isEntireRow, MAX_COLUMNS, MAX_ROWS, type Rect } from "../engine/document/a1";
import { copyCells, type CopyKind, type CopyOptions } from "./copyCells";
import { bounded, copySource, type CopySource } from "./copySource";
import type { HostSheet } from "../engine/document/HostSheet";
import type { RangeObject } from "./RangeObject";
import { text } from "./apiValues";

const KINDS: readonly CopyKind[] = ["All", "Formulas", "Values", "Formats", "Link"];

export function copyOptions(kind: unknown, skipBlanks: unknown, transpose: unknown): CopyOptions {
  const found = KINDS.find((name) => name.toLowerCase() === text(kind ?? "All").toLowerCase());
  if (!found) throw invalidArgument();
  return { kind: found, skipBlanks: skipBlanks === true, transpose: transpose === true };
}

/** Whole columns (or rows) are filled as far as the sheet is used, unless whole ones are copied. */
export function destinationOf(sheet: HostSheet, area: Rect, source: CopySource): Rect {
  const used = bounded(area, [sheet]);
  return {
    ...area,
    rowCount: isEntireColumn(area) && source.rowCount < MAX_ROWS ? used.rowCount : area.rowCount,
    columnCount: isEntireRow(area) && source.columnCount < MAX_COLUMNS ? used.columnCount : area.columnCount,
  };
}

export const COPY_FROM: Method<RangeObject> = writeFromValues(
  ({ session, sheet, area }, [given, kind, skipBlanks, transpose]) => {
    const source = copySource(session, sheet, given);
    copyCells(session, source, sheet, destinationOf(sheet, area, source), copyOptions(kind, skipBlanks, transpose));
    return null;
  },
);
