import { parseRect, rectAddress, type Rect } from "../engine/document/a1";
import { contentAt } from "../engine/document/cellValues";
import type { HostSheet } from "../engine/document/HostSheet";
import { childElements, type XmlElement } from "../engine/document/xml";
import { cellText } from "./cellText";
import { criteriaNode, criteriaOf, type FilterCriteria } from "./filterCriteria";
import { matcher, type FilteredCell } from "./filterMatch";
import type { Session } from "./Session";
import { isRowHidden, setRowsHidden } from "./sizes";
import { FILL, FONT } from "./styleProperties";
import { numberFormatAt, shownStyle } from "./styles";

/** The `<autoFilter>` of a sheet or of a table, and the rows that it hides. */
export interface FilterPlace {
  readonly session: Session;
  readonly sheet: HostSheet;
  readonly node: XmlElement;
  /** The header row and the rows under it. */
  readonly area: Rect;
}

const columnOf = ({ node }: FilterPlace, columnIndex: number): XmlElement | undefined =>
  childElements(node, "filterColumn").find(({ attributes }) => Number(attributes.colId) === columnIndex);

export function criteriaAt(place: FilterPlace, columnIndex: number): FilterCriteria | null {
  return criteriaOf(columnOf(place, columnIndex), place.session.workbook);
}

export function hasCriteria({ node }: FilterPlace): boolean {
  return childElements(node, "filterColumn").some((column) => childElements(column).length > 0);
}

/** `criteria` null shows every value of the column again. */
export function setCriteria(place: FilterPlace, columnIndex: number, criteria: FilterCriteria | null): void {
  const { node, session } = place;
  const others = childElements(node).filter(
    ({ name, attributes }) => name !== "filterColumn" || Number(attributes.colId) !== columnIndex,
  );
  const columns = others.filter(({ name }) => name === "filterColumn");
  if (criteria) columns.push(criteriaNode(criteria, columnIndex, session.workbook));
  columns.sort((a, b) => Number(a.attributes.colId) - Number(b.attributes.colId));
  node.children.splice(0, node.children.length, ...columns, ...others.filter(({ name }) => name !== "filterColumn"));
  applyFilter(place);
}

export function clearAllCriteria(place: FilterPlace): void {
  const { node } = place;
  const others = childElements(node).filter(({ name }) => name !== "filterColumn");
  node.children.splice(0, node.children.length, ...others);
  applyFilter(place);
}

/** Hides the rows that some column lets out, and shows the others. */
export function applyFilter(place: FilterPlace): void {
  const { session, sheet, area } = place;
  const rows = Array.from({ length: area.rowCount - 1 }, (_, index) => area.rowIndex + 1 + index);
  const columns = childElements(place.node, "filterColumn")
    .map(({ attributes }) => Number(attributes.colId))
    .flatMap((index) => {
      const criteria = criteriaAt(place, index);
      return criteria ? [testsOf(place, rows, index, criteria)] : [];
    });
  rows.forEach((row, at) => {
    const hidden = columns.some((stays) => stays[at] === false);
    if (isRowHidden(sheet, row) === hidden) return;
    const line = { rowIndex: row, columnIndex: 0, rowCount: 1, columnCount: 16_384 };
    setRowsHidden(sheet, line, hidden);
    session.events.rowHiddenChanged(sheet, line, hidden);
  });
}

function testsOf(
  { session, sheet, area }: FilterPlace,
  rows: readonly number[],
  columnIndex: number,
  criteria: FilterCriteria,
): boolean[] {
  const cells = rows.map((row) => filteredCell(session, sheet, row, area.columnIndex + columnIndex));
  const { uses1904Dates } = session.workbook;
  return cells.map(matcher(criteria, cells, { today: session.today(), uses1904Dates }));
}

function filteredCell(session: Session, sheet: HostSheet, rowIndex: number, columnIndex: number): FilteredCell {
  const { value } = contentAt(sheet, rowIndex, columnIndex);
  const { theme, uses1904Dates } = session.workbook;
  const style = (): ReturnType<typeof shownStyle> => shownStyle(session, sheet, rowIndex, columnIndex);
  return {
    value,
    text: cellText(value, numberFormatAt(sheet, rowIndex, columnIndex), uses1904Dates),
    cellColor: () => FILL.color?.get(style(), theme),
    fontColor: () => FONT.color?.get(style(), theme),
  };
}

/** The filter of the sheet itself; a table has its own. */
export function sheetFilter(session: Session, sheet: HostSheet): FilterPlace | null {
  const node = sheet.elements.get("autoFilter");
  const area = parseRect(node?.attributes.ref ?? "");
  return node && area ? { session, sheet, node, area } : null;
}

const DATABASE = "_xlnm._FilterDatabase";

/** Excel keeps the area of a sheet's filter in a hidden name as well. */
export function noteSheetFilter(session: Session, sheet: HostSheet, refersTo: string | null): void {
  const { names } = session.workbook;
  const found = session.workbook.findName(DATABASE, sheet);
  if (refersTo === null) {
    if (found) names.splice(names.indexOf(found), 1);
  } else if (found) found.refersTo = refersTo;
  else names.push({ name: DATABASE, sheet, refersTo, attributes: { hidden: "1" } });
}

export function filterRef(area: Rect): Record<string, string> {
  return { ref: rectAddress(area) };
}
