import { ApiError, invalidArgument, itemNotFound } from "../bridge/ApiError";
import {
  read, readValues, undoClear, view, write, writeFromValues, type ClassMembers, type HostObject, type Method,
} from "../bridge/members"; // prettier-ignore
import { parseRects, rect, splitSheet, WHOLE_SHEET } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import { text } from "./apiValues";
import { AutoFilterObject } from "./AutoFilter";
import { CommentsObject } from "./Comments";
import { copySheet } from "./copySheet";
import { eventMethods } from "./eventMethods";
import { NamesObject } from "./Names";
import { showOutlineLevels } from "./outline";
import { PageBreaksObject } from "./PageBreaks";
import { findCells, replaceAll } from "./rangeFind";
import { areaOf, integer, insideSheet, rangeAreas, RangeObject } from "./RangeObject";
import { searchCriteria } from "./searchPattern";
import type { Session } from "./Session";
import { TablesObject } from "./Tables";
import { SheetPart, WorksheetObject } from "./WorksheetObject";
import { WORKSHEET_PROPERTIES } from "./worksheetProperties";

function usedRange({ session, sheet }: WorksheetObject, valuesOnly: unknown): RangeObject | null {
  const area = sheet.usedRect(valuesOnly === true);
  return area && new RangeObject(session, sheet, area);
}

function neighbour({ session, sheet }: WorksheetObject, step: 1 | -1, visibleOnly: unknown): WorksheetObject | null {
  const { sheets } = session.workbook;
  for (let index = sheets.indexOf(sheet) + step; index >= 0 && index < sheets.length; index += step) {
    const other = sheets[index];
    if (other && (visibleOnly !== true || other.worksheet.state === "visible"))
      return new WorksheetObject(session, other);
  }
  return null;
}

function required<T>(found: T | null): T {
  if (found === null) throw itemNotFound();
  return found;
}

export function activate(session: Session, sheet: HostSheet): void {
  const { workbook, events } = session;
  if (sheet.worksheet.state !== "visible")
    throw new ApiError("InvalidOperation", "A hidden sheet cannot be activated.");
  const before = workbook.activeSheet;
  workbook.select(sheet);
  if (before === sheet) return;
  events.sheetEvent("DeactivatedEvent", before);
  events.sheetEvent("ActivatedEvent", sheet);
}

function deleteSheet({ session, sheet }: WorksheetObject): void {
  const { workbook } = session;
  session.assertStructureOpen();
  const visible = workbook.sheets.filter((other) => other.worksheet.state === "visible");
  if (visible.length === 1 && visible[0] === sheet) {
    throw new ApiError("InvalidOperation", "A workbook must have at least one visible sheet.");
  }
  workbook.removeSheet(sheet);
  session.calculation.restructured();
  session.events.sheetEvent("DeletedEvent", sheet);
}

function findAll({ session, sheet }: WorksheetObject, [wanted, criteria]: readonly unknown[]): HostObject | null {
  const cells = findCells(session, sheet, WHOLE_SHEET, text(wanted), searchCriteria(criteria));
  return cells.length === 0 ? null : rangeAreas(session, sheet, cells);
}

/** Those whose names on the wire are those of the API. */
export const LATER_EVENTS = [
  "FormatChanged", "RowSorted", "ColumnSorted", "RowHiddenChanged", "FormulaChanged", "ProtectionChanged", "SingleClicked",
] as const; // prettier-ignore

const METHODS: Readonly<Record<string, Method<WorksheetObject>>> = {
  getRange: read(({ session, sheet }, [address]) => new RangeObject(session, sheet, areaOf(session, sheet, address))),
  getCell: read(
    ({ session, sheet }, [row, column]) =>
      new RangeObject(session, sheet, insideSheet(rect(integer(row), integer(column)))),
  ),
  getRangeByIndexes: read(({ session, sheet }, [row, column, rows, columns]) => {
    const area = rect(integer(row), integer(column), integer(rows), integer(columns));
    return new RangeObject(session, sheet, insideSheet(area));
  }),
  getRanges: read(({ session, sheet }, [address]) => {
    if (address === null || address === undefined) return rangeAreas(session, sheet, [areaOf(session, sheet, null)]);
    const parts = text(address)
      .split(/[,，]/)
      .map((part) => splitSheet(part.trim()).address);
    const areas = parts.flatMap(parseRects);
    if (areas.length !== parts.length) throw invalidArgument();
    return rangeAreas(session, sheet, areas);
  }),
  // An empty sheet answers A1; the OrNullObject form tells that there is nothing.
  getUsedRange: read(
    (target, [valuesOnly]) =>
      usedRange(target, valuesOnly) ?? new RangeObject(target.session, target.sheet, rect(0, 0)),
  ),
  getUsedRangeOrNullObject: read((target, [valuesOnly]) => usedRange(target, valuesOnly)),
  getNext: read((target, [visibleOnly]) => required(neighbour(target, 1, visibleOnly))),
  getNextOrNullObject: read((target, [visibleOnly]) => neighbour(target, 1, visibleOnly)),
  getPrevious: read((target, [visibleOnly]) => required(neighbour(target, -1, visibleOnly))),
  getPreviousOrNullObject: read((target, [visibleOnly]) => neighbour(target, -1, visibleOnly)),
  activate: view(({ session, sheet }) => {
    activate(session, sheet);
    return null;
  }),
  calculate: view(({ session }) => {
    session.calculation.requestAll();
    return null;
  }),
  findAll: readValues((target, args) => required(findAll(target, args))),
  findAllOrNullObject: readValues(findAll),
  replaceAll: writeFromValues(({ session, sheet }, [wanted, replacement, criteria]) =>
    replaceAll(session, sheet, WHOLE_SHEET, wanted, replacement, criteria),
  ),
  showOutlineLevels: write(({ session, sheet }, [rowLevels, columnLevels]) => {
    session.assertUnprotected(sheet);
    showOutlineLevels(sheet, integer(rowLevels), integer(columnLevels));
    return null;
  }),
  copy: undoClear(({ session, sheet }, [positionType, relativeTo]) => {
    session.assertStructureOpen();
    const beside = relativeTo instanceof WorksheetObject ? relativeTo.sheet : null;
    return new WorksheetObject(session, copySheet(session, sheet, positionType, beside));
  }),
  // office.js finds the copy by it in later requests.
  _GetAnotherWorksheetById: read(({ session }, [id]) => {
    const found = session.workbook.findSheetById(String(id));
    return found ? new WorksheetObject(session, found) : null;
  }),
  delete: undoClear((target) => {
    deleteSheet(target);
    return null;
  }),
  ...eventMethods<WorksheetObject>(({ id }) => id, ({ session }) => session, [
    "DataChangedEvent", "SelectionChangedEvent", "ActivatedEvent", "DeactivatedEvent", "CalculatedEvent", "EventNameChanged",
    "EventVisibilityChanged", ...LATER_EVENTS.map((name) => `${name}Event`),
  ]), // prettier-ignore
};

function part(className: string): (target: WorksheetObject) => HostObject {
  return ({ session, sheet }) => new SheetPart(className, session, sheet);
}

export const WORKSHEET: ClassMembers<WorksheetObject> = {
  className: "Worksheet",
  identity: ({ id }) => ({ Id: id }),
  scalars: WORKSHEET_PROPERTIES,
  events: [
    "onChanged", "onSelectionChanged", "onActivated", "onDeactivated", "onCalculated", "onNameChanged",
    "onVisibilityChanged", ...LATER_EVENTS.map((name) => `on${name}`),
  ], // prettier-ignore
  objects: {
    protection: part("WorksheetProtection"),
    pageLayout: part("PageLayout"),
    freezePanes: part("WorksheetFreezePanes"),
    names: ({ session, sheet }) => new NamesObject(session, sheet),
    tables: ({ session, sheet }) => new TablesObject(session, [sheet], sheet),
    comments: ({ session, sheet }) => new CommentsObject(session, sheet),
    customProperties: part("WorksheetCustomPropertyCollection"),
    horizontalPageBreaks: (target) => new PageBreaksObject(target, "row"),
    verticalPageBreaks: (target) => new PageBreaksObject(target, "column"),
    autoFilter: ({ session, sheet }) => new AutoFilterObject(session, sheet, null),
  },
  methods: METHODS,
};
