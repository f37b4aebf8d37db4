import { ApiError, invalidArgument, itemNotFound } from "../bridge/ApiError";
import {
  read, readValues, undoClear, view, write, writeFromValues, type ClassMembers, type HostObject, type Method, type Scalar,
} from "../bridge/members"; // prettier-ignore
import { parseRects, rect, splitSheet, WHOLE_SHEET } from "../engine/document/a1";
import { argbOf } from "../engine/document/color";
import { standardWidth, type HostSheet } from "../engine/document/HostSheet";
import { childElement, childElements, element } from "../engine/document/xml";
import { AutoFilterObject } from "./AutoFilter";
import { CommentsObject } from "./Comments";
import { copySheet } from "./copySheet";
import { eventMethods } from "./eventMethods";
import { NamesObject } from "./Names";
import { showOutlineLevels } from "./outline";
import { findCells, replaceAll } from "./rangeFind";
import { searchCriteria } from "./searchPattern";
import { PageBreaksObject } from "./PageBreaks";
import { areaOf, integer, insideSheet, rangeAreas, RangeObject } from "./RangeObject";
import type { Session } from "./Session";
import { assertSheetName, renameSheet } from "./sheetNames";
import { standardHeight } from "./sizes";
import { finite, flag, text } from "./styleProperties";
import { TablesObject } from "./Tables";
import { SheetPart, WorksheetObject } from "./WorksheetObject";

const VISIBILITY: Readonly<Record<string, HostSheet["worksheet"]["state"]>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

export function visibilityOf(sheet: HostSheet): string {
  return Object.keys(VISIBILITY).find((name) => VISIBILITY[name] === sheet.worksheet.state) ?? "Visible";
}

function setVisibility({ session, sheet }: WorksheetObject, value: unknown): void {
  const state = VISIBILITY[text(value)];
  if (!state) throw invalidArgument();
  session.assertStructureOpen();
  const visibilityBefore = visibilityOf(sheet);
  const others = session.workbook.sheets.filter((other) => other !== sheet && other.worksheet.state === "visible");
  if (state !== "visible" && others.length === 0) {
    throw new ApiError("InvalidOperation", "A workbook must have at least one visible sheet.");
  }
  sheet.worksheet.state = state;
  if (visibilityBefore !== value)
    session.events.sheetEvent("EventVisibilityChanged", sheet, { visibilityBefore, visibilityAfter: value });
  const [next] = others;
  if (next && state !== "visible" && session.workbook.activeSheet === sheet) session.workbook.select(next);
}

function setPosition({ session, sheet }: WorksheetObject, value: unknown): void {
  const { sheets } = session.workbook;
  const position = integer(value);
  if (position < 0 || position >= sheets.length) throw invalidArgument();
  session.assertStructureOpen();
  const positionBefore = sheets.indexOf(sheet);
  session.workbook.moveSheet(sheet, position);
  if (positionBefore !== position)
    session.events.sheetEvent("EventMoved", sheet, { positionBefore, positionAfter: position });
}

/** Attributes of the first sheet view. */
export function sheetView(sheet: HostSheet): ReturnType<typeof element> {
  const views = sheet.elementFor("sheetViews");
  const found = childElement(views, "sheetView") ?? element("sheetView", { workbookViewId: "0" });
  if (!views.children.includes(found)) views.children.push(found);
  return found;
}

function viewFlag(name: string): Scalar<WorksheetObject> {
  return {
    get: ({ sheet }) => sheetView(sheet).attributes[name] !== "0",
    set: ({ sheet }, value) => {
      const { attributes } = sheetView(sheet);
      if (flag(value)) Reflect.deleteProperty(attributes, name);
      else attributes[name] = "0";
    },
  };
}

function tabColor(sheet: HostSheet): string {
  const properties = sheet.elements.get("sheetPr");
  const rgb = properties && childElement(properties, "tabColor")?.attributes.rgb;
  return rgb === undefined ? "" : `#${rgb.slice(-6).toUpperCase()}`;
}

function setTabColor({ sheet }: WorksheetObject, value: unknown): void {
  const properties = sheet.elementFor("sheetPr");
  const others = childElements(properties).filter((child) => child.name !== "tabColor");
  const argb = text(value) === "" ? null : argbOf(text(value));
  if (argb === null && value !== "") throw invalidArgument();
  properties.children.splice(
    0,
    properties.children.length,
    ...(argb === null ? [] : [element("tabColor", { rgb: argb })]),
    ...others,
  );
}

const SCALARS: Readonly<Record<string, Scalar<WorksheetObject>>> = {
  id: { get: ({ id }) => id },
  name: {
    get: ({ sheet }) => sheet.name,
    set: ({ session, sheet }, value) => {
      assertSheetName(session, text(value), sheet);
      session.assertStructureOpen();
      renameSheet(session, sheet, text(value));
    },
    effect: "undoClear",
  },
  position: {
    get: ({ session, sheet }) => session.workbook.sheets.indexOf(sheet),
    set: setPosition,
    effect: "undoClear",
  },
  visibility: { get: ({ sheet }) => visibilityOf(sheet), set: setVisibility, effect: "undoClear" },
  tabColor: { get: ({ sheet }) => tabColor(sheet), set: setTabColor },
  showGridlines: viewFlag("showGridLines"),
  showHeadings: viewFlag("showRowColHeaders"),
  standardHeight: { get: ({ sheet }) => standardHeight(sheet) },
  standardWidth: {
    // Here Excel counts characters of the standard font, not points.
    get: ({ sheet }) => Math.round((standardWidth(sheet) - 5 / 7) * 100) / 100,
    set: ({ sheet }, value) => {
      sheet.elementFor("sheetFormatPr").attributes.defaultColWidth = String(finite(value) + 5 / 7);
    },
  },
};

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
  "FormatChanged", "RowSorted", "ColumnSorted", "RowHiddenChanged", "FormulaChanged", "ProtectionChanged",
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
  scalars: SCALARS,
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
