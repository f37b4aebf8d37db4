import { columnIndexOf, columnLetters, MAX_COLUMNS, MAX_ROWS, quoteSheetName, type Rect } from "./a1";

/**
 * References inside formula texts. Quoted texts, quoted sheet names, function names and defined names are told apart
 * first, so that `"A1"`, `LOG10(` and `表1!A1` never have the wrong part moved.
 */

/** One end of a reference; a missing part means the whole row or column. */
export interface ReferenceCorner {
  readonly row: number | null;
  readonly rowFixed: boolean;
  readonly column: number | null;
  readonly columnFixed: boolean;
}

export interface Reference {
  /** As it stands, without the `!`; null when the reference names no sheet. */
  readonly sheetName: string | null;
  readonly first: ReferenceCorner;
  readonly last: ReferenceCorner | null;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9][0-9]{0,6}`;
const PIECE = new RegExp(
  String.raw`("(?:[^"]|"")*")|(${SHEET})?(${CELL}:${CELL}|${COLUMN}:${COLUMN}|${ROW}:${ROW}|${CELL})(?![\p{L}\p{N}_.(!])|(${SHEET}|\[[^\]]*\]|[\p{L}_\\][\p{L}\p{N}_.\\?]*|[0-9][0-9.]*(?:[eE][+-]?[0-9]+)?)`,
  "gu",
);
const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)([1-9][0-9]*)?$/;

function parseCorner(text: string): ReferenceCorner | null {
  const match = CORNER.exec(text);
  if (!match) return null;
  const column = match[2] === undefined ? null : columnIndexOf(match[2]);
  const row = match[4] === undefined ? null : Number(match[4]) - 1;
  if ((column ?? 0) >= MAX_COLUMNS || (row ?? 0) >= MAX_ROWS) return null;
  // `$1` puts its only dollar into the first group.
  const rowFixed = column === null ? match[1] === "$" : match[3] === "$";
  return { column, columnFixed: column !== null && match[1] === "$", row, rowFixed };
}

function sheetNameOf(prefix: string | undefined): string | null {
  if (prefix === undefined) return null;
  const raw = prefix.slice(0, -1);
  return raw.startsWith("'") ? raw.slice(1, -1).replace(/''/g, "'") : raw;
}

function cornerText(corner: ReferenceCorner): string {
  const column = corner.column === null ? "" : (corner.columnFixed ? "$" : "") + columnLetters(corner.column);
  const row = corner.row === null ? "" : (corner.rowFixed ? "$" : "") + String(corner.row + 1);
  return column + row;
}

export function referenceText(reference: Reference): string {
  const sheet = reference.sheetName === null ? "" : `${quoteSheetName(reference.sheetName)}!`;
  const last = reference.last === null ? "" : `:${cornerText(reference.last)}`;
  return sheet + cornerText(reference.first) + last;
}

/** Rewrites each reference; the callback returns null to leave it as it stands, or its new text. */
export function mapReferences(formula: string, change: (reference: Reference) => string | null): string {
  return formula.replace(PIECE, (...groups: unknown[]) => {
    const [whole, , sheet, body] = groups as [string, string?, string?, string?];
    if (body === undefined) return whole;
    const [firstText, lastText] = body.split(":");
    const first = parseCorner(firstText ?? "");
    const last = lastText === undefined ? null : parseCorner(lastText);
    if (!first || (lastText !== undefined && !last)) return whole;
    return change({ sheetName: sheetNameOf(sheet), first, last }) ?? whole;
  });
}

function slideCorner(corner: ReferenceCorner, rows: number, columns: number): ReferenceCorner | null {
  const row = corner.row === null || corner.rowFixed ? corner.row : corner.row + rows;
  const column = corner.column === null || corner.columnFixed ? corner.column : corner.column + columns;
  if ((row ?? 0) < 0 || (row ?? 0) >= MAX_ROWS || (column ?? 0) < 0 || (column ?? 0) >= MAX_COLUMNS) return null;
  return { ...corner, row, column };
}

/** The formula as it reads so many rows down and columns right: what a shared formula or a rule means in another cell. */
export function slideFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => {
    const first = slideCorner(reference.first, rows, columns);
    const last = reference.last && slideCorner(reference.last, rows, columns);
    if (!first || (reference.last && !last)) return "#REF!";
    return referenceText({ ...reference, first, last });
  });
}

/**
 * The formula as it reads when its cell is copied with rows and columns changed over: what was two rows away is two
 * columns away. References that are fixed in one direction only slide.
 */
export function transposeFormula(
  formula: string,
  fromRow: number,
  fromColumn: number,
  toRow: number,
  toColumn: number,
): string {
  const turned = (corner: ReferenceCorner): ReferenceCorner | null => {
    const { row, column, rowFixed, columnFixed } = corner;
    if (row === null || column === null || rowFixed || columnFixed)
      return slideCorner(corner, toRow - fromRow, toColumn - fromColumn);
    const [newRow, newColumn] = [toRow + column - fromColumn, toColumn + row - fromRow];
    if (newRow < 0 || newRow >= MAX_ROWS || newColumn < 0 || newColumn >= MAX_COLUMNS) return null;
    return { ...corner, row: newRow, column: newColumn };
  };
  return mapReferences(formula, (reference) => {
    const first = turned(reference.first);
    const last = reference.last && turned(reference.last);
    if (!first || (reference.last && !last)) return "#REF!";
    return referenceText({ ...reference, first, last });
  });
}

/** Follows a renamed sheet. */
export function renameSheetInFormula(formula: string, before: string, after: string): string {
  const lower = before.toLowerCase();
  return mapReferences(formula, (reference) =>
    reference.sheetName?.toLowerCase() === lower ? referenceText({ ...reference, sheetName: after }) : null,
  );
}

/** A reference as a rectangle: whole rows and columns reach to the ends of the sheet. */
export function referenceArea({ first, last }: Reference): Rect {
  const end = last ?? first;
  const rows = [first.row ?? 0, end.row ?? MAX_ROWS - 1];
  const columns = [first.column ?? 0, end.column ?? MAX_COLUMNS - 1];
  const top = Math.min(...rows);
  const left = Math.min(...columns);
  return {
    rowIndex: top,
    columnIndex: left,
    rowCount: Math.max(...rows) - top + 1,
    columnCount: Math.max(...columns) - left + 1,
  };
}

/** The same reference, with its `$`, for another rectangle. */
export function withArea(reference: Reference, area: Rect): Reference {
  const corner = (before: ReferenceCorner, row: number, column: number): ReferenceCorner => ({
    ...before,
    row: before.row === null ? null : row,
    column: before.column === null ? null : column,
  });
  const bottom = area.rowIndex + area.rowCount - 1;
  const right = area.columnIndex + area.columnCount - 1;
  return {
    ...reference,
    first: corner(reference.first, area.rowIndex, area.columnIndex),
    last: reference.last && corner(reference.last, bottom, right),
  };
}
