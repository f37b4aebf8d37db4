import { itemNotFound } from "../bridge/ApiError";
import { read, write, type ClassMembers, type HostObject } from "../bridge/members";
import type { HostSheet } from "../engine/document/HostSheet";
import { eventMethods } from "./eventMethods";
import type { Session } from "./Session";
import { assertSheetName, newSheetName } from "./sheetNames";
import { text } from "./apiValues";
import { LATER_EVENTS } from "./Worksheet";
import { WorksheetObject } from "./WorksheetObject";

export class WorksheetsObject implements HostObject {
  readonly className = "WorksheetCollection";

  constructor(readonly session: Session) {}

  /** By name (in any case) or id. */
  find(key: unknown): WorksheetObject | null {
    const { workbook } = this.session;
    const sheet = typeof key === "string" ? (workbook.findSheetById(key) ?? workbook.findSheet(key)) : undefined;
    return sheet ? this.objectOf(sheet) : null;
  }

  list(visibleOnly: unknown = false): HostSheet[] {
    return this.session.workbook.sheets.filter((sheet) => visibleOnly !== true || sheet.worksheet.state === "visible");
  }

  objectOf(sheet: HostSheet): WorksheetObject {
    return new WorksheetObject(this.session, sheet);
  }
}

/** A new sheet comes last, and does not become active. */
function add(target: WorksheetsObject, name: unknown): WorksheetObject {
  const { session } = target;
  session.assertStructureOpen();
  const wanted = name === null || name === undefined ? newSheetName(session) : text(name);
  assertSheetName(session, wanted);
  const sheet = session.workbook.addSheet(wanted);
  session.calculation.restructured();
  session.events.sheetEvent("AddedEvent", sheet);
  return target.objectOf(sheet);
}

function end(target: WorksheetsObject, visibleOnly: unknown, at: 0 | -1): WorksheetObject {
  const sheet = target.list(visibleOnly).at(at);
  if (!sheet) throw itemNotFound();
  return target.objectOf(sheet);
}

export const WORKSHEETS: ClassMembers<WorksheetsObject> = {
  className: "WorksheetCollection",
  events: [
    "onChanged", "onSelectionChanged", "onActivated", "onDeactivated", "onAdded", "onDeleted", "onCalculated",
    "onNameChanged", "onVisibilityChanged", "onMoved", ...LATER_EVENTS.map((name) => `on${name}`),
  ], // prettier-ignore
  items: (target) => target.list().map((sheet) => target.objectOf(sheet)),
  item: (target, key) => {
    const found = target.find(key);
    if (!found) throw itemNotFound();
    return found;
  },
  methods: {
    add: write((target, [name]) => add(target, name)),
    getItemOrNullObject: read((target, [key]) => target.find(key)),
    getActiveWorksheet: read((target) => target.objectOf(target.session.workbook.activeSheet)),
    getCount: read((target, [visibleOnly]) => target.list(visibleOnly).length),
    getFirst: read((target, [visibleOnly]) => end(target, visibleOnly, 0)),
    getLast: read((target, [visibleOnly]) => end(target, visibleOnly, -1)),
    ...eventMethods<WorksheetsObject>(() => "Workbook", ({ session }) => session, [
      "DataChangedEvent", "SelectionChangedEvent", "ActivatedEvent", "DeactivatedEvent", "AddedEvent", "DeletedEvent",
      "CalculatedEvent", "EventNameChanged", "EventVisibilityChanged", "EventMoved",
      ...LATER_EVENTS.map((name) => `${name}Event`),
    ]), // prettier-ignore
  },
};
