import { itemNotFound } from "../bridge/ApiError";
import { readValues, writeFromValues, type Method } from "../bridge/members";
import { rect, WHOLE_SHEET, type Rect } from "../engine/document/a1";
import { contentAt, contentOf, type CellContent } from "../engine/document/cellValues";
import type { HostSheet } from "../engine/document/HostSheet";
import { cellText } from "./cellText";
import { writeInput } from "./cellWrites";
import type { RangeObject } from "./RangeObject";
import { apiValue } from "./rangeValues";
import { searchCriteria, searchPattern, type SearchCriteria } from "./searchPattern";
import type { Session } from "./Session";
import { numberFormatAt } from "./styles";
import { text } from "./apiValues";

type Matches = (cell: Rect) => boolean;

/** A cell matches by what it shows, or by the value behind it: 50% is found by "50%" and by "0.5". */
function matcher(session: Session, sheet: HostSheet, wanted: string, criteria: SearchCriteria): Matches {
  const pattern = searchPattern(wanted, criteria);
  const isMatch = (candidate: string): boolean => {
    pattern.lastIndex = 0;
    return pattern.test(candidate);
  };
  return ({ rowIndex, columnIndex }) => {
    const { value } = contentAt(sheet, rowIndex, columnIndex);
    if (value === null) return false;
    const format = numberFormatAt(sheet, rowIndex, columnIndex);
    return isMatch(cellText(value, format, session.workbook.uses1904Dates)) || isMatch(String(apiValue(value)));
  };
}

/** All cells that match, row by row. */
export function findCells(
  session: Session,
  sheet: HostSheet,
  area: Rect,
  wanted: string,
  criteria: SearchCriteria,
): Rect[] {
  const matches = matcher(session, sheet, wanted, criteria);
  const found: Rect[] = [];
  for (const cell of sheet.existingCells(area)) {
    const position = rect(Number(cell.row) - 1, Number(cell.col) - 1);
    if (matches(position)) found.push(position);
  }
  return found;
}

/** A single cell is where a search of the whole sheet starts: it is looked at last. */
function find({ session, sheet, area, cellCount }: RangeObject, wanted: unknown, given: unknown): Rect | null {
  const criteria = searchCriteria(given);
  const found = findCells(session, sheet, cellCount === 1 ? WHOLE_SHEET : area, text(wanted), criteria);
  if (criteria.isBackwards) found.reverse();
  if (cellCount > 1) return found[0] ?? null;
  const isAfter = ({ rowIndex, columnIndex }: Rect): boolean => {
    const order = rowIndex - area.rowIndex || columnIndex - area.columnIndex;
    return criteria.isBackwards ? order < 0 : order > 0;
  };
  return found.find(isAfter) ?? found[0] ?? null;
}

/** What stands in the formula bar: a formula, or the value. */
function editedText({ formula, value }: CellContent): string {
  return formula ?? (value === null ? "" : String(apiValue(value)));
}

/** @returns how many cells were changed */
export function replaceAll(
  session: Session,
  sheet: HostSheet,
  area: Rect,
  wanted: unknown,
  replacement: unknown,
  given: unknown,
): number {
  const pattern = searchPattern(text(wanted), searchCriteria(given));
  const changes = [...sheet.existingCells(area)].flatMap((cell) => {
    const before = editedText(contentOf(cell));
    const after = before === "" ? before : before.replace(pattern, () => text(replacement));
    return after === before ? [] : [{ row: Number(cell.row) - 1, column: Number(cell.col) - 1, after }];
  });
  for (const { row, column } of changes) session.assertContentEditable(sheet, rect(row, column));
  for (const { row, column, after } of changes) {
    writeInput(session, sheet, row, column, after);
    session.events.changed(sheet, rect(row, column), "addin");
  }
  return changes.length;
}

export const RANGE_FIND: Readonly<Record<string, Method<RangeObject>>> = {
  find: readValues((range, [wanted, criteria]) => {
    const found = find(range, wanted, criteria);
    if (!found) throw itemNotFound();
    return range.with(found);
  }),
  findOrNullObject: readValues((range, [wanted, criteria]) => {
    const found = find(range, wanted, criteria);
    return found && range.with(found);
  }),
  replaceAll: writeFromValues(({ session, sheet, area }, [wanted, replacement, criteria]) =>
    replaceAll(session, sheet, area, wanted, replacement, criteria),
  ),
};
