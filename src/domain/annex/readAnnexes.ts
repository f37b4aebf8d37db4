import { readFigures } from "../cases/readFigures";
import type { Material } from "../materials/Material";
import { compactAt, numberFormatAt, refAt, valueAt } from "../reading/cells";
import type { Table } from "../reading/Table";
import type { Rect } from "../snapshot";
import { readMatrix, type DateContext } from "../submissions/readSubmissions";
import type { UnitReader } from "../units/UnitCell";
import { unitNameOf } from "../units/UnitCell";
import { cellText } from "../values/text";
import { isExtraHeader } from "./annex2Extras";
import type { Annex1Sheet, Annex2Sheet, AnnexFrame, Remark } from "./AnnexSheet";

const LABEL = /^附件[一二12]$/u;

/**
 * Columns from the first to the last that the annex knows. Behind them may stand columns that a build has added: the title
 * above is merged over these, and not over a column of the user's own.
 */
function columnSpan({ columns, headers, sheet, headRowIndex }: Table): {
  readonly first: number;
  readonly last: number;
} {
  const known = [...columns.values()];
  const first = Math.min(...known);
  const titleEnds = sheet.merges
    .filter(({ rowIndex, columnIndex }) => rowIndex < headRowIndex && columnIndex === first)
    .map(({ columnIndex, columnCount }) => columnIndex + columnCount - 1);
  const end = Math.max(-1, ...titleEnds);
  let last = Math.max(...known);
  while (last < end && isExtraHeader(headers.get(last + 1))) last += 1;
  return { first, last };
}

function rowsAbove(table: Table): { readonly label: number | null; readonly title: number | null } {
  const { first } = columnSpan(table);
  let label: number | null = null;
  let title: number | null = null;
  for (let row = table.headRowIndex - 1; row >= 0; row -= 1) {
    const text = compactAt(table.sheet, row, first);
    if (LABEL.test(text)) {
      label = row;
      break;
    }
    if (text !== "") title ??= row;
  }
  return { label, title };
}

/**
 * Reads what an annex holds outside the computed cells.
 */
export function readFrame(table: Table): AnnexFrame {
  const { sheet } = table;
  const { first, last } = columnSpan(table);
  const { label, title } = rowsAbove(table);
  const top = label ?? title ?? table.headRowIndex;
  const bottom = Math.max(
    table.headRowIndex + table.headRowCount - 1,
    table.bodyRowIndexes.at(-1) ?? 0,
    table.noteRowIndexes.at(-1) ?? 0,
  );
  const block: Rect = { rowIndex: top, columnIndex: first, rowCount: bottom - top + 1, columnCount: last - first + 1 };
  return {
    table,
    labelRowIndex: label,
    titleRowIndex: title,
    title: title === null ? "" : cellText(valueAt(sheet, title, first)).trim(),
    titleAt: title === null ? null : refAt(sheet, title, first),
    notes: table.noteRowIndexes.map((row) => ({
      text: cellText(valueAt(sheet, row, first)),
      at: refAt(sheet, row, first),
    })),
    block,
  };
}

/**
 * Reads 附件1 as it stands.
 */
export function readAnnex1(
  table: Table,
  materials: readonly Material[],
  reader: UnitReader,
  dates: DateContext,
): Annex1Sheet {
  const matrix = readMatrix(table, materials, reader, dates);
  const remarkColumn = table.columns.get("remark");
  const remarks = new Map<string, Remark>();
  for (const cell of matrix.unitCells) {
    const name = unitNameOf(cell);
    if (name === null || remarkColumn === undefined) continue;
    const { rowIndex } = cell;
    const value = valueAt(table.sheet, rowIndex, remarkColumn);
    const numberFormat = numberFormatAt(table.sheet, rowIndex, remarkColumn);
    if (value !== null) remarks.set(name, { value, numberFormat, rowIndex, columnIndex: remarkColumn });
  }
  return { ...readFrame(table), matrix, remarks };
}

/**
 * Reads 附件2 as it stands.
 */
export function readAnnex2(table: Table, reader: UnitReader): Annex2Sheet {
  return { ...readFrame(table), figures: readFigures(table, reader) };
}
