import { columnLetters, MAX_COLUMNS, MAX_ROWS } from "./a1";
import { mapReferences, type Reference, type ReferenceCorner } from "./formulaText";
import { quoteSheetName } from "./a1";

/** A1 ↔ R1C1: what is relative is told as a distance from the formula's own cell. */

function part(letter: "R" | "C", line: number, isFixed: boolean, home: number): string {
  if (isFixed) return `${letter}${String(line + 1)}`;
  return line === home ? letter : `${letter}[${String(line - home)}]`;
}

function cornerR1C1({ row, column, rowFixed, columnFixed }: ReferenceCorner, homeRow: number, homeColumn: number): string {
  return (
    (row === null ? "" : part("R", row, rowFixed, homeRow)) +
    (column === null ? "" : part("C", column, columnFixed, homeColumn))
  );
} // prettier-ignore

function referenceR1C1({ sheetName, first, last }: Reference, homeRow: number, homeColumn: number): string {
  const sheet = sheetName === null ? "" : `${quoteSheetName(sheetName)}!`;
  const start = cornerR1C1(first, homeRow, homeColumn);
  const end = last && cornerR1C1(last, homeRow, homeColumn);
  const isWholeLine = first.row === null || first.column === null;
  return sheet + (end === null || (isWholeLine && end === start) ? start : `${start}:${end}`);
}

/** @example toR1C1("=$A1+B2", 0, 1) // "=RC1+R[1]C" */
export function toR1C1(formula: string, rowIndex: number, columnIndex: number): string {
  return mapReferences(formula, (reference) => referenceR1C1(reference, rowIndex, columnIndex));
}

const ROW = String.raw`R(\d+|\[-?\d+\])?`;
const COLUMN = String.raw`C(\d+|\[-?\d+\])?`;
const PIECE = new RegExp(
  String.raw`("(?:[^"]|"")*"|'(?:[^']|'')*'!?)|(?<![\p{L}\p{N}_.\]])(?:(${ROW}${COLUMN})|(${ROW})(?::(${ROW}))?|(${COLUMN})(?::(${COLUMN}))?)(?![\p{L}\p{N}_.([!])`,
  "giu",
);

interface Line {
  readonly index: number;
  readonly isFixed: boolean;
}

/** What leaves the sheet on one side comes in on the other. */
function lineOf(text: string | undefined, home: number, max: number): Line {
  if (text === undefined || text === "") return { index: home, isFixed: false };
  if (!text.startsWith("[")) return { index: Number(text) - 1, isFixed: true };
  return { index: (((home + Number(text.slice(1, -1))) % max) + max) % max, isFixed: false };
}

const rowText = ({ index, isFixed }: Line): string => (isFixed ? "$" : "") + String(index + 1);
const columnText = ({ index, isFixed }: Line): string => (isFixed ? "$" : "") + columnLetters(index);

/** @example fromR1C1("=RC1+R[1]C", 0, 1) // "=$A1+B2" */
export function fromR1C1(formula: string, rowIndex: number, columnIndex: number): string {
  const row = (text: string | undefined): string => rowText(lineOf(text, rowIndex, MAX_ROWS));
  const column = (text: string | undefined): string => columnText(lineOf(text, columnIndex, MAX_COLUMNS));
  return formula.replace(PIECE, (whole: string, ...groups: unknown[]) => {
    const [quoted, cell, cellRow, cellColumn, rows, row1, rows2, row2, columns, column1, columns2, column2] =
      groups as (string | undefined)[];
    if (quoted !== undefined) return whole;
    if (cell !== undefined) return column(cellColumn) + row(cellRow);
    if (rows !== undefined) return `${row(row1)}:${rows2 === undefined ? row(row1) : row(row2)}`;
    return columns === undefined ? whole : `${column(column1)}:${columns2 === undefined ? column(column1) : column(column2)}`;
  });
} // prettier-ignore
